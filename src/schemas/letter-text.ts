/**
 * The text of a letter: one line a paragraph, empty lines only for the eye.
 *
 *     # the letter's title        ## a section        - an item        1. a numbered item        > at the right edge
 *     {{name}}                    what the reader fills in (a field of letter.yaml)
 *     {cite:cn/psal/art-90@2026-01-01}    {deadline:reconsider-no-filing}    drawn from the record and content/deadlines.yaml
 *
 * A line at the right edge that ends in a colon gets a blank to sign on.
 * A line all of whose fields are left empty is left out of the filled letter, unless one of them is required.
 */
export type LineStyle = 'title' | 'heading' | 'item' | 'number' | 'right' | 'text';

export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'field'; id: string }
  | { kind: 'cite'; id: string }
  | { kind: 'deadline'; id: string }
  /** In braces, and none of these: a slip of the pen. */
  | { kind: 'wrong'; text: string };

export interface LetterLine {
  style: LineStyle;
  pieces: Piece[];
}

const MARKS: [LineStyle, RegExp][] = [
  ['heading', /^##\s+/],
  ['title', /^#\s+/],
  ['item', /^-\s+/],
  ['number', /^\d+\.\s+/],
  ['right', /^>\s*/],
];

function pieceOf(braces: string): Piece {
  const [, field] = /^\{\{\s*([a-z0-9-]+)\s*\}\}$/.exec(braces) ?? [];
  if (field) return { kind: 'field', id: field };
  const [, kind, id] = /^\{(cite|deadline):\s*([^\s{}]+)\s*\}$/.exec(braces) ?? [];
  if (id) return { kind: kind as 'cite' | 'deadline', id };
  return { kind: 'wrong', text: braces };
}

/** Splits a sentence at its placeholders. */
export function letterPieces(text: string): Piece[] {
  return text.split(/(\{\{?[^{}]*\}?\})/).flatMap((part, i): Piece[] => {
    if (i % 2) return [pieceOf(part)];
    return part ? [{ kind: 'text', text: part }] : [];
  });
}

/** Reads the body of a letter's text. */
export function parseLetter(body: string): LetterLine[] {
  return body
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [style, mark] = MARKS.find(([, pattern]) => pattern.test(line)) ?? (['text', /^/] as const);
      return { style, pieces: letterPieces(line.replace(mark, '')) };
    });
}

/** The fields that a letter's text uses, each once, in its order. */
export function fieldsIn(lines: readonly LetterLine[]): string[] {
  const ids = lines.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'field' ? [piece.id] : [])));
  return [...new Set(ids)];
}
