/** /data/v1/provisions.json keeps its published contract: other people's programs read it. */
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { record, versions } from '../content/content.ts';
import { expectNone } from '../lib/expect-none.ts';
import { files, read } from '../lib/site.ts';

const FILE = 'data/v1/provisions.json';
const SCHEMA = 'data/v1/schema.json';
const KEYS = [
  'id',
  'instrument',
  'article',
  'from',
  'until',
  'lang',
  'text',
  'sha256',
  'translations',
  'penalties',
  'thresholds',
  'continues',
  'continuedBy',
  'confidence',
  'sources',
];

interface Row {
  id: string;
  text: string | null;
  sha256: string | null;
  from: string | null;
  until: string | null;
  continuedBy: string[];
}

test('the files are there', () =>
  expectNone([FILE, SCHEMA].filter((file) => !files.has(file)).map((file) => `dist/${file} is missing`)));

describe.runIf(files.has(FILE) && files.has(SCHEMA))(FILE, () => {
  const json = (file: string): unknown => JSON.parse(read(file));
  const rows = files.has(FILE) ? (json(FILE) as Row[]) : [];

  test('is what its schema says', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(json(SCHEMA) as object);
    expect(validate(rows), ajv.errorsText(validate.errors, { separator: '\n' })).toBe(true);
    // A schema that allows anything would say yes to this as well.
    expect(validate([{}])).toBe(false);
  });

  test('has the keys that others rely on, in every row', () =>
    expectNone(rows.flatMap((row) => KEYS.filter((key) => !(key in row)).map((key) => `${row.id}: no ${key}`))));

  test('holds every wording of the record, once, as it is', () => {
    expect(rows.map(({ id }) => id).sort()).toEqual(versions.map(({ id }) => id).sort());
    for (const row of rows) {
      const version = record.versions.get(row.id)!;
      expect(row, row.id).toMatchObject({
        from: version.inForce.from,
        until: version.inForce.until,
        sha256: version.sha256,
      });
      expect(row.text?.replace(/\n$/, '') ?? null, row.id).toBe(version.text?.replace(/\n$/, '') ?? null);
      expect(row.continuedBy, row.id).toEqual(record.continuedBy.get(row.id) ?? []);
    }
  });
});
