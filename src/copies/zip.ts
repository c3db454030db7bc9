/** ZIP files whose bytes depend on nothing but what they hold. Node and browser alike. */
import { type AsyncZippableFile, type Zippable, strToU8, zipSync } from 'fflate';

/** What a ZIP holds: name → bytes or text. */
export type Files = ReadonlyMap<string, Uint8Array | string>;

/**
 * @param files name → content; names are sorted, but `first` stand before them
 * @param day the date that every file bears, ISO: the same for all, in no time zone
 * @param first names that must come first, stored without compression (an EPUB's mimetype)
 */
export function zip(files: Files, day: string, first: readonly string[] = []): Uint8Array {
  const [year = 2026, month = 1, date = 1] = day.split('-').map(Number);
  // fflate writes the local hour: a local noon is the same everywhere.
  const mtime = new Date(year, month - 1, date, 12);
  const names = [...files.keys()].filter((name) => !first.includes(name)).sort((a, b) => (a < b ? -1 : 1));
  const tree: Zippable = {};
  for (const name of [...first, ...names]) {
    const content = files.get(name)!;
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    const options: AsyncZippableFile[1] & object = { level: first.includes(name) ? 0 : 6, mtime };
    tree[name] = [bytes, options];
  }
  return zipSync(tree);
}
