/**
 * Words that mean the same thing to somebody who asks: 酒店, 宾馆, 民宿; nudes, naked pictures, intimate images. Each group of
 * content/synonyms.yaml (`same`) is a piece of its own, found both in the query and in the lines of the pages, so that a
 * question meets a line that says the same in other words. Pure.
 */
import { plainNumbers, stem } from './forms.ts';

/** Tells which groups a folded text names, as pieces that no text holds: `#0`, `#1`, … */
export type Groups = (text: string) => ReadonlySet<string>;

const HAN = /\p{Script=Han}/u;
const stems = (text: string) =>
  (text.match(/[a-z0-9]+(?:['’][a-z]+)*/g) ?? []).map((word) => stem(word.replace(/['’]/g, '')));

/** @param same groups, each a list of words with commas between them */
export function groupsOf(same: readonly string[]): Groups {
  // Chinese words by their first two characters; the others by the stem of their first word.
  const han = new Map<string, { word: string; group: string }[]>();
  const latin = new Map<string, { words: string[]; group: string }[]>();
  same.forEach((line, i) => {
    for (const word of line.split(',').map((part) => plainNumbers(part.trim().toLowerCase()))) {
      if (HAN.test(word)) {
        const start = word.slice(0, 2);
        han.set(start, [...(han.get(start) ?? []), { word, group: `#${i}` }]);
      } else {
        const words = stems(word);
        if (words[0]) latin.set(words[0], [...(latin.get(words[0]) ?? []), { words, group: `#${i}` }]);
      }
    }
  });
  return (text) => {
    const out = new Set<string>();
    if (HAN.test(text)) {
      const plain = plainNumbers(text);
      for (let at = 0; at + 1 < plain.length; at++)
        for (const { word, group } of han.get(plain.slice(at, at + 2)) ?? [])
          if (plain.startsWith(word, at)) out.add(group);
    }
    const tokens = stems(text);
    tokens.forEach((token, at) => {
      for (const { words, group } of latin.get(token) ?? [])
        if (words.every((word, n) => tokens[at + n] === word)) out.add(group);
    });
    return out;
  };
}

/** No groups at all. */
export const NONE: Groups = () => new Set();
