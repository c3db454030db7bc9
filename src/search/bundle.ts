/** One language's index: what it holds, and one query put to it. */
import type { Pagefind, PagefindData, PagefindResult } from './pagefind.ts';
import { type Facts, type Part, type Ranked, rank } from './rank.ts';
import type { Rewritten, Term } from './rewrite.ts';

const KINDS = ['guide', 'route', 'step', 'service', 'glossary', 'provision'];
const STATUSES = ['ended', 'future', 'unknown'];
/** A term found only by its beginning or in pieces says less. */
const LOOSE = 0.35;
const CJK = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** A page found, before it is worded for a reader. */
export interface Found extends Ranked {
  data: PagefindData;
  /** The term that brought most. */
  term: Term;
  exact: boolean;
}

export interface Bundle {
  /**
   * @param limit how many pages to load
   * @returns the pages, best first, and whether one of them holds all the words
   */
  find(query: Rewritten, limit: number): Promise<{ found: Found[]; full: boolean; exact: boolean }>;
}

const quoted = (text: string) => `"${text.replace(/"/g, ' ')}"`;

/** Opens an index: which kind and status each page has is read once, from two small filter files. */
export async function openBundle(pagefind: Pagefind): Promise<Bundle> {
  const all = (await pagefind.search(null)).results;
  const facts = new Map<string, Facts>();
  const fact = (id: string) => facts.get(id) ?? { kind: 'page', status: '' };
  for (const kind of KINDS)
    for (const { id } of (await pagefind.search(null, { filters: { kind } })).results) facts.set(id, { ...fact(id), kind });
  for (const status of STATUSES)
    for (const { id } of (await pagefind.search(null, { filters: { status } })).results) facts.set(id, { ...fact(id), status });

  const pages = new Map<string, PagefindResult>();
  const run = async (text: string) => {
    const { results } = await pagefind.search(text);
    for (const result of results) pages.set(result.id, result);
    return results.map(({ id, score }) => ({ key: id, score }));
  };
  /** A Chinese word must stand as it is; only if it stands nowhere do its pieces count. */
  const part = async ({ text, weight }: Term): Promise<Part> => {
    if (!CJK.test(text) && !text.includes(' ')) return { weight, hits: await run(text) };
    const hits = await run(quoted(text));
    if (hits.length || weight < 1) return { weight, hits };
    return { weight: weight * LOOSE, hits: await run(text) };
  };

  return {
    async find({ folded, plain, terms, legal }, limit) {
      const parts: Part[] = [];
      for (const term of terms) parts.push(await part(term));
      const several = terms.filter((term) => !term.from).length > 1;
      const exact = folded.length > 1 ? await run(quoted(folded)) : [];
      // All of the reader's words. Pagefind drops words it does not know, so each must have been found by itself.
      const known = terms.every((term, i) => term.from || parts[i]!.hits.length > 0);
      const full = several ? (known ? await run(plain) : []) : (parts[0]?.hits ?? []);
      const sets = { full: new Set(full.map(({ key }) => key)), exact: new Set(exact.map(({ key }) => key)) };
      const extra = exact.length ? [{ weight: 1, hits: exact }] : [];
      const ranked = rank({ total: all.length, parts: [...parts, ...extra], ...sets, facts: fact, legal });
      const found = await Promise.all(
        ranked.slice(0, limit).map(async (entry) => ({
          ...entry,
          data: await pages.get(entry.key)!.data(),
          term: terms[entry.best] ?? { text: folded, weight: 1 },
          exact: sets.exact.has(entry.key),
        })),
      );
      return { found, full: full.length > 0, exact: exact.length > 0 };
    },
  };
}
