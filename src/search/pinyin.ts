/**
 * A question typed in pinyin without tones, read as characters: of all the ways to read its syllables, the one whose pairs of
 * characters stand most often in the list of questions. Pure.
 */

/** Syllable → the characters read so, the most frequent first (content/pinyin.yaml). */
export type Syllables = Readonly<Record<string, string>>;

/** Letters of the longest syllable. */
const LONGEST = 6;
/** More syllables than this are no question. */
const MOST = 40;

/**
 * Cuts a run of letters into syllables, as few as possible.
 * @returns null if it cannot be cut
 */
export function syllablesIn(run: string, table: Syllables): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= run.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const before = best[start];
      const syllable = run.slice(start, end);
      if (!before || !Object.hasOwn(table, syllable)) continue;
      const known = best[end];
      if (!known || before.length + 1 < known.length) best[end] = [...before, syllable];
    }
  }
  const cut = best[run.length] ?? null;
  return cut && cut.length <= MOST ? cut : null;
}

/**
 * Reads syllables as characters.
 * @param count how often a pair of characters stands in the list of questions
 * @returns the characters, and the share of neighbours that are a known pair, 0 to 1
 */
export function readSyllables(
  syllables: readonly string[],
  table: Syllables,
  count: (pair: string) => number,
): { text: string; known: number } {
  interface Way {
    char: string;
    text: string;
    score: number;
    pairs: number;
  }
  let ways: Way[] = [{ char: '', text: '', score: 0, pairs: 0 }];
  for (const syllable of syllables) {
    ways = Array.from(table[syllable] ?? '', (char, rank) => {
      let best: Way | null = null;
      for (const way of ways) {
        const found = way.char ? count(way.char + char) : 0;
        // A known pair is worth more the more often it stands in the list; among unknown ones the frequent character wins.
        const score = way.score + (found ? 1 + Math.log(found) : 0) - rank / 100;
        if (!best || score > best.score)
          best = { char, text: way.text + char, score, pairs: way.pairs + (found ? 1 : 0) };
      }
      return best!;
    });
  }
  const best = ways.sort((a, b) => b.score - a.score)[0]!;
  return { text: best.text, known: syllables.length > 1 ? best.pairs / (syllables.length - 1) : 0 };
}

/** So much of a run must be known pairs to be believed. */
const BELIEVED = 0.5;

/** Whether a text may be pinyin: mostly letters, and every word of it can be cut into syllables. */
export function mayBePinyin(text: string): boolean {
  return (
    /^[a-z' ’]{4,}$/.test(text) &&
    text.split(/[ '’]+/).every((word) => /^(?:[bpmfdtnlgkhjqxzcsryw]?h?[aeiouv]+(?:n|ng|r)?)+$/.test(word))
  );
}

/**
 * Reads a whole question in pinyin.
 * @param text folded, without accents
 * @returns the question in characters, or null if it is not pinyin, or says nothing that is known
 */
export function readPinyinText(text: string, table: Syllables, count: (pair: string) => number): string | null {
  if (!mayBePinyin(text)) return null;
  const cut = text
    .split(/[ '’]+/)
    .filter(Boolean)
    .map((word) => syllablesIn(word, table));
  if (cut.some((word) => !word)) return null;
  const { text: read, known } = readSyllables(
    cut.flatMap((word) => word!),
    table,
    count,
  );
  return known >= BELIEVED ? read : null;
}

/** How often a mended pair must stand in the list, and how much oftener than nothing the way it was typed does. */
const OFTEN = 3;

/** Characters that join words, count or tell which part of a law: they stand beside any other. */
const ANYWHERE = new Set(
  '的吗呢吧啊呀嘛么是在把被我你他她它就都也还又和跟与及会要想能可以有个这那哪什怎一二三四五六七八九十百千第条款项编章节',
);

/** So many such characters in a row are a word that no line has, and no slip. */
const UNKNOWN_WORD = 3;

/** Places in a text whose character makes no known pair with either neighbour: a character mistaken for another, perhaps. */
export function strangers(text: string, count: (pair: string) => number): number[] {
  const chars = Array.from(text);
  const han = (i: number) => /^\p{Script=Han}$/u.test(chars[i] ?? '');
  const found = chars.flatMap((char, i) => {
    if (!han(i) || ANYWHERE.has(char) || (char === '了' && i === chars.length - 1) || (!han(i - 1) && !han(i + 1)))
      return [];
    const known = (han(i - 1) ? count(chars[i - 1]! + char) : 0) + (han(i + 1) ? count(char + chars[i + 1]!) : 0);
    return known ? [] : [i];
  });
  const alone = new Set(found);
  const run = (i: number, step: number): number => (alone.has(i + step) ? 1 + run(i + step, step) : 0);
  return found.filter((i) => 1 + run(i, 1) + run(i, -1) < UNKNOWN_WORD);
}

/**
 * Pairs that somebody may have meant who mistook a character for one that sounds the same: 偷排 → 偷拍. They are looked for
 * beside what was typed, not instead of it.
 */
export function homophones(text: string, table: Syllables, count: (pair: string) => number): string[] {
  const chars = Array.from(text);
  const out: string[] = [];
  for (const i of strangers(text, count)) {
    const alike = Object.values(table)
      .filter((read) => read.includes(chars[i]!))
      .join('');
    let best = { pair: '', often: OFTEN - 1 };
    for (const char of alike)
      for (const pair of [`${chars[i - 1] ?? ' '}${char}`, `${char}${chars[i + 1] ?? ' '}`]) {
        const often = count(pair);
        if (often > best.often) best = { pair, often };
      }
    if (best.pair) out.push(best.pair);
  }
  return [...new Set(out)];
}
