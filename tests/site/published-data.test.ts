/** /data/v1/ as it stands: every file is what its schema says, its types hold, its texts are those of the pages. */
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import type { PublishedIndex } from '../../src/publish/data/catalogue.ts';
import { content, record, ROOT } from '../content/content.ts';
import { expectNone } from '../lib/expect-none.ts';
import { all, attr, textOf } from '../lib/html.ts';
import { DIST, files, pageAt, read } from '../lib/site.ts';

const DATA = 'data/v1/';
const json = (file: string): unknown => JSON.parse(read(DATA + file));
/** File → how many rows it must have. */
const SETS: Record<string, number> = {
  provisions: record.versions.size,
  instruments: record.instruments.size,
  guides: content.guides.length,
  routes: content.routes.length,
  steps: content.steps.length,
  services: content.services.length,
  deadlines: Object.keys(content.deadlines).length,
  glossary: content.glossary.length,
  // Each provision named in a cell; a cell without any has a row too.
  comparison: content
    .comparison!.topics.flatMap(({ cells }) => content.comparison!.places.map((place) => cells[place]))
    .reduce((sum, cell) => sum + (Array.isArray(cell) ? cell.length : 1), 0),
};

describe.each(Object.entries(SETS))('%s.json', (name, count) => {
  test('is what its schema says, and holds everything once', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(json(`schema/${name}.json`) as object);
    const rows = json(`${name}.json`) as { id: string }[];
    expect(validate(rows), ajv.errorsText(validate.errors, { separator: '\n' }).slice(0, 3000)).toBe(true);
    expect(validate([{}])).toBe(false);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
  });
});

/** Published files that are no list of the record's rows. */
test.each(['timeline', 'citations', 'citing', 'index'])('%s.json is what its schema says', (name) => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(json(`schema/${name}.json`) as object);
  expect(validate(json(`${name}.json`)), ajv.errorsText(validate.errors).slice(0, 2000)).toBe(true);
  expect(validate(name === 'citing' ? [{}] : {})).toBe(false);
});

