/** What a citation of one wording is made of, as plain JSON: the same object serves the build, the browser and the exports. */
import type { LawRecord, Version } from '../law/record.ts';
import { type InForce, dayBefore, statusOn } from '../law/timeline.ts';
import type { Instrument } from '../schemas/law.ts';

export interface Words {
  orig: string;
  zh: string;
  en: string;
}

export interface CiteFacts {
  /** `cn/psal/art-50` */
  article: string;
  /** `2026-01-01` or `undated` */
  leaf: string;
  /** As the law prints it: 第五十条. */
  label: string;
  title: Words;
  short: Words;
  /** The original title in Latin letters. */
  romanised?: string;
  issuer: Words;
  /** Language of the original. */
  lang: string;
  /** The document number, if it is one that is cited: 法释〔2010〕3号, 2003 c. 42. */
  number?: string;
  /** The day on which the instrument was first adopted. */
  adopted?: string;
  /** The first day of this wording, or of the revision that is cited with it if that is later. */
  effective?: string;
  /** 2025年修订: the last revision by the day for which this wording is cited. */
  revision?: string;
  /** Set where this wording is not the law of the day: its first day and the first day of the next, as far as known. */
  other?: { status: 'ended' | 'future'; from: string | null; until: string | null };
  /** The official page. */
  official?: string;
  /** The day as at which the page shows the law. */
  asAt: string;
  lines: { anchor: string; prefix: string }[];
}

const NUMBER = /^(?:法释|法发|高检发释字|国信办通字)〔\d{4}〕\d+号|^国务院令第\d+号|^\d{4} c\. \d+/;

/** What every citation of one instrument has in common; published as /data/v1/citing.json for the page of citations. */
export interface InstrumentFacts {
  /** `cn/psal` */
  id: string;
  title: Words;
  short: Words;
  romanised?: string;
  issuer: Words;
  lang: string;
  official?: string;
  editions: { number: string | null; adopted: string | null; effective: string | null; ended: string | null }[];
  revisions: { from: string; name: string }[];
}

/** What a citation needs of a wording; a record's Version is one. */
export interface Wording {
  article: string;
  leaf: string;
  label: string;
  inForce: InForce;
  officialUrl?: string | undefined;
  lines: readonly { anchor: string; prefix: string }[];
}

export function instrumentFacts(instrument: Instrument & { id: string }): InstrumentFacts {
  const { id, title, short, romanised, issuer, lang, officialUrl, editions, revisions } = instrument;
  return {
    id,
    title: { ...title },
    short: { ...short },
    ...(romanised ? { romanised } : {}),
    issuer: { ...issuer },
    lang,
    ...(officialUrl ? { official: officialUrl } : {}),
    editions: editions.map(({ number, adopted, effective, ended }) => ({ number, adopted, effective, ended })),
    revisions,
  };
}

/** The day for which a wording is cited: its last day, or as at which the page shows the law, or its first. */
function citedFor(inForce: InForce, asAt: string): string {
  const status = statusOn(inForce, asAt);
  if (status === 'ended') return dayBefore(inForce.until!);
  return status === 'future' ? (inForce.from ?? asAt) : asAt;
}

/** The facts of one wording of an instrument. `asAt`: an ISO day, LAW_AS_AT. */
export function factsOf(instrument: InstrumentFacts, version: Wording, asAt: string): CiteFacts {
  const day = citedFor(version.inForce, asAt);
  const { revisions, editions, title, short, issuer, romanised, lang } = instrument;
  const revision = revisions.findLast(({ from }) => from <= day);
  const edition =
    editions.findLast(({ effective, ended }) => (effective ?? '') <= day && (ended === null || day < ended)) ??
    editions.at(-1)!;
  const number = NUMBER.exec(edition.number ?? '')?.[0];
  const { from } = version.inForce;
  const effective = from && revision && revision.from > from ? revision.from : from;
  const status = statusOn(version.inForce, asAt);
  const other =
    status === 'ended' || status === 'future' ? { other: { status, from, until: version.inForce.until } } : {};
  const official = version.officialUrl ?? instrument.official;
  return {
    article: version.article,
    leaf: version.leaf,
    label: version.label,
    title,
    short,
    ...(romanised ? { romanised } : {}),
    issuer,
    lang,
    ...(number ? { number } : {}),
    ...(edition.adopted ? { adopted: edition.adopted } : {}),
    ...(effective ? { effective } : {}),
    ...(revision ? { revision: revision.name } : {}),
    ...other,
    ...(official ? { official } : {}),
    asAt,
    lines: version.lines.map(({ anchor, prefix }) => ({ anchor, prefix: prefix.trim() })),
  };
}

/**
 * Gathers the facts of one wording of the record.
 * @throws Error if the record does not hold the wording's instrument
 */
export function citeFacts(record: LawRecord, version: Version, asAt: string): CiteFacts {
  const instrument = record.instruments.get(version.instrument);
  if (!instrument) throw new Error(`the record does not hold ${version.instrument}`);
  return factsOf(instrumentFacts(instrument), version, asAt);
}
