/**
 * How near a query comes to what the pages say they are asked as (`askedAs`), and to their titles. Pure; the list is
 * made by src/publish/search-data.ts and is small enough to be held in memory.
 */
import { type Facts, factsOf } from './facts.ts';
import { bare } from './fold.ts';
import { plainNumbers, stem } from './forms.ts';
import { type Groups, NONE } from './same.ts';
import { type Packed, pack, unpack } from './signs.ts';
import { STOP } from './words.ts';

/** A page that answers questions, as the list has it. */
export interface AskedPage extends Facts {
  /** By which Pagefind knows it (facts.ts). */
  key: string;
  /** The signs in a question that are for or against it (intent.ts). */
  marks: string;
  title: string;
  /** How people ask for it, folded. */
  lines: readonly string[];
}

/** The list as it is sent. What else a result shows is in the page's own file of the index. */
export interface AskedList extends Packed {
  /**
   * The pages' keys and marks, with spaces between them; the packed text has as many parts and one before them, with tabs
   * between them.
   */
  keys: string;
}

/** The list as it is read. */
export interface Asked {
  pages: AskedPage[];
  /** Words that mean the same (same.ts); empty in a list that stands beside another. */
  same: string[];
}

/** Writes the list: the groups of words; of each page its title and its lines, with line feeds between them. */
export function writeAsked(
  pages: readonly Pick<AskedPage, 'key' | 'marks' | 'title' | 'lines'>[],
  same: readonly string[] = [],
): AskedList {
  return {
    keys: pages.map(({ key, marks }) => (marks ? `${key}:${marks}` : key)).join(' '),
    ...pack([same, ...pages.map(({ title, lines }) => [title, ...lines])].map((part) => part.join('\n')).join('\t')),
  };
}

