/** /data/v1/index.json: every published file is listed, and is as the list says. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import type { PublishedIndex } from '../../src/publish/data/catalogue.ts';
import { expectNone } from '../lib/expect-none.ts';
import { files, read, sitePath } from '../lib/site.ts';

const DATA = 'data/v1/';
const json = (file: string): unknown => JSON.parse(read(DATA + file));
/** By hand: what has a schema. */
const SETS =
  'provisions instruments guides routes steps services deadlines glossary comparison timeline citations citing'.split(
    ' ',
  );

describe('the list of files', () => {
  const index = json('index.json') as PublishedIndex;
  const inDist = (file: string) => path.posix.join(DATA, file);
  /** As the specifications name them. */
  const TYPES: Record<string, string> = {
    json: 'application/json',
    csv: 'text/csv',
    md: 'text/markdown',
    txt: 'text/plain',
    js: 'text/javascript',
    'd.ts': 'text/plain',
  };

  test('tells their true hashes, sizes and types', () => {
    expect(index.files.length).toBeGreaterThan(50);
    expectNone(
      index.files.flatMap(({ file, bytes, sha256, mediaType }) => {
        const text = read(inDist(file));
        const isSchema = /^schema(?:\/.*)?\.json$/.test(file);
        const wanted = isSchema ? 'application/schema+json' : (TYPES[/\.((?:d\.)?[a-z]+)$/.exec(file)![1]!] ?? null);
        return [
          ...(createHash('sha256').update(text).digest('hex') === sha256 && Buffer.byteLength(text) === bytes
            ? []
            : [`${file}: another hash`]),
          ...(wanted && mediaType !== wanted ? [`${file}: found ${mediaType}; wanted ${wanted}`] : []),
        ];
      }),
    );
    const type = (file: string) => index.files.find((one) => one.file === file)?.mediaType;
    expect(type('../../feeds/zh/law.xml')).toBe('application/atom+xml');
    expect(type('../../llms.txt')).toBe('text/plain');
    expect(index.collections.map(({ mediaType }) => mediaType)).toEqual([
      'application/akn+xml',
      'text/markdown',
      'text/plain',
    ]);
  });

  test('names every file that is published, once, and no other', () => {
    const listed = [...index.files.map(({ file }) => file), ...index.collections.flatMap((one) => one.files)].map(
      inDist,
    );
    expect(new Set(listed).size).toBe(listed.length);
    const published = [...files].filter((file) => /^(?:data\/v1|feeds)\/|^(?:llms\.txt|sitemap\.xml)$/.test(file));
    const have = new Set(listed);
    expectNone([
      ...published
        .filter((file) => !have.has(file) && file !== `${DATA}index.json`)
        .map((file) => `${file}: not listed`),
      ...listed.filter((file) => !files.has(file)).map((file) => `${file}: listed, not there`),
    ]);
  });

  test('says what each is in both languages, and where', () =>
    expectNone(
      [...index.files, ...index.collections].flatMap((row) => {
        const name = 'file' in row ? row.file : row.mediaType;
        const address = 'address' in row ? new URL(row.address, `https://site.invalid/${DATA}index.json`) : null;
        return [
          ...LOCALES.filter((locale) => !row.about[locale]).map((locale) => `${name}: nothing in ${locale}`),
          ...(row.about.zh === row.about.en ? [`${name}: the same in both languages`] : []),
          ...(address && !files.has(sitePath(address.href.replace('https://site.invalid', ''), '/').slice(1))
            ? [`${name}: ${address.href} leads nowhere`]
            : []),
        ];
      }),
    ));

  test('each set has its schema and holds what it says; every table its columns', () => {
    const sets = SETS.map((name) => `${name}.json`);
    const schemas = new Map(index.files.filter(({ schema }) => schema).map(({ file, schema }) => [file, schema!]));
    expect([...schemas.keys()].sort()).toEqual(sets.sort());
    expectNone(
      index.files.flatMap(({ file, schema, rows, columns }) => {
        const problems: string[] = [];
        if (schema && schema !== `schema/${file}`) problems.push(`${file}: ${schema}`);
        const data = schema ? json(file) : null;
        if (Array.isArray(data) && data.length !== rows) problems.push(`${file}: ${data.length} rows; said ${rows}`);
        if (!file.endsWith('.csv')) return problems;
        const [head, ...lines] = readCsv(read(inDist(file)));
        if (JSON.stringify(head) !== JSON.stringify(columns)) problems.push(`${file}: other columns`);
        if (lines.length !== rows || rows === 0) problems.push(`${file}: ${lines.length} rows; said ${rows}`);
        const uneven = lines.findIndex((cells) => cells.length !== head!.length);
        if (uneven !== -1) problems.push(`${file}: row ${uneven + 1} has ${lines[uneven]!.length} cells`);
        return problems;
      }),
    );
    expect(index.files.filter(({ columns }) => columns).map(({ file }) => file)).toEqual([
      'comparison.csv',
      'provisions.csv',
      'services.csv',
    ]);
  });

  test('a table holds the rows of its list', () => {
    for (const name of ['provisions', 'services', 'comparison']) {
      const ids = (json(`${name}.json`) as { id: string }[]).map(({ id }) => id);
      expect(
        readCsv(read(`${DATA}${name}.csv`))
          .slice(1)
          .map(([id]) => id),
        name,
      ).toEqual(ids);
    }
  });
});

/** A table by RFC 4180, cell by cell; every cell of ours is quoted. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell, end] of text.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)!.push(cell!.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
