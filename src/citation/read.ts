/**
 * Reads a whole text: the citations of parse.ts, those of laws the record does not hold, and those that say 该法, 同法, 같은 법,
 * “that Act”, 同条 for what was named before.
 */
import { collect } from './collect.ts';
import { type Meant, textSaid } from './edition.ts';
import { readArticles } from './grammar.ts';
import type { CitationIndex, IndexInstrument } from './index.ts';
import { readDefined } from './defined.ts';
import { findNames } from './names.ts';
import { type Citation, type ParseOptions, parseCitations, readBefore } from './parse.ts';
import { isWhole } from './pinpoint.ts';
import { readPin } from './pins.ts';
import { type Folded, foldCitation } from './text.ts';
import { findUnknown } from './unknown.ts';

/**
 * 旧法第42条, 修订后的第50条, 现50条: the former or the present text of the law named before. 该法 is the law in the text that was
 * named: 2012年《…法》第42条…该法第22条.
 */
function meantIn(said: string, citation?: Citation): Meant {
  const text = textSaid(said);
  if (text) return { edition: null, asOf: null, text };
  return { edition: citation?.edition ?? null, asOf: citation?.asOf ?? null, text: citation?.text ?? null };
}
const ARTICLE = String.raw`(?=第? ?[\d〇零一二三四五六七八九十百千]+ ?条)`;
const BACK = new RegExp(
  [
    String.raw`(?:修[订正改][前后]的? ?|(?<=[,、;和与及]|以及) ?[旧原新现]) ?${ARTICLE}`,
    String.raw`《解释\([一二三四]\)》 ?${ARTICLE}`,
    String.raw`(?:新|旧)法 ?${ARTICLE}`,
    String.raw`(?:该|(?<!合)同|本|此|上述|前述)(?:法律|法|条例|解释|规定|办法|规则|细则)(?:的|之|中)? ?(?=第? ?[\d〇零一二三四五六七八九十百千]+ ?(?:条|の))`,
    String.raw`(?:같은|이|동|위) ?법(?:률)? ?(?=제? ?\d+ ?조)`,
    String.raw`(?<=(?:of|under|in|by) )(?:the|that|this|said|the same|the said) (?:act|ordinance|code|law|directive|regulation)(?! ?(?:of|on|for|relating|against|to|\d|\())(?![a-z])`,
  ].join('|'),
  'g',
);
const SAME_ARTICLE =
  /(?:同|该)(?:条|條)(?=第? ?[\d〇零一二三四五六七八九十]+ ?[款项項号])|(?:같은 ?조|동조) ?(?=제? ?\d+ ?[항호])/g;

/** What a text names, in its order: where it ends, and whose law it is (null for one that the record does not hold). */
interface Said {
  end: number;
  instrument: string | null;
  citation?: Citation;
}

const lawAt = (said: readonly Said[], place: number) => said.findLast(({ end }) => end <= place);

/** 本法, 该法: no interpretation is meant. */
const LAW = /^(?:该|同|本|此|上述|前述)法/;
const isStatute = (index: CitationIndex, id: string | null) =>
  id === null || index.instruments.some((one) => one.id === id && one.names.some((name) => /法典?$/.test(name)));

/** The statute named last before a place; if none was, whatever was. */
const statuteAt = (index: CitationIndex, said: readonly Said[], place: number) =>
  said.findLast(({ end, instrument }) => end <= place && isStatute(index, instrument)) ?? lawAt(said, place);

/** Which of the source's characters belong to a citation. */
function covered(source: string, citations: readonly Citation[]): Uint8Array {
  const marks = new Uint8Array(source.length + 1);
  for (const { offset, input } of citations) marks.fill(1, offset, offset + input.length);
  return marks;
}
const overlaps = (marks: Uint8Array, { offset, input }: Citation) =>
  marks.subarray(offset, offset + input.length).includes(1);

