/** Small helpers on parse5's tree. */
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

export type Document = Tree.Document;
export type Element = Tree.Element;
type Node = Tree.Node;

export { parse };

const isElement = (node: Node): node is Element => 'tagName' in node;
const children = (node: Node): Node[] => {
  if ('content' in node) return node.content.childNodes; // <template>
  return 'childNodes' in node ? node.childNodes : [];
};

/** Every element below a node, in document order. */
export function* elements(node: Node): Generator<Element> {
  for (const child of children(node)) {
    if (isElement(child)) yield child;
    yield* elements(child);
  }
}

/** The elements of these names. */
export function all(node: Node, ...names: string[]): Element[] {
  return [...elements(node)].filter(({ tagName }) => names.includes(tagName));
}

/** An attribute's value, or null. */
export function attr(element: Element, name: string): string | null {
  return element.attrs.find((a) => (a.prefix ? `${a.prefix}:${a.name}` : a.name) === name)?.value ?? null;
}

/** The words of a space-separated attribute, in lower case. */
export function words(element: Element, name: string): string[] {
  return (attr(element, name) ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

/** The elements above an element, itself first. */
export function* upwards(element: Element): Generator<Element> {
  let node: Node | null = element;
  while (node && isElement(node)) {
    yield node;
    node = node.parentNode;
  }
}

/** The language of an element: its own `lang` or the nearest above it. */
export function langOf(element: Element): string | null {
  for (const node of upwards(element)) {
    const lang = attr(node, 'lang');
    if (lang !== null) return lang;
  }
  return null;
}

/** All text below a node as one string. */
export function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return children(node).map(textOf).join('');
}

const UNSEEN = new Set(['script', 'style', 'template', 'head', 'noscript']);

/** Each run of text that a reader sees, with the element it stands in. */
export function* visibleText(node: Node): Generator<{ text: string; element: Element }> {
  for (const child of children(node)) {
    if (isElement(child) && !UNSEEN.has(child.tagName)) yield* visibleText(child);
    else if ('value' in child && child.nodeName === '#text' && isElement(node) && child.value.trim())
      yield { text: child.value, element: node };
  }
}

/** The `content` of a meta element by its name. */
export function meta(document: Document, name: string): string | null {
  const found = all(document, 'meta').find((element) => attr(element, 'name') === name);
  return found ? attr(found, 'content') : null;
}

/** The page's title. */
export function titleOf(document: Document): string {
  const title = all(document, 'title').find(
    ({ parentNode }) => parentNode && 'tagName' in parentNode && parentNode.tagName === 'head',
  );
  return title ? textOf(title).trim() : '';
}

/** An element for a message: its start tag. */
export function show(element: Element): string {
  const attrs = element.attrs.map(({ name, value }) => ` ${name}="${value.slice(0, 80)}"`).join('');
  return `<${element.tagName}${attrs}>`;
}
