/**
 * What of the built pages goes into the search index. Node only.
 *
 * A page is indexed if an element bears `data-pagefind-body`. It says what it is by elements with
 * `data-pagefind-meta="name:value"`: rid (the result's id, without @ and #), kind, jurisdiction, status, title, summary;
 * and `data-pagefind-filter` for kind, jurisdiction and status. An element with `data-record="services/cn/12338"` and an
 * `id` is a record of its own, found at its anchor; `data-record-kind`, `-title`, `-jurisdiction`, `-summary` describe it.
 *
 * Left out, so that each word counts where it belongs and the index stays small: what is marked `data-pagefind-ignore`;
 * what is written in the site's other language (that language's own page holds it); and the body of a step inside a
 * guide (`details.step` with the id of a step), because the step has its own page.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse, serializeOuter } from 'parse5';
import { INDEX_LANG, LOCALES, type Locale } from '../i18n/locales.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** One thing to index: a page, or a part of a page with an address of its own. */
export interface Indexed {
  /** Root-relative. */
  url: string;
  content: string;
}

// Only the filters that the search asks for: one for each title would be a file nobody reads.
const FILTERS = ['kind', 'jurisdiction', 'status'];

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;

function elementsIn(node: { childNodes?: Node[] }): Element[] {
  return (node.childNodes ?? []).filter(isElement).flatMap((child) => [child, ...elementsIn(child)]);
}

/** Takes out of a tree what is not indexed. `isStep` tells whether an id names a step with a page of its own. */
function trim(node: { childNodes?: Node[] }, locale: Locale, isStep: (id: string) => boolean): void {
  node.childNodes = (node.childNodes ?? []).filter((child) => {
    if (!isElement(child)) return true;
    const lang = attribute(child, 'lang')?.split('-')[0];
    if (lang && lang !== locale && (LOCALES as readonly string[]).includes(lang) && child.tagName !== 'html')
      return false;
    const id = attribute(child, 'id');
    if (child.tagName === 'details' && id && isStep(id))
      child.childNodes = child.childNodes.filter((inner) => isElement(inner) && inner.tagName === 'summary');
    trim(child, locale, isStep);
    return true;
  });
}

/** The parts of a page that are records of their own. */
function partsOf(tree: { childNodes?: Node[] }, url: string, lang: string): Indexed[] {
  return elementsIn(tree).flatMap((element) => {
    const id = attribute(element, 'id');
    const rid = attribute(element, 'data-record');
    if (!rid || !id) return [];
    const facts = {
      rid,
      ...Object.fromEntries(
        ['kind', 'title', 'jurisdiction', 'summary'].map((name) => [name, attribute(element, `data-record-${name}`)]),
      ),
    };
    const spans = Object.entries(facts)
      .filter((entry): entry is [string, string] => Boolean(entry[1]))
      .map(([name, value]) => {
        const filter = FILTERS.includes(name) ? ` data-pagefind-filter="${name}:${escape(value)}"` : '';
        return `<span data-pagefind-meta="${name}:${escape(value)}"${filter}></span>`;
      });
    const content = `<html lang="${lang}"><body><div data-pagefind-body>${spans.join('')}${serializeOuter(element)}</div></body></html>`;
    return [{ url: `${url}#${id}`, content }];
  });
}

/**
 * What of one page is indexed: the page, if it asks for it, and its parts with an address of their own.
 * @param url its root-relative address
 * @param isStep whether an id names a step with a page of its own
 */
export function indexedIn(
  html: string,
  url: string,
  locale: Locale,
  isStep: (id: string) => boolean = () => false,
): Indexed[] {
  const whole = html.includes('data-pagefind-body');
  if (!whole && !html.includes('data-record=')) return [];
  const tree = parse(html);
  trim(tree, locale, isStep);
  const parts = partsOf(tree, url, INDEX_LANG[locale]);
  if (!whole) return parts;
  const root = tree.childNodes.find(isElement)!;
  const content = serializeOuter(root).replace(/ data-pagefind-filter="(?:rid|title|summary):[^"]*"/g, '');
  return [{ url, content }, ...parts];
}

/** Everything of one language that is indexed, in the order of the addresses. */
export function indexedOf(dist: string, locale: Locale): Indexed[] {
  const isStep = (id: string) => existsSync(path.join(dist, locale, 'steps', id, 'index.html'));
  return globSync(`${locale}/**/index.html`, { cwd: dist })
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .flatMap((file) =>
      indexedIn(readFileSync(path.join(dist, file), 'utf8'), `/${file.replace(/index\.html$/, '')}`, locale, isStep),
    );
}
