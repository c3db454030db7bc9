/** The chapters of the e-book, taken from the built pages. Node only. */
import { translator } from '../i18n/index.ts';
import { formatDay } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locales.ts';
import { type BuiltPage, type Target, internalLinks, lead, listed, openPage, strip } from './built-page.ts';
import type { Edition } from './edition.ts';
import { type LawEntry, lawEntry, prefixIds, provisionOf } from './law-entry.ts';
import { type Element, attr, below, detach, escape, find, fragment, rename, setAttr, setChildren } from './tree.ts';

/** A part of the book: one file. */
export interface Chapter {
  /** guide-images-shared.xhtml */
  name: string;
  title: string;
  /** Its body, as HTML's tree; links still lead to the site's pages. */
  body: Element;
  /** Where each part came from, so that links find their way: `file` of dist/ → prefix of ids, '' for the whole. */
  sources: Map<string, string>;
  /** Entries below it in the contents: title and id. */
  inside: { title: string; id: string }[];
}

/** Chapters under one heading of the contents. */
export interface Part {
  /** guides, routes, services, steps, law, … */
  name: string;
  title: string;
  chapters: Chapter[];
}

/** An e-book has no folding: what can be opened on a page stands open. */
function unfold(root: Element): void {
  for (const element of [...below(root)]) {
    if (element.tagName === 'details') rename(element, 'section');
    if (element.tagName === 'details' || element.tagName === 'section') setAttr(element, 'open', null);
    if (element.tagName === 'summary') {
      // The heading and the line beside it.
      rename(element, 'div');
      for (const child of below(element))
        if (child.tagName === 'span' && attr(child, 'class') === 'line') rename(child, 'p');
      const heading = find(element, ({ tagName }) => /^h\d$/.test(tagName));
      const line = heading && find(heading, ({ tagName }) => tagName === 'p');
      if (heading && line) {
        detach(line);
        setChildren(element, [...element.childNodes, line]);
      }
    }
  }
}

/** A page as a chapter. */
function chapterOf(name: string, page: BuiltPage): Chapter {
  strip(page.main);
  unfold(page.main);
  return { name, title: page.heading, body: page.main, sources: new Map([[page.file, '']]), inside: [] };
}

/** The pages of a list, each a chapter. */
function chaptersOf(dist: string, locale: Locale, room: string, word: string): Chapter[] {
  return listed(dist, `${locale}/${room}/index.html`).map((file) =>
    chapterOf(`${word}-${file.split('/').at(-2)}.xhtml`, openPage(dist, file)),
  );
}

/** One wording as a section. */
function section({ heading, parts }: LawEntry, id: string, level: 2 | 3): Element {
  prefixIds(parts, id);
  const element = fragment(`<section id="${id}"><h${level}>${escape(heading)}</h${level}></section>`);
  for (const part of parts) {
    unfold(part);
    for (const inner of below(part)) if (inner.tagName === 'h2') rename(inner, level === 2 ? 'h3' : 'h4');
  }
  setChildren(element, [...element.childNodes, ...parts]);
  return element;
}

/** One instrument with all its provisions: the wording in force first, then the others. */
function instrumentChapter(dist: string, file: string): Chapter {
  const page = openPage(dist, file);
  const folder = file.replace(/index\.html$/, '');
  const articles = listed(dist, file).filter((target) => provisionOf(target)?.version === null);
  const chapter = chapterOf(`law-${folder.split('/').slice(2, 4).join('-')}.xhtml`, page);
  const list = find(page.main, (element) => attr(element, 'id') === 'articles');
  // The list of articles is the contents' business.
  const ul = find(page.main, (element) => attr(element, 'class') === 'articles');
  for (const element of [list, ul]) if (element) detach(element);
  const sections: Element[] = [];
  for (const article of articles) {
    const { article: name } = provisionOf(article)!;
    const entry = lawEntry(dist, article);
    chapter.sources.set(article, name);
    if (entry.live) chapter.sources.set(entry.live, name);
    sections.push(section(entry, name, 2));
    chapter.inside.push({ title: entry.heading, id: name });
    for (const wording of entry.wordings) {
      const version = provisionOf(wording)?.version;
      if (!version || wording === entry.live) continue;
      const id = `${name}--${version}`;
      chapter.sources.set(wording, id);
      sections.push(section(lawEntry(dist, wording), id, 3));
    }
  }
  setChildren(chapter.body, [...chapter.body.childNodes, ...sections]);
  return chapter;
}

