/**
 * What the copies are called. A file's name is seen in the list of downloads, on a shared computer, in a chat: it says
 * nothing of what stands in it. Guides go by their number in the list of guides.
 */
import { LOCALES, type Locale } from '../i18n/locales.ts';

/** The first word of every file, and the folder inside the ZIP files. */
export const PLAIN_NAME = 'notes';

/** What a copy is; the words for each stand in the strings under `copies.kinds`. */
export const KINDS = ['zip', 'guide', 'epub', 'pdf', 'pdf-guide', 'leaflet'] as const;
export type Kind = (typeof KINDS)[number];

/** A copy that a step of packaging has written into dist/downloads/. */
export interface Copy {
  /** Its name: `notes-zh-2026-11-22.zip`. */
  file: string;
  kind: Kind;
  /** The languages it holds. */
  locales: readonly Locale[];
  /** The guide it holds, by its folder; left out for the whole. */
  guide?: string;
}

/**
 * A neutral name: ('2026-11-22', ['zh'], 'zip') → notes-zh-2026-11-22.zip; with a number → notes-zh-07-2026-11-22.html.
 * @param part the number of a guide, or a word that tells nothing
 */
export function copyName(day: string, locales: readonly Locale[], extension: string, part?: number | string): string {
  const language = LOCALES.filter((locale) => locales.includes(locale)).join('-');
  const number = typeof part === 'number' ? String(part).padStart(2, '0') : part;
  return `${[PLAIN_NAME, language, ...(number ? [number] : []), day].join('-')}.${extension}`;
}
