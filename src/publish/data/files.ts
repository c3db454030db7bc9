/**
 * Everything that is published as data, text and feeds: which file holds what. It is given the content and the built pages and
 * writes nothing itself.
 */
import { isListed, listedIds } from '../../config/listed.ts';
import { formatDay } from '../../i18n/dates.ts';
import { translator } from '../../i18n/index.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { href } from '../../i18n/paths.ts';
import type { LawRecord } from '../../law/record.ts';
import type { Content } from '../read-content.ts';
import { aknFiles } from './akn.ts';
import { atomXml } from './atom.ts';
import { WRITTEN_BY_PAGES, catalogue } from './catalogue.ts';
import { datasets, provisionsCsv, servicesCsv } from './datasets.ts';
import { guidanceFeed, guidanceFeedPath } from './guidance-feed.ts';
import { lawFeed, lawFeedPath } from './law-feed.ts';
import { lawText } from './law-text.ts';
import { llmsTxt } from './llms.ts';
import { packageFiles } from './package.ts';
import { pageText } from './page-text.ts';
import { type Address, addresses } from './site.ts';
import { sitemapXml } from './sitemap.ts';
import { TEXT_ROOMS, fullTextPath, textPath } from './text-files.ts';

export interface Source {
  content: Content;
  record: LawRecord;
  asAt: string;
  edition: string;
  /** SITE_URL, or null. */
  site: string | null;
  /** The addresses of all built pages: /zh/law/. */
  pages: readonly string[];
  /** The source of a built page. */
  html: (page: string) => string;
  /** A data file that a page of its own has written, by its path in dist/. Throws if it is not there. */
  written: (file: string) => string;
}

/** File of dist/ → what stands in it. */
export type Files = Map<string, string>;

const DATA = 'data/v1/';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The line by which an edition of the data is cited. @param address of the data page, whole or empty */
export function citeLine(locale: Locale, asAt: string, edition: string, address: string): string {
  const t = translator(locale);
  return t('republish.cite', { edition, day: formatDay(asAt, locale), address: address && ` ${address}` }).trim();
}

/** Each text page as Markdown and as plain text, and everything of a language in one file. */
function textFiles({ content, record, asAt, edition, html, site }: Source, address: Address): Files {
  const files: Files = new Map();
  const rooms = { guides: content.guides, routes: content.routes, steps: content.steps };
  for (const locale of LOCALES) {
    const t = translator(locale);
    const cite = citeLine(locale, asAt, edition, site ? address('/', href(locale, 'data')) : '');
    const full: string[] = [`${t('site.name')}\n\n${cite}\n\n${t('republish.llms.care')}`];
    for (const room of TEXT_ROOMS)
      for (const { id } of [...rooms[room]].sort((a, b) => (a.id < b.id ? -1 : 1))) {
        const page = href(locale, `${room}/${id}`);
        const source = html(page);
        for (const form of ['md', 'txt'] as const) {
          const file = DATA + textPath(locale, room, id, form);
          const text = pageText(source, { form, page, link: (target) => address(`/${file}`, target) });
          const from = site ? address('/', page) : page;
          files.set(file, `${text}\n${form === 'md' ? '---\n\n' : ''}${t('republish.text.from', { from })} ${cite}\n`);
          if (form === 'txt') full.push(`${page}\n\n${text.trimEnd()}`);
        }
      }
    full.push(lawText(record, locale, asAt));
    files.set(DATA + fullTextPath(locale), `${full.join('\n\n\n')}\n`);
  }
  return files;
}

function feedFiles({ content, record, asAt }: Source, address: Address): Files {
  const jurisdictions = listedIds([...record.instruments.values()].map(({ jurisdiction }) => jurisdiction).sort());
  const files: Files = new Map();
  for (const locale of LOCALES) {
    for (const jurisdiction of [null, ...jurisdictions])
      files.set(
        lawFeedPath(locale, jurisdiction).slice(1),
        atomXml(lawFeed({ record, locale, jurisdiction, asAt, address })),
      );
    files.set(guidanceFeedPath(locale).slice(1), atomXml(guidanceFeed(content, locale, asAt, address)));
  }
  return files;
}

/** Whether the lists name a page: not the law and the cases of places that this edition does not list. */
const isNamed = ({ cases }: Content) => {
  const placeOf = new Map(cases.map(({ id, data }) => [id, data.place]));
  return (page: string): boolean => {
    const [, , room, name = ''] = page.split('/');
    const place = room === 'law' ? name : room === 'cases' ? (placeOf.get(name) ?? '') : '';
    return place === '' || isListed(place);
  };
};

/**
 * Every file to be written into dist/.
 * @throws Error if a page whose text is to be given out has not been built
 */
export function publishedFiles(source: Source): Files {
  const { content, record, asAt, edition, site, pages } = source;
  const address = addresses(site);
  const files: Files = new Map();
  // One row a line: a change shows as a change of that line.
  for (const [name, rows] of Object.entries(datasets(content, record)))
    if (name !== 'provisions')
      files.set(`${DATA}${name}.json`, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
  files.set(`${DATA}services.csv`, servicesCsv(content));
  files.set(`${DATA}provisions.csv`, provisionsCsv(record));
  for (const [file, text] of aknFiles(record, asAt, LOCALES)) files.set(DATA + file, text);
  for (const [file, text] of textFiles(source, address)) files.set(file, text);
  for (const [file, text] of feedFiles(source, address)) files.set(file, text);
  for (const [file, text] of packageFiles(asAt, edition, citeLine('en', asAt, edition, '')))
    files.set(DATA + file, text);
  files.set('llms.txt', llmsTxt(content, asAt, address));
  if (site) files.set('sitemap.xml', sitemapXml(pages.filter(isNamed(content)), site));
  const all = new Map([...files, ...WRITTEN_BY_PAGES.map((file) => [file, source.written(file)] as const)]);
  const cite = (locale: Locale) => citeLine(locale, asAt, edition, '');
  files.set(`${DATA}index.json`, catalogue(all, { asAt, edition, licence: LICENCE, cite, address }));
  return files;
}