/** Reads the list. */
export function readAsked({ keys, ...packed }: AskedList): Asked {
  const [same, ...parts] = unpack(packed).split('\t');
  return {
    same: same ? same.split('\n') : [],
    pages: keys.split(' ').flatMap((entry, i) => {
      const [key = '', marks = ''] = entry.split(':');
      const [title = '', ...lines] = (parts[i] ?? '').split('\n');
      return key ? [{ key, marks, ...factsOf(key), title, lines }] : [];
    }),
  };
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
  /** In how many lines a piece stands. */
  count(unit: string): number;
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

/** Characters that join words; alone they tell nothing. */
const JOINING = new Set('的了吗呢吧啊呀嘛么是在把被我你他她它就都也还又和跟与及会要想能可以有没不个');

/** Without a regular expression, since every character of every line is asked. */
const isHan = (char: string) => (char >= '\u3400' && char <= '\u9fff') || char >= '\u{20000}';

/** Neighbouring words in Latin letters, those that join too: “sue him”, “in court”. Chinese has its pairs of characters. */
function neighbours(text: string): string[] {
  const words = (bare(text).match(/[a-z0-9]+(?:['’][a-z]+)*/g) ?? []).map((word) => stem(word.replace(/['’]/g, '')));
  return words.slice(1).map((word, i) => `${words[i]!} ${word}`);
}

/**
 * All pieces of a text: pairs and stems, the single characters that tell something, neighbouring words, and the groups of words
 * that it names.
 */
function pieces(text: string, groups: Groups): Set<string> {
  const out = units(text);
  for (const char of text) if (isHan(char) && !JOINING.has(char)) out.add(char);
  for (const group of groups(text)) out.add(group);
  for (const pair of neighbours(text.toLowerCase())) out.add(pair);
  return out;
}

/**
 * How the nearness is weighed. The figures come from leaving out a tenth of the lines at a time and asking for their pages by
 * them (docs/search.md), so that they hold for wordings that no line has.
 */
export interface Weights {
  /** How much less a word counts that the query only leads to. */
  ledTo: number;
  /** What counts: the nearest question, the three nearest together, and how much of the query the page's questions hold. */
  nearest: number;
  several: number;
  together: number;
  /** All lines of a page as one text (BM25); how fast a piece's count is sated; how much a page with many lines is held back. */
  page: number;
  sated: number;
  long: number;
  /** A page's title is one of its questions, and a little more. */
  title: number;
  /** A piece that no question holds tells nothing about which is nearest, but the query is less well met. */
  unknown: number;
  /** A single Chinese character, and a group of words, against a pair. */
  single: number;
  group: number;
  /** Two neighbouring words in Latin letters, against a word. */
  neighbours: number;
}
const WEIGHTS: Weights = {
  ledTo: 0.3,
  nearest: 0.5,
  several: 0.11,
  together: 0.21,
  page: 0.71,
  sated: 1.2,
  long: 0.3,
  title: 1.1,
  unknown: 0.12,
  single: 0.7,
  group: 1.2,
  neighbours: 0.3,
};

/**
 * Reads the list.
 * @param groups words that mean the same (same.ts)
 */
export function openAsked(pages: readonly AskedPage[], groups: Groups = NONE, weights: Weights = WEIGHTS): AskedIndex {
  const lines: { page: number; units: string[]; weight: number; length: number }[] = [];
  pages.forEach(({ title, lines: asked }, page) =>
    [title.toLowerCase(), ...asked].forEach((line, i) =>
      lines.push({ page, units: [...pieces(line, groups)], weight: i === 0 ? weights.title : 1, length: 0 }),
    ),
  );
  const where = new Map<string, number[]>();
  const counts = pages.map(() => new Map<string, number>());
  lines.forEach(({ page, units: own }, n) => {
    for (const unit of own) {
      const list = where.get(unit);
      if (list) list.push(n);
      else where.set(unit, [n]);
      counts[page]!.set(unit, (counts[page]!.get(unit) ?? 0) + 1);
    }
  });
  const kindOf = (unit: string) =>
    unit[0] === '#'
      ? weights.group
      : unit.includes(' ')
        ? weights.neighbours
        : unit.length === 1 && isHan(unit)
          ? weights.single
          : 1;
  const rarity = (unit: string) => kindOf(unit) * Math.log(1 + lines.length / (1 + (where.get(unit)?.length ?? 0)));
  const known = new Map([...where.keys()].map((unit) => [unit, rarity(unit)]));
  for (const line of lines) line.length = line.units.reduce((sum, unit) => sum + known.get(unit)!, 0) || 1;
  const lengths = counts.map((own) => [...own.values()].reduce((sum, count) => sum + count, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (pages.length || 1) || 1;
  const sated = lengths.map((length) => weights.sated * (1 - weights.long + (weights.long * length) / mean));

  const chars = new Set(pages.flatMap(({ lines: asked }) => Array.from(asked.join(''))));
  const latin = [...where.keys()].filter((unit) => /^[a-z]+$/.test(unit));

  return {
    pages,
    knows: (unit) => where.has(unit),
    count: (unit) => where.get(unit)?.length ?? 0,
    reads: (text) => (text.match(/\p{Script=Han}/gu) ?? []).every((char) => chars.has(char)),
    latin: () => latin,
    near(query, related) {
      const wanted = new Map<string, number>();
      for (const unit of pieces(related.join(' '), groups)) wanted.set(unit, weights.ledTo);
      const own = [...pieces(query, groups)];
      for (const unit of own) wanted.set(unit, 1);
      const asked =
        own.reduce((sum, unit) => sum + (known.get(unit) ?? rarity(unit) * weights.unknown), 0) ||
        [...wanted.keys()].reduce((sum, unit) => sum + rarity(unit) * weights.ledTo, 0) ||
        1;
      const met = new Map<number, number>();
      const held = new Map<number, { some: number; all: number }>();
      for (const [unit, weight] of wanted) {
        const value = weight * (known.get(unit) ?? 0);
        const seen = new Set<number>();
        for (const n of where.get(unit) ?? []) {
          met.set(n, (met.get(n) ?? 0) + value);
          const { page } = lines[n]!;
          if (seen.has(page)) continue;
          seen.add(page);
          const count = counts[page]!.get(unit)!;
          const sum = held.get(page) ?? { some: 0, all: 0 };
          sum.some += value;
          sum.all += (value * count) / (count + sated[page]!);
          held.set(page, sum);
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
          const { some, all } = held.get(page)!;
          return {
            page: pages[page]!,
            score:
              weights.nearest * list[0]! +
              weights.several * several +
              weights.together * Math.min(1, some / asked) +
              (weights.page * all) / asked,
          };
        })
        .sort((a, b) => b.score - a.score || (a.page.key < b.page.key ? -1 : 1));
    },
  };
}
