/** The guide as an EPUB 3: text with contents, landmarks and anchors; no script, nothing fetched. Node only. */
import { translator } from '../i18n/index.ts';
import { type Locale, HTML_LANG } from '../i18n/locales.ts';
import { type Chapter, type Part, bookParts, joinLinks, xmlId } from './book-chapters.ts';
import { BOOK_STYLE } from './book-style.ts';
import type { Edition } from './edition.ts';
import { escape, toXml } from './tree.ts';
import { zip } from './zip.ts';

/** The attributes that mean something in a book. */
const KEPT = new Set(['id', 'class', 'lang', 'href', 'scope', 'colspan', 'rowspan', 'start', 'datetime']);

/** An XHTML document of the book. */
function xhtml(locale: Locale, title: string, body: string): string {
  const lang = HTML_LANG[locale];
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n' +
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">` +
    `<head><meta charset="utf-8"/><title>${escape(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>` +
    `<body>${body}</body></html>\n`
  );
}

const chapterXml = (locale: Locale, { title, body }: Chapter) =>
  xhtml(
    locale,
    title,
    `<section>${body.childNodes.map((child) => toXml(child, (name) => KEPT.has(name))).join('')}</section>`,
  );

/** The contents: parts, chapters, and for the law its provisions. */
function navigation(locale: Locale, parts: readonly Part[]): string {
  const t = translator(locale);
  const link = (href: string, title: string) => `<a href="${escape(href)}">${escape(title)}</a>`;
  const chapter = ({ name, title, inside }: Chapter) =>
    `<li>${link(name, title)}${
      inside.length
        ? `<ol>${inside.map((entry) => `<li>${link(`${name}#${xmlId(entry.id)}`, entry.title)}</li>`).join('')}</ol>`
        : ''
    }</li>`;
  const part = ({ title, chapters }: Part) =>
    chapters.length === 1
      ? chapter(chapters[0]!)
      : `<li><span>${escape(title)}</span><ol>${chapters.map(chapter).join('')}</ol></li>`;
  const first = (name: string) => parts.find((entry) => entry.name === name)!.chapters[0]!;
  const landmarks: [type: string, href: string, title: string][] = [
    ['toc', 'nav.xhtml#toc', t('copies.book.contents')],
    ['bodymatter', first('guides').name, t('frame.guides')],
    ['glossary', first('glossary').name, t('frame.glossary')],
  ];
  return xhtml(
    locale,
    t('copies.book.contents'),
    `<nav epub:type="toc" role="doc-toc" id="toc"><h1>${t('copies.book.contents')}</h1><ol>${parts.map(part).join('')}</ol></nav>` +
      `<nav epub:type="landmarks" id="landmarks" hidden=""><h2>${t('copies.book.landmarks')}</h2><ol>${landmarks
        .map(([type, href, title]) => `<li><a epub:type="${type}" href="${href}">${escape(title)}</a></li>`)
        .join('')}</ol></nav>`,
  );
}

/** The package: what the book is, what it holds, in which order it is read. */
function packageFile(locale: Locale, edition: Edition, chapters: readonly Chapter[]): string {
  const t = translator(locale);
  const lang = HTML_LANG[locale];
  const id = (name: string) => xmlId(name.replace(/\.xhtml$/, ''));
  const access = [
    ['accessMode', 'textual'],
    ['accessModeSufficient', 'textual'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityFeature', 'displayTransformability'],
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', t('copies.book.summary')],
  ];
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${lang}">` +
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:identifier id="id">urn:lit-corner:${escape(edition.id)}:${locale}</dc:identifier>` +
    `<dc:title>${escape(t('site.name'))}</dc:title><dc:language>${lang}</dc:language>` +
    `<dc:date>${edition.lawAsAt}</dc:date><dc:rights>${escape(t('frame.rights'))}</dc:rights>` +
    `<meta property="dcterms:modified">${edition.lawAsAt}T00:00:00Z</meta>` +
    access.map(([name, value]) => `<meta property="schema:${name}">${escape(value!)}</meta>`).join('') +
    '</metadata><manifest>' +
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>' +
    '<item id="style" href="style.css" media-type="text/css"/>' +
    chapters
      .map(({ name }) => `<item id="c-${id(name)}" href="${escape(name)}" media-type="application/xhtml+xml"/>`)
      .join('') +
    '</manifest><spine><itemref idref="nav"/>' +
    chapters.map(({ name }) => `<itemref idref="c-${id(name)}"/>`).join('') +
    '</spine></package>\n'
  );
}

const CONTAINER =
  '<?xml version="1.0" encoding="utf-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">' +
  '<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n';

/** The files of the book: name → text. */
export function bookFiles(dist: string, locale: Locale, edition: Edition, siteUrl: string | null): Map<string, string> {
  const parts = bookParts(dist, locale, edition);
  joinLinks(parts, siteUrl);
  const chapters = parts.flatMap((part) => part.chapters);
  const files = new Map<string, string>([
    ['mimetype', 'application/epub+zip'],
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/package.opf', packageFile(locale, edition, chapters)],
    ['EPUB/nav.xhtml', navigation(locale, parts)],
    ['EPUB/style.css', BOOK_STYLE],
  ]);
  for (const chapter of chapters) files.set(`EPUB/${chapter.name}`, chapterXml(locale, chapter));
  return files;
}

/** The e-book's bytes. */
export function epub(dist: string, locale: Locale, edition: Edition, siteUrl: string | null): Uint8Array {
  return zip(bookFiles(dist, locale, edition, siteUrl), edition.lawAsAt, ['mimetype']);
}
