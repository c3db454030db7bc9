/** Suggestions while the reader types: titles and questions of the list, by what they begin with or hold. Pure. */
import type { AskedPage } from './asked.ts';
import { placeFactor, placesIn } from './places.ts';

export interface Suggestion {
  /** What is put into the box. */
  text: string;
  /** The page that answers it (facts.ts). */
  key: string;
}

/** Guides first, since most who type here need one. */
const KINDS: Record<string, number> = { guide: 3, route: 2.5, step: 2, service: 2, page: 2, provision: 1.5 };

/**
 * @param typed folded
 * @returns at most `limit` lines, best first: those that begin with what was typed, then those that hold it; then, of
 *   several words, those that hold all of them. No page twice, so that the list shows different things.
 */
export function suggest(typed: string, pages: readonly AskedPage[], limit = 6): Suggestion[] {
  const words = typed.split(' ').filter(Boolean);
  if (!words.length || typed.length < (/\p{Script=Han}|\p{Script=Hangul}/u.test(typed) ? 1 : 2)) return [];
  const places = placesIn(typed);
  const found: (Suggestion & { score: number })[] = [];
  for (const page of pages) {
    let best: { text: string; score: number } | null = null;
    for (const [i, text] of [page.title, ...page.lines].entries()) {
      const line = i === 0 ? text.toLowerCase() : text;
      const at = line.indexOf(typed);
      const begins =
        at === 0 ? 4 : at > 0 ? 2.5 : words.length > 1 && words.every((word) => line.includes(word)) ? 1.5 : 0;
      if (!begins) continue;
      // A short line is nearer to what was typed than a long one.
      const score = begins + typed.length / Math.max(typed.length, line.length) + (i === 0 ? 0.2 : 0);
      if (!best || score > best.score) best = { text, score };
    }
    if (best)
      found.push({
        text: best.text,
        key: page.key,
        score: (best.score + (KINDS[page.kind] ?? 1) / 4) * (0.5 + placeFactor(page.jurisdiction, places) / 2),
      });
  }
  const texts = new Set<string>();
  return found
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .filter(({ text }) => !texts.has(text) && Boolean(texts.add(text)))
    .slice(0, limit)
    .map(({ text, key }) => ({ text, key }));
}
