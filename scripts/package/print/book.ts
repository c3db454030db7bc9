/** The whole guide as one document: guides, how-tos, steps, help, glossary, and the provisions they cite. */
import { liveVersion } from '../../../src/copies/law-entry.ts';
import { translator } from '../../../src/i18n/index.ts';
import { HTML_LANG, type Locale } from '../../../src/i18n/locales.ts';
import { demote, idOf, printable, provisionArticle, stepSection } from './article.ts';
import { type BuiltPage, type Dist, addressOf, linksOf, resolve } from './dist.ts';
import { type Chapter, closing, contents, documentSource, imprint } from './document.ts';
import { guidanceArticle } from './guidance.ts';
import { settleLinks } from './links.ts';
import { type Element, append, attr, create, find, hasClass, setAttr, textOf } from './tree.ts';

const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);

/** The first heading of an article bears the page's own id, to which all links to the page lead. */
function nameHeading(article: Element, id: string): Element {
  const heading = find(article, isHeading)[0];
  if (!heading) throw new Error(`${id}: found no heading; wanted one to lead to`);
  setAttr(heading, 'id', id);
  return heading;
}

/** A chapter of one page of the site. */
function pageChapter(article: Element, address: string, down = 1): Chapter {
  demote(article, down);
  return { running: textOf(nameHeading(article, idOf(address))), body: article, newPage: true };
}

/** A part's title, on the first page of the part. */
const part = (chapters: Chapter[], title: string, id: string, lead?: string): Chapter[] => {
  const first = chapters[0];
  if (first)
    first.body.childNodes.unshift(
      create('h1', { class: 'part', id }, title),
      ...(lead ? [create('p', { class: 'fine' }, lead)] : []),
    );
  return chapters;
};

/** The steps of a language: what to do, then what not to do. */
function stepChapters(dist: Dist, locale: Locale): Chapter[] {
  const index = dist.need(`/${locale}/steps/`);
  return find(index.main, (element) => element.tagName === 'section').map((section) => {
    const heading = find(section, isHeading)[0]!;
    const avoid = section !== find(index.main, (element) => element.tagName === 'section')[0];
    const steps = find(section, ({ tagName }) => tagName === 'a').map((link) => {
      const { path } = resolve(attr(link, 'href') ?? '', index.address)!;
      return stepSection(dist.need(path), 3, idOf(path), avoid);
    });
    const running = textOf(heading);
    const id = `steps-${avoid ? 'avoid' : 'do'}`;
    return { running, newPage: true, body: create('article', {}, create('h2', { id }, running), ...steps) };
  });
}

/** The provisions that pages cite, by instrument, in the order of the site's list; and which address is another's alias. */
function lawChapters(dist: Dist, locale: Locale, cited: Iterable<string>): [Chapter[], Map<string, string>] {
  const aliases = new Map<string, string>();
  const wanted = new Map<string, BuiltPage>();
  const isProvision = new RegExp(`^/${locale}/law/[^/]+/[^/]+/[^/]+/(?:[^/]+/)?$`);
  // The live address first: a wording that is also cited by its own address stands under it.
  for (const address of [...new Set(cited)]
    .filter((one) => isProvision.test(one))
    .sort((a, b) => a.length - b.length)) {
    const page = dist.need(address);
    const version = liveVersion(page);
    const own = version ? addressOf(version) : address;
    const known = aliases.get(own);
    if (known) aliases.set(address, known);
    else {
      aliases.set(own, address);
      wanted.set(address, page);
    }
  }
  const instruments = [
    ...new Set(
      linksOf(dist.need(`/${locale}/law/`)).flatMap(
        (address) => new RegExp(`^/${locale}/law/[^/]+/[^/]+/`).exec(address)?.[0] ?? [],
      ),
    ),
  ];
  const chapters = instruments.flatMap((instrument) => {
    const order = linksOf(dist.need(instrument));
    const rank = (address: string) => {
      const at = order.findIndex((one) => address.startsWith(one) && one.length > instrument.length);
      return at < 0 ? order.length : at;
    };
    const mine = [...wanted].filter(([address]) => address.startsWith(instrument));
    if (!mine.length) return [];
    mine.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const title = find(dist.need(instrument).main, ({ tagName }) => tagName === 'h1')[0]!;
    const label = find(title, (element) => hasClass(element, 'label'))[0];
    const full = textOf(title)
      .slice(label ? textOf(label).length : 0)
      .trim();
    const body = create('article', { class: 'law' }, create('h2', { id: idOf(instrument) }, full));
    for (const [address, page] of mine) {
      const article = provisionArticle(page, HTML_LANG[locale]);
      demote(article, 2);
      nameHeading(article, idOf(address));
      append(body, create('section', { class: 'provision' }, ...article.childNodes));
    }
    return [{ running: full, body, newPage: true }];
  });
  return [chapters, aliases];
}

