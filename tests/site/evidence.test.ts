/** The list of files: its page, its worker, what its page must not hold. */
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { all, attr, elements, textOf } from '../lib/html.ts';
import { files, filesEnding, pageAt, pages, read } from '../lib/site.ts';
import { fetched } from './fetched.ts';

const both = LOCALES.map((locale) => pageAt.get(`/${locale}/tools/evidence/`)!);

test('a page in every language, linked from the home page, the route and the step', () => {
  for (const locale of LOCALES) {
    const page = pageAt.get(`/${locale}/tools/evidence/`);
    expect(page, locale).toBeDefined();
    for (const from of ['', 'routes/keep-evidence/', 'steps/keep-copies-safe/']) {
      const links = all(pageAt.get(`/${locale}/${from}`)!.document, 'a').map((a) => attr(a, 'href') ?? '');
      expect(
        links.some((link) => /(^|\/)tools\/evidence\/$/.test(link)),
        `${locale}/${from}`,
      ).toBe(true);
    }
  }
});

test('no form, no preview, and the question stands before every choice of files', () => {
  for (const { path, document } of both) {
    expect(all(document, 'form', 'img', 'video', 'audio', 'canvas', 'iframe', 'object'), path).toEqual([]);
    const order = [...elements(document)];
    const gate = order.findIndex((one) => attr(one, 'data-gate') !== null);
    const tool = order.findIndex((one) => attr(one, 'data-tool') !== null);
    const choices = order.flatMap((one, i) => (attr(one, 'type') === 'file' ? [i] : []));
    expect(choices).toHaveLength(3);
    expect(gate).toBeGreaterThan(0);
    expect(tool).toBeGreaterThan(gate);
    for (const name of ['data-gate', 'data-stop', 'data-tool'])
      expect(order.filter((one) => attr(one, name) !== null && attr(one, 'hidden') !== null)).toHaveLength(1);
    for (const control of all(document, 'input', 'textarea', 'select'))
      expect(attr(control, 'autocomplete'), attr(control, 'data-field') ?? path).toBe('off');
  }
});

test('by hand: both commands, a table to print; what it stands on, by version', () => {
  for (const { path, document } of both) {
    const text = textOf(document);
    expect(text, path).toContain('certutil -hashfile "FILE" SHA256');
    expect(text, path).toContain('shasum -a 256 "FILE"');
    const links = all(document, 'a').map((a) => attr(a, 'href') ?? '');
    for (const article of [
      'civil-evidence-provisions/art-93/',
      'internet-courts-2018/art-11/',
      'online-litigation-rules/art-18/',
      'criminal-electronic-data-2016/art-5/',
    ])
      expect(
        links.some((link) => link.includes(article)),
        `${path} ${article}`,
      ).toBe(true);
    expect(links.some((link) => /guides\/under-18\/$/.test(link))).toBe(true);
    expect(links.some((link) => /steps\/if-under-18\/$/.test(link))).toBe(true);
  }
});

test('the worker is one classic script, small, named by a relative address', () => {
  expect(files.has('hash.js')).toBe(true);
  const source = read('hash.js');
  expect(source).not.toMatch(/^\s*(import|export)\b/m);
  expect(source.length).toBeLessThan(40_000);
  for (const { document } of both)
    expect([...elements(document)].flatMap((one) => attr(one, 'data-worker') ?? [])).toEqual(['../../../hash.js']);
});

test('neither the Word library nor the slower hashing comes with the page', () => {
  for (const page of both)
    for (const file of fetched(page))
      if (file.endsWith('.js')) expect(read(file), file).not.toMatch(/wordprocessingml|asm\.js|AGFzbQ/);
});

test('no script makes an address of a chosen file', () => {
  const makers = filesEnding('.js').filter((file) => read(file).includes('createObjectURL'));
  // Letters, citations, the embeds' cards and this list hand over what they have made; tests/browser/evidence.test.ts looks at
  // what it is.
  expect(makers.length).toBeLessThanOrEqual(4);
  expect(pages.length).toBeGreaterThan(0);
});
