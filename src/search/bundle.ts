/** One language's index: what it holds, and one query put to it. */
import { askedLines, likeness } from './asked.ts';
import type { Pagefind, PagefindData, PagefindResult } from './pagefind.ts';
import { type Facts, type Part, type Ranked, rank } from './rank.ts';
import type { Rewritten, Term } from './rewrite.ts';

const KINDS = ['guide', 'route', 'step', 'service', 'glossary', 'provision', 'case'];
const GUIDANCE = new Set(['guide', 'route']);
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

/** Pages below this share of the best score are noise. */
const FLOOR = 0.1;
/** How many more pages are loaded than shown, so that titles can decide between near equals. */
const SPARE = 4;
/** Guides and routes are loaded even from further down: what they are asked as can bring them to the top. */
const GUIDANCE_LOADED = 24;
/** How much the nearest question of a guide or route can add, as a multiple; less for one word, which may mean the law. */
const ASKED = 12;
const ASKED_WORD = 1;
/** The near ones gain, the others hardly, so that articles and steps keep their places. */
const SHARP = 2;

/** How much of what the reader asked stands in a page's title (whole weight) or summary (half). */
function inTitle({ meta }: PagefindData, terms: readonly Term[]): number {
  const title = (meta.title ?? '').toLowerCase();
  const summary = (meta.summary ?? '').toLowerCase();
  const weigh = (text: string) => (title.includes(text) ? 1 : summary.includes(text) ? 0.5 : 0);
  const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  return terms.reduce((sum, term) => sum + term.weight * weigh(term.text), 0) / total;
}

/** A guide's or route's title and the questions that it answers; nothing for other pages. */
function questionsOf({ meta, content = '' }: PagefindData): string[] {
  const lines = GUIDANCE.has(meta.kind ?? '') ? askedLines(content) : [];
  return lines.length ? [meta.title ?? '', ...lines] : [];
}

/**
 * Whether a page holds what was asked, and not just the beginning of it: for a foreign word that stands nowhere Pagefind takes
 * its longest known beginning, be it one letter (qzxq → q).
 */
function isHonest(data: PagefindData, terms: readonly Term[]): boolean {
  if (terms.some(({ text }) => CJK.test(text)) || inTitle(data, terms) > 0) return true;
  const marked = [...data.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word!.toLowerCase());
  return marked.some((word) => terms.some(({ text }) => word.startsWith(text.toLowerCase().slice(0, 3))));
}

const quoted = (text: string) => `"${text.replace(/"/g, ' ')}"`;

/** Opens an index: which kind and status each page has is read once, from two small filter files. */
export async function openBundle(pagefind: Pagefind): Promise<Bundle> {
  const all = (await pagefind.search(null)).results;
  const facts = new Map<string, Facts>();
  const fact = (id: string) => facts.get(id) ?? { kind: 'page', status: '' };
  for (const kind of KINDS)
    for (const { id } of (await pagefind.search(null, { filters: { kind } })).results)
      facts.set(id, { ...fact(id), kind });
  for (const status of STATUSES)
    for (const { id } of (await pagefind.search(null, { filters: { status } })).results)
      facts.set(id, { ...fact(id), status });

  const pages = new Map<string, PagefindResult>();
  const run = async (text: string) => {
    const { results } = await pagefind.search(text);
    for (const result of results) pages.set(result.id, result);
    return results.map(({ id, score }) => ({ key: id, score }));
  };
  /**
   * A Chinese word must stand as it is; only if it stands nowhere do its pieces count. A foreign word counts only as it
   * is: Pagefind would take toupai for any word that begins with to.
   */
  const part = async ({ text, weight, from }: Term, native: boolean): Promise<Part> => {
    const own = native || from !== undefined;
    if (own && !CJK.test(text) && !text.includes(' ')) return { weight, hits: await run(text) };
    const hits = await run(quoted(text));
    if (hits.length || weight < 1 || !own) return { weight, hits };
    return { weight: weight * LOOSE, hits: await run(text) };
  };

  return {
    async find({ folded, plain, terms, legal, word, native }, limit) {
      const parts: Part[] = [];
      for (const term of terms) parts.push(await part(term, native));
      const several = terms.filter((term) => !term.from).length > 1;
      const exact = native && folded.length > 1 ? await run(quoted(folded)) : [];
      // All of the reader's words. Pagefind drops words it does not know, so each must have been found by itself.
      const known = native && terms.every((term, i) => term.from || parts[i]!.hits.length > 0);
      const full = !known ? [] : several ? await run(plain) : (parts[0]?.hits ?? []);
      const sets = { full: new Set(full.map(({ key }) => key)), exact: new Set(exact.map(({ key }) => key)) };
      const together = [exact, several ? full : []].filter((hits) => hits.length).map((hits) => ({ weight: 1, hits }));
      const ranked = rank({ total: all.length, parts: [...parts, ...together], ...sets, facts: fact, legal, word });
      const floor = (ranked[0]?.score ?? 0) * FLOOR;
      const chosen = ranked.slice(0, limit + SPARE).filter(({ score }) => score >= floor);
      const guidance = ranked.filter(({ key }) => GUIDANCE.has(fact(key).kind)).slice(0, GUIDANCE_LOADED);
      const loaded = await Promise.all(
        [...new Set([...chosen, ...(legal ? [] : guidance)])].map(async (entry) => ({
          entry,
          data: await pages.get(entry.key)!.data(),
        })),
      );
      const related = terms.filter((term) => term.from).map((term) => term.text);
      const near = likeness(
        folded,
        related,
        loaded.map(({ data }) => questionsOf(data)),
      );
      const nearest = Math.max(...near) || 1;
      const asked = legal ? 0 : word ? ASKED_WORD : ASKED;
      const found = loaded
        .map(({ entry, data }, i) => ({
          ...entry,
          score: entry.score * (1 + inTitle(data, terms)) * (1 + asked * (near[i]! / nearest) ** SHARP),
          data,
          term: terms[entry.best] ?? { text: folded, weight: 1 },
          exact: sets.exact.has(entry.key),
        }))
        .filter(({ data, exact }, i) => exact || near[i]! > 0 || isHonest(data, terms))
        .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
        .slice(0, limit);
      return { found, full: full.length > 0, exact: exact.length > 0 };
    },
  };
}
