/** Reads citations of law out of any text: in Chinese (both scripts), English, Korean, or as our identifiers. */
import { parseId } from '../law/ids.ts';
import { type Named, collect } from './collect.ts';
import { ANY_COUNTRY, countryBehind, countryOf } from './countries.ts';
import { DAY_OF_RECORD, type Meant, meantBy } from './edition.ts';
import type { ArticleRef } from './grammar.ts';
import { MARKER_EN, readArticles } from './grammar.ts';
import type { CitationIndex, IndexInstrument } from './index.ts';
import { type NameMatch, findNames } from './names.ts';
import type { Pin } from './pinpoint.ts';
import { type Folded, foldCitation } from './text.ts';
import { writtenIn } from './written.ts';

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
  /** A day on which the wording cited was law, where the citation says so: “effective Jan. 1, 2026”. */
  asOf?: string;
  /** 旧《…法》: the wording before today's; 新: none older than today's. */
  text?: 'previous' | 'newest';
}

/** What a caller knows that the text does not say. */
export interface ParseOptions {
  /** The jurisdiction in which the text was written: of several laws of one name its own is meant. */
  jurisdiction?: string | undefined;
}

// 》, ，法释〔2010〕3号，, (2025年修订), 的; and in American style ] (promulgated by …, effective Jan. 1, 2026); British: , c. 42,
// (c. 50); Hong Kong: Cap 200; Japan: （平成26年法律第126号）; a part: 人格权编.
const ERA = '明治|大正|昭和|平成|令和';
const GLUE = new RegExp(
  [
    '》? ?\\)?(?:(?<=\\d号[》)]{0,2})解释)?',
    '(?: ?\\((?:promulgated|adopted)([^()]{0,240})\\))?',
    '(?: ?[,:] ?(?:[\\p{Script=Han}、]{1,8} ?\\(\\d{4}\\) ?\\d{1,4} ?号|国务院令第\\d+号))?',
    `(?: ?\\((?=(?:[^()]|\\([^()]*\\))*(?:\\d{4}|修|试行|${ERA}|民[国國]|令第|以下|下称|이하))((?:[^()]|\\([^()]{0,40}\\)){1,90})\\) ?》? ?)?`,
    // 2025年版, 2012修正; a bare year only where a place follows: PSAL 2025 art. 50.
    '(?:,? ?(?<year>(?:19|20)\\d\\d)(?: ?年?(?:版本?|文本|修订|修正|修改)(?:版|本)?|年?(?=[,的]? ?(?:第|§|arts?(?![a-z])|articles?|secs?(?![a-z])|sections?|ss?\\.? ?\\d|\\d{1,4} ?条)))》?)?',
    // （旧法）, (old)
    '(?: ?\\((?<text>[旧新原现][法版行]?(?:法|版)?|修[订正改][前后]|(?:old|former|previous|new|current)(?: law| text| version)?)\\)》?)?',
    // 网安法旧47条
    '(?: ?(?<then>[旧原])(?= ?第? ?[\\d一二三四五六七八九十百千]+ ?条))?',
    // (the “Act”)
    '(?: ?\\((?:(?:hereinafter|the),? ?)?[《》][^《》()]{1,40}[《》]\\))?',
    '(?:,? ?\\(?c\\.? ?\\d{1,3}\\)?(?=,| \\(?\\d{4}| s))?(?:,? ?\\(?cap\\.? ?\\d{1,4}[a-z]?\\)?)?',
    '(?: ?(?:第[\\d一二三四五六七八九十]{1,3}[编章节]|[\\p{Script=Han}]{1,6}编|总则|分则)){0,3}',
    '(?:,|:|的|の|의|상|중)? ?(?:之 ?(?=第))?(?:\\((?=(?:제|第) ?[\\d一二三四五六七八九十百千]+ ?[조条]))?',
  ].join(''),
  'uy',
);
const ERA_LAW = new RegExp(`(?:${ERA}).*第`);
const REVERSE_GLUE = new RegExp(`^,? ?(of|in|under|from|du|der|des)? ?(?:the )?(?:(?:${ANY_COUNTRY}) )?《?$`, 'u');
const IN_TITLE = new RegExp(`《(?:${ANY_COUNTRY})$`, 'u');
// 刑法第237条（2015年修正）: the edition said last.
const EDITION_BEHIND = /^ ?\(((?:19|20)\d\d ?年?(?:修订|修正|修改|版|amendment|revision)[^()]{0,12})\)/;
const OWN_YEAR = /^ ?((?:18|19|20)\d\d)(?!\d)/;
const ID =
  /(?<![A-Za-z0-9_@.-])[a-z]{2}\/(?!law\/)[a-z0-9-]+\/[A-Za-z0-9.-]*[A-Za-z0-9](?:(?:@|\/)(?:\d{4}-\d{2}-\d{2}|undated))?(?:\/?#[a-z][A-Za-z0-9-]*[A-Za-z0-9])?/g;

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
    return [
      {
        input: match[0],
        offset: match.index,
        instrument: instrument?.id ?? null,
        article: held ? ref.article : null,
        reason: held ? null : instrument ? 'not-held' : 'unknown-instrument',
        number: leaf.replace(/^(?:art|s)-/, ''),
        pin: ref.anchor ? { anchor: ref.anchor } : {},
        anchor: ref.anchor,
        version: ref.version,
        edition: null,
      },
    ];
  });
}