/** The page about the book itself. */
function aboutChapter(locale: Locale, edition: Edition): Chapter {
  const t = translator(locale);
  const day = formatDay(edition.lawAsAt, locale);
  const lines = [0, 1, 2].map((i) => t(`copies.book.aboutText.${i}`, { edition: edition.id, day }));
  const title = t('copies.book.about');
  const body = fragment(
    `<main><h1>${escape(title)}</h1>${[...lines, t('frame.rights')].map((line) => `<p>${escape(line)}</p>`).join('')}</main>`,
  );
  return { name: 'about.xhtml', title, body, sources: new Map(), inside: [] };
}

/** All parts of the book, in reading order. */
export function bookParts(dist: string, locale: Locale, edition: Edition): Part[] {
  const t = translator(locale);
  const instruments = [
    ...new Set(
      [...internalLinks(openPage(dist, `${locale}/law/index.html`).main)]
        .map(({ target }) => target.file)
        .filter((file) => /^[a-z]{2}\/law\/[a-z]{2}\/[^/]+\/index\.html$/.test(file)),
    ),
  ];
  const single = (room: string): Part => {
    const chapter = chapterOf(`${room}.xhtml`, openPage(dist, `${locale}/${room}/index.html`));
    return { name: room, title: chapter.title, chapters: [chapter] };
  };
  const about = aboutChapter(locale, edition);
  return [
    { name: 'about', title: about.title, chapters: [about] },
    single('safety'),
    { name: 'guides', title: t('frame.guides'), chapters: chaptersOf(dist, locale, 'guides', 'guide') },
    { name: 'routes', title: t('frame.routes'), chapters: chaptersOf(dist, locale, 'routes', 'route') },
    single('services'),
    { name: 'steps', title: t('frame.steps'), chapters: chaptersOf(dist, locale, 'steps', 'step') },
    { name: 'law', title: t('frame.law'), chapters: instruments.map((file) => instrumentChapter(dist, file)) },
    single('glossary'),
  ];
}

/** A name that may be an id in XML: it begins with a letter. */
export const xmlId = (id: string): string => (/^[A-Za-z_]/.test(id) ? id : `x-${id}`);

/**
 * Leads every link to its place in the book; what the book does not hold becomes text, or the website's address.
 */
export function joinLinks(parts: readonly Part[], siteUrl: string | null): void {
  const chapters = parts.flatMap((part) => part.chapters);
  const places = new Map<string, { chapter: Chapter; prefix: string }>();
  for (const chapter of chapters) for (const [file, prefix] of chapter.sources) places.set(file, { chapter, prefix });
  const ids = new Map<Chapter, Set<string>>();
  for (const chapter of chapters) {
    const own = new Set<string>();
    for (const element of below(chapter.body)) {
      const id = attr(element, 'id');
      if (id === null) continue;
      setAttr(element, 'id', xmlId(id));
      own.add(xmlId(id));
    }
    ids.set(chapter, own);
  }
  const addressOf = ({ file, hash }: Target, from: Chapter): string | null => {
    const place = places.get(file);
    if (!place) return siteUrl && new URL(file.replace(/(^|\/)index\.html$/, '$1'), siteUrl).href + hash;
    const { chapter, prefix } = place;
    const wanted = [prefix, hash.slice(1)].filter(Boolean).join('--');
    const id = [wanted, prefix].map(xmlId).find((candidate) => ids.get(chapter)!.has(candidate));
    const name = chapter === from && id ? '' : chapter.name;
    return id ? `${name}#${id}` : name;
  };
  for (const chapter of chapters) {
    for (const { link, target } of internalLinks(chapter.body)) lead(link, addressOf(target, chapter));
    // A book reader sends no text messages, and EPUBCheck does not know the scheme.
    for (const link of below(chapter.body)) if (attr(link, 'href')?.startsWith('sms:')) lead(link, null);
  }
}
