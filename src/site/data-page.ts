/** What the page of data and republishing lists. */
import { listedIds } from '../config/listed.ts';
import type { Locale } from '../i18n/locales.ts';
import type { LawRecord } from '../law/record.ts';
import { guidanceFeedPath } from '../publish/data/guidance-feed.ts';
import { lawFeedPath } from '../publish/data/law-feed.ts';
import { SETS, schemaFile } from '../publish/data/shapes.ts';
import { fullTextPath } from '../publish/data/text-files.ts';

const DATA = '/data/v1/';

/** A file in the table; `about` is the key of its description below `republish.files`. */
export interface DataFile {
  name: string;
  href: string;
  about: string;
  schema: string | null;
}

/** The files of the table. */
export function dataFiles(locale: Locale): DataFile[] {
  const json = SETS.map(({ name }) => ({
    name: `${name}.json`,
    href: `${DATA}${name}.json`,
    about: name,
    schema: DATA + schemaFile(name),
  }));
  const other = (name: string, href: string, about: string) => ({ name, href, about, schema: null });
  return [
    ...json,
    other('provisions.csv', `${DATA}provisions.csv`, 'provisionsCsv'),
    other('comparison.csv', `${DATA}comparison.csv`, 'comparisonCsv'),
    other('services.csv', `${DATA}services.csv`, 'servicesCsv'),
    { ...other('index.json', `${DATA}index.json`, 'index'), schema: DATA + schemaFile('index') },
    other('full.txt', DATA + fullTextPath(locale), 'full'),
    other('llms.txt', '/llms.txt', 'llms'),
  ];
}

/** The feeds: of all law, of guidance, then one a jurisdiction (`place`), in the order of the index of law. */
export function feedFiles(record: LawRecord, locale: Locale): { place: string | null; kind: string; href: string }[] {
  const instruments = [...record.instruments.values()].sort((a, b) => a.order - b.order);
  const places = listedIds(instruments.map(({ jurisdiction }) => jurisdiction));
  return [
    { place: null, kind: 'law', href: lawFeedPath(locale, null) },
    { place: null, kind: 'guidance', href: guidanceFeedPath(locale) },
    ...places.map((place) => ({ place, kind: 'lawOf', href: lawFeedPath(locale, place) })),
  ];
}
