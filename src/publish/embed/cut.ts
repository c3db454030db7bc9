/**
 * Takes parts out of a finished page by its markup, without building a tree: there are thousands of pages, and their
 * markup is our own. An element's end is found by counting tags of its name.
 */

/** Where an element stands in a source. */
export interface Piece {
  start: number;
  end: number;
  /** Its start tag. */
  tag: string;
  inner: string;
  outer: string;
}

/**
 * The first element whose start tag matches.
 * @param tag of start tags, with the `g` flag: /<section\b[^>]*\bid="x"[^>]*>/g
 * @throws Error if an element is not closed
 */
export function find(html: string, tag: RegExp, from = 0): Piece | null {
  tag.lastIndex = from;
  const open = tag.exec(html);
  if (!open) return null;
  const name = /^<([a-z][a-z0-9-]*)/.exec(open[0])![1]!;
  const tags = new RegExp(`<(/?)${name}(?=[\\s>])[^>]*>`, 'g');
  tags.lastIndex = open.index;
  let depth = 0;
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    depth += found[1] ? -1 : 1;
    if (depth > 0) continue;
    const end = found.index + found[0].length;
    return {
      start: open.index,
      end,
      tag: open[0],
      inner: html.slice(open.index + open[0].length, found.index),
      outer: html.slice(open.index, end),
    };
  }
  throw new Error(`${open[0]} is not closed`);
}

/** As `find`; an element that must be there. Throws, naming what was looked for. */
export function take(html: string, tag: RegExp): Piece {
  const found = find(html, tag);
  if (!found) throw new Error(`found no ${tag.source}; wanted the markup of the full page`);
  return found;
}

/** Every element whose start tag matches, none inside another. */
export function findAll(html: string, tag: RegExp): Piece[] {
  const pieces: Piece[] = [];
  for (let piece = find(html, tag); piece; piece = find(html, tag, piece.end)) pieces.push(piece);
  return pieces;
}

/** The source with each matching element replaced, by nothing unless told. */
export function replaceAll(html: string, tag: RegExp, by: (piece: Piece) => string = () => ''): string {
  let out = '';
  let at = 0;
  for (const piece of findAll(html, tag)) {
    out += html.slice(at, piece.start) + by(piece);
    at = piece.end;
  }
  return out + html.slice(at);
}

/** An attribute of a start tag, as it is written; null if it is not there. */
export function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

/** The words of a piece of HTML, without its tags. */
export function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
