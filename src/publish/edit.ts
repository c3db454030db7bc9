/** Small changes of a page's source, found by parsing it, applied without writing it anew. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;

/** Replaces the source between two offsets. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Applies edits that do not overlap; what is put in where another is taken out stays. */
export function applyEdits(html: string, edits: readonly Edit[]): string {
  const inOrder = edits
    .map((edit, i) => ({ ...edit, i }))
    .sort((a, b) => a.start - b.start || a.end - b.end || b.i - a.i);
  let [out, at] = ['', 0];
  for (const { start, end, text } of inOrder) {
    out += html.slice(at, start) + text;
    at = end;
  }
  return out + html.slice(at);
}

/** Parses a page, keeping where everything stands in its source; what is for readers without script counts as well. */
export const parsePage = (html: string): Node => parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });

/** Parses a page once, lets each finder say what to change, and applies it all. Edits must not overlap. */
export function editPage(html: string, finders: readonly ((tree: Node, html: string) => Edit[])[]): string {
  const tree = parsePage(html);
  return applyEdits(
    html,
    finders.flatMap((find) => find(tree, html)),
  );
}
