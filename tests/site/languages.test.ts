/** A language in which only some pages exist: what is there is in it, what fell back says so, and nothing is lost. */
import { describe, expect, test } from 'vitest';
import { content, record } from '../content/content.ts';
import { SIGN } from '../../src/i18n/fill.ts';
import { HTML_LANG, MORE_LOCALES, fallbackOf, moreOf } from '../../src/i18n/locales.ts';
import { type Element, all, attr, langOf, meta, textOf, upwards, visibleText } from '../lib/html.ts';
import { expectNone } from '../lib/expect-none.ts';
import { files, filesEnding, pageAt, pages, read } from '../lib/site.ts';
import type { Page } from '../lib/page.ts';

const isNotice = ({ document }: Page) => meta(document, 'missing') !== null;
const internal = (link: Element, page: Page) => {
  const href = attr(link, 'href') ?? '';
  return /^[a-z]+:/i.test(href) ? null : decodeURIComponent(new URL(href, `https://site.invalid${page.path}`).pathname);
};

test('no sign of a string that fell back is left in any file', () =>
  expectNone(
    filesEnding('.html', '.json', '.xml', '.txt', '.md', '.csv', '.svg')
      .filter((file) => new RegExp(SIGN.source, 'u').test(read(file)))
      .map((file) => `${file}: holds an invisible sign`),
  ));

describe.each(MORE_LOCALES)('%s', (locale) => {
  const all_ = pages.filter((page) => page.locale === locale);
  const ours = all_.filter((page) => !isNotice(page));
  const notices = all_.filter(isNotice);
  const { place } = moreOf(locale)!;

  test('the chosen pages are there, and every wording of its place', () => {
    const wanted = ['', 'guides/', 'services/', 'law/', 'about/', 'safety/'];
    const law = [...record.versions.values()]
      .filter((version) => version.jurisdiction === place)
      .flatMap(({ article, leaf, instrument }) => [`law/${instrument}/`, `law/${article}/`, `law/${article}/${leaf}/`]);
    const guides = content.guideTexts
      .filter(({ id }) => id.endsWith(`/${locale}`))
      .map(({ id }) => `guides/${id.split('/')[0]}/`);
    expect(guides.length).toBeGreaterThan(0);
    expectNone(
      [...wanted, ...new Set(law), ...guides]
        .filter((path) => !ours.includes(pageAt.get(`/${locale}/${path}`)!))
        .map((path) => `/${locale}/${path}: no such page`),
    );
  });

  test('text without a letter of the page’s script is marked, but for names and numbers', () => {
    // Only sentences: three Latin words in a row, the last two in lower case, are no name.
    const sentence = /\p{Lu}?\p{Ll}+ \p{Ll}{2,} \p{Ll}{2,}/u;
    const fallback = HTML_LANG[fallbackOf(locale)];
    expectNone(
      ours.flatMap(({ path, document }) =>
        [...visibleText(document)]
          .filter(({ text, element }) => sentence.test(text) && !(langOf(element) ?? '').startsWith(fallback))
          // The names of sources are as their sources have them, in every language.
          .filter(
            ({ element }) => ![element, ...upwards(element)].some((one) => /\bfine\b/.test(attr(one, 'class') ?? '')),
          )
          .map(({ text, element }) => `${path}: lang="${langOf(element)}": “${text.trim().slice(0, 60)}”`),
      ),
    );
  });

  test('most of what is read on the home page and in a guide is in its own language', () => {
    for (const { document, path } of ours.filter(({ kind }) => kind === 'home' || kind === 'guide')) {
      const main = [...visibleText(document)];
      const of = (wanted: boolean) =>
        main
          .filter(({ element }) => (langOf(element) === HTML_LANG[locale]) === wanted)
          .reduce((sum, { text }) => sum + text.trim().length, 0);
      expect(of(true) / (of(true) + of(false)), path).toBeGreaterThan(0.9);
    }
  });

  test('a link out of the language says so twice: to programs and to the reader', () =>
    expectNone(
      ours.flatMap((page) =>
        all(page.document, 'a').flatMap((link) => {
          const to = internal(link, page);
          if (to === null || !/^\/[a-z]{2}\//.test(to) || to.startsWith(`/${locale}/`)) return [];
          const own = attr(link, 'lang') !== null;
          const said = own || /\((?:영어|in English)\)/.test(`${textOf(link)} ${attr(link, 'aria-label') ?? ''}`);
          return attr(link, 'hreflang') && said ? [] : [`${page.path}: ${to} “${textOf(link)}”`];
        }),
      ),
    ));

  test('no link leads to a page that only says that it is missing', () =>
    expectNone(
      pages.flatMap((page) =>
        all(page.document, 'a')
          .map((link) => internal(link, page))
          .filter((to) => to !== page.path && notices.some(({ path }) => path === to))
          .map((to) => `${page.path}: ${to}`),
      ),
    ));

  test('a missing guide, route, step, case and tool says so, leads on, and is not for search engines', () => {
    for (const path of [
      'guides/threatened/',
      'routes/take-down/',
      'steps/are-you-safe/',
      'search/',
      'tools/evidence/',
    ]) {
      const page = pageAt.get(`/${locale}/${path}`);
      expect(page && isNotice(page), path).toBe(true);
    }
    expectNone(
      notices.flatMap((page) => [
        ...(meta(page.document, 'robots') === 'noindex' ? [] : [`${page.path}: may be indexed`]),
        ...['zh', 'en']
          .filter(
            (other) =>
              !all(page.document, 'a').some(
                (link) => internal(link, page) === page.path.replace(/^\/\w+/, `/${other}`),
              ),
          )
          .map((other) => `${page.path}: no link to its ${other} page`),
      ]),
    );
  });

  test('official text is the main text, with the translations below it', () => {
    const versions = ours.filter(({ kind }) => kind === 'version');
    expect(versions.length).toBeGreaterThan(50);
    expectNone(
      versions.flatMap((page) => {
        const rows = all(page.document, 'div').filter((div) => /\brow\b/.test(attr(div, 'class') ?? ''));
        return rows.flatMap((row) => {
          const langs = all(row, 'p').map((p) => attr(p, 'lang'));
          return langs[0] === HTML_LANG[locale] && langs.length === 3 ? [] : [`${page.path}: ${langs.join()}`];
        });
      }),
    );
  });

  test('it has no index, edition, feed or embed of its own', () =>
    expectNone(
      [...files].filter((file) =>
        new RegExp(`^${locale}/pagefind/|^${locale}/sw\\.js|^embed/${locale}/|^packs/${locale}/`).test(file),
      ),
    ));

  test('the directory begins with its place', () => {
    const sections = all(pageAt.get(`/${locale}/services/`)!.document, 'section').map((section) =>
      attr(section, 'data-place'),
    );
    expect(sections.slice(0, 2)).toEqual([place, 'global']);
  });
});
