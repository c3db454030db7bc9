/** The editions that can be kept: they hold what the pages need, and every hash is that of the file. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Choice, type EditionList, isHead, isList } from '../../src/offline/edition.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { all, attr } from '../lib/html.ts';
import { expectNone } from '../lib/expect-none.ts';
import { DIST, files, pageAt, pages, read } from '../lib/site.ts';

const bytes = (file: string) => readFileSync(path.join(DIST, file));
const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

describe.each(LOCALES)('the edition in %s', (locale) => {
  const folder = `packs/${locale}`;
  const head = JSON.parse(read(`${folder}/edition.json`)) as unknown;
  if (!isHead(head)) throw new Error(`${folder}/edition.json: no head`);
  const json = gunzipSync(bytes(`${folder}/${head.list.sha256}.bin`));
  const list = JSON.parse(json.toString()) as EditionList;
  const listed = (choice: Choice) =>
    new Set(
      list.packs
        .filter((pack) => choice === 'law' || pack.choice === 'guides')
        .flatMap((pack) => pack.files.map(([file]) => file)),
    );

  test('its head, its list and its packs are what their names say', () => {
    expect(isList(list)).toBe(true);
    expect(hash(json)).toBe(head.id);
    const names = [head.list.sha256, ...list.packs.map(({ sha256 }) => sha256)];
    for (const name of names) expect(hash(bytes(`${folder}/${name}.bin`))).toBe(name);
    expect(readdirSync(path.join(DIST, folder)).sort()).toEqual(
      ['edition.json', ...names.map((name) => `${name}.bin`)].sort(),
    );
  });

  test('every file in it is the file of the site', () => {
    const problems: string[] = [];
    for (const pack of list.packs) {
      const content = gunzipSync(bytes(`${folder}/${pack.sha256}.bin`));
      let at = 0;
      for (const [file, size, sha256] of pack.files) {
        const own = bytes(file);
        if (hash(own) !== sha256 || !own.equals(content.subarray(at, at + size))) problems.push(`${file}: differs`);
        at += size;
      }
      if (at !== content.length) problems.push(`${pack.sha256}: holds more than is listed`);
    }
    expectNone(problems);
  });

  test('it says how big it is', () => {
    for (const choice of ['guides', 'law'] as const) {
      const packs = list.packs.filter((pack) => choice === 'law' || pack.choice === 'guides');
      expect(head.choices[choice]).toEqual({
        files: listed(choice).size,
        bytes: packs.flatMap((pack) => pack.files).reduce((sum, [, size]) => sum + size, 0),
        download: packs.reduce((sum, pack) => sum + pack.bytes, 0),
      });
    }
  });

  test('every page of the language is in it, the law by itself', () => {
    const kept = listed('law');
    const own = pages.filter((page) => page.locale === locale);
    expect(own.length).toBeGreaterThan(100);
    expectNone(own.filter(({ file }) => !kept.has(file)).map(({ file }) => `${file}: not in the edition`));
    expectNone([...listed('guides')].filter((file) => /^\w+\/law\//.test(file)));
    expect(listed('guides').has(`${locale}/device/index.html`)).toBe(true);
  });

  test.each(['guides', 'law'] as const)('what its pages load is in it: %s', (choice) => {
    const kept = listed(choice);
    const wanted = (from: string) => {
      const page = pageAt.get(`/${from.replace(/index\.html$/, '')}`);
      if (!page) return [];
      return [
        ...all(page.document, 'script').map((element) => attr(element, 'src')),
        ...all(page.document, 'link')
          .filter((element) => /stylesheet|icon|preload/.test(attr(element, 'rel') ?? ''))
          .map((element) => attr(element, 'href')),
      ]
        .filter((target) => target !== null)
        .map((target) => decodeURIComponent(new URL(target, `https://site.invalid${page.path}`).pathname).slice(1));
    };
    expectNone(
      [...kept].flatMap((file) =>
        wanted(file)
          .filter((target) => !kept.has(target))
          .map((target) => `${file} loads ${target}, which is not in the edition`),
      ),
    );
    for (const file of [
      'exit.js',
      'kept.js',
      `search/words-${locale}-cjk.json`,
      `search/words-${locale}-latin.json`,
      `search/asked-${locale}-kr.json`,
      'search/cite-cn-criminal-law.json',
      `pathfinder/data-${locale}.json`,
      `${locale}/pagefind/pagefind.js`,
    ])
      expect(kept.has(file), file).toBe(true);
  });

  test('neither the worker nor a download nor the other language is in it', () => {
    const others = LOCALES.filter((other) => other !== locale);
    expectNone(
      [...listed('law')].filter(
        (file) =>
          /sw\.js$|^packs\/|^data\/(?!v1\/(?:citations|citing)\.json$)|\.(?:zip|epub|pdf|webmanifest)$/.test(file) ||
          others.some((other) => file.startsWith(`${other}/`)),
      ),
    );
  });

  test('its worker and its names for the home screen are there', () => {
    expect(existsSync(path.join(DIST, locale, 'sw.js'))).toBe(true);
    for (const app of ['lamp', 'note']) {
      const manifest = JSON.parse(read(`${locale}/${app}.webmanifest`)) as { icons: { src: string }[] };
      expect(manifest.icons).toHaveLength(3);
      for (const { src } of manifest.icons) expect(files.has(path.posix.join(locale, src))).toBe(true);
    }
  });
});

test('the workers do not change from edition to edition: they name none', () => {
  const [zh, en] = LOCALES.map((locale) => read(`${locale}/sw.js`));
  expect(zh).toBe(en);
  expect(zh).not.toMatch(/\d{4}-\d{2}-\d{2}/);
});

test('no page links to a manifest', () =>
  expectNone(
    pages.flatMap(({ path: address, document }) =>
      all(document, 'link')
        .filter((link) => attr(link, 'rel') === 'manifest')
        .map(() => `${address}: links to a manifest`),
    ),
  ));
