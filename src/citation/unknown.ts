/**
 * The names of laws that the record does not hold, beside a number of an article: 《侵权责任法》第三十六条, s 127
 * Communications Act 2003. A reader who pastes a judgment must be told that they were seen and not answered.
 */
import { type ArticleRef, readArticles } from './grammar.ts';
import { readBefore } from './parse.ts';
import type { Folded } from './text.ts';

/** A law named with its articles; offsets in the folded text. */
export interface UnknownLaw {
  start: number;
  end: number;
  refs: ArticleRef[];
  reversed: boolean;
}

const HAN = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const NUMERAL = '(?:\\d{1,4}|[〇零一二三四五六七八九十百千]{1,9})';
const ARTICLE_HAN = `(?=第? ?${NUMERAL} ?[条條])`;
const SUFFIX =
  '法|法典|法律|条例|條例|规定|規定|办法|辦法|解释|解釋|决定|意见|规则|規則|细则|細則|通则|通則|批复|纪要|通知|公约|施行令|規程|章程';
const AMENDMENT = '修正案(?: ?\\([\\p{Script=Han}\\d]{1,4}\\))?';
const TAIL = '(?: ?\\([^()]{1,60}\\))?(?:的|之|の)? ?';
const QUOTED = new RegExp(
  `《[^。;!?]{1,90}?(?:${SUFFIX}|基准|规范|标准|${AMENDMENT})(?: ?\\([^()]{1,12}\\))?》+${TAIL}${ARTICLE_HAN}`,
  'gu',
);
const PLAIN = new RegExp(`(${HAN}{1,40}?(?:${SUFFIX}|${AMENDMENT}))${TAIL}${ARTICLE_HAN}`, 'gu');
const DOCUMENT = new RegExp(
  `(\\p{Script=Han}{1,8} ?\\( ?(?:19|20)\\d\\d ?\\) ?\\d{1,4} ?号|法释 ?(?:19|20)\\d\\d年?\\d{1,3}号)》? ?(?:解释)?${ARTICLE_HAN}`,
  'gu',
);
// What stands before the name in a sentence: 根据…, 依据…; は, が, を in Japanese.
const LEAD = new RegExp(
  `^.*(?:根据|依照|依据|按照|参照|援引|适用|违反|触犯|符合|我国|以及|及び|并|和|与|及|或|在|对|将|了|是|的|依|は|が|を|も|へ|と|基づき|よる)(?=${HAN}{2})`,
  'u',
);
const NO_LAW =
  /^(?:本|该|此|同|上述|前述|这部|新|旧|原|其|当該|同一|有关|相关)?(?:法|法律|条例|條例|规定|規定|办法|解释|决定|意见|规则|规則|规章|細則|细则|通知|批复|章程|公约|法典)$|(?:该|本|此|上述|前述|(?<!合)同)(?:法|法律|条例|解释|规定|办法|规则|细则)$|(?:方|做|看|说|违|无|非|合|不|立|执|司|书|语|疗|用|手|想|民事方)法$/;
const HANGUL =
  /(?:《([^《》]{2,60}(?:법|법률|규칙|조례|시행령|령))》|((?:[가-힣]+ ){0,6}[가-힣]*(?:법|법률|규칙|조례|시행령)))(?: ?\([^()]{1,60}\))? ?(?=제? ?\d+ ?조)/gu;
const PARTICLE = /^(?:.*[가-힣](?:은|는|을|를|에|에서|으로|로|하여|하고|며|면|따라|이|가) )(?=[가-힣])/u;
const NO_LAW_KO = /^(?:같은|이|동|위|그|구)? ?법(?:률)?$|방법$|불법$/;

