/** Small helpers on parse5's tree, for pages that are taken apart and put together anew; more of them in src/copies/tree.ts. */
import { type DefaultTreeAdapterTypes as Tree, html, parseFragment, serializeOuter } from 'parse5';
import { type Element, below, isElement } from '../../../src/copies/tree.ts';

export { attr, escape, hasClass, rename, setAttr, textOf } from '../../../src/copies/tree.ts';
export { isElement };
export type { Element };
export type Child = Tree.ChildNode;
type Parent = Tree.ParentNode;

/** Every element below a node, in document order. */
export const elements = (node: Parent): Element[] => [...below(node)];

/** All elements below a node that pass. */
export const find = (node: Parent, test: (element: Element) => boolean): Element[] => elements(node).filter(test);

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
