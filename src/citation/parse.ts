/** Reads citations of law out of any text: in Chinese (both scripts), English, Korean, or as our identifiers. */
import { parseId } from '../law/ids.ts';
import type { ArticleRef } from './grammar.ts';
import { MARKER_EN, readArticles } from './grammar.ts';
import type { CitationIndex, IndexInstrument } from './index.ts';
import { type NameMatch, findNames, leafOf } from './names.ts';
import { type Pin, anchorIn } from './pinpoint.ts';
import { type Folded, foldCitation } from './text.ts';

/** Why a citation does not lead to an article of the record. */
export type ParseReason = 'not-held' | 'unknown-instrument' | 'ambiguous-number';

/** One citation as it was read. It names no wording yet: resolve.ts does, for a day. */
export interface Citation {
  /** The part of the text that it is. */
  input: string;
  /** Where that part begins, in UTF-16 units. */
  offset: number;
  /** `cn/psal`; null if the law is none of the record's. */
  instrument: string | null;
  /** `cn/psal/art-50`; null with a reason. */
  article: string | null;
  reason: ParseReason | null;
  /** The number as cited, for messages: `50`, `253-1`. */
  number: string;
  pin: Pin;
  /** The anchor in the newest wording that has it; resolve.ts looks again in the wording of the day. */
  anchor: string | null;
  /** The wording, where the text itself names one: an identifier with @, or null. */
  version: string | null;
  /** The year of an edition in brackets: 治安管理处罚法（2012年修正）. */
  edition: number | null;
}

