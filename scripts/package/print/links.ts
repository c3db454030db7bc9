/** The last pass over a document: every link leads to a place in it, to an address that exists, or is plain text. */
import { idOf } from './article.ts';
import type { Edition } from './dist.ts';
import { type Element, attr, create, elements, find, replace, setAttr, textOf, textNode } from './tree.ts';

/** What is left of an element's attributes: the rest serves the screen. */
const KEPT = new Set(['id', 'class', 'href', 'lang', 'colspan', 'rowspan', 'scope', 'data-page']);

/** The marker of a page number that is filled in once the pages are known (`fillPages`). */
export const pageMark = (id: string): Element => create('span', { class: 'page-number', 'data-page': id }, '0');

/** What links need to know of the document. */
export interface LinkOptions {
  edition: Edition;
  /** Addresses that stand under another one: a wording that is also the live one. */
  aliases?: Map<string, string>;
  /** Words around a page number: ['（第 ', ' 页）']; without them no page number follows a link. */
  pageWords?: readonly [string, string];
}

const looksLikeAddress = (text: string) => /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text.trim());

/** Settles all links of a document's body, in place. */
export function settleLinks(root: Element, { edition, aliases = new Map(), pageWords }: LinkOptions): void {
  const ids = new Set(find(root, (element) => attr(element, 'id') !== null).map((element) => attr(element, 'id')!));
  for (const link of find(root, ({ tagName }) => tagName === 'a')) {
    const href = attr(link, 'href') ?? '';
    if (href.startsWith('#')) continue; // the contents, written for this document
    if (/^https?:/.test(href)) {
      if (!looksLikeAddress(textOf(link)) && link.parentNode)
        replace(link, create('span', {}, copyLink(link), create('span', { class: 'address' }, ` (${href})`)));
      continue;
    }
    if (!href.startsWith('/')) continue; // tel:, sms:, mailto:
    const [path = '', fragment = ''] = href.split('#');
    const page = aliases.get(path) ?? path;
    const id = [idOf(page, fragment), idOf(page)].find((one) => ids.has(one));
    if (id) {
      setAttr(link, 'href', `#${id}`);
      if (pageWords && /^\/\w+\/(?:guides|routes|steps)\//.test(path) && link.parentNode)
        replace(link, create('span', {}, copyLink(link), textNode(pageWords[0]), pageMark(id), textNode(pageWords[1])));
    } else if (edition.site && path !== '/') setAttr(link, 'href', new URL(href.slice(1), edition.site).href);
    else replace(link, create('span', { class: 'was-link' }, ...link.childNodes));
  }
  for (const element of elements(root)) element.attrs = element.attrs.filter(({ name }) => KEPT.has(name));
}

/** The link without its place in the tree. */
function copyLink(link: Element): Element {
  const attrs = Object.fromEntries(link.attrs.map(({ name, value }) => [name, value]));
  return create('a', attrs, ...link.childNodes);
}

/** Writes the page numbers that are known into a document's source. */
export function fillPages(source: string, pages: ReadonlyMap<string, number>): string {
  return source.replace(/(<span class="page-number" data-page="([^"]*)">)[^<]*/g, (_, start: string, id: string) => {
    return `${start}${pages.get(id) ?? '–'}`;
  });
}
