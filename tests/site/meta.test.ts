/** What every page says of itself, and that its title is neutral. */
import { test } from 'vitest';
import { record } from '../content/content.ts';
import { exitProblems, tellingTitle } from '../guards/text.ts';
import { EXIT_ATTRIBUTE } from '../lib/contract.ts';
import { all, attr, meta } from '../lib/html.ts';
import { expectNone } from '../lib/expect-none.ts';
import type { Page } from '../lib/page.ts';
import { pages } from '../lib/site.ts';

/** The names that a law page's title may hold: those of its instrument. */
function lawNames({ path }: Page): string[] {
  const [, , room, jurisdiction, handle] = path.split('/');
  const instrument = room === 'law' ? record.instruments.get(`${jurisdiction}/${handle}`) : undefined;
  return instrument
    ? [...Object.values(instrument.title), ...Object.values(instrument.short), ...instrument.aliases].sort(
        (a, b) => b.length - a.length,
      )
    : [];
}

test('every page names its edition and the day of its law', () =>
  expectNone(
    pages.flatMap(({ path, document }) => [
      ...(meta(document, 'edition') ? [] : [`${path}: no <meta name="edition">`]),
      ...(/^\d{4}-\d{2}-\d{2}$/.test(meta(document, 'law-as-at') ?? '')
        ? []
        : [`${path}: <meta name="law-as-at">: found ${meta(document, 'law-as-at')}; wanted a day`]),
    ]),
  ));

test('all pages are of one edition', () => {
  const editions = new Set(pages.map(({ document }) => `${meta(document, 'edition')} ${meta(document, 'law-as-at')}`));
  expectNone(editions.size === 1 ? [] : [`${editions.size} editions: ${[...editions].join(', ')}`]);
});

test('no page tells another site where the reader came from', () =>
  expectNone(
    pages
      .filter(({ document }) => meta(document, 'referrer') !== 'no-referrer')
      .map(({ path }) => `${path}: <meta name="referrer"> is not no-referrer`),
  ));

test('every page fits a phone', () =>
  expectNone(
    pages
      .filter(
        ({ document }) =>
          !/width=device-width/.test(meta(document, 'viewport') ?? '') ||
          /user-scalable=no|maximum-scale/.test(meta(document, 'viewport') ?? ''),
      )
      .map(({ path }) => `${path}: <meta name="viewport"> wanted width=device-width, with zoom allowed`),
  ));

test('every title is neutral: it stays in the browser’s history', () =>
  expectNone(pages.flatMap((page) => tellingTitle(page, lawNames(page)))));

test('every page has the quick exit', () => expectNone(pages.flatMap((page) => exitProblems(page, EXIT_ATTRIBUTE))));

test('every page has one main part and one heading of the first rank', () =>
  expectNone(
    pages.flatMap(({ path, document }) => [
      ...(all(document, 'main').length === 1
        ? []
        : [`${path}: found ${all(document, 'main').length} <main>; wanted one`]),
      ...(all(document, 'h1').length === 1 ? [] : [`${path}: found ${all(document, 'h1').length} <h1>; wanted one`]),
    ]),
  ));

test('no form sends anything', () =>
  expectNone(
    pages.flatMap(({ path, document }) =>
      all(document, 'form')
        .filter((form) => attr(form, 'action') !== null || attr(form, 'method') !== null)
        .map(() => `${path}: a form with an action or a method`),
    ),
  ));