// Capital letters are looked for in the source: an act's name is written with them.
const WORD = "[A-Z][\\w’'&.-]*";
const SMALL = 'of|the|and|in|for|on|to|against|from|with|relating|concerning';
const ACT = new RegExp(
  `\\d{1,2} ?(?:U\\. ?S\\. ?C\\.?|USC)(?!\\w)|(?<!\\w)${WORD} ?(?:(?:${WORD}|\\([A-Z][\\w&. ]*\\)|${SMALL}),? ){0,14}?(?:Act|Ordinance|Law|Code|Regulations?|Directive|Statutes?|Stat\\.|Constitution|Convention)(?!\\w)(?: ?(?:of )?(?:18|19|20)\\d\\d)?(?: \\([A-Z][A-Za-z.]*\\))?`,
  'g',
);
const LAWS_ALONE = /^(?:the )?(?:act|ordinance|law|code|regulations?|directive|statutes?|constitution|convention)$/;
const MARKED = /^,? ?(?:\((?:c|cap)\.? ?\d+\),? ?)?(?=(?:ss?|secs?|sections?|arts?|articles?|§{1,2})(?![a-z])\.? ?\d)/;
const GERMAN =
  /(?:§{1,2}|art\.?) ?\d{1,4}[a-z]?(?: (?:abs|satz|s|nr|lit|para)\.? ?\d{0,2}[a-z]?)* ([a-z]{2,9})(?![a-z])/g;

function han({ text }: Folded): UnknownLaw[] {
  const found: UnknownLaw[] = [];
  const add = (start: number, end: number) => {
    const refs = readArticles(text, end, true);
    if (refs.length) found.push({ start, end: refs.at(-1)!.end, refs, reversed: false });
  };
  for (const match of text.matchAll(QUOTED)) add(match.index, match.index + match[0].length);
  for (const match of text.matchAll(DOCUMENT)) add(match.index, match.index + match[0].length);
  for (const match of text.matchAll(PLAIN)) {
    const name = match[1]!;
    const lead = LEAD.exec(name)?.[0].length ?? 0;
    if (!NO_LAW.test(name.slice(lead))) add(match.index + lead, match.index + match[0].length);
  }
  for (const match of text.matchAll(HANGUL)) {
    const name = match[1] ?? match[2]!;
    const lead = match[1] ? 0 : (PARTICLE.exec(name)?.[0].length ?? 0);
    if (!NO_LAW_KO.test(name.slice(lead))) add(match.index + lead, match.index + match[0].length);
  }
  return found;
}

function english({ text, at }: Folded, source: string): UnknownLaw[] {
  const found: UnknownLaw[] = [];
  const foldedAt = new Map(at.map((offset, i) => [offset, i]));
  let from = 0;
  for (const match of source.matchAll(ACT)) {
    const start = foldedAt.get(match.index);
    const end = foldedAt.get(match.index + match[0].length);
    if (start === undefined || end === undefined || LAWS_ALONE.test(match[0].toLowerCase())) continue;
    const marker = MARKED.exec(text.slice(end, end + 40));
    const code = /u\. ?s\. ?c\.?$|usc$/.test(text.slice(start, end));
    const after = marker
      ? readArticles(text, end + marker[0].length, false)
      : code
        ? readArticles(text, text[end] === ' ' ? end + 1 : end, true)
        : [];
    if (after.length) {
      found.push({ start, end: (from = after.at(-1)!.end), refs: after, reversed: false });
      continue;
    }
    const before = readBefore(text, from, start);
    if (before) found.push({ start: before.refs[0]!.start, end: (from = end), refs: before.refs, reversed: true });
  }
  for (const match of text.matchAll(GERMAN)) {
    const end = match.index + match[0].length;
    // A code's abbreviation: StGB, DSGVO, ECHR.
    if (!/[A-Z][A-Za-z]*[A-Z]$/.test(source.slice(at[end - match[1]!.length], at[end]))) continue;
    const refs = readArticles(text, match.index, false).slice(0, 1);
    if (refs.length) found.push({ start: match.index, end, refs, reversed: true });
  }
  return found;
}

/** The laws of a text that no name of the record explains; some may overlap what the record does explain. */
export function findUnknown(folded: Folded, source: string): UnknownLaw[] {
  const all = [...han(folded), ...english(folded, source)].sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((one, i) => !all.slice(0, i).some((other) => one.start < other.end));
}
