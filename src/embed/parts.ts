/** Which parts of a provision have an embed of their own: each 款 and each 项, where there is more than one line. */
import { enclosingAnchors } from '../law/ids.ts';

interface Lined {
  lines: readonly { anchor: string; depth: number }[];
}

/** Their anchors, in the order of the text. A line without a mark of its own belongs to the part that it stands in. */
export function partAnchors({ lines }: Lined): string[] {
  if (lines.length < 2) return [];
  return lines
    .filter(({ anchor, depth }) => depth <= 1 && anchor !== 'p0' && !/-l\d+(?:-|$)/.test(anchor))
    .map(({ anchor }) => anchor);
}

/** Whether a line belongs to a part: it is above it (the words that the item hangs on), the part itself, or below it. */
export function belongsTo(part: string, anchor: string): boolean {
  return enclosingAnchors(part).includes(anchor) || enclosingAnchors(anchor).includes(part);
}
