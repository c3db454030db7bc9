/** Every page stands in both languages, and the two name each other; a third names and is named where it has the page. */
import { expect, test } from 'vitest';
import { type Element, all, attr, meta, words } from '../lib/html.ts';
import { expectNone } from '../lib/expect-none.ts';
import { ALL_LOCALES, HTML_LANG, LOCALES, MORE_LOCALES, type Locale, isRequired } from '../../src/i18n/locales.ts';
import type { Page } from '../lib/page.ts';
import { pageAt, pages } from '../lib/site.ts';

const local = pages.filter((page): page is Page & { locale: Locale } => page.locale !== null);
/** A page that only says that it is missing in its language. */
const isNotice = (page: Page) => meta(page.document, 'missing') !== null;
const existsIn = (path: string, locale: Locale) => {
  const page = pageAt.get(inLocale(path, locale));
  return isRequired(locale) || (page !== undefined && !isNotice(page));
};
/** The languages that a page must name: the required ones, and the others that have it. */
const others = (page: Page) => ALL_LOCALES.filter((other) => other !== page.locale && existsIn(page.path, other));
const inLocale = (path: string, locale: Locale) => path.replace(/^\/[^/]+/, `/${locale}`);

/** Whether an address, seen from a page, is that of another page; a SITE_URL may put a path before both. */
const leadsTo = (page: Page, link: Element, path: string) =>
  decodeURIComponent(new URL(attr(link, 'href') ?? '', `https://site.invalid${page.path}`).pathname).endsWith(path);

test('every page stands in every language', () =>
  expectNone(
    local.flatMap((page) =>
      LOCALES.filter((other) => !pageAt.has(inLocale(page.path, other))).map(
        (other) => `${page.path}: ${inLocale(page.path, other)} is missing`,
      ),
    ),
  ));

test('every page names itself and the other language’s page as alternates', () =>
  expectNone(
    local.flatMap((page) => {
      const links = all(page.document, 'link').filter(
        (link) => words(link, 'rel').includes('alternate') && attr(link, 'hreflang') !== null,
      );
      return [...others(page), ...(isNotice(page) ? [] : [page.locale])]
        .filter(
          (locale) =>
            !links.some(
              (link) =>
                attr(link, 'hreflang') === HTML_LANG[locale] && leadsTo(page, link, inLocale(page.path, locale)),
            ),
        )
        .map(
          (locale) =>
            `${page.path}: no <link rel="alternate" hreflang="${HTML_LANG[locale]}"> to ${inLocale(page.path, locale)}`,
        );
    }),
  ));

test('the language switch leads to the same page', () =>
  expectNone(
    local.flatMap((page) =>
      others(page)
        .filter(
          (other) =>
            !all(page.document, 'a').some(
              (a) =>
                attr(a, 'hreflang') === HTML_LANG[other] &&
                attr(a, 'lang') === HTML_LANG[other] &&
                leadsTo(page, a, inLocale(page.path, other)),
            ),
        )
        .map((other) => `${page.path}: no <a lang hreflang="${HTML_LANG[other]}"> to ${inLocale(page.path, other)}`),
    ),
  ));

test('no page names a language that does not have it', () =>
  expectNone(
    local.flatMap((page) =>
      MORE_LOCALES.filter(
        (locale) =>
          !existsIn(page.path, locale) &&
          [...all(page.document, 'link'), ...all(page.document, 'a')].some(
            (link) => attr(link, 'hreflang') === HTML_LANG[locale] && leadsTo(page, link, inLocale(page.path, locale)),
          ),
      ).map((locale) => `${page.path}: names ${inLocale(page.path, locale)}, which is no page of that language`),
    ),
  ));

test.each(MORE_LOCALES)('%s has pages', (locale) =>
  expect(local.filter((page) => page.locale === locale && !isNotice(page)).length).toBeGreaterThan(100),
);
