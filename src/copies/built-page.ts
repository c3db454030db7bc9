/** A page of the built site, opened so that its text can be carried into another form. Node only. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileOf } from './rewrite-page.ts';
import {
  type Element,
  type Parent,
  attr,
  below,
  detach,
  find,
  hasClass,
  isElement,
  need,
  parse,
  rename,
  setAttr,
  textOf,
  unwrap,
} from './tree.ts';

/** An internal address: the file of dist/ and the fragment, with its #. */
export interface Target {
  file: string;
  hash: string;
}

export interface BuiltPage {
  /** zh/guides/x/index.html */
  file: string;
  document: Parent;
  main: Element;
  /** The words of its h1. */
  heading: string;
}

const WEBSITE_TAGS = new Set(
  'script style template noscript nav aside form button label input select textarea svg lit-cite'.split(' '),
);
const WEBSITE_CLASSES = ['crumbs', 'contents', 'actions', 'skip'];

/** What stands in a page for the website only, and says nothing on paper or in a book. */
export const isOfTheSite = (element: Element): boolean =>
  WEBSITE_TAGS.has(element.tagName) ||
  WEBSITE_CLASSES.some((name) => hasClass(element, name)) ||
  attr(element, 'hidden') !== null ||
  attr(element, 'data-online-only') !== null ||
  ['cite', 'sources'].includes(attr(element, 'aria-labelledby') ?? '');

/**
 * Opens a page. Each call parses anew, so that the tree may be changed. Its internal links are led from the site's root
 * (/zh/law/#cn), so that parts of several pages can stand together.
 * @throws Error if the page is not there
 */
export function openPage(dist: string, file: string): BuiltPage {
  const full = path.join(dist, file);
  if (!existsSync(full)) throw new Error(`dist/${file}: found no such page; wanted the built site to hold it`);
  const document = parse(readFileSync(full, 'utf8'));
  const page = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  for (const element of below(document)) {
    const address = element.tagName === 'a' ? attr(element, 'href') : null;
    if (address === null || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) continue;
    const { pathname, hash } = new URL(address, `http://site${page}`);
    setAttr(element, 'href', pathname + hash);
  }
  const main = need(document, 'main');
  const h1 = find(main, ({ tagName }) => tagName === 'h1');
  return { file, document, main, heading: h1 ? textOf(h1) : '' };
}

/** Takes away what only the website needs; own elements of ours give way to what they hold. */
export function strip(root: Element): void {
  for (const element of below(root)) {
    if (attr(element, 'data-copy-only') !== null) element.attrs = element.attrs.filter(({ name }) => name !== 'hidden');
    if (isOfTheSite(element)) detach(element);
    else if (element.tagName.includes('-')) unwrap(element);
  }
  // “This step has a page of its own”: the step stands here in full.
  for (const element of below(root)) {
    const link = hasClass(element, 'fine') ? element.childNodes.find(isElement) : undefined;
    const slug = link && /\/steps\/([^/]+)\/$/.exec(attr(link, 'href') ?? '')?.[1];
    if (slug && textOf(link) === textOf(element) && closest(element, slug)) detach(element);
  }
}

/** Whether an element stands inside the one with an id. */
function closest(element: Element, id: string): boolean {
  for (let node = element.parentNode; node && isElement(node); node = node.parentNode)
    if (attr(node, 'id') === id) return true;
  return false;
}

/** Every internal link of a part of an opened page, with where it leads. */
export function* internalLinks(root: Element): Generator<{ link: Element; target: Target }> {
  for (const element of below(root)) {
    const address = element.tagName === 'a' ? attr(element, 'href') : null;
    const target = address?.startsWith('/') ? fileOf(address, '/') : null;
    if (target) yield { link: element, target };
  }
}

/**
 * Leads a link elsewhere; null makes it plain text.
 */
export function lead(link: Element, address: string | null): void {
  link.attrs = link.attrs.filter(({ name }) => name === 'class' || name === 'lang' || name === 'id');
  if (address === null) rename(link, 'span');
  else link.attrs.push({ name: 'href', value: address });
}

/**
 * Leads every internal link of a part: inside the document where `inside` knows a place, else to the website if it has
 * an address, else it becomes text.
 */
export function resolveLinks(root: Element, inside: (target: Target) => string | null, siteUrl: string | null): void {
  for (const { link, target } of internalLinks(root)) {
    const online = siteUrl && new URL(target.file.replace(/(^|\/)index\.html$/, '$1'), siteUrl).href + target.hash;
    lead(link, inside(target) ?? online);
  }
}

/** The addresses that the items of a list page lead to, in order: guides in the order of the list of guides. */
export function listed(dist: string, file: string): string[] {
  const { main } = openPage(dist, file);
  const folder = file.replace(/index\.html$/, '');
  const found = [...internalLinks(main)]
    .map(({ target }) => target.file)
    .filter((target) => target.startsWith(folder) && target !== file);
  return [...new Set(found)];
}