test('a service says when and how it was checked, in the table too', () => {
  const rows = json('services.json') as { id: string; seen: { date: string; how: string } }[];
  const hotline = rows.find(({ id }) => id === 'cn/12338')!;
  expect(hotline.seen.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const table = read(`${DATA}services.csv`);
  const line = table.split('\r\n').find((row) => row.startsWith('"cn/12338"'))!;
  expect(line).toContain(`"${hotline.seen.date}","${hotline.seen.how}"`);
  expect(line).toContain('"12338"');
});

test('the tables begin with a byte order mark and have a line for every row', () => {
  for (const [file, count] of [
    ['services.csv', SETS.services!],
    ['provisions.csv', SETS.provisions!],
    ['comparison.csv', SETS.comparison!],
  ] as const) {
    const table = read(DATA + file);
    expect(table.startsWith('\uFEFF"id",')).toBe(true);
    expect(table.split('\r\n').length, file).toBe(count + 2);
  }
});

test('what rows name is there: pages, texts, documents', () => {
  const named: string[] = [];
  for (const set of ['guides', 'routes', 'steps'])
    for (const { texts } of json(`${set}.json`) as { texts: Record<string, Record<string, string>> }[])
      for (const { page, markdown, plain } of Object.values(texts)) {
        named.push(`${page!.slice(1)}index.html`, DATA + markdown, DATA + plain);
      }
  for (const { akn } of json('instruments.json') as { akn: string | null }[]) if (akn) named.push(DATA + akn);
  expect(named.length).toBeGreaterThan(800);
  expectNone(named.filter((file) => !files.has(file)).map((file) => `${file}: not there`));
});

describe('as a package', () => {
  /** Runs something in a folder that depends on lit-corner-data. */
  const inProject = (source: string, command: (folder: string) => string[]) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lit-corner-types-'));
    try {
      writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
      symlinkSync(path.join(DIST, DATA), path.join(folder, 'lit-corner-data'));
      mkdirSync(path.join(folder, 'node_modules'));
      symlinkSync(path.join(DIST, DATA), path.join(folder, 'node_modules/lit-corner-data'));
      writeFileSync(path.join(folder, 'use.ts'), source);
      const { status, stdout, stderr } = spawnSync(process.execPath, command(folder), {
        cwd: folder,
        encoding: 'utf8',
      });
      return { status, output: stdout + stderr };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const tsc = (source: string) =>
    inProject(source, (folder) => [
      path.join(ROOT, 'node_modules/typescript/bin/tsc'),
      ...'--noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --target es2022'.split(' '),
      ...'--module nodenext --moduleResolution nodenext --types node --typeRoots'.split(' '),
      path.join(ROOT, 'node_modules/@types'),
      path.join(folder, 'use.ts'),
    ]);

  test('its types serve a program that reads it', () => {
    const { status, output } = tsc(`
      import { citations, citing, comparison, provisions, services, timeline } from './lit-corner-data/index.js';
      import type { CitationIndex, CitedInstrument, Guide, Provision, Timeline } from './lit-corner-data/index.js';
      const began: string | null | undefined = timeline.laws['cn/psal'];
      const wordings: Timeline['articles'][string] = timeline.articles['cn/psal/art-50'] ?? [];
      const index: CitationIndex = citations;
      const laws: CitedInstrument[] = citing;
      const place: string = comparison[0]!.place;
      console.log(began, wordings[0]?.version, index.instruments.length, laws[0]?.short.en, place);
      const film: Provision[] = provisions.filter((one) => one.conduct.includes('film') && one.until === null);
      const most: number | null | undefined = film[0]?.penalties[0]?.fine?.max;
      const checked: string = services[0]!.seen.date;
      export const titles = (guide: Guide): string => guide.title.zh + guide.steps.hour.join();
      console.log(most, checked);
    `);
    expect(output).toBe('');
    expect(status).toBe(0);
  });

  test('every set is in the module and has a type', () => {
    const source = read(`${DATA}index.js`);
    const types = read(`${DATA}index.d.ts`);
    const { files: rows } = json('index.json') as PublishedIndex;
    const sets = rows.filter(({ schema }) => schema).map(({ file }) => file.replace('.json', ''));
    expect(sets).toHaveLength(12);
    expectNone(
      sets.filter((set) => !source.includes(` as ${set} } from './${set}.json'`) || !types.includes(`const ${set}: `)),
    );
  });

  test('npm takes every listed file into the package', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lit-corner-pack-'));
    try {
      const { status, stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--json', path.join(DIST, DATA)], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1e8,
        shell: process.platform === 'win32',
        env: { ...process.env, npm_config_cache: folder, npm_config_offline: 'true' },
      });
      expect(status, stderr).toBe(0);
      const report = JSON.parse(stdout) as
        { files: { path: string }[] }[] | Record<string, { files: { path: string }[] }>;
      const packed = new Set(Object.values(report)[0]!.files.map((file: { path: string }) => file.path));
      const index = json('index.json') as PublishedIndex;
      const listed = [...index.files.map(({ file }) => file), ...index.collections.flatMap((one) => one.files)];
      expect(packed.size).toBeGreaterThan(500);
      expectNone(listed.filter((file) => !file.startsWith('../') && !packed.has(file)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a program reaches tables, documents, texts and schemas by the package’s name', () => {
    const wanted = [
      'provisions.json',
      'provisions.csv',
      'timeline.json',
      'schema/timeline.json',
      'akn/cn/psal.xml',
      'akn/cn/psal/2006-03-01.xml',
      'text/zh/full.txt',
      'text/en/guides/images-shared.md',
      'package.json',
    ];
    const { status, output } = inProject(
      `import { existsSync } from 'node:fs';\nimport { fileURLToPath } from 'node:url';\nfor (const file of ${JSON.stringify(wanted)}) if (!existsSync(fileURLToPath(import.meta.resolve('lit-corner-data/' + file)))) console.log(file);`,
      (folder) => ['--no-warnings', path.join(folder, 'use.ts')],
    );
    expect(output).toBe('');
    expect(status).toBe(0);
  });

  test('they refuse what is not there', () => {
    const { status, output } = tsc(`
      import { provisions } from './lit-corner-data/index.js';
      console.log(provisions[0]!.fine);
    `);
    expect(status).not.toBe(0);
    expect(output).toContain("Property 'fine' does not exist");
  });

  test('the module gives the rows', () => {
    const { status, output } = inProject(
      `import { provisions, glossary } from './lit-corner-data/index.js';\nconsole.log(provisions.length, glossary.length);`,
      (folder) => ['--no-warnings', path.join(folder, 'use.ts')],
    );
    expect(output.trim()).toBe(`${record.versions.size} ${content.glossary.length}`);
    expect(status).toBe(0);
  });
});

describe.each(LOCALES)('texts in %s', (locale) => {
  const squeeze = (text: string) => text.replace(/[\s=|*\\-]+/g, '');

  test('each guide’s plain text holds the words of its page', () => {
    expectNone(
      content.guides.flatMap(({ id }) => {
        const text = squeeze(read(`${DATA}text/${locale}/guides/${id}.txt`));
        const main = all(pageAt.get(`/${locale}/guides/${id}/`)!.document, 'main')[0]!;
        return all(main, 'p', 'h2', 'h3')
          .filter(
            (element) => attr(element, 'hidden') === null && !/\b(?:fine|crumbs)\b/.test(attr(element, 'class') ?? ''),
          )
          .filter(
            ({ parentNode }) =>
              !(parentNode && 'tagName' in parentNode && ['nav', 'aside'].includes(parentNode.tagName)),
          )
          .map((element) => squeeze(textOf(element)))
          .filter((words) => words && !text.includes(words))
          .map((words) => `${id}: “${words.slice(0, 60)}” is missing`);
      }),
    );
  });

  test('no markup and no relative surprise is left in Markdown', () =>
    expectNone(
      [...files]
        .filter((file) => file.startsWith(`${DATA}text/${locale}/`) && file.endsWith('.md'))
        .flatMap((file) => {
          const text = read(file);
          const problems = /<\/?[a-z][^>\n]*>|undefined|\[object/.exec(text) ? [`${file}: markup`] : [];
          const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!);
          for (const link of links) {
            if (/^[a-z]+:/.test(link)) continue;
            const { pathname } = new URL(link, `http://site/${file}`);
            const target = `${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`;
            if (!files.has(decodeURI(target))) problems.push(`${file}: ${link} leads nowhere`);
          }
          return problems;
        }),
    ));

  test('the full text holds every guide and every article', () => {
    const full = read(`${DATA}text/${locale}/full.txt`);
    expectNone([
      ...content.guides.filter(({ id }) => !full.includes(`/${locale}/guides/${id}/\n`)).map(({ id }) => id),
      ...[...record.articles.keys()].filter((article) => !full.includes(`\n${article}@`)),
    ]);
  });
});

test('llms.txt names both languages and leads to files that are there', () => {
  const text = read('llms.txt');
  expect(text.startsWith('# 明隅 · Lit Corner\n\n> ')).toBe(true);
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!);
  expect(links.length).toBe(2 * (content.guides.length + content.routes.length) + 2 + 4);
  expectNone(links.filter((link) => !/^https?:/.test(link) && !files.has(link)));
});