/** @param title neutral, for the file's metadata */
export function bookDocument(dist: Dist, locale: Locale, title: string): string {
  const t = translator(locale);
  const { edition } = dist;
  const rooms = (['guides', 'routes'] as const).map((room) => dist.list(locale, room).map((one) => dist.need(one)));
  const [guides, routes] = rooms.map((pages) =>
    pages.map((page) => pageChapter(guidanceArticle(dist, page, false), page.address)),
  ) as [Chapter[], Chapter[]];
  const steps = stepChapters(dist, locale);
  const plain = (name: string) => pageChapter(printable(dist.need(`/${locale}/${name}/`)), `/${locale}/${name}/`, 0);
  const before = [
    plain('safety'),
    ...part(guides, t('frame.guides'), 'part-guides'),
    ...part(routes, t('frame.routes'), 'part-routes'),
  ];
  const services = plain('services');
  const glossary = plain('glossary');
  const about = plain('about');
  const sources = [
    ...rooms.flat(),
    ...dist.list(locale, 'steps').map((address) => dist.need(address)),
    ...['safety', 'about'].map((name) => dist.need(`/${locale}/${name}/`)),
  ];
  const [law, aliases] = lawChapters(dist, locale, sources.flatMap(linksOf));
  const chapters = [
    ...before,
    ...part(steps, t('print.steps'), 'part-steps', t('print.stepsLead')),
    services,
    glossary,
    ...part(law, t('print.law'), 'part-law', t('print.lawLead')),
    about,
  ];
  const root = create('body', {}, ...chapters.map(({ body }) => body));
  settleLinks(root, { edition, aliases, pageWords: [t('print.pageBefore'), t('print.pageAfter')] });
  // Of the law, the contents name the instruments; the outline names each provision.
  const listed = chapters.map((chapter) =>
    law.includes(chapter)
      ? {
          ...chapter,
          body: create('div', {}, ...find(chapter.body, ({ tagName }) => /^h[12]$/.test(tagName)).map(copyHeading)),
        }
      : chapter,
  );
  const front = create(
    'section',
    { class: 'cover' },
    create('p', { class: 'name' }, `${t('site.name')} · ${t('site.other')}`),
    create('p', { class: 'tagline' }, t('site.tagline')),
    imprint(edition, locale, edition.site && new URL(`${locale}/`, edition.site).href),
    closing(locale),
  );
  const list = contents(mainHeadings(listed), ['h1', 'h2', 'h3'], t('print.contents'));
  setAttr(list, 'class', 'toc book');
  return documentSource({ locale, edition, title, front: [front, list], chapters });
}

const copyHeading = (heading: Element): Element =>
  create(heading.tagName, { id: attr(heading, 'id') ?? '' }, textOf(heading));

/** Of each chapter the headings that name a part, a page or a step: not those inside a guide. */
function mainHeadings(chapters: readonly Chapter[]): Chapter[] {
  return chapters.map((chapter) => ({
    ...chapter,
    body: create(
      'div',
      {},
      ...find(chapter.body, (element) => isHeading(element) && !(attr(element, 'id') ?? '--').includes('--')).map(
        copyHeading,
      ),
    ),
  }));
}
