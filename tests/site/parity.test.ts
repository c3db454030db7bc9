/** Every page stands in both languages, and the two name each other. */
import { test } from 'vitest';
import { type Element, all, attr, words } from '../lib/html.ts';
import { expectNone } from '../lib/expect-none.ts';
import { HTML_LANG, LOCALES, type Locale } from '../../src/i18n/locales.ts';
import type { Page } from '../lib/page.ts';
import { pageAt, pages } from '../lib/site.ts';

const local = pages.filter((page): page is Page & { locale: Locale } => page.locale !== null);
const others = (locale: Locale) => LOCALES.filter((other) => other !== locale);
const inLocale = (path: string, locale: Locale) => path.replace(/^\/[^/]+/, `/${locale}`);

/** Whether an address, seen from a page, is that of another page; a SITE_URL may put a path before both. */
const leadsTo = (page: Page, link: Element, path: string) =>
  decodeURIComponent(new URL(attr(link, 'href') ?? '', `https://site.invalid${page.path}`).pathname).endsWith(path);

test('every page stands in every language', () =>
  expectNone(
    local.flatMap((page) =>
      others(page.locale)
        .filter((other) => !pageAt.has(inLocale(page.path, other)))
        .map((other) => `${page.path}: ${inLocale(page.path, other)} is missing`),
    ),
  ));

test('every page names itself and the other language’s page as alternates', () =>
  expectNone(
    local.flatMap((page) => {
      const links = all(page.document, 'link').filter(
        (link) => words(link, 'rel').includes('alternate') && attr(link, 'hreflang') !== null,
      );
      return LOCALES.filter(
        (locale) =>
          !links.some(
            (link) => attr(link, 'hreflang') === HTML_LANG[locale] && leadsTo(page, link, inLocale(page.path, locale)),
          ),
      ).map(
        (locale) =>
          `${page.path}: no <link rel="alternate" hreflang="${HTML_LANG[locale]}"> to ${inLocale(page.path, locale)}`,
      );
    }),
  ));

test('the language switch leads to the same page', () =>
  expectNone(
    local.flatMap((page) =>
      others(page.locale)
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
