/** How many bytes a search downloads, as a server sends them that compresses with gzip. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { LOCALES, type RequiredLocale as Locale } from '../../src/i18n/locales.ts';
import type { SearchOptions } from '../../src/search/engine.ts';
import { openNodeSearch } from './search-node.ts';
import type { Query } from './search-queries.ts';

/** Bytes of one query asked of a site just opened, and of the same query asked after others; gzip. */
export interface Bytes {
  query: Query;
  first: number;
  later: number;
}

/** The most that issue 5 allows, in bytes: a first search of up to four words, a first long question, every later one. */
export const LIMITS = { short: 125_000, long: 300_000, later: 40_000 };

/** Whether a query has at most four words: of Chinese, which has no spaces, at most ten characters. */
export function isShort({ query }: Query): boolean {
  const words = query.trim().split(/\s+/).length <= 4;
  return words && (!/\p{Script=Han}/u.test(query) || Array.from(query.replace(/\s/g, '')).length <= 10);
}

/** The size of a file of the built site on the line; what is packed already is not packed again. */
function sizer(dist: string): (file: string) => number {
  const sizes = new Map<string, number>();
  return (file) => {
    if (!sizes.has(file)) {
      const bytes = readFileSync(path.join(dist, file));
      const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
      sizes.set(file, packed ? bytes.length : gzipSync(bytes, { level: 9 }).length);
    }
    return sizes.get(file)!;
  };
}

/** What a reader may have looked for before. */
const BEFORE: Record<Locale, string> = { zh: '偷拍', en: 'privacy' };

/** Asks each query of a search just opened; a later search loads what the one before (偷拍, privacy) has not. */
export async function measureBytes(
  dist: string,
  queries: readonly Query[],
  options: Pick<SearchOptions, 'lawAsAt'>,
): Promise<Bytes[]> {
  const sizeOf = sizer(dist);
  const filesOf = async (locale: Locale, query: string): Promise<Set<string>> => {
    const files = new Set<string>();
    const node = await openNodeSearch(dist, { ...options, locale, onFile: (file) => void files.add(file) });
    try {
      await node.search.search(query);
    } finally {
      node.close();
    }
    return files;
  };
  const had = new Map<Locale, Set<string>>();
  for (const locale of LOCALES) had.set(locale, await filesOf(locale, BEFORE[locale]));
  const out: Bytes[] = [];
  for (const query of queries) {
    const files = [...(await filesOf(query.locale, query.query))];
    const sum = (some: string[]) => some.reduce((total, file) => total + sizeOf(file), 0);
    out.push({ query, first: sum(files), later: sum(files.filter((file) => !had.get(query.locale)!.has(file))) });
  }
  return out;
}
