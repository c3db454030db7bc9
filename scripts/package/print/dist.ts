/** The built site as the source of what is printed: the same words, in the same build. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '../../../src/i18n/locales.ts';
import { type Element, attr, elements, find, hasClass, parsePage } from './tree.ts';

/** A built page. */
export interface BuiltPage {
  /** Root-relative, with its slash: /zh/guides/threatened/. */
  address: string;
  /** What stands between the header and the footer. */
  main: Element;
  /** Its article; where a page has none, its main element. */
  article: Element;
}

/** What the whole build says of itself. */
export interface Edition {
  id: string;
  /** ISO day. */
  lawAsAt: string;
  /** Where the site stands (SITE_URL), with a slash at the end; null where the build was not told. */
  site: string | null;
}

const metaOf = (all: Element[], name: string): string => {
  const found = all.find((element) => element.tagName === 'meta' && attr(element, 'name') === name);
  if (!found)
    throw new Error(`dist/zh/index.html: found no <meta name="${name}">; wanted a page built by this project`);
  return attr(found, 'content') ?? '';
};

/** Reads pages out of dist/, each once. */
export class Dist {
  readonly root: string;
  readonly edition: Edition;
  readonly #pages = new Map<string, BuiltPage | null>();

  /** @throws Error if there is no built site in the folder */
  constructor(root: string) {
    this.root = root;
    if (!existsSync(path.join(root, 'zh/index.html')))
      throw new Error(`There is no built site in ${root}. Run \`npm run build\` first.`);
    const all = elements(parsePage(readFileSync(path.join(root, 'zh/index.html'), 'utf8')));
    const canonical = all.find((element) => element.tagName === 'link' && attr(element, 'rel') === 'canonical');
    const home = canonical ? attr(canonical, 'href') : null;
    this.edition = {
      id: metaOf(all, 'edition'),
      lawAsAt: metaOf(all, 'law-as-at'),
      site: home ? new URL('../', home).href : null,
    };
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
    const file = path.join(this.root, address, 'index.html');
    if (!existsSync(file)) return null;
    const all = elements(parsePage(readFileSync(file, 'utf8')));
    const main = all.find((element) => element.tagName === 'main');
    if (!main) throw new Error(`${file}: found no <main>`);
    const article = find(main, (element) => element.tagName === 'article' && !hasClass(element, 'service'))[0] ?? main;
    return { address, main, article };
  }

  /** The addresses of a room (guides, routes, steps), in the order of its list. */
  list(locale: Locale, room: string): string[] {
    const index = `/${locale}/${room}/`;
    const found = linksOf(this.need(index)).filter((address) =>
      new RegExp(`^/${locale}/${room}/[^/]+/$`).test(address),
    );
    return [...new Set(found)];
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
