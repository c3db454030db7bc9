/** Small helpers on parse5's tree, for pages that are taken apart and put together anew. */
import { type DefaultTreeAdapterTypes as Tree, html, parse, parseFragment, serialize, serializeOuter } from 'parse5';

export type Element = Tree.Element;
export type Child = Tree.ChildNode;
type Parent = Tree.ParentNode;

export const isElement = (node: Tree.Node): node is Element => 'tagName' in node;

/** Every element below a node, in document order. */
export function elements(node: Parent): Element[] {
  return node.childNodes.filter(isElement).flatMap((child) => [child, ...elements(child)]);
}

/** An attribute's value, or null. */
export const attr = (element: Element, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

/** Sets an attribute; null takes it away. */
export function setAttr(element: Element, name: string, value: string | null): void {
  element.attrs = element.attrs.filter((one) => one.name !== name);
  if (value !== null) element.attrs.push({ name, value });
}

/** Whether an element bears a class. */
export const hasClass = (element: Element, name: string): boolean =>
  (attr(element, 'class') ?? '').split(/\s+/).includes(name);

/** All elements below a node that pass. */
export const find = (node: Parent, test: (element: Element) => boolean): Element[] => elements(node).filter(test);

/** The text below a node, with single spaces. */
export function textOf(node: Tree.Node): string {
  const raw = (one: Tree.Node): string =>
    one.nodeName === '#text' && 'value' in one
      ? one.value
      : 'childNodes' in one
        ? one.childNodes.map(raw).join('')
        : '';
  return raw(node).replace(/\s+/g, ' ').trim();
}

/** Takes a node out of its parent. */
export function remove(node: Child): void {
  if (node.parentNode) node.parentNode.childNodes = node.parentNode.childNodes.filter((one) => one !== node);
  node.parentNode = null;
}

/** Puts nodes into an element, behind what it holds. */
export function append(parent: Element, ...nodes: Child[]): Element {
  for (const node of nodes) {
    remove(node);
    node.parentNode = parent;
    parent.childNodes.push(node);
  }
  return parent;
}

/** Puts nodes where another stands. */
export function replace(old: Child, ...nodes: Child[]): void {
  const parent = old.parentNode;
  if (!parent) return;
  for (const node of nodes) {
    remove(node);
    node.parentNode = parent;
  }
  parent.childNodes = parent.childNodes.flatMap((node) => (node === old ? nodes : [node]));
  old.parentNode = null;
}

/** Gives an element another name; what it holds and its attributes stay. */
export function rename(element: Element, tagName: string): void {
  element.tagName = tagName;
  element.nodeName = tagName;
}

/** A new element. */
export function create(tagName: string, attrs: Record<string, string> = {}, ...children: (Child | string)[]): Element {
  const element: Element = {
    nodeName: tagName,
    tagName,
    attrs: Object.entries(attrs).map(([name, value]) => ({ name, value })),
    namespaceURI: html.NS.HTML,
    childNodes: [],
    parentNode: null,
  };
  return append(element, ...children.map((child) => (typeof child === 'string' ? textNode(child) : child)));
}

/** A new piece of text. */
export const textNode = (value: string): Tree.TextNode => ({ nodeName: '#text', value, parentNode: null });

/** A copy that shares nothing with the first. */
export const copy = (element: Element): Element => parseFragment(serializeOuter(element)).childNodes[0] as Element;

export const source = (element: Element): string => serializeOuter(element);
export const inner = (element: Element): string => serialize(element);
export const parsePage = (text: string): Tree.Document => parse(text);

/** Text for HTML. */
export const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
