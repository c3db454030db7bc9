/** One guide as a document: what to do in order, each step written out, whom to call, the law. */
import { translator } from '../../../src/i18n/index.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { BuiltPage, Dist } from './dist.ts';
import { type Chapter, closing, contents, documentSource, imprint } from './document.ts';
import { guidanceArticle } from './guidance.ts';
import { settleLinks } from './links.ts';
import { append, create, find, remove, textOf } from './tree.ts';

/** @param title neutral, for the file's metadata */
export function guideDocument(dist: Dist, page: BuiltPage, locale: Locale, title: string): string {
  const t = translator(locale);
  const body = guidanceArticle(dist, page, true);
  const heading = find(body, ({ tagName }) => tagName === 'h1')[0];
  if (!heading) throw new Error(`dist${page.address}: found no <h1>`);
  const chapter: Chapter = { running: textOf(heading), body, newPage: false };
  const site = dist.edition.site;
  const front = create(
    'header',
    { class: 'head' },
    imprint(dist.edition, locale, site && new URL(page.address.slice(1), site).href),
  );
  const lead = find(body, (element) => element.attrs.some(({ value }) => /\blead\b/.test(value)))[0];
  settleLinks(body, { edition: dist.edition });
  const list = contents([chapter], ['h2', 'h3'], t('print.contents'));
  // The title comes first, then what edition this is, the lead, and the contents.
  const rest = [...body.childNodes].filter((node) => node !== heading && node !== lead);
  for (const node of body.childNodes) remove(node);
  append(body, heading, front, ...(lead ? [lead] : []), list, ...rest, closing(locale));
  return documentSource({ locale, edition: dist.edition, title, front: [], chapters: [chapter] });
}
