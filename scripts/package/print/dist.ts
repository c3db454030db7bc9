/** The built site as the source of what is printed: the same words, in the same build. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { listed, openPage } from '../../../src/copies/built-page.ts';
import { type Edition as Marks, editionOf } from '../../../src/copies/edition.ts';
import { LOCALES, type Locale } from '../../../src/i18n/locales.ts';
import { type Element, attr, find, hasClass } from './tree.ts';

/** A built page. */
export interface BuiltPage {
  /** Root-relative, with its slash: /zh/guides/threatened/. */
  address: string;
  /** zh/guides/threatened/index.html */
  file: string;
  /** What stands between the header and the footer. */
  main: Element;
  /** Its article; where a page has none, its main element. */
  article: Element;
}

/** What the whole build says of itself, and where it stands. */
export interface Edition extends Marks {
  /** The site's address (SITE_URL), with a slash at the end; null where the build was not told. */
  site: string | null;
}

/** The file of an address: /zh/guides/ → zh/guides/index.html. */
const fileOf = (address: string): string => `${address.slice(1)}index.html`;

/** The address of a file: zh/guides/index.html → /zh/guides/. */
export const addressOf = (file: string): string => `/${file.replace(/index\.html$/, '')}`;

/** Reads pages out of dist/, each once. */
export class Dist {
  readonly root: string;
  readonly edition: Edition;
  readonly #pages = new Map<string, BuiltPage | null>();

  /** @throws Error if there is no built site in the folder */
  constructor(root: string) {
    this.root = root;
    const marks = editionOf(root);
    const { document } = openPage(root, fileOf(`/${LOCALES[0]}/`));
    const canonical = find(document, (element) => attr(element, 'rel') === 'canonical')[0];
    const home = canonical ? attr(canonical, 'href') : null;
    this.edition = { ...marks, site: home ? new URL('../', home).href : null };
  }

  /** The page at an address, or null if there is none. */
  page(address: string): BuiltPage | null {
    let page = this.#pages.get(address);
    if (page === undefined) this.#pages.set(address, (page = this.#read(address)));
    return page;
  }

  /** The page at an address that must be there. */
  need(address: string): BuiltPage {
    const page = this.page(address);
    if (!page) throw new Error(`dist: found no page ${address}; wanted it for the print edition`);
    return page;
  }

  #read(address: string): BuiltPage | null {
    const file = fileOf(address);
    if (!existsSync(path.join(this.root, file))) return null;
    const { main } = openPage(this.root, file);
    const article = find(main, (element) => element.tagName === 'article' && !hasClass(element, 'service'))[0] ?? main;
    return { address, file, main, article };
  }

  /** The addresses of a room (guides, routes, steps), in the order of its list. */
  list(locale: Locale, room: string): string[] {
    return listed(this.root, fileOf(`/${locale}/${room}/`)).map(addressOf);
  }
}

/** Where the links of a page lead inside the site: addresses without fragments, in order. */
export const linksOf = ({ address, main }: BuiltPage): string[] =>
  find(main, (element) => element.tagName === 'a').flatMap((link) => {
    const target = resolve(attr(link, 'href') ?? '', address);
    return target ? [target.path] : [];
  });

/** A link of a page, if it leads inside the site. */
export function resolve(href: string, from: string): { path: string; fragment: string } | null {
  if (!href || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) return null;
  const url = new URL(href, `https://site.invalid${from}`);
  return { path: url.pathname, fragment: decodeURIComponent(url.hash.slice(1)) };
}
