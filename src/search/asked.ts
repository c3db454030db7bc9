/**
 * How near a query comes to what the pages say they are asked as (`askedAs`), and to their titles. Pure; the list is
 * made by src/publish/search-data.ts and is small enough to be held in memory.
 */
import { type Facts, factsOf } from './facts.ts';
import { bare } from './fold.ts';
import { type Packed, pack, unpack } from './signs.ts';
import { STOP } from './words.ts';

/** A page that answers questions, as the list has it. */
export interface AskedPage extends Facts {
  /** By which Pagefind knows it (facts.ts). */
  key: string;
  title: string;
  /** How people ask for it, folded. */
  lines: readonly string[];
}

/** The list as it is sent. What else a result shows is in the page's own file of the index. */
export interface AskedList extends Packed {
  /** The pages' keys, with spaces between them; the packed text has as many parts, with tabs between them. */
  keys: string;
}

/** Writes the list: of each page its title and its lines, with line feeds between them. */
export function writeAsked(pages: readonly Pick<AskedPage, 'key' | 'title' | 'lines'>[]): AskedList {
  return {
    keys: pages.map(({ key }) => key).join(' '),
    ...pack(pages.map(({ title, lines }) => [title, ...lines].join('\n')).join('\t')),
  };
}

/** Reads the list. */
export function readAsked({ keys, ...packed }: AskedList): AskedPage[] {
  const parts = unpack(packed).split('\t');
  return keys.split(' ').flatMap((key, i) => {
    const [title = '', ...lines] = parts[i]!.split('\n');
    return key ? [{ key, ...factsOf(key), title, lines }] : [];
  });
}

/** How near one page is. */
export interface Near {
  page: AskedPage;
  /** 0 to 1. */
  score: number;
}

export interface AskedIndex {
  pages: readonly AskedPage[];
  /**
   * @param query folded
   * @param related words that the query leads to
   * @returns the pages that share a piece with the query, best first
   */
  near(query: string, related: readonly string[]): Near[];
  /** Whether every Chinese character of a text stands in the list, so that none needs to be turned into a simplified one. */
  reads(text: string): boolean;
  /** The words in Latin letters, as stems. */
  latin(): readonly string[];
  /** Whether a piece (two Chinese characters, or the stem of a word) stands in the list. */
  knows(unit: string): boolean;
}

/** The stem of an English word, the same for asks, asked and asking; no linguistics. */
export function stem(word: string): string {
  return word
    .replace(/['’]s$|['’]/g, '')
    .replace(/(?<=[a-z]{3})(?:ing|ied|ies|ed|es|s)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/(?<=[a-z]{2})(?:e|er|y)$/, '');
}

