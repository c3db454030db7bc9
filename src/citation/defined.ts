/**
 * Names that a text gives to a law itself: 《…若干问题的解释》（以下简称《解释》）…《解释》第五条; (이하 ‘성폭력처벌법’이라 한다);
 * (the “Act”). From there on the name means that law, whatever else it may mean.
 */
import { type Meant, meantBy } from './edition.ts';
import { readArticles } from './grammar.ts';
import { collect } from './collect.ts';
import type { CitationIndex, IndexInstrument } from './index.ts';
import { findNames } from './names.ts';
import { type Citation, readBefore } from './parse.ts';
import type { Folded } from './text.ts';

interface Definition {
  name: string;
  /** Null for a law that the record does not hold. */
  law: IndexInstrument | null;
  /** The text of it that was named with it: （2012年修正，以下简称…）. */
  meant: Meant;
  /** Where it begins to hold. */
  from: number;
}

const INSIDE = '(?:[^()《》]|\\([^()]{0,12}\\)){0,40}?';
// Folded text: a quotation mark is 《 or 》, a straight one always 《.
const [OPEN, CLOSE] = ["[《》']", "[《》']"];
const DEFINITIONS = [
  new RegExp(
    `\\(${INSIDE}(?:以下|下)(?:统|合)?简?称(?:为|作|:|,)? ?${OPEN}?([^《》()]{2,24}(?:\\([^《》()]{1,4}\\))?)${CLOSE}? ?\\)`,
    'gu',
  ),
  new RegExp(`\\(${INSIDE}以下(?:、|,)? ?${OPEN}([^《》()]{1,24})${CLOSE} ?と[^()]{1,8}\\)`, 'gu'),
  new RegExp(`\\(${INSIDE}이하 ?${OPEN}([^《》()']{1,24})${CLOSE} ?(?:이)?라[^()]{1,8}\\)`, 'gu'),
  new RegExp(
    `\\((?:(?:hereinafter|hereafter),? ?)?(?:referred to as |called )?(?:the )?${OPEN}(?:the )?([a-z\\d][^《》()]{1,40}?)${CLOSE}\\)`,
    'gu',
  ),
];
/** A name that says it is a law: of another one nothing is asked if it is none of the record's. */
const LAWLIKE =
  /(?:法|法典|条例|规定|解释|办法|规则|意见|決定|决定|법|법률|act|law|code|ordinance|directive|regulation)(?: ?\(.*\))?$/u;
/** What may stand between the law's own name and the bracket: 》, another bracket. */
const BETWEEN = /^ ?》? ?(?:\([^()]{0,60}\))? ?》? ?$/u;
// 行政处罚法 is not the 处罚法 that was defined; 违反处罚法, 和处罚法 are.
const APART = '(?<![\\p{Script=Han}](?<![据照依按反违犯在看用对和与及或新旧原的是条款项、])|[a-z가-힣])';
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function definitionsIn(text: string, index: CitationIndex): Definition[] {
  const found = DEFINITIONS.flatMap((pattern) => [...text.matchAll(pattern)]).sort((a, b) => a.index - b.index);
  if (!found.length) return [];
  const names = findNames(text, index);
  return found.flatMap((match): Definition[] => {
    const named = names.findLast(({ end }) => end <= match.index && BETWEEN.test(text.slice(end, match.index)));
    const law = named?.candidates[0] ?? null;
    const name = match[1]!.trim();
    if (!law && !LAWLIKE.test(name)) return [];
    const from = match.index + match[0].length;
    const brackets = named
      ? text
          .slice(named.end, from)
          .replace(/[》()]/g, ' ')
          .trim()
      : '';
    const before = named ? text.slice(Math.max(0, named.start - 24), named.start) : '';
    return [{ name, law, meant: meantBy(before, undefined, brackets), from }];
  });
}

/** The citations by such names; they say better than the name alone whose law is meant. */
export function readDefined(folded: Folded, source: string, index: CitationIndex): Citation[] {
  const { text } = folded;
  const definitions = definitionsIn(text, index);
  return definitions.flatMap(({ name, law, meant, from }, n) => {
    // A name may be given again: 《解释》 of another interpretation.
    const again = definitions.slice(n + 1).find((later) => later.name === name)?.from ?? text.length;
    const pattern = new RegExp(`(《)?${APART}${escape(name)}(》)?`, 'gu');
    pattern.lastIndex = from;
    return [...text.matchAll(pattern)].flatMap((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      if (start < from || start >= again || Boolean(match[1]) !== Boolean(match[2])) return [];
      const before = /^[a-z\d]/.test(name) ? readBefore(text, Math.max(0, start - 80), start) : null;
      const comma = /^[, ]{0,2}(?:的|之|상|중)? ?/u.exec(text.slice(end))![0].length;
      const behind = before ? [] : readArticles(text, end + comma, Boolean(match[1]) || name.length > 2);
      const refs = before?.refs ?? behind;
      const own = { text: match[0], kind: 'name', end } as const;
      const named = { name: own, candidates: law ? [law] : [], told: true, meant };
      return collect(index, folded, source, refs, { ...named, start, reversed: Boolean(before) }).citations;
    });
  });
}
