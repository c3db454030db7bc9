/** Every letter has its page in every language; the library that makes Word files is in no page. */
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { content } from '../content/content.ts';
import { all, attr, elements, textOf } from '../lib/html.ts';
import { expectNone } from '../lib/expect-none.ts';
import { files, pageAt, pages, read } from '../lib/site.ts';

const letters = pages.filter(({ kind }) => kind === 'letter');

test('every letter', () => {
  expectNone(
    content.letters
      .flatMap(({ id }) => LOCALES.map((locale) => `/${locale}/tools/letters/${id}/`))
      .filter((path) => !pageAt.has(path))
      .map((path) => `${path}: no such page`),
  );
  expect(letters).toHaveLength(content.letters.length * LOCALES.length);
});

test('each shows what goes out, in its own language', () =>
  expectNone(
    letters.flatMap(({ path, document }) => {
      const { data } = content.letters.find(({ id }) => path.endsWith(`/${id}/`))!;
      const shown = [...elements(document)].map((element) => attr(element, 'data-sheet')).filter(Boolean);
      return data.sent.filter((locale) => !shown.includes(locale)).map((locale) => `${path}: no ${locale} text`);
    }),
  ));

test('no placeholder is left', () =>
  expectNone(
    letters.flatMap(({ path, document }) =>
      (textOf(document).match(/\{\{?[a-z][^{}\s]*\}?\}/g) ?? []).map((left) => `${path}: ${left}`),
    ),
  ));

test('the form has no form element, and its fields no autocompletion', () =>
  expectNone(
    letters.flatMap(({ path, document }) => [
      ...all(document, 'form').map(() => `${path}: a <form>`),
      ...all(document, 'input', 'textarea')
        // HTML gives ticks and choices no such attribute.
        .filter((control) => !['radio', 'checkbox'].includes(attr(control, 'type') ?? ''))
        .filter((control) => attr(control, 'autocomplete') !== 'off')
        .map(() => `${path}: a field without autocomplete="off"`),
    ]),
  ));

test('the library is a file of its own, which no page names', () => {
  const own = [...files].filter((file) => /\.js$/.test(file) && read(file).includes('wordprocessingml'));
  expect(own).toHaveLength(1);
  const name = own[0]!.split('/').at(-1)!;
  expectNone(pages.filter(({ html }) => html.includes(name)).map(({ path }) => `${path} names ${name}`));
});
