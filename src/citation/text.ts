/** Brings what people write into one form, and remembers where each character came from. */

/** Folded text; `at[i]` is the offset in the source of folded character i, `at[length]` the source's length. */
export interface Folded {
  text: string;
  at: number[];
}

const OPEN = /[《〈<＜「『“"＂]/;
const CLOSE = /[》〉>＞」』”]/;
const CIRCLED = /[①-⑳]/;
const SAME: [RegExp, string][] = [
  [/[‐‑‒–—―−－﹣]/u, '-'],
  [/[‘’ʼ＇]/u, "'"],
  [/[·・ㆍᆞ‧•‥]/u, ' '],
  [/[〔【﹝［[]/u, '('],
  [/[〕】﹞］\]]/u, ')'],
];
// A base character with its marks, or a run of Hangul letters typed apart, is one thing to NFKC.
const CLUSTER = /[\u1100-\u11ff]+|[^\p{M}]\p{M}+|[\s\S]/gu;

function foldCluster(cluster: string, t2s: Readonly<Record<string, string>>): string {
  if (OPEN.test(cluster)) return '《';
  if (CLOSE.test(cluster)) return '》';
  // 제14조① is (1), not 141.
  if (CIRCLED.test(cluster)) return `(${cluster.normalize('NFKC')})`;
  for (const [pattern, to] of SAME) if (pattern.test(cluster)) return to;
  return [...cluster.normalize('NFKC').toLowerCase()].map((char) => t2s[char] ?? char).join('');
}

/**
 * Width, case, Traditional characters, kinds of brackets, quotation marks and dashes, and runs of white space become one.
 * @param t2s Traditional → Simplified, single characters
 */
export function foldCitation(source: string, t2s: Readonly<Record<string, string>>): Folded {
  let text = '';
  const at: number[] = [];
  for (const match of source.matchAll(CLUSTER)) {
    for (const char of foldCluster(match[0], t2s)) {
      const out = /[\s\u200b\ufeff]/u.test(char) ? ' ' : char;
      if (out === ' ' && text.endsWith(' ')) continue;
      text += out;
      for (let i = 0; i < out.length; i++) at.push(match.index);
    }
  }
  at.push(source.length);
  return { text, at };
}
