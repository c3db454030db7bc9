/** Every internal address leads to a file and, with a fragment, to an element of it; in the page's own language. */
import { isLocale } from '../../src/i18n/locales.ts';
import { attr, elements, show, upwards, words } from '../lib/html.ts';
import type { Page } from '../lib/page.ts';

/** What links are checked against. */
export interface Site {
  files: ReadonlySet<string>;
  pageAt: ReadonlyMap<string, Page>;
}

const HERE = 'https://site.invalid';
/** Fragments that scripts read: `#q=…` on the search page, `#a=…&b=…` on the comparison, `#page=…` on the report page. */
const STATE = /^#(?:q|a|b|page)=/;
const ids = new WeakMap<Page, Set<string>>();

function idsOf(page: Page): Set<string> {
  let known = ids.get(page);
  if (!known)
    ids.set(
      page,
      (known = new Set([...elements(page.document)].map((element) => attr(element, 'id')).filter((id) => id !== null))),
    );
  return known;
}

/** The ids that occur more than once in a page. */
export function duplicateIds({ path, document }: Page): string[] {
  const seen = new Set<string>();
  return [...elements(document)].flatMap((element) => {
    const id = attr(element, 'id');
    if (id === null || !seen.has(id)) {
      if (id !== null) seen.add(id);
      return [];
    }
    return [`${path}: the id “${id}” occurs twice`];
  });
}

/** What is wrong with one address, or null. */
function addressProblem(page: Page, href: string, site: Site, otherLanguage: boolean, isLink: boolean): string | null {
  if (href === '') return 'is empty';
  // Served at any depth of address, the not-found page can only name paths from the root.
  if (href.startsWith('/') && page.kind !== 'not-found')
    return 'begins at the root; wanted a relative address, so that any sub-path serves the same files';
  if (href.includes('?') && !href.startsWith('#')) return 'holds a query; what is asked must not reach a server’s log';
  let url: URL;
  let path: string;
  try {
    url = new URL(href, HERE + page.path);
    path = decodeURIComponent(url.pathname);
  } catch {
    return 'is no address';
  }
  const file = path.slice(1) + (path.endsWith('/') ? 'index.html' : '');
  if (!site.files.has(file))
    return site.files.has(`${file}/index.html`)
      ? `leads to a folder without its slash; wanted ${href}/`
      : `leads to ${path}, which is not there`;
  const locale = path.split('/')[1] ?? '';
  if (isLink && page.locale && isLocale(locale) && locale !== page.locale && !otherLanguage)
    return `leads to the other language (${path}) and does not say so with hreflang`;
  if (url.hash.length > 1 && !STATE.test(url.hash)) {
    const target = site.pageAt.get(path);
    const id = decodeURIComponent(url.hash.slice(1));
    if (target && id !== 'top' && !idsOf(target).has(id)) return `leads to #${id}, which is not in ${path}`;
  }
  return null;
}

/** Every internal address of a page that leads astray. */
export function linkProblems(page: Page, site: Site): string[] {
  const problems: string[] = [];
  for (const element of elements(page.document)) {
    const { tagName } = element;
    for (const name of ['href', 'src', 'action', 'data', 'poster']) {
      const value = attr(element, name);
      if (value === null) continue;
      // Canonical and alternate addresses derive from SITE_URL where one is set.
      const scheme = /^\s*(?:([a-z][a-z0-9+.-]*):|\/\/)/i.exec(value);
      if (scheme) {
        const known = ['https', 'http', 'tel', 'mailto', 'sms', 'data'].includes(scheme[1]?.toLowerCase() ?? '');
        if (!known) problems.push(`${page.path}: ${show(element)}: the address ${value} is of no known kind`);
        continue;
      }
      const isLink = tagName === 'a' || tagName === 'area';
      const otherLanguage = [...upwards(element)].some((node) => attr(node, 'hreflang') !== null);
      const problem = addressProblem(page, value, site, otherLanguage, isLink);
      if (problem) problems.push(`${page.path}: ${show(element)} ${problem}`);
    }
    if (tagName === 'a' && attr(element, 'target') === '_blank' && !words(element, 'rel').includes('noopener'))
      problems.push(`${page.path}: ${show(element)} opens a window without rel="noopener"`);
  }
  return problems;
}
