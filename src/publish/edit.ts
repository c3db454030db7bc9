/** Small changes of a page's source, found by parsing it, applied without writing it anew. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;

/** Replaces the source between two offsets. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Parses a page once, lets each finder say what to change, and applies it all. Edits must not overlap. */
export function editPage(html: string, finders: readonly ((tree: Node, html: string) => Edit[])[]): string {
  const tree = parse(html, { sourceCodeLocationInfo: true });
  return finders
    .flatMap((find) => find(tree, html))
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end), html);
}
