/** Stage *cite*, for whole laws: a query that is nothing but a law's name, or holds its number, is answered by its page. Pure. */
import type { CitationIndex, IndexInstrument } from '../citation/index.ts';
import { findNames } from '../citation/names.ts';
import { foldCitation } from '../citation/text.ts';

/** How names and numbers of laws end; and a single short word in Latin letters, which may be an abbreviation (PSAL). */
const ENDS =
  /(?:法|法典|条例|條例|规定|規定|解释|解釋|规则|規則|意见|意見|办法|辦法|号|號|令|법|법률)[》〉」』]?\s*(?:全文|原文|条文|條文|最新版?|[(（〔]?(?:19|20)\d\d.*)?\s*$|^\s*[a-z]{3,6}\s*$|\b(?:law|act|code|ordinance|regulation|directive)s?\b[^a-z]*$|(?:fa|fadian|tiaoli|jieshi|guiding)\s*$/iu;
/** Everyday words that end like one. */
const NO_NAME = /(?:没|沒|无|無|想|有|个|什么|啥)办法|(?:违|犯|合|非|司|执|方|想|看|做|说)法\s*$/u;
/** A number of an instrument: 法释〔2013〕21号, 国务院令第766号. */
const NUMBER = /(?:法|令|字|发|办|公告|第)[^\d]{0,6}\d.*[号號]|\d[号號]令/u;
/** What people write beside the name of a law without asking anything more. */
const BESIDE =
  /全文|原文|条文|英文版?|中文版?|翻译|最新版?|现行|修订版?|修正|版本|内容|\d{4} ?年?|\b(?:full|text|latest|current|version|english|translation|chinese|china|prc|law|act|of|the|in|on|and)\b/gu;
/** So many laws may bear one name; more are no answer. */
const MOST = 5;

/** Whether it is worth looking for the name of a law. */
export function maybeInstrument(query: string): boolean {
  return NUMBER.test(query) || (ENDS.test(query) && !NO_NAME.test(query));
}

const lettersOf = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/**
 * The instruments that a query asks for: those whose number it holds, those whose name it is, also in pinyin.
 * @param index with the names that the query may hold
 */
export function instrumentsMeant(query: string, index: CitationIndex): IndexInstrument[] {
  const { text } = foldCitation(query, index.t2s);
  const found = findNames(text, index);
  const numbered = found.filter(({ kind }) => kind === 'number');
  let beside = text;
  for (const { start, end } of [...found].reverse()) beside = `${beside.slice(0, start)} ${beside.slice(end)}`;
  const rest = beside.replace(BESIDE, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  // 72号令 窃听窃照: what else is said are words of its name.
  const own = ({ names }: IndexInstrument) => names.some((name) => rest.every((word) => name.includes(word)));
  const named = numbered.length ? numbered : found.filter(({ candidates }) => candidates.every(own));
  const meant = [...new Set(named.flatMap(({ candidates }) => candidates))];
  if (meant.length) return meant.length <= MOST ? meant : [];
  const letters = lettersOf(text);
  if (letters.length < 6 || !/^[\x20-\x7e]+$/.test(text)) return [];
  return index.instruments.filter(({ names }) =>
    names.some((name) => lettersOf(name).replace(/^zhonghuarenmingongheguo/, '') === letters),
  );
}