/** The first folded character that comes from an offset of the source or behind it. */
function foldedAt(at: readonly number[], offset: number): number {
  let [low, high] = [0, at.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function unknownIn(folded: Folded, source: string, named: readonly Citation[]): Citation[] {
  const marks = covered(source, named);
  const { at } = folded;
  return findUnknown(folded, source).flatMap(({ start, end, refs, reversed }) => {
    const all = refs.map((ref, i): Citation => {
      const from = at[reversed || i > 0 ? ref.start : start]!;
      const to = at[reversed && i === refs.length - 1 ? end : ref.end]!;
      return {
        input: source.slice(from, to).trimEnd(),
        offset: from,
        instrument: null,
        article: null,
        reason: 'unknown-instrument',
        number: ref.number,
        pin: ref.pin,
        anchor: null,
        version: null,
        edition: null,
      };
    });
    const whole: Citation = { ...all[0]!, offset: at[start]!, input: source.slice(at[start], at[end]) };
    return overlaps(marks, whole) ? [] : all;
  });
}

/** Whose laws the text names, cited or not. */
function saidIn(folded: Folded, source: string, index: CitationIndex, citations: readonly Citation[]): Said[] {
  const marks = covered(source, citations);
  const cited = citations.map((citation) => ({
    end: foldedAt(folded.at, citation.offset + citation.input.length),
    instrument: citation.instrument,
    citation,
  }));
  const mentioned = findNames(folded.text, index).flatMap(({ end, candidates, kind }) =>
    marks[folded.at[end - 1]!] || kind === 'word' ? [] : [{ end, instrument: candidates[0]!.id }],
  );
  return [...cited, ...mentioned].sort((a, b) => a.end - b.end);
}

/** 《解释（二）》 behind an interpretation: the one of the same title with that number. */
function sequelOf(index: CitationIndex, law: string | null, said: string): IndexInstrument[] {
  const number = /^《解释\((.)\)/.exec(said)?.[1];
  const numbered = /（[一二三四]）$/;
  const titles = index.instruments.find(({ id }) => id === law)?.names.map((name) => name.replace(numbered, '')) ?? [];
  return index.instruments.filter(({ names }) =>
    names.some((name) => name.endsWith(`（${number}）`) && titles.includes(name.replace(numbered, ''))),
  );
}

function readBack(folded: Folded, source: string, index: CitationIndex, said: readonly Said[]): Citation[] {
  const { text } = folded;
  const lawOf = (id: string | null): IndexInstrument[] => index.instruments.filter((one) => one.id === id);
  return [...text.matchAll(BACK)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const law = LAW.test(match[0]) ? statuteAt(index, said, start) : lawAt(said, start);
    if (!law) return [];
    const before = /^[a-z]/.test(match[0]) ? readBefore(text, Math.max(0, start - 80), start) : null;
    // Under the same Act, sections 66B(1) …
    const comma = /^[a-z]/.test(match[0]) && text.startsWith(', ', end) ? 2 : 0;
    const refs = before?.refs ?? readArticles(text, end + comma, false);
    const name = { text: match[0], kind: 'name', end } as const;
    const named = {
      name,
      candidates: match[0][0] === '《' ? sequelOf(index, law.instrument, match[0]) : lawOf(law.instrument),
      told: true,
      meant: meantIn(match[0].trim(), law.citation),
    };
    return collect(index, folded, source, refs, { ...named, start, reversed: Boolean(before) }).citations;
  });
}

function readSameArticle(folded: Folded, source: string, said: readonly Said[]): Citation[] {
  const { text, at } = folded;
  return [...text.matchAll(SAME_ARTICLE)].flatMap((match) => {
    const last = lawAt(said, match.index)?.citation;
    const { pin, end } = readPin(text, match.index + match[0].length);
    if (!last?.article || isWhole(pin)) return [];
    // 項 is Japan's and Taiwan's paragraph.
    const own = /^(?:jp|tw)\//.test(last.article) && pin.i && !pin.p ? { p: pin.i } : pin;
    const offset = at[match.index]!;
    return [{ ...last, offset, input: source.slice(offset, at[end]).trimEnd(), pin: own, anchor: null }];
  });
}

/** The citations in a text, in its order, with those that lead nowhere. Never throws. */
export function readText(source: string, index: CitationIndex, options: ParseOptions = {}): Citation[] {
  const folded = foldCitation(source, index.t2s);
  const defined = readDefined(folded, source, index);
  const own = covered(source, defined);
  const named = [...parseCitations(source, index, options).filter((one) => !overlaps(own, one)), ...defined];
  const held = [...named, ...unknownIn(folded, source, named)];
  const taken = covered(source, held);
  const back = readBack(folded, source, index, saidIn(folded, source, index, held)).filter(
    (one) => !overlaps(taken, one),
  );
  const all = [...held, ...back];
  const known = covered(source, all);
  const same = readSameArticle(folded, source, saidIn(folded, source, index, all)).filter(
    (one) => !overlaps(known, one),
  );
  return [...all, ...same].sort((a, b) => a.offset - b.offset);
}
