/**
 * Stage *full text*: one language's Pagefind, asked once for every term, because Pagefind wants all words of a query on a page and
 * knows no “or”. Only keys and scores are read here; what a result shows is loaded for the results shown.
 */
import type { Pagefind, PagefindResult } from './pagefind.ts';
import type { Term } from './rewrite.ts';

/** A page as the terms found it. */
export interface TextHit {
  key: string;
  /** 0 to 1: how much of what was looked for stands there, rare words more. */
  score: number;
  /** Index of the term that brought most. */
  best: number;
  /** How many of the reader's own terms stand there. */
  own: number;
  /** The numbers of the words found, for the place on the page; the term's index beside each. */
  words: { at: number; term: number }[];
}

export interface TextFound {
  hits: Map<string, TextHit>;
  /** How many of the reader's own terms stand anywhere. */
  ownFound: number;
  ownTerms: number;
}

/** A term found only by its beginning or in pieces says less. */
const LOOSE = 0.5;
const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const quoted = (text: string) => `"${text.replace(/"/g, ' ')}"`;

/**
 * Looks for one term. A word must stand as it is: Pagefind would take a foreign word for any that begins with its first letter.
 * A Chinese term of more than two characters may also stand in pieces.
 */
async function find(pagefind: Pagefind, { text }: Term): Promise<{ weight: number; results: PagefindResult[] }> {
  if (Array.from(text).length > 2 || !CJK.test(text)) {
    const { results } = await pagefind.search(quoted(text));
    if (results.length || !CJK.test(text)) return { weight: 1, results };
    return { weight: LOOSE, results: (await pagefind.search(text)).results };
  }
  return { weight: 1, results: (await pagefind.search(text)).results };
}

/**
 * Puts all terms to the index and adds up: Σ weight × ln(1 + N/df) × (½ + ½ · score/best score).
 * @param total how many pages the index holds, about
 */
export async function findText(pagefind: Pagefind, terms: readonly Term[], total: number): Promise<TextFound> {
  const hits = new Map<string, TextHit>();
  let possible = 0;
  let ownFound = 0;
  // All at once, so that a slow line is waited for once.
  await Promise.all(terms.map(({ text }) => pagefind.preload(text)));
  for (const [i, term] of terms.entries()) {
    const { weight, results } = await find(pagefind, term);
    const rarity = Math.log(1 + total / Math.max(1, results.length));
    if (!term.from) possible += term.weight * Math.log(1 + total / Math.max(3, results.length));
    if (!results.length) continue;
    if (!term.from) ownFound++;
    const top = Math.max(...results.map((result) => result.score)) || 1;
    let place = 0;
    for (const result of results) {
      const value = term.weight * weight * rarity * (0.45 + (0.55 * result.score) / top);
      const hit = hits.get(result.id) ?? { key: result.id, score: 0, best: i, own: 0, words: [] };
      if (!hits.has(result.id)) hits.set(result.id, hit);
      if (value > 0 && (hit.score === 0 || value > hit.score)) hit.best = i;
      hit.score += value;
      if (!term.from) hit.own++;
      // Only pages near the top can be shown.
      if (place++ < 60) for (const at of result.words) hit.words.push({ at, term: i });
    }
  }
  for (const hit of hits.values())
    hit.score = possible ? Math.min(1.2, hit.score / possible) : Math.min(1, hit.score / 8);
  return { hits, ownFound, ownTerms: terms.filter((term) => !term.from).length };
}

/** The place of a page where most of the different terms stand; null if it is told nowhere. */
export function placeOf(
  words: readonly { at: number; term: number }[],
  anchors: readonly { id: string; text: string; location: number }[],
): { id: string; text: string } | null {
  const sorted = [...anchors].sort((a, b) => a.location - b.location);
  const found = new Map<(typeof sorted)[number], Set<number>>();
  for (const { at, term } of words) {
    const anchor = sorted.findLast(({ location }) => location <= at);
    if (anchor) found.set(anchor, (found.get(anchor) ?? new Set()).add(term));
  }
  const best = [...found].sort(([a, x], [b, y]) => y.size - x.size || a.location - b.location)[0];
  return best ? { id: best[0].id, text: best[0].text } : null;
}
