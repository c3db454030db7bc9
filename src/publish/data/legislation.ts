/**
 * A wording as schema.org/Legislation (the terms that schema.org took from ELI), for the head of its page. Kept small: the
 * whole record is at /data/v1/.
 */
import { HTML_LANG, type Locale } from '../../i18n/locales.ts';
import { href } from '../../i18n/paths.ts';
import { type LawRecord, type Version, translationLocales } from '../../law/record.ts';
import { type Status, statusOn } from '../../law/timeline.ts';
import type { Address } from './site.ts';

/** schema.org's words for a status. A status that is not known is left out. */
const FORCE: Record<Status, string | null> = {
  'in-force': 'https://schema.org/InForce',
  ended: 'https://schema.org/NotInForce',
  future: 'https://schema.org/NotInForce',
  unknown: null,
};

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

export interface LegislationRequest {
  record: LawRecord;
  version: Version;
  locale: Locale;
  /** The wording's citation, in the page's language. */
  citation: string;
  /** The page it is written in, root-relative. */
  page: string;
  address: Address;
  /** The day of the edition. */
  asAt: string;
}

/** The day on which the edition of the instrument was adopted in which this wording began; null if it is not verified. */
function adopted(record: LawRecord, version: Version): string | null {
  const { from } = version.inForce;
  const editions = record.instruments.get(version.instrument)!.editions;
  return (from && editions.find(({ effective }) => effective === from)?.adopted) || null;
}

/** The data as one plain object. Keys whose value is not known are left out. */
export function legislationData(request: LegislationRequest): object {
  const { record, version, locale, citation, page, address, asAt } = request;
  const instrument = record.instruments.get(version.instrument)!;
  const at = (path: string) => address(page, href(locale, path));
  const wording = (id: string) => {
    const other = record.versions.get(id)!;
    return { '@id': at(`law/${other.article}/${other.leaf}`) };
  };
  const list = <T>(items: readonly T[]): T | readonly T[] | undefined =>
    items.length === 1 ? items[0] : items.length ? items : undefined;
  const { from, until, commencement } = version.inForce;
  const own = at(`law/${version.article}/${version.leaf}`);
  const official = version.officialUrl ?? instrument.officialUrl;
  const changedBy = record.continuedBy.get(version.id) ?? [];
  const translated = version.text !== null && translationLocales(version.lang).includes(locale);
  const data: Record<string, unknown> = {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': own,
    url: own,
    name: citation,
    description: version.title[locale],
    legislationIdentifier: version.id,
    legislationType: instrument.kind,
    legislationJurisdiction: instrument.jurisdiction.toUpperCase(),
    legislationPassedBy: { '@type': 'Organization', name: instrument.issuer[locale] },
    legislationDate: adopted(record, version),
    legislationDateVersion: commencement ? null : from,
    temporalCoverage: commencement || !from ? null : `${from}/${until ?? '..'}`,
    legislationLegalForce: FORCE[statusOn(version.inForce, asAt)],
    inLanguage: version.lang,
    isPartOf: {
      '@type': 'Legislation',
      '@id': at(`law/${instrument.id}`),
      name: instrument.title[locale],
    },
    legislationChanges: list(version.continues.map(wording)),
    // What schema.org has no word for: this wording is changed by those.
    '@reverse': changedBy.length ? { legislationChanges: list(changedBy.map(wording)) } : null,
    citation: list(version.interprets.map((article) => ({ '@id': at(`law/${article}`) }))),
    isBasedOn: official && new URL(official).href,
    // Ours stands under the official text, in the same page.
    workTranslation: translated
      ? { '@type': 'Legislation', inLanguage: HTML_LANG[locale], url: own, license: LICENCE }
      : null,
    encoding: {
      '@type': 'LegislationObject',
      encodingFormat: 'application/akn+xml',
      contentUrl: address(page, `/data/v1/akn/${instrument.id}.xml`),
      legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
    },
  };
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== undefined));
}

/** The data as it may stand in a script element. */
export const scriptJson = (data: object): string => JSON.stringify(data).replace(/</g, '\\u003c');
