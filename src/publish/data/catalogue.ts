/** /data/v1/index.json: every published file with its address, what it is, its media type, its schema and its hash. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Translate, translator } from '../../i18n/index.ts';
import { LOCALES, LOCALE_NAME, type Locale } from '../../i18n/locales.ts';
import { SETS, schemaFile } from './shapes.ts';
import type { Address } from './site.ts';

const DATA = 'data/v1/';
/** Where the list stands: addresses are told from there. */
const INDEX = `/${DATA}index.json`;

/** Data files that pages of their own write (src/pages/data/v1/), listed with the others. */
export const WRITTEN_BY_PAGES = [
  'provisions.json',
  'schema.json',
  'comparison.json',
  'comparison.csv',
  'timeline.json',
  'citations.json',
  'citing.json',
].map((file) => DATA + file);

const inLanguages = z.record(z.string(), z.string());

/** What index.json holds. */
export const publishedIndex = z.object({
  format: z.literal(1),
  edition: z.string(),
  lawAsAt: z.string(),
  licence: z.string(),
  cite: inLanguages,
  files: z.array(
    z.object({
      /** Seen from index.json. */
      file: z.string(),
      /** Whole where the edition knows its own address, else as `file`. */
      address: z.string(),
      mediaType: z.string(),
      about: inLanguages,
      /** The JSON Schema of a JSON file, seen from index.json. */
      schema: z.string().optional(),
      /** Of a table, as its first line has them. */
      columns: z.array(z.string()).optional(),
      /** How many rows a list or table has. */
      rows: z.number().int().optional(),
      bytes: z.number().int(),
      sha256: z.string().length(64),
    }),
  ),
  /** Many files of one kind, named without hashes. */
  collections: z.array(z.object({ mediaType: z.string(), about: inLanguages, files: z.array(z.string()).min(1) })),
});
export type PublishedIndex = z.infer<typeof publishedIndex>;
type Listed = PublishedIndex['files'][number];

/** Ending of a name → media type; the first that fits. */
const MEDIA_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^data\/v1\/schema(?:\/[^/]*)?\.json$/, 'application/schema+json'],
  [/\.json$/, 'application/json'],
  [/\.csv$/, 'text/csv'],
  [/^feeds\/.*\.xml$/, 'application/atom+xml'],
  [/\/akn\/.*\.xml$/, 'application/akn+xml'],
  [/\.xml$/, 'application/xml'],
  [/\.md$/, 'text/markdown'],
  [/\.js$/, 'text/javascript'],
  [/\.(?:txt|d\.ts)$/, 'text/plain'],
];

/** @throws Error for a file of a kind that has no media type here */
export function mediaType(file: string): string {
  const found = MEDIA_TYPES.find(([pattern]) => pattern.test(file));
  if (!found) throw new Error(`found ${file}, whose media type is not known; add it to MEDIA_TYPES`);
  return found[1];
}

/** What else there is besides the sets: file below /data/v1/, or of dist/ → its key below `republish.files`. */
const OTHERS: Readonly<Record<string, string>> = {
  'provisions.csv': 'provisionsCsv',
  'comparison.csv': 'comparisonCsv',
  'services.csv': 'servicesCsv',
  'package.json': 'manifest',
  'index.js': 'module',
  'index.d.ts': 'types',
  'README.md': 'readme',
  'llms.txt': 'llms',
  'sitemap.xml': 'sitemap',
};

/** What a file is, in one language. Throws for one that nothing is said of. */
function about(file: string, t: Translate): string {
  const [, feed, place] = /^feeds\/[^/]+\/(law|guidance)(?:-([a-z]+))?\.xml$/.exec(file) ?? [];
  if (feed && place) return t('republish.feed.lawOf', { place: t(`law.jurisdiction.${place}`) });
  if (feed) return t(`republish.feed.${feed}About`);
  const name = file.startsWith(DATA) ? file.slice(DATA.length) : file;
  const [schema, described = 'provisions'] = /^schema(?:\/(.*))?\.json$/.exec(name) ?? [];
  if (schema) return t('republish.files.schemaOf', { file: `${described}.json` });
  const [, language] = /^text\/([^/]+)\/full\.txt$/.exec(name) ?? [];
  if (language) return t('republish.files.fullOf', { language: LOCALE_NAME[language as Locale] });
  const key = SETS.find((set) => `${set.name}.json` === name)?.name ?? OTHERS[name];
  if (!key) throw new Error(`found ${file}, of which index.json has nothing to say; add it to OTHERS in catalogue.ts`);
  return t(`republish.files.${key}`);
}

const COLLECTIONS = [
  { key: 'akn', pattern: /^data\/v1\/akn\/.*\.xml$/ },
  { key: 'markdown', pattern: /^data\/v1\/text\/[^/]+\/[^/]+\/.*\.md$/ },
  { key: 'plain', pattern: /^data\/v1\/text\/[^/]+\/[^/]+\/.*\.txt$/ },
] as const;

/** A table's columns and its rows: lines end with CRLF, those within a cell with LF alone. */
function tableOf(text: string): Pick<Listed, 'columns' | 'rows'> {
  const lines = text.replace(/^\uFEFF/, '').split('\r\n');
  return { columns: [...lines[0]!.matchAll(/"([^"]*)"/g)].map(([, name]) => name!), rows: lines.length - 2 };
}

/**
 * The list as it stands in the file.
 * @param files file of dist/ → what stands in it: all that is published, but for the list itself
 * @throws Error for a file that is of no known kind
 */
export function catalogue(
  files: ReadonlyMap<string, string>,
  {
    asAt,
    edition,
    licence,
    cite,
    address,
  }: { asAt: string; edition: string; licence: string; cite: (locale: Locale) => string; address: Address },
): string {
  const inAll = (say: (t: Translate, locale: Locale) => string) =>
    Object.fromEntries(LOCALES.map((locale) => [locale, say(translator(locale), locale)]));
  const seen = (file: string) => (file.startsWith(DATA) ? file.slice(DATA.length) : `../../${file}`);
  const names = [...files.keys()].sort();
  const schemas = new Map(SETS.map(({ name }) => [`${DATA}${name}.json`, schemaFile(name)]));
  const rows = names
    .filter((file) => !COLLECTIONS.some(({ pattern }) => pattern.test(file)))
    .map((file): Listed => {
      const text = files.get(file)!;
      const schema = schemas.get(file);
      const data: unknown = schema ? JSON.parse(text) : null;
      return {
        file: seen(file),
        address: address(INDEX, `/${file}`),
        mediaType: mediaType(file),
        about: inAll((t) => about(file, t)),
        ...(schema ? { schema } : {}),
        ...(file.endsWith('.csv') ? tableOf(text) : Array.isArray(data) ? { rows: data.length } : {}),
        bytes: Buffer.byteLength(text),
        sha256: createHash('sha256').update(text).digest('hex'),
      };
    });
  const index: PublishedIndex = {
    format: 1,
    edition,
    lawAsAt: asAt,
    licence,
    cite: inAll((_t, locale) => cite(locale)),
    files: rows,
    collections: COLLECTIONS.map(({ key, pattern }) => {
      const listed = names.filter((file) => pattern.test(file));
      return {
        mediaType: mediaType(listed[0]!),
        about: inAll((t) => t(`republish.files.${key}`)),
        files: listed.map(seen),
      };
    }),
  };
  return `${JSON.stringify(index, null, 1)}\n`;
}
