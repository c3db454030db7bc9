/** How near a query comes to one of the questions that a guide or route says it answers (`askedAs`). */
import { bare } from './fold.ts';
import { STOP } from './words.ts';

/** Shorter than this is no list of questions, only a dot in a text. */
const FEWEST = 3;

/**
 * The questions of a page, out of the text that Pagefind keeps of it: they stand at its end, with dots between them
 * (src/components/guidance/Guidance.astro).
 * @param content Pagefind's text of the page, with zero-width spaces between Chinese words
 */
export function askedLines(content: string): string[] {
  const lines = content
    .replace(/\u200b/g, '')
    .toLowerCase()
    .split(/\s+· /u);
  if (lines.length < FEWEST) return [];
  // What stands before the first dot is the rest of the page.
  return [lines[0]!.replace(/^.*[.。]\s/su, ''), ...lines.slice(1)];
}

const stem = (word: string) =>
  word
    .replace(/['’]s$|['’]/g, '')
    .replace(/(?<=[a-z]{3})(?:ing|ed|es|s)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/(?<=[a-z]{2})(?:e|er)$/, '');

/** The pieces by which texts are compared: Chinese pairs of characters, the stems of other words. */
export function units(text: string): Set<string> {
  const out = new Set<string>();
  for (const [run] of bare(text.toLowerCase()).matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)) {
    if (!/\p{Script=Han}/u.test(run)) {
      if (!STOP.en.has(run.replace(/['’]/g, ''))) out.add(stem(run));
      continue;
    }
    const chars = Array.from(run);
    for (let i = 0; i + 1 < chars.length; i++) out.add(chars[i]! + chars[i + 1]!);
  }
  return out;
}

/** How much less a word counts that the query only leads to. */
const LED_TO = 0.25;

/**
 * For each page, between 0 and 1, how near its nearest question comes to the query (rare pieces count more), and how
 * much of the query its questions hold together.
 * @param query the query, folded
 * @param related words that the query leads to (synonyms)
 * @param pages each page's title and questions
 */
export function likeness(query: string, related: readonly string[], pages: readonly (readonly string[])[]): number[] {
  const own = units(query);
  const wanted = new Map([...units(related.join(' '))].map((unit) => [unit, LED_TO]));
  for (const unit of own) wanted.set(unit, 1);
  const lines = pages.map((page) => page.map(units));
  const frequency = new Map<string, number>();
  for (const line of lines.flat()) for (const unit of line) frequency.set(unit, (frequency.get(unit) ?? 0) + 1);
  const total = lines.flat().length;
  const rarity = (unit: string) => Math.log(1 + total / (1 + (frequency.get(unit) ?? 0)));
  const sum = (of: Iterable<string>, weigh = (_: string) => 1) => {
    let all = 0;
    for (const unit of of) all += weigh(unit) * rarity(unit);
    return all;
  };
  const held = (unit: string) => wanted.get(unit) ?? 0;
  // A piece that no question holds tells nothing about which is nearest.
  const asked = sum([...own].filter((unit) => frequency.has(unit))) || 1;
  return lines.map((page) => {
    const nearest = Math.max(0, ...page.map((line) => sum(line, held) / Math.sqrt(asked * (sum(line) || 1))));
    const together = sum(new Set(page.flatMap((line) => [...line])), held) / asked;
    return Math.min(1, nearest) * 0.6 + Math.min(1, together) * 0.4;
  });
}
