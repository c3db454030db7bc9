/** Pages, official texts and translations each say which language they are in. */
import { expect, test } from 'vitest';
import { record } from '../content/content.ts';
import { unmarkedLanguage } from '../guards/text.ts';
import { type Element, elements, langOf, textOf } from '../lib/html.ts';
import { expectNone } from '../lib/expect-none.ts';
import { HTML_LANG } from '../../src/i18n/locales.ts';
import type { Page } from '../lib/page.ts';
import { pages } from '../lib/site.ts';

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** The languages in which a text stands in a page, by the innermost elements that hold the whole of it. */
function languagesOf(blocks: readonly { element: Element; text: string }[], wanted: string): Set<string | null> {
  const holders = blocks.filter(({ text }) => text.includes(wanted));
  const innermost = holders.filter(
    ({ element }) =>
      !holders.some((other) => other.element !== element && [...elements(element)].includes(other.element)),
  );
  return new Set(innermost.map(({ element }) => langOf(element)));
}

function textProblems(page: Page): string[] {
  const [, , , jurisdiction, instrument, article, leaf] = page.path.split('/');
  const version = record.versions.get(`${jurisdiction}/${instrument}/${article}@${leaf}`);
  if (!version) return [`${page.path}: the record holds no such wording`];
  const blocks = [...elements(page.document)]
    .filter(({ tagName }) => !['html', 'head', 'body', 'script'].includes(tagName))
    .map((element) => ({ element, text: squeeze(textOf(element)) }));
  const check = (what: string, lang: string, lines: readonly string[]) =>
    lines
      .map(squeeze)
      .filter(Boolean)
      .flatMap((line) => {
        const found = languagesOf(blocks, line);
        return found.has(lang)
          ? []
          : [
              `${page.path}: ${what} “${line.slice(0, 30)}”: found ${found.size ? [...found].join(', ') : 'nowhere as one piece'}; wanted lang="${lang}"`,
            ];
      });
  const translation =
    page.locale && version.lang !== HTML_LANG[page.locale] ? version.translations[page.locale] : undefined;
  return [
    ...check(
      'official text',
      version.lang,
      version.lines.map(({ body }) => body),
    ),
    // The translation may print its own numbers apart from the words, so the end of each line is looked for.
    ...(translation && page.locale
      ? check(
          'translation',
          HTML_LANG[page.locale],
          translation.split('\n').map((line) => line.trim().slice(-40)),
        )
      : []),
  ];
}

test('every page says its language, and text in another script is marked', () =>
  expectNone(pages.flatMap(unmarkedLanguage)));

test('official text and translation are each marked with their language', () => {
  const versions = pages.filter(({ kind }) => kind === 'version');
  expect(versions.length).toBeGreaterThan(0);
  expectNone(versions.flatMap(textProblems));
});