/** The articles named before a law: “Articles 363 and 364 of the Criminal Law”. */
export function readBefore(text: string, from: number, nameStart: number): { refs: ArticleRef[]; of: boolean } | null {
  const window = text.slice(from, nameStart);
  for (const marker of window.matchAll(MARKER_EN)) {
    const refs = readArticles(text, from + marker.index, false);
    const end = refs.at(-1)?.end;
    const glue = end !== undefined && end <= nameStart ? REVERSE_GLUE.exec(text.slice(end, nameStart)) : null;
    if (glue) return { refs, of: Boolean(glue[1]) };
  }
  return null;
}

/** The laws a name may mean, and how far behind it whose law it is was said. */
function candidatesOf(text: string, name: NameMatch, hint: string | undefined) {
  const all = name.candidates;
  const country = countryOf(text, name.start, name.end);
  if (country)
    return {
      candidates: all.filter(({ id }) => id.startsWith(`${country.code}/`)),
      told: true,
      end: name.end + country.after,
    };
  const own = hint ? all.filter(({ id }) => id.startsWith(`${hint}/`)) : [];
  return { candidates: own.length ? own : all, told: own.length > 0, end: name.end };
}

/** Sexual Offences Act 1956 is not the Act of 2003: a year behind an act's name that none of its names bears. */
function otherYear(text: string, name: NameMatch): boolean {
  const year = /(?:act|ordinance|code)$/.test(name.text)
    ? OWN_YEAR.exec(text.slice(name.end, name.end + 6))?.[1]
    : null;
  const years = name.candidates.flatMap(({ names }) =>
    names.flatMap((one) => one.match(/\b(?:18|19|20)\d\d\b/g) ?? []),
  );
  return Boolean(year && years.length && !years.includes(year));
}

/** 2003年《性犯罪法》: the year is of the law's own name, not of a revision. */
const ofName = (candidates: readonly IndexInstrument[], meant: Meant): Meant =>
  candidates.length && candidates.every(({ names }) => names.some((name) => name.includes(` ${meant.edition}`)))
    ? { ...meant, edition: null }
    : meant;

/** Title 47 of the Code of Federal Regulations is not the United States Code's. */
const regulations = (text: string, { text: name, end }: NameMatch) =>
  name.startsWith('title ') && /^,? ?(?:of the )?(?:code of federal|c\. ?f\. ?r)/.test(text.slice(end));

