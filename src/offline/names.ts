/**
 * What things are called on the device. Someone who looks through the browser's storage sees these names and the site's
 * address: they say nothing of what the pages are about.
 */

/** The cache that holds the record of one language: pages-zh. */
export const recordCache = (locale: string): string => `pages-${locale}`;
/** The caches of its editions begin so: pages-zh-1a2b3c4d. */
export const editionPrefix = (locale: string): string => `pages-${locale}-`;
/** The lock that a run holds. */
export const lockName = (locale: string): string => `pages-${locale}`;

/** Addresses within the record's cache, below the language's folder; no page stands at them. */
export const RECORD = {
  /** State, as JSON. */
  state: 'kept/state',
  /** There if she agreed that the site looks for a new edition. */
  watch: 'kept/watch',
  /** The newest edition that was seen, and the day: Seen, as JSON. */
  seen: 'kept/seen',
} as const;

/** What the last look found. */
export interface Seen {
  id: string;
  lawAsAt: string;
  /** The day of the look. */
  on: string;
}