const DIGITS: Record<string, string> = {
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** 十三岁 → 13岁, 两天 → 2天: ages and days are typed either way. */
export function plainNumbers(text: string): string {
  return text.replace(
    /([一二两三四五六七八九])?(十)?([一二三四五六七八九])?(?=[岁天个年万千块元])/gu,
    (whole, tens?: string, ten?: string, ones?: string) => {
      if (!whole) return whole;
      if (!ten) return (tens ? DIGITS[tens]! : '') + (ones ? DIGITS[ones]! : '');
      return (tens ? DIGITS[tens]! : '1') + (ones ? DIGITS[ones]! : '0');
    },
  );
}

/** The pieces by which texts are compared: Chinese pairs of characters, the stems of other words. */
export function units(text: string): Set<string> {
  const out = new Set<string>();
  for (const [run] of bare(plainNumbers(text.toLowerCase())).matchAll(
    /\p{Script=Han}+|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu,
  )) {
    if (!/\p{Script=Han}/u.test(run)) {
      if (!STOP.en.has(run.replace(/['’]/g, ''))) out.add(stem(run));
      continue;
    }
    const chars = Array.from(run);
    if (chars.length === 1) out.add(run);
    for (let i = 0; i + 1 < chars.length; i++) out.add(chars[i]! + chars[i + 1]!);
  }
  return out;
}

/** How the nearness is weighed; the figures come from `npm run search:measure` over half of tests/search/queries.yaml. */
export interface Weights {
  /** How much less a word counts that the query only leads to. */
  ledTo: number;
  /** What counts: the nearest question, the three nearest together, and how much of the query the page's questions hold. */
  nearest: number;
  several: number;
  together: number;
  /** A page's title is one of its questions, and a little more. */
  title: number;
  /** A piece that no question holds tells nothing about which is nearest, but the query is less well met. */
  unknown: number;
}
const WEIGHTS: Weights = { ledTo: 0.3, nearest: 0.7, several: 0.15, together: 0.3, title: 1.1, unknown: 0.12 };

/** Reads the list. */
export function openAsked(pages: readonly AskedPage[], weights: Weights = WEIGHTS): AskedIndex {
  const lines: { page: number; units: string[]; weight: number; length: number }[] = [];
  pages.forEach(({ title, lines: asked }, page) =>
    [title, ...asked].forEach((line, i) =>
      lines.push({ page, units: [...units(line)], weight: i === 0 ? weights.title : 1, length: 0 }),
    ),
  );
  const frequency = new Map<string, number>();
  const where = new Map<string, number[]>();
  lines.forEach((line, n) =>
    line.units.forEach((unit) => {
      frequency.set(unit, (frequency.get(unit) ?? 0) + 1);
      const list = where.get(unit) ?? [];
      list.push(n);
      where.set(unit, list);
    }),
  );
  const rarity = (unit: string) => Math.log(1 + lines.length / (1 + (frequency.get(unit) ?? 0)));
  for (const line of lines) line.length = line.units.reduce((sum, unit) => sum + rarity(unit), 0) || 1;

  const chars = new Set(pages.flatMap(({ lines: asked }) => Array.from(asked.join(''))));
  const latin = [...frequency.keys()].filter((unit) => /^[a-z]+$/.test(unit));

  return {
    pages,
    knows: (unit) => frequency.has(unit),
    reads: (text) => (text.match(/\p{Script=Han}/gu) ?? []).every((char) => chars.has(char)),
    latin: () => latin,
    near(query, related) {
      const wanted = new Map<string, number>();
      for (const unit of units(related.join(' '))) wanted.set(unit, weights.ledTo);
      const own = [...units(query)];
      for (const unit of own) wanted.set(unit, 1);
      const asked =
        own.reduce((sum, unit) => sum + rarity(unit) * (frequency.has(unit) ? 1 : weights.unknown), 0) ||
        [...wanted.keys()].reduce((sum, unit) => sum + rarity(unit) * weights.ledTo, 0) ||
        1;
      const met = new Map<number, number>();
      const held = new Map<number, number>();
      for (const [unit, weight] of wanted) {
        const value = weight * rarity(unit);
        const seen = new Set<number>();
        for (const n of where.get(unit) ?? []) {
          met.set(n, (met.get(n) ?? 0) + value);
          const { page } = lines[n]!;
          if (!seen.has(page)) held.set(page, (held.get(page) ?? 0) + value);
          seen.add(page);
        }
      }
      const best = new Map<number, number[]>();
      for (const [n, value] of met) {
        const { page, weight, length } = lines[n]!;
        const list = best.get(page) ?? [];
        list.push(Math.min(1, (weight * value) / Math.sqrt(asked * length)));
        best.set(page, list);
      }
      return [...best]
        .map(([page, list]) => {
          list.sort((a, b) => b - a);
          const several = (list[0]! + (list[1] ?? 0) + (list[2] ?? 0)) / 3;
          const together = Math.min(1, held.get(page)! / asked);
          return {
            page: pages[page]!,
            score: weights.nearest * list[0]! + weights.several * several + weights.together * together,
          };
        })
        .sort((a, b) => b.score - a.score || (a.page.key < b.page.key ? -1 : 1));
    },
  };
}
