/**
 * What of the built pages goes into the search index. Node only.
 *
 * A page is indexed if an element bears `data-pagefind-body`. It says what it is by elements with
 * `data-pagefind-meta="name:value"`: rid (the result's id, without @ and #), kind, jurisdiction, status, title, summary.
 * An element with `data-record="services/cn/12338"` and an `id` is a record of its own, found at its anchor;
 * `data-record-kind`, `-title`, `-jurisdiction`, `-summary` describe it.
 *
 * Only the page's words in its own language are indexed (the other language's page holds the other ones), each place
 * once: of a provision its text or our translation, its heading; of a step its text; of a guide its lead, the headings of its
 * steps and its limits (steps, help lines and articles have records of their own). What is marked `data-pagefind-ignore`
 * is left out. The wording of an ended version has no `data-pagefind-body`: the live page tells of it.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { LOCALES, type RequiredLocale as Locale } from '../i18n/locales.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** One place of a record: an element with an id, and the text up to the next one. */
export interface Place {
  /** Empty for what stands before the first id. */
  id: string;
  text: string;
}

/** One thing to index: a page, or a part of a page with an address of its own. */
export interface Indexed {
  /** Root-relative. */
  url: string;
  /** `cn/psal/art-50`, `guides/<slug>`, … */
  rid: string;
  kind: string;
  jurisdiction: string;
  status: string;
  title: string;
  summary: string;
  places: Place[];
}

/** Sections of a guide or a route that only lead on to other records. */
const ELSEWHERE = new Set(['help', 'law', 'timeline']);
const SKIPPED = new Set(['script', 'style', 'aside', 'nav', 'h1', 'template', 'form', 'svg', 'thead']);

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;
const hasClass = (element: Element, name: string) => (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

function elementsIn(node: { childNodes?: Node[] }): Element[] {
  return (node.childNodes ?? []).filter(isElement).flatMap((child) => [child, ...elementsIn(child)]);
}

/** Whether an element is in the site's other language. A third language stays: a heading in Korean is looked for too. */
function isOther(element: Element, locale: Locale): boolean {
  const lang = attribute(element, 'lang')?.split('-')[0];
  return lang !== undefined && lang !== locale && (LOCALES as readonly string[]).includes(lang);
}

interface Options {
  locale: Locale;
  kind: string;
  isStep: (id: string) => boolean;
}

function isSkipped(element: Element, { locale, kind }: Options): boolean {
  if (SKIPPED.has(element.tagName) || attribute(element, 'data-pagefind-ignore') !== undefined) return true;
  if (isOther(element, locale)) return true;
  if (kind === 'guide' || kind === 'route')
    return element.tagName === 'section' && ELSEWHERE.has(attribute(element, 'aria-labelledby') ?? '');
  if (kind !== 'provision') return attribute(element, 'data-record') !== undefined;
  // Of a provision: its lines and its heading. What the site says around them is the same on every page.
  if (element.tagName === 'section') return attribute(element, 'aria-labelledby') !== 'text';
  return (
    hasClass(element, 'notes') || hasClass(element, 'crumbs') || hasClass(element, 'pin') || element.tagName === 'h2'
  );
}

/** The text below a node, place by place. */
function placesOf(root: { childNodes?: Node[] }, options: Options): Place[] {
  const places: Place[] = [{ id: '', text: '' }];
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      places.at(-1)!.text += node.value;
      return;
    }
    if (!isElement(node) || isSkipped(node, options)) return;
    const id = attribute(node, 'id');
    if (id && attribute(node, 'data-record') === undefined) places.push({ id, text: '' });
    else if (/^(?:p|li|div|h\d|td|tr|dd|dt|summary|section)$/.test(node.tagName)) places.at(-1)!.text += '\n';
    // A Korean or Japanese line is told by its translation; where there is none it stands as it is.
    const translated =
      hasClass(node, 'row') &&
      node.childNodes.some((child) => isElement(child) && attribute(child, 'lang')?.startsWith(options.locale));
    const children =
      node.tagName === 'details' && id && options.isStep(id)
        ? node.childNodes.filter((child) => isElement(child) && child.tagName === 'summary')
        : translated
          ? node.childNodes.filter((child) => isElement(child) && attribute(child, 'lang')?.startsWith(options.locale))
          : node.childNodes;
    children.forEach(walk);
  };
  (root.childNodes ?? []).forEach(walk);
  return places
    .map(({ id, text }) => ({ id, text: text.replace(/\s+/gu, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** The parts of a page that are records of their own. */
function partsOf(tree: { childNodes?: Node[] }, url: string, locale: Locale): Indexed[] {
  return elementsIn(tree).flatMap((element) => {
    const id = attribute(element, 'id');
    const rid = attribute(element, 'data-record');
    if (!rid || !id) return [];
    const told = (name: string) => attribute(element, `data-record-${name}`) ?? '';
    const kind = told('kind');
    const places = placesOf(element, { locale, kind: 'part', isStep: () => false }).map(({ text }) => ({
      id: '',
      text,
    }));
    return [
      {
        url: `${url}#${id}`,
        rid,
        kind,
        jurisdiction: told('jurisdiction'),
        status: '',
        title: told('title'),
        summary: told('summary'),
        places,
      },
    ];
  });
}

/** The facts that a page tells of itself. */
function factsOf(body: Element): Record<string, string> {
  return Object.fromEntries(
    elementsIn(body).flatMap((element) => {
      const [, name, value] = /^(\w+):(.*)$/s.exec(attribute(element, 'data-pagefind-meta') ?? '') ?? [];
      return name ? [[name, value!]] : [];
    }),
  );
}

/**
 * What of one page is indexed: the page, if it asks for it, and its parts with an address of their own.
 * @param url its root-relative address
 * @param isStep whether an id names a step with a page of its own
 * @throws Error if a page that asks to be indexed does not say its rid
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
  const parts = partsOf(tree, url, locale);
  const body = elementsIn(tree).find((element) => attribute(element, 'data-pagefind-body') !== undefined);
  if (!body) return parts;
  const { rid, kind = 'page', jurisdiction = '', status = '', title = '', summary = '' } = factsOf(body);
  if (!rid) throw new Error(`search: ${url}: found no rid; wanted data-pagefind-meta="rid:…"`);
  const places = placesOf(body, { locale, kind, isStep });
  return [{ url, rid, kind, jurisdiction, status, title, summary, places }, ...parts];
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
