/** Small helpers on parse5's tree: to find, change and write out parts of a built page. */
import { type DefaultTreeAdapterTypes as Tree, parse, parseFragment, serialize, serializeOuter } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.Node;
export type Parent = Tree.ParentNode;

export { parse, serialize, serializeOuter };

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const childrenOf = (node: Node): Tree.ChildNode[] => ('childNodes' in node ? node.childNodes : []);

/** An attribute's value, or null. */
export const attr = (element: Element, name: string): string | null =>
  element.attrs.find((item) => item.name === name)?.value ?? null;

/** Sets an attribute; null takes it away. */
export function setAttr(element: Element, name: string, value: string | null): void {
  element.attrs = element.attrs.filter((item) => item.name !== name);
  if (value !== null) element.attrs.push({ name, value });
}

/** Whether an element bears a class. */
export const hasClass = (element: Element, name: string): boolean =>
  (attr(element, 'class') ?? '').split(/\s+/).includes(name);

/** Every element below a node, in document order. */
export function* below(node: Node): Generator<Element> {
  for (const child of [...childrenOf(node)])
    if (isElement(child)) {
      yield child;
      yield* below(child);
    }
}

/** The first element below a node that fits, or null. */
export function find(node: Node, fits: (element: Element) => boolean): Element | null {
  for (const element of below(node)) if (fits(element)) return element;
  return null;
}

/** The first element of this name. @throws Error if there is none */
export function need(node: Node, tag: string): Element {
  const found = find(node, ({ tagName }) => tagName === tag);
  if (!found) throw new Error(`found no <${tag}>; wanted one`);
  return found;
}

/** The element that some HTML is. */
export function fragment(html: string): Element {
  return parseFragment(html).childNodes.find(isElement)!;
}

/** Gives an element these children. */
export function setChildren(element: Element, children: readonly Tree.ChildNode[]): void {
  element.childNodes = [...children];
  for (const child of children) child.parentNode = element;
}

/** All text below a node, with single spaces. */
export function textOf(node: Node): string {
  const read = (from: Node): string =>
    from.nodeName === '#text' ? (from as Tree.TextNode).value : childrenOf(from).map(read).join('');
  return read(node).replace(/\s+/g, ' ').trim();
}

/** Takes a node out of its parent. */
export function detach(node: Tree.ChildNode): void {
  const parent = node.parentNode;
  if (parent) parent.childNodes = parent.childNodes.filter((child) => child !== node);
}

/** Puts an element's children in its place. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const child of element.childNodes) child.parentNode = parent;
  parent.childNodes.splice(parent.childNodes.indexOf(element), 1, ...element.childNodes);
}

/** Gives an element another name, for instance so that a link becomes plain text. */
export function rename(element: Element, tag: string): void {
  element.tagName = tag;
  element.nodeName = tag;
}

const VOID = new Set(['br', 'hr', 'img', 'wbr', 'col', 'link', 'meta']);
const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Text as it may stand in markup, in an attribute too. */
export const escape = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

/** A node as XML. Attributes that `keep` refuses are left out. */
export function toXml(node: Node, keep: (name: string) => boolean): string {
  if (node.nodeName === '#text') return escapeText((node as Tree.TextNode).value);
  if (!isElement(node))
    return childrenOf(node)
      .map((child) => toXml(child, keep))
      .join('');
  const attrs = node.attrs
    .filter(({ name }) => keep(name))
    .map(({ name, value }) => ` ${name}="${escape(value)}"${name === 'lang' ? ` xml:lang="${escape(value)}"` : ''}`)
    .join('');
  if (VOID.has(node.tagName)) return `<${node.tagName}${attrs}/>`;
  return `<${node.tagName}${attrs}>${node.childNodes.map((child) => toXml(child, keep)).join('')}</${node.tagName}>`;
}