function readNamed({ text, at }: Folded, source: string, index: CitationIndex, hint?: string): Citation[] {
  const out: Citation[] = [];
  let consumed = 0;
  const names = findNames(text, index);
  const whole = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  names.forEach((name, n) => {
    const opened = text[name.start - 1] === '《';
    // 《…刑法》 with other words before it is another law, unless they say whose: 《韩国刑法》.
    const inside = !opened && text[name.end] === '》' && !text.slice(name.start, name.end).includes('《');
    const whose = inside && IN_TITLE.test(text.slice(Math.max(0, name.start - 12), name.start));
    if (name.start < consumed || (inside && !whose) || otherYear(text, name) || regulations(text, name)) return;
    const { end: afterPlace, ...meant } = candidatesOf(text, name, hint);
    let { candidates, told } = meant;
    const next = names[n + 1];
    const belongsToNext = (from: number) => (end: number) =>
      next !== undefined &&
      end >= from &&
      end <= next.start &&
      Boolean(REVERSE_GLUE.exec(text.slice(end, next.start))?.[1]);
    // …; s 66B Sexual Offences Act 2003: in English the law may follow at once.
    const followed = (end: number) =>
      next !== undefined &&
      /^[a-z]/.test(next.text) &&
      /[a-z\d)]$/.test(text.slice(0, end)) &&
      /^ (?:the )?《?$/.test(text.slice(end, next.start));

    GLUE.lastIndex = afterPlace;
    const glue = GLUE.exec(text);
    const place = afterPlace + (glue?.[0].length ?? 0);
    const before = readBefore(text, consumed, name.start);
    let refs = before?.of ? before.refs : [];
    if (!refs.length) {
      const stop = belongsToNext(place);
      refs = readArticles(text, place, true, (end) => stop(end) || followed(end));
      if (refs.length && stop(refs.at(-1)!.end)) refs = [];
    }
    // TAKE IT DOWN Act, 47 U.S.C. § 223a: the 47 belongs to the next name.
    if (next && refs.some(({ marked, end }) => !marked && end > next.start)) refs = [];
    if (!refs.length && before) refs = before.refs;
    const reversed = refs === before?.refs;
    // Art. 184 (Taiwan): whose law it is, said last.
    const last = !told && refs.length ? countryBehind(text, refs.at(-1)!.end) : null;
    if (last) {
      candidates = name.candidates.filter(({ id }) => id.startsWith(`${last}/`));
      told = true;
    }
    if (!told && ERA_LAW.test(glue?.[2] ?? '')) candidates = candidates.filter(({ id }) => id.startsWith('jp/'));
    const behind = EDITION_BEHIND.exec(text.slice(refs.at(-1)?.end ?? place).slice(0, 40))?.[1];
    const record = reversed ? undefined : DAY_OF_RECORD.exec(text.slice(refs.at(-1)?.end ?? place))?.[1];
    const named: Named = {
      name,
      candidates,
      told,
      meant: record
        ? { edition: null, asOf: record, text: null }
        : ofName(
            candidates,
            meantBy(
              // The name itself may say it: 旧プロバイダ責任制限法.
              text.slice(Math.max(0, name.start - 24), name.start) + (/^旧/.test(name.text) ? '旧' : ''),
              glue?.[1],
              glue?.[2] ?? glue?.groups!.year ?? behind,
              glue?.groups!.text ?? glue?.groups!.then,
            ),
          ),
    };
    const only = candidates.length === 1 && candidates[0]!.articles.length === 1 ? candidates[0]!.articles[0]! : null;
    if (!refs.length && only?.id === 'whole')
      refs = [{ number: 'whole', pin: {}, marks: [], start: name.end, end: name.end, marked: true, doubtful: false }];

    const start = opened ? name.start - 1 : whose ? text.lastIndexOf('《', name.start) : name.start;
    if (name.kind === 'word' && refs.length) {
      const capitals = /^[A-Z]{2,}$/.test(source.slice(at[name.start], at[name.end]));
      const span = reversed ? [refs[0]!.start, name.end] : [name.start, refs.at(-1)!.end];
      if (!capitals && (span[0] !== whole.start || span[1] !== whole.end)) return;
    }
    const found = collect(index, { text, at }, source, refs, { ...named, start, reversed });
    out.push(...found.citations);
    consumed = Math.max(consumed, found.end);
  });
  return out;
}

/**
 * The citations in a text, in its order. A number without the name of a law is none.
 * Never throws. Lists inherit the law: 刑法第三百六十三条、第三百六十四条 are two.
 */
export function parseCitations(text: string, index: CitationIndex, { jurisdiction }: ParseOptions = {}): Citation[] {
  const ids = readIds(text, index);
  const named = readNamed(foldCitation(text, index.t2s), text, index, jurisdiction ?? writtenIn(text)).filter(
    ({ offset, input }) => !ids.some((id) => offset < id.offset + id.input.length && id.offset < offset + input.length),
  );
  return [...ids, ...named].sort((a, b) => a.offset - b.offset);
}
