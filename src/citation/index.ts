/**
 * What reading a citation needs of the record, as plain JSON: names, numbers, days and anchors, no text of law.
 * The same object serves the command line, the build and the browser (/search/citations.json).
 */
import { t2sMap } from '../i18n/traditional.ts';
import type { Written } from '../i18n/locales.ts';
import type { LawRecord, Version } from '../law/record.ts';
import { type IndexLinks, linksOf } from './links.ts';
import { citesByBrackets } from './pinpoint.ts';
import type { Instrument } from '../schemas/law.ts';

/** One wording of an article. */
export interface IndexVersion extends IndexLinks {
  /** `2026-01-01` or `undated`. */
  leaf: string;
  from: string | null;
  until: string | null;
  knownBy?: string;
  commencement?: 'not-set' | 'not-verified';
  /** `p1`, `p1-i1`, … in the order of the text; empty where the text is missing. */
  anchors: string[];
  /** Those of its paragraphs that bear no mark, where sections are cited by marks. */
  unmarked?: string[];
}

export interface IndexArticle {
  /** The last part of its id: `art-253-1`. */
  id: string;
  /** As the law prints it: 第二百五十三条之一. */
  label: string;
  /** Oldest first. */
  versions: IndexVersion[];
}

export interface IndexInstrument {
  /** `cn/psal`: jurisdiction and handle. */
  id: string;
  short: Written;
  /** Every name by which it is called, as written. */
  names: string[];
  /** Document numbers: 法释〔2010〕3号. */
  numbers: string[];
  /** The first day of each revision and its year: what 2025年修订 means. */
  revisions?: { from: string; year: number }[];
  articles: IndexArticle[];
}

export interface CitationIndex {
  instruments: IndexInstrument[];
  /** Traditional → Simplified for the characters of the names and of 条款项. */
  t2s: Record<string, string>;
}

const NUMBER =
  /(?:法释|法发|高检发释字|国信办通字)\s*〔\d{4}〕\s*\d+号|[\p{Script=Han}、]*令第[\d一二三四五六七八九十百]+号/gu;
// The numbers of presidential orders start again with every president. (A Korean 법률 제…호 names an amendment.)
const AMBIGUOUS = /^主席令/;

function numbersOf({ editions }: Instrument): string[] {
  const found = editions.flatMap(({ number }) => number?.match(NUMBER) ?? []);
  return [...new Set(found)].filter((number) => !AMBIGUOUS.test(number));
}

/**
 * `Sexual Crimes Punishment Act (SCPA)` is three names: with, without, and the abbreviation alone. What else stands in
 * brackets, a country or a chapter, is no name by itself.
 */
function variants(name: string): string[] {
  const [, before, inside] = /^(.+?)\s+[（(]([^()（）]+)[)）]$/.exec(name) ?? [];
  if (!before || !inside || /^[IVX\d]+$/.test(inside)) return [name];
  const own = /^[A-Z][A-Za-z]*[A-Z]$/.test(inside) || /[\p{Script=Hangul}\p{Script=Katakana}]/u.test(inside);
  return own ? [name, before, inside] : [name, before];
}

function namesOf({ title, short, aliases, romanised }: Instrument): string[] {
  const all = [...Object.values(title), ...Object.values(short), ...aliases].flatMap(variants);
  // “Minfa” is too short to be told from other words.
  if (romanised && romanised.length > 12) all.push(romanised);
  return [...new Set(all)];
}

function versionEntry(record: LawRecord, version: Version): IndexVersion {
  const { article, leaf, inForce, lines } = version;
  const { from, until, knownBy, commencement } = inForce;
  const unmarked = citesByBrackets(article)
    ? lines.filter(({ anchor, prefix }) => prefix === '' && /^p[^-]*$/.test(anchor)).map(({ anchor }) => anchor)
    : [];
  return {
    leaf,
    from,
    until,
    ...(knownBy ? { knownBy } : {}),
    ...(commencement ? { commencement } : {}),
    anchors: lines.map((line) => line.anchor),
    ...(unmarked.length ? { unmarked } : {}),
    ...linksOf(record, version),
  };
}

/** Makes the index out of the record. Instruments stand in their order within a jurisdiction, China first. */
export function citationIndex(record: LawRecord): CitationIndex {
  const articles = new Map<string, IndexArticle[]>();
  for (const [id, versions] of record.articles) {
    const instrument = versions[0]!.instrument;
    const entry = {
      id: id.slice(instrument.length + 1),
      label: versions.at(-1)!.label,
      versions: versions.map((version) => versionEntry(record, version)),
    };
    articles.set(instrument, [...(articles.get(instrument) ?? []), entry]);
  }
  const rank = (jurisdiction: string) => (jurisdiction === 'cn' ? '' : jurisdiction);
  const instruments = [...record.instruments.values()]
    .sort((a, b) => rank(a.jurisdiction).localeCompare(rank(b.jurisdiction)) || a.order - b.order)
    .map((instrument) => ({
      id: instrument.id,
      short: { zh: instrument.short.zh, en: instrument.short.en },
      names: namesOf(instrument),
      numbers: numbersOf(instrument),
      ...(instrument.revisions.length
        ? { revisions: instrument.revisions.map(({ from, name }) => ({ from, year: Number(name.slice(0, 4)) })) }
        : {}),
      articles: (articles.get(instrument.id) ?? []).sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
    }));
  const corpus = instruments.flatMap(({ names, numbers }) => [...names, ...numbers]).join('');
  return { instruments, t2s: t2sMap(`${corpus}条款项号释两韩国台湾欧盟亚大陆别行区编`) };
}
