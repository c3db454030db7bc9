/**
 * Reads official text into paragraphs, items and sub-items by the drafting convention of its jurisdiction, and
 * writes it back byte for byte. One line of text is one paragraph or item (content/law).
 *
 * Anchors by depth: `p` 款 · 항 · subsection; `i` 项 · 호 · paragraph; `s` 目 · 목 · sub-paragraph. Inserted numbers
 * keep their number: 7의2. → `i7-2`, (1A) → `p1A`. Lines before the items belong to `p`.
 */

import { readNumber } from './numerals.ts';
import { readOutline } from './outline.ts';

/** One line of official text. `prefix + body` is the line exactly as published. */
export interface Line {
  /** `p1`, `p1-i6`, `p1-i6-s2`; unique within the text. */
  anchor: string;
  /** 0 paragraph (款), 1 item (项), 2 sub-item (目); common-law texts nest deeper (src/law/outline.ts). */
  depth: number;
  /** White space and marker before the words: `（六）`, `① `, `  1. `; empty for an unnumbered paragraph. */
  prefix: string;
  /** The words. */
  body: string;
}

/** How a jurisdiction marks its depths. Each pattern's first group is the number, its second an insertion. */
interface Convention {
  marks: [depth: 0 | 1 | 2 | 3, pattern: RegExp][];
}

const KOREAN_SUBITEMS = '가나다라마바사아자차카타파하';
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソ';

const CONVENTIONS: Record<string, Convention> = {
  cn: {
    marks: [
      [1, /^（([一二三四五六七八九十百]+)）/],
      [2, /^(\d+|[⒈-⒛])[.．、]?/],
    ],
  },
  kr: {
    marks: [
      [0, /^\s*([①-⑳])\s*/],
      [1, /^\s*(\d+)(?:의(\d+))?\.\s+/],
      [2, new RegExp(`^\\s*([${KOREAN_SUBITEMS}])(?:의(\\d+))?\\.\\s+`)],
      [3, /^\s*(\d+)\)\s+/],
    ],
  },
  jp: {
    marks: [
      [0, /^([０-９]+)　/],
      [1, /^\s*([一二三四五六七八九十]+)(?:の([二三四五六七八九十]+))?　/],
      [2, new RegExp(`^\\s*([${IROHA}])　`)],
      [3, /^\s*（([０-９]+)）　/],
    ],
  },
  tw: {
    marks: [
      [1, /^([一二三四五六七八九十]+)、/],
      [2, /^（([一二三四五六七八九十]+)）/],
    ],
  },
};

/** A marker's number as an anchor writes it. */
function ordinal(mark: string): string {
  const code = mark.codePointAt(0) ?? 0;
  if (mark >= '①' && mark <= '⑳') return String(code - 0x245f);
  if (mark >= '⒈' && mark <= '⒛') return String(code - 0x2487);
  if (/^[０-９]+$/.test(mark)) return mark.normalize('NFKC');
  if (KOREAN_SUBITEMS.includes(mark)) return String(KOREAN_SUBITEMS.indexOf(mark) + 1);
  if (IROHA.includes(mark)) return String(IROHA.indexOf(mark) + 1);
  if (/^[一二三四五六七八九十百]+$/.test(mark)) return String(readNumber(mark));
  return mark;
}

/**
 * Splits official text into its lines.
 * @param text exact text, one line a paragraph or item, with or without a final newline
 * @param jurisdiction `cn`, `kr`, `jp`, `tw`; any other reads as common law (src/law/outline.ts)
 * @throws Error when two lines would bear one anchor: the text does not follow the convention
 */
export function parseStructure(text: string, jurisdiction: string): Line[] {
  const convention = CONVENTIONS[jurisdiction];
  if (!convention) return readOutline(text);
  const { marks } = convention;
  const lines: Line[] = [];
  const seen = new Set<string>();
  let paragraph = '';
  let item = '';
  let subitem = '';
  let unnumbered = 0;
  for (const raw of text.replace(/\n$/, '').split('\n')) {
    const found = marks
      .map(([depth, pattern]) => ({ depth, match: pattern.exec(raw) }))
      // An item or sub-item needs a paragraph above it; a sub-item an item.
      .find(({ depth, match }) => match && (depth === 0 || [paragraph, item, subitem][depth - 1]));
    const prefix = found?.match?.[0] ?? '';
    const number = found?.match?.[1]
      ? ordinal(found.match[1]) + (found.match[2] ? `-${ordinal(found.match[2])}` : '')
      : '';
    const depth = found?.depth ?? 0;
    let anchor: string;
    if (depth === 0) {
      unnumbered = number ? Number.parseInt(number, 10) : unnumbered + 1;
      anchor = paragraph = `p${number || unnumbered}`;
      item = subitem = '';
    } else if (depth === 1) {
      anchor = item = `${paragraph}-i${number}`;
      subitem = '';
    } else if (depth === 2) anchor = subitem = `${item}-s${number}`;
    else anchor = `${subitem}-t${number}`;
    if (seen.has(anchor))
      throw new Error(`two lines of the text would both be “${anchor}”; the second is “${raw.slice(0, 30)}”`);
    seen.add(anchor);
    lines.push({ anchor, depth, prefix, body: raw.slice(prefix.length) });
  }
  return lines;
}

/** Writes the lines back: the text as it was, without a final newline. */
export function joinStructure(lines: readonly Line[]): string {
  return lines.map((line) => line.prefix + line.body).join('\n');
}

/** The lines of one paragraph or item with everything under it; with `lead`, the lines above it too. */
export function linesAt(lines: readonly Line[], anchor: string, { lead = false } = {}): Line[] {
  return lines.filter(
    (line) =>
      line.anchor === anchor || line.anchor.startsWith(`${anchor}-`) || (lead && anchor.startsWith(`${line.anchor}-`)),
  );
}
