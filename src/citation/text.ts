/** Brings what people write into one form, and remembers where each character came from. */

/** Folded text; `at[i]` is the offset in the source of folded character i, `at[length]` the source's length. */
export interface Folded {
  text: string;
  at: number[];
}

const OPEN = /[《〈<＜「『“"＂]/;
const CLOSE = /[》〉>＞」』”]/;
// Capital numerals (第伍拾条), as in contracts and old judgments; elsewhere 陆, 伍, 拾 are words and names.
const CAPITALS = /(第?)([零〇壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟]+)(?=[ 　]*[条條款项項目号號])/gu;
const CAPITAL: Record<string, string> = Object.fromEntries(
  '壹一贰二貳二叁三參三叄三肆四伍五陆六陸六柒七捌八玖九拾十佰百仟千'.match(/../gu)!.map((two) => [...two]),
);
const plainNumerals = (source: string) =>
  source.replace(
    CAPITALS,
    (_, mark: string, number: string) => mark + [...number].map((one) => CAPITAL[one] ?? one).join(''),
  );
const CIRCLED = /[①-⑳]/;
/** §319-1Ⅱ */
const ROMAN = /[Ⅰ-Ⅻ]/;
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
  if (ROMAN.test(cluster)) return ` ${cluster.normalize('NFKC').toLowerCase()}`;
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
  for (const match of plainNumerals(source).matchAll(CLUSTER)) {
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
