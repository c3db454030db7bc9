/** A word-level comparison of two texts, line by line. Pure: the caller says what a word is (Intl.Segmenter in the build). */
import { diffArrays } from 'diff';

/** Cuts a line into words; joined again they are the line. */
export type Segment = (line: string) => string[];

/** A run of text that both have, or only the earlier (`removed`) or the later one (`added`). */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Two lines that belong together; a line without a partner has null on the other side. Indexes are into the given lists. */
export interface LinePair {
  before: number | null;
  after: number | null;
}

/** How alike two lines must be (0 to 1) to be compared word by word; below, one is removed and the other added. */
const ALIKE = 0.4;

/** Share of words that two lines have in common (Dice), each counted as often as it stands. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (!a.length || !b.length) return a.length === b.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared++;
    counts.set(word, left - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

/**
 * Pairs the lines of two texts in their order, so that as much as possible stays alike.
 * @returns every line of both once, in reading order; a removed line stands before an added one
 */
export function pairLines(before: readonly string[], after: readonly string[], segment: Segment): LinePair[] {
  const words = (line: string) => segment(line).filter((word) => word.trim());
  const [a, b] = [before.map(words), after.map(words)];
  const alike = a.map((x) => b.map((y) => likeness(x, y)));
  // best[i][j]: the greatest sum of likeness for the lines from i and from j on.
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const pair = alike[i]![j]! >= ALIKE ? alike[i]![j]! + best[i + 1]![j + 1]! : -1;
      best[i]![j] = Math.max(pair, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  const pairs: LinePair[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const here = best[i]![j]!;
    if (i < a.length && j < b.length && alike[i]![j]! >= ALIKE && here === alike[i]![j]! + best[i + 1]![j + 1]!)
      pairs.push({ before: i++, after: j++ });
    else if (i < a.length && (j === b.length || here === best[i + 1]![j]!)) pairs.push({ before: i++, after: null });
    else pairs.push({ before: null, after: j++ });
  }
  return pairs;
}

/** Joins neighbours of one kind, and takes a lone space between two changes into both, so that words do not flicker. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  const push = (piece: Piece) => {
    const last = out.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else if (piece.text) out.push({ ...piece });
  };
  for (let i = 0; i < pieces.length; i++) {
    const run: Piece[] = [];
    // A stretch of changes, with nothing but white space in between.
    while (i < pieces.length) {
      const piece = pieces[i]!;
      const bridge = piece.kind === 'same' && !piece.text.trim() && run.length > 0 && pieces[i + 1]?.kind !== 'same';
      if (piece.kind === 'same' && !bridge) break;
      if (bridge && !pieces[i + 1]) break;
      run.push(piece);
      i++;
    }
    const text = (kind: Piece['kind']) =>
      run
        .filter((piece) => piece.kind === kind || piece.kind === 'same')
        .map((piece) => piece.text)
        .join('');
    const has = (kind: Piece['kind']) => run.some((piece) => piece.kind === kind);
    if (has('removed') && has('added')) {
      push({ kind: 'removed', text: text('removed') });
      push({ kind: 'added', text: text('added') });
    } else run.forEach(push);
    if (i < pieces.length) push(pieces[i]!);
  }
  return out;
}

/**
 * What was taken out of a line and what was put in. Without the `added` pieces the result is `before`, without the
 * `removed` ones it is `after`, to the character.
 */
export function wordDiff(before: string, after: string, segment: Segment): Piece[] {
  const changes = diffArrays(segment(before), segment(after));
  const pieces = changes.map(({ added, removed, value }): Piece => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') };
  });
  return tidy(pieces);
}
