/**
 * Slips of the pen, pinyin and the words of other regions are put right before anything is looked for: by the table
 * (content/synonyms.yaml, `slips`), and for longer English words by the nearest word that the pages are asked as. Pure.
 */
import { bare } from './fold.ts';
import { stem } from './forms.ts';
import { STOP } from './words.ts';

/** Syllables that stand between pinyin words and say nothing. */
const FILLERS = new Set('wo ni ta bei ba de le zai you shi yao bu gei dao na zhe ge ren ma ne'.split(' '));

/** What is known of the words of the list of questions. */
export interface Vocabulary {
  knows(unit: string): boolean;
  /** All words in Latin letters, as stems. */
  latin(): readonly string[];
}

/** Whether two words differ by one letter: one more, one less, another one, or two neighbours in the other order. */
export function oneApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  if (x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)) return true;
  return x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
}

/** A run of pinyin without spaces, read by the words of the table: beitoupaile → 偷拍. Null if too little of it is known. */
export function readPinyin(run: string, slips: Readonly<Record<string, string>>): string | null {
  const out: string[] = [];
  let unread = 0;
  for (let at = 0; at < run.length;) {
    let length = Math.min(20, run.length - at);
    while (length > 0 && !Object.hasOwn(slips, run.slice(at, at + length)) && !FILLERS.has(run.slice(at, at + length)))
      length--;
    const word = run.slice(at, at + length);
    if (length < 2) unread++;
    else if (Object.hasOwn(slips, word)) out.push(slips[word]!);
    at += Math.max(1, length);
  }
  return out.length && unread <= 1 ? out.join(' ') : null;
}

const HAN = /\p{Script=Han}/u;

/**
 * @param query folded
 * @param latin whether the pages are in Latin letters: then a word that they know (weibo) is itself and no pinyin
 * @returns the query as the pages would write it
 */
export function mend(query: string, slips: Readonly<Record<string, string>>, words: Vocabulary, latin = false): string {
  let text = query;
  // Longer slips first: 敲诈乐索 before 乐索.
  const chinese = Object.keys(slips)
    .filter((slip) => HAN.test(slip) && text.includes(slip))
    .sort((a, b) => b.length - a.length);
  for (const slip of chinese) text = text.replaceAll(slip, slips[slip]!);
  // Pinyin is written together, apart, or with an apostrophe.
  const plain = bare(text);
  if (!/[a-z]{2}/.test(plain)) return text;
  text = plain.replace(/[a-z]+(?:[ '’-][a-z]+)*/g, (run) => {
    const joined = run.replace(/[ '’-]/g, '');
    const known = (word: string) => latin && words.knows(stem(word));
    if (Object.hasOwn(slips, joined) && !known(joined)) return slips[joined]!;
    const parts = run.split(/([ ]+)/);
    const isPinyin = (word: string) => Object.hasOwn(slips, word.replace(/['’]/g, '')) && !known(word);
    // Several syllables may be one word: luo liao.
    if (parts.some(isPinyin) || !parts.some((word) => words.knows(stem(word)))) {
      const read = readPinyin(joined, slips);
      if (read) return read;
    }
    return parts.map((word) => (isPinyin(word) ? slips[word.replace(/['’]/g, '')]! : nearest(word, words))).join('');
  });
  return text;
}

/** The word of the list that differs by one letter, if the word itself is unknown and long enough not to be chance. */
function nearest(word: string, words: Vocabulary): string {
  const own = stem(word);
  if (own.length < 4 || STOP.en.has(word.replace(/['’]/g, '')) || words.knows(own)) return word;
  const near = words.latin().filter((known) => known.length > 3 && known[0] === own[0] && oneApart(own, known));
  return near.length ? near.sort((a, b) => b.length - a.length)[0]! : word;
}
