/** The frame of a printed document: its first page, contents, running titles; and the whole as one source. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatDay } from '../../../src/i18n/dates.ts';
import { translator } from '../../../src/i18n/index.ts';
import { HTML_LANG, type Locale } from '../../../src/i18n/locales.ts';
import type { Edition } from './dist.ts';
import { pageMark } from './links.ts';
import { type Element, attr, create, find, source as sourceOf, escape, textOf } from './tree.ts';

const STYLES = path.join(import.meta.dirname, '../../../src/styles/book');
const STYLE = ['type', 'front', 'chapters', 'law']
  .map((sheet) => readFileSync(path.join(STYLES, `${sheet}.css`), 'utf8'))
  .join('\n');

/** One chapter: its body, and what stands at the top of its pages. */
export interface Chapter {
  running: string;
  body: Element;
  /** Begins a new page. */
  newPage: boolean;
}

/** A string for CSS: `"…"`. */
const cssString = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, ' ')}"`;

/** Each chapter's pages bear its title; the counter runs through. */
function runningTitles(chapters: readonly Chapter[], name: string): string {
  return chapters
    .map(({ running }, i) => {
      const text = running === name ? name : `${name} · ${running}`;
      return `.c${i}{page:c${i}}@page c${i}{@top-left{content:${cssString(text)}}}`;
    })
    .join('\n');
}

/** The contents: headings of the given levels, each a link with the page on which it stands. */
export function contents(chapters: readonly Chapter[], levels: readonly string[], title: string): Element {
  const items = chapters
    .flatMap(({ body }) => find(body, ({ tagName }) => levels.includes(tagName)))
    .filter((heading) => attr(heading, 'id') !== null)
    .map((heading) => {
      const id = attr(heading, 'id')!;
      return create(
        'li',
        { class: `l${levels.indexOf(heading.tagName)}` },
        create('a', { href: `#${id}` }, textOf(heading)),
        create('span', { class: 'dots' }),
        pageMark(id),
      );
    });
  return create('nav', { class: 'toc' }, create('h2', {}, title), create('ol', {}, ...items));
}

/** The lines that say what edition this is: law as at, edition, address. */
export function imprint(edition: Edition, locale: Locale, address: string | null): Element {
  const t = translator(locale);
  const facts = [
    t('print.lawAsAt', { day: formatDay(edition.lawAsAt, locale) }),
    t('print.edition', { edition: edition.id }),
  ];
  const site = address ? [create('p', {}, `${t('print.site')} `, create('a', { href: address }, address))] : [];
  return create('div', { class: 'imprint' }, create('p', {}, facts.join(' · ')), ...site);
}

/** What must be said once in every document: no advice on a case, law changes, where it is kept, rights. */
export function closing(locale: Locale): Element {
  const t = translator(locale);
  return create(
    'div',
    { class: 'closing' },
    ...[
      `${t('frame.notAdvice')}${locale === 'zh' ? '' : ' '}${t('print.check')}`,
      t('print.kept'),
      t('frame.rights'),
    ].map((text) => create('p', {}, text)),
  );
}

/** The whole document as one source, with its styles in it. `title` is neutral: the reader's program shows it. */
export function documentSource(options: {
  locale: Locale;
  edition: Edition;
  title: string;
  front: Element[];
  chapters: readonly Chapter[];
}): string {
  const { locale, edition, title, front, chapters } = options;
  const t = translator(locale);
  const style = [
    STYLE,
    `@page{@top-left{content:${cssString(t('site.name'))}}@bottom-left{content:${cssString(
      t('print.lawAsAt', { day: formatDay(edition.lawAsAt, locale) }),
    )}}}`,
    runningTitles(chapters, t('site.name')),
  ].join('\n');
  const body = chapters.map(({ body: article, newPage }, i) => {
    return `<section class="chapter c${i}${newPage ? ' new-page' : ''}">${sourceOf(article)}</section>`;
  });
  return `<!doctype html><html lang="${HTML_LANG[locale]}"><head><meta charset="utf-8"><title>${escape(title)}</title><style>${style}</style></head><body>${front.map(sourceOf).join('')}${body.join('')}</body></html>`;
}
