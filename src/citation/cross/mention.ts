/** A reference inside official text, before it is resolved. Precision first: what could be another law's is left out. */
import type { Pin } from '../pinpoint.ts';

export interface Mention {
  /** Offsets in the line as published (prefix and words). */
  start: number;
  end: number;
  /** `cn/psal/art-50`; the article itself where only a paragraph is named. */
  article: string;
  pin: Pin;
  /** Another instrument: its wording is that of the day on which this text was written. */
  external?: boolean;
}

/** Where a line stands, and what it belongs to. */
export interface Place {
  /** `cn/psal` */
  instrument: string;
  /** `cn/psal/art-50` */
  article: string;
  /** `p1-i6` */
  anchor: string;
  /** The article's folders in the record, `art-…`, as a set: which numbers are held. */
  held: ReadonlySet<string>;
}

/** The paragraph of a line as a number; null for a mark that is none. */
export function paragraphOf(anchor: string): number | null {
  const number = /^p(\d+)(?:-|$)/.exec(anchor)?.[1];
  return number ? Number(number) : null;
}

/**
 * The article before, or null where that is not certain: another may have been put in between, which the record would have to
 * hold. Certain only where the record holds all from the first article on.
 */
export function articleBefore({ article, instrument, held }: Place): string | null {
  const number = /\/art-(\d+)$/.exec(article)?.[1];
  if (!number) return null;
  for (let n = 1; n < Number(number); n++) if (!held.has(`art-${n}`)) return null;
  const before = Number(number) - 1;
  const inserted = [...held].some((leaf) => leaf.startsWith(`art-${before}-`));
  return before >= 1 && !inserted ? `${instrument}/art-${before}` : null;
}

export function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
