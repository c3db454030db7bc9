/** What the search answers. */
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import type { Facts } from './facts.ts';
import type { PagefindData } from './pagefind.ts';

/** Why a result is there. */
export interface Why {
  code: 'number' | 'name' | 'moved' | 'exact' | 'asked' | 'words' | 'some' | 'related';
  /** For `related`: the reader's word and the word it led to. For `moved`: what was cited. */
  from?: string;
  to?: string;
}

export interface Hit {
  /** `cn/psal/art-50`, `cn/psal`, `guides/<slug>`, `routes/<slug>`, `steps/<slug>`, `services/<slug>`; never with @ or #. */
  id: string;
  title: string;
  /** Absolute; may end in a pinpoint's fragment. */
  url: string;
  /** Plain text; may be empty. */
  excerpt: string;
  /** Places of the page where the words stand. */
  places: { url: string; text: string }[];
  kind: string;
  /** `cn`, `kr`, …; empty for what belongs to none. */
  jurisdiction: string;
  /** `in-force`, `ended`, `future`, `unknown`; empty for what is no law. */
  status: string;
  /** The language of the page. */
  locale: Locale;
  why: Why;
}

/** The result that a page of the index is, without places; null for a page that has no record. @param root the site's, absolute */
export function hitOf(
  { meta, url }: PagefindData,
  { kind, jurisdiction, status }: Facts,
  { root, locale, why }: { root: string; locale: Locale; why: Why },
): Hit | null {
  const id = meta.rid;
  if (!id) return null;
  return {
    id,
    title: meta.title ?? id,
    url: new URL(url.replace(/^\//, ''), root).href,
    excerpt: meta.summary ?? '',
    places: [],
    kind,
    jurisdiction,
    status,
    locale,
    why,
  };
}

/** How a result list is narrowed; empty values narrow nothing. */
export interface Facets {
  /** One jurisdiction; pages that belong to none stay. */
  jurisdiction?: string;
  kind?: string;
  /** Only law in force, and everything that is no law. */
  inForce?: boolean;
}

export interface Outcome {
  query: string;
  citations: Hit[];
  unresolved: { input: string; reason: string }[];
  hits: Hit[];
  /** How many pages there are in all, and of each kind and jurisdiction, before they were narrowed. */
  total: number;
  counts: { kind: Record<string, number>; jurisdiction: Record<string, number> };
  /** Pages of the other language that are not among the hits. */
  other: Hit[];
  /** How far the search had to go: a number, the words as they stand, all the words, some of them, or nothing. */
  stage: 'number' | 'exact' | 'all' | 'some' | 'none';
  /** What was looked for, for the sentence that is said when nothing is found. */
  tried: string[];
}