const JURISDICTIONS: [string, string][] = [
  ['cn', "中华人民共和国|中国|我国|prc|chinese|china's|people's republic of china|china"],
  ['kr', "韩国|南韩|大韩民国|대한민국|한국|south korean|korean|korea's|republic of korea|south korea|korea"],
  ['tw', "台湾|中华民国|taiwanese|taiwan's|taiwan"],
  ['jp', "日本国?|japanese|japan's|japan"],
  ['hk', '香港|hong kong'],
  [
    '??',
    '澳门|德国|法国|美国|英国|俄罗斯|新加坡|意大利|西班牙|加拿大|澳大利亚|印度|瑞士|越南|泰国|german|germany|french|france|us|u\\.s\\.|american|swiss|italian|spanish|vietnamese|singapore|macau|india|indian',
  ],
];
const ANY = JURISDICTIONS.map(([, words]) => words).join('|');
const BEFORE = new RegExp(`(?:^|[^a-z])(${ANY}) ?的? ?[《》]? ?$`, 'u');
const AFTER = new RegExp(`^》? ?(?:,? ?\\(? ?(?:of|in) (?:the )?|\\( ?|, )(${ANY})(?![a-z])(?: ?\\))?`, 'u');
const GLUE = /》? ?(?:\((?=[^()]*(?:\d{4}|修|试行))([^()]{1,24})\) ?》? ?)?(?:,|:|的|의|상|중)? ?(?:之 ?(?=第))?/y;
const REVERSE_GLUE = new RegExp(`^,? ?(of|in|under|from)? ?(?:the )?(?:(?:${ANY}) )?《?$`, 'u');
const ID =
  /(?<![A-Za-z0-9_@.-])[a-z]{2}\/(?!law\/)[a-z0-9-]+\/[A-Za-z0-9.-]*[A-Za-z0-9](?:(?:@|\/)(?:\d{4}-\d{2}-\d{2}|undated))?(?:\/?#[a-z][A-Za-z0-9-]*[A-Za-z0-9])?/g;

const codeOf = (word: string) =>
  JURISDICTIONS.find(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(word))?.[0] ?? null;
const yearLike = (number: string) => /^(?:19|20)\d\d$/.test(number);

/** The anchor in the newest wording that has it. */
function newestAnchor(instrument: IndexInstrument, leaf: string, pin: Pin): string | null {
  const versions = instrument.articles.find((article) => article.id === leaf)?.versions ?? [];
  for (const { anchors } of [...versions].reverse()) {
    const found = anchorIn(pin, anchors);
    if ('anchor' in found) return found.anchor;
  }
  return null;
}

interface Named {
  name: NameMatch;
  candidates: IndexInstrument[];
  edition: number | null;
}

/** Turns what was read behind or before a name into a citation; null if it is rather none. */
function toCitation(
  index: CitationIndex,
  ref: ArticleRef,
  { name, candidates, edition }: Named,
): Omit<Citation, 'input' | 'offset'> | null {
  const base = { number: ref.number, pin: ref.pin, anchor: null, version: null, edition };
  if (!candidates.length) return { ...base, instrument: null, article: null, reason: 'unknown-instrument' };
  let number = ref.number;
  const held = () => candidates.filter(({ id }) => leafOf(index, id, number));
  const [first, second] = number.split('-').map(Number);
  // 20-25 is a range, not 第二十条之二十五, unless the record holds such an article.
  if (!held().length && second && first && second > first) number = String(first);
  const holders = held();
  if (name.kind === 'number' && holders.length > 1)
    return { ...base, number, instrument: null, article: null, reason: 'ambiguous-number' };
  const instrument = holders[0] ?? candidates[0]!;
  const leaf = leafOf(index, instrument.id, number);
  if (!leaf) {
    if (ref.doubtful || (!ref.marked && yearLike(number))) return null;
    return { ...base, number, instrument: instrument.id, article: null, reason: 'not-held' };
  }
  return {
    ...base,
    number,
    instrument: instrument.id,
    article: `${instrument.id}/${leaf}`,
    reason: null,
    anchor: newestAnchor(instrument, leaf, ref.pin),
  };
}

/** Identifiers and addresses of provision pages, in the source as it stands. */
function readIds(source: string, index: CitationIndex): Citation[] {
  return [...source.matchAll(ID)].flatMap((match) => {
    const before = source.slice(0, match.index);
    if (before.endsWith('/') && !before.endsWith('law/')) return [];
    const ref = parseId(match[0].replace(/\/(?=\d{4}-\d{2}-\d{2}|undated)/, '@').replace('/#', '#'));
    const instrument = index.instruments.find(({ id }) => id === ref?.instrument);
    if (!ref || (!instrument && !/\/(?:art|s)-\d/.test(ref.article))) return [];
    const leaf = ref.article.slice(ref.instrument.length + 1);
    const held = instrument?.articles.some(({ id }) => id === leaf) ?? false;
    const [p, i, s] = (ref.anchor ?? '').split(/-(?=[is])/).map((part) => part.slice(1));
    return [
      {
        input: match[0],
        offset: match.index,
        instrument: instrument?.id ?? null,
        article: held ? ref.article : null,
        reason: held ? null : instrument ? 'not-held' : 'unknown-instrument',
        number: leaf.replace(/^(?:art|s)-/, ''),
        pin: { ...(p ? { p } : {}), ...(i ? { i } : {}), ...(s ? { s } : {}) },
        anchor: ref.anchor,
        version: ref.version,
        edition: null,
      },
    ];
  });
}

/** The articles named before a law: “Articles 363 and 364 of the Criminal Law”. */
function readBefore(text: string, from: number, nameStart: number): { refs: ArticleRef[]; of: boolean } | null {
  const window = text.slice(from, nameStart);
  for (const marker of window.matchAll(MARKER_EN)) {
    const refs = readArticles(text, from + marker.index, false);
    const end = refs.at(-1)?.end;
    const glue = end !== undefined && end <= nameStart ? REVERSE_GLUE.exec(text.slice(end, nameStart)) : null;
    if (glue) return { refs, of: Boolean(glue[1]) };
  }
  return null;
}

function candidatesOf(text: string, name: NameMatch): IndexInstrument[] {
  const word =
    BEFORE.exec(text.slice(Math.max(0, name.start - 30), name.start))?.[1] ??
    AFTER.exec(text.slice(name.end, name.end + 40))?.[1];
  const code = word ? codeOf(word) : null;
  return code ? name.candidates.filter(({ id }) => id.startsWith(`${code}/`)) : name.candidates;
}

function readNamed({ text, at }: Folded, source: string, index: CitationIndex): Citation[] {
  const out: Citation[] = [];
  let consumed = 0;
  const names = findNames(text, index);
  const whole = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  names.forEach((name, n) => {
    const opened = text[name.start - 1] === '《';
    if (
      name.start < consumed ||
      (!opened && text[name.end] === '》' && !text.slice(name.start, name.end).includes('《'))
    )
      return;
    const candidates = candidatesOf(text, name);
    const next = names[n + 1];
    const belongsToNext = (from: number) => (end: number) =>
      next !== undefined &&
      end >= from &&
      end <= next.start &&
      Boolean(REVERSE_GLUE.exec(text.slice(end, next.start))?.[1]);

    const afterPlace = name.end + (AFTER.exec(text.slice(name.end, name.end + 40))?.[0].length ?? 0);
    GLUE.lastIndex = afterPlace;
    const glue = GLUE.exec(text);
    const place = afterPlace + (glue?.[0].length ?? 0);
    const year = glue?.[1] && /\d{4}/.exec(glue[1])?.[0];
    const before = readBefore(text, consumed, name.start);
    let refs = before?.of ? before.refs : [];
    if (!refs.length) {
      const stop = belongsToNext(place);
      refs = readArticles(text, place, true, stop);
      if (refs.length && stop(refs.at(-1)!.end)) refs = [];
    }
    if (!refs.length && before) refs = before.refs;
    const reversed = refs === before?.refs;
    const named: Named = { name, candidates, edition: year ? Number(year) : null };
    const only = candidates.length === 1 && candidates[0]!.articles.length === 1 ? candidates[0]!.articles[0]! : null;
    if (!refs.length && only?.id === 'whole')
      refs = [{ number: 'whole', pin: {}, start: name.end, end: name.end, marked: true, doubtful: false }];

    const start = opened ? name.start - 1 : name.start;
    if (name.kind === 'word' && refs.length) {
      const capitals = /^[A-Z]{2,}$/.test(source.slice(at[name.start], at[name.end]));
      const span = reversed ? [refs[0]!.start, name.end] : [name.start, refs.at(-1)!.end];
      if (!capitals && (span[0] !== whole.start || span[1] !== whole.end)) return;
    }
    refs.forEach((ref, i) => {
      const citation = toCitation(index, ref, named);
      if (!citation) return;
      const from = !reversed && i === 0 ? start : ref.start;
      const to = reversed && i === refs.length - 1 ? name.end : ref.end;
      const offset = at[from]!;
      out.push({ input: source.slice(offset, at[to]).trimEnd(), offset, ...citation });
      consumed = Math.max(consumed, to, name.end);
    });
  });
  return out;
}

/**
 * The citations in a text, in its order. A number without the name of a law is none.
 * Never throws. Lists inherit the law: 刑法第三百六十三条、第三百六十四条 are two.
 */
export function parseCitations(text: string, index: CitationIndex): Citation[] {
  const ids = readIds(text, index);
  const named = readNamed(foldCitation(text, index.t2s), text, index).filter(
    ({ offset, input }) => !ids.some((id) => offset < id.offset + id.input.length && id.offset < offset + input.length),
  );
  return [...ids, ...named].sort((a, b) => a.offset - b.offset);
}
