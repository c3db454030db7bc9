/** Turns the article of a built page into something to print: all opened, nothing that only works on a screen. */
import { type BuiltPage, resolve } from './dist.ts';
import {
  type Element,
  attr,
  copy,
  create,
  elements,
  find,
  hasClass,
  remove,
  rename,
  replace,
  setAttr,
  textOf,
} from './tree.ts';

/** What has no use on paper. */
const ON_SCREEN = new Set([
  'script',
  'nav',
  'aside',
  'svg',
  'button',
  'label',
  'input',
  'form',
  'template',
  'noscript',
]);
const SCREEN_CLASSES = ['crumbs', 'actions', 'contents', 'skip'];

/** Headings go down by some levels, so that the outline of the whole is a tree; h6 is the last. */
export function demote(root: Element, by: number): void {
  for (const element of elements(root)) {
    const level = /^h([1-6])$/.exec(element.tagName);
    if (level) rename(element, `h${Math.min(6, Number(level[1]) + by)}`);
  }
}

/** Opens what is folded: a <details> becomes a section, its summary a plain heading. */
function unfold(root: Element): void {
  for (const details of find(root, ({ tagName }) => tagName === 'details')) {
    rename(details, 'section');
    setAttr(details, 'open', null);
    for (const child of details.childNodes)
      if ('tagName' in child && child.tagName === 'summary') rename(child, 'header');
  }
}

/** A service inside a guide keeps its name, its numbers and its warning; the rest stands in the directory. */
function shortenServices(root: Element): void {
  for (const service of find(root, (element) => hasClass(element, 'service') && !attr(element, 'data-record'))) {
    for (const child of [...service.childNodes]) {
      if (!('tagName' in child) || child.tagName !== 'p') continue;
      const keeps = find(child, (element) => element.tagName === 'a').length > 0 || hasClass(child, 'note');
      if (!keeps) remove(child);
    }
  }
}

/** The id of a page in a printed document: /zh/steps/note-cctv/ → steps-note-cctv; of a place in it: steps-note-cctv--x. */
export const idOf = (address: string, fragment = ''): string =>
  address.split('/').filter(Boolean).slice(1).join('-') + (fragment ? `--${fragment}` : '');

/** Ids become unique in a document of many pages; links inside the site become root-relative, wherever they are moved. */
function anchor(root: Element, address: string): void {
  for (const element of elements(root)) {
    const id = attr(element, 'id');
    if (id) setAttr(element, 'id', idOf(address, id));
    const target = element.tagName === 'a' ? resolve(attr(element, 'href') ?? '', address) : null;
    if (target) setAttr(element, 'href', target.path + (target.fragment ? `#${target.fragment}` : ''));
  }
}

/**
 * The article of a page, ready to print: a copy.
 * @param short whether the services in it are shortened (the directory stands elsewhere in the same document)
 */
export function printable(page: BuiltPage, short = false): Element {
  const article = copy(page.article);
  if (article.tagName === 'main') rename(article, 'article');
  for (const element of elements(article)) {
    const hidden = attr(element, 'hidden') !== null;
    if (hidden || ON_SCREEN.has(element.tagName) || SCREEN_CLASSES.some((name) => hasClass(element, name)))
      remove(element);
  }
  unfold(article);
  if (short) shortenServices(article);
  // Custom elements and wrappers hold what they upgrade; on paper they are plain boxes.
  for (const element of elements(article)) if (element.tagName.includes('-')) rename(element, 'div');
  article.attrs = [];
  anchor(article, page.address);
  return article;
}

/** The body of a step's own page: lead and text, without the lists of where it is used. */
export function stepBody(page: BuiltPage): { title: string; line: string; prose: Element } {
  const article = printable(page);
  const title = find(article, ({ tagName }) => tagName === 'h1')[0];
  const line = find(article, (element) => hasClass(element, 'lead'))[0];
  const prose = find(article, (element) => element.tagName === 'div' && hasClass(element, 'prose'))[0];
  if (!title || !line || !prose) throw new Error(`dist${page.address}: found no title, line or text of a step`);
  const ended = find(article, (element) => hasClass(element, 'ended'))[0];
  if (ended) prose.childNodes.unshift(copy(ended));
  return { title: textOf(title), line: textOf(line), prose: copy(prose) };
}

/** A step as a section with a box to tick. */
export function stepSection(page: BuiltPage, level: number, id: string, avoid = false): Element {
  const { title, line, prose } = stepBody(page);
  return create(
    'section',
    { class: avoid ? 'step avoid' : 'step' },
    create('header', {}, create(`h${level}`, { id }, title), create('p', { class: 'line' }, line)),
    prose,
  );
}

/**
 * A provision's page: its name, what must be known of it, the text and our translation; the summary where no text is
 * given.
 * @param lang the reader's language: other translations are left out
 */
export function provisionArticle(page: BuiltPage, lang: string): Element {
  const article = printable(page);
  const lines = find(article, (element) => hasClass(element, 'lines'))[0];
  const keep = new Set<Element>();
  for (const child of article.childNodes) {
    if (!('tagName' in child)) continue;
    if (child.tagName === 'h1' || hasClass(child, 'notes')) keep.add(child);
    else if (lines ? find(child, (element) => element === lines).length : attr(child, 'aria-labelledby') === 'summary')
      keep.add(child);
  }
  for (const child of [...article.childNodes]) if (!('tagName' in child) || !keep.has(child)) remove(child);
  for (const heading of find(article, ({ tagName }) => tagName === 'h2')) remove(heading);
  for (const ours of find(article, (element) => hasClass(element, 'ours'))) {
    if (attr(ours, 'lang') !== lang) remove(ours);
  }
  for (const pin of find(article, (element) => hasClass(element, 'pin'))) {
    const span = create('span', { class: 'pin' }, ...pin.childNodes);
    replace(pin, span);
  }
  return article;
}
