/**
 * Reads the outline of common-law and European texts, where marks nest freely: (1)(a)(i) in a British Act, (a)(1)(A)(i)(I)
 * in the United States Code, 1.(a)(i) in a European regulation. A mark's depth is not fixed by its kind, but by what stands
 * above it: a kind that is already open is a sister, a new kind opens a level below.
 */

/** The kinds of mark, in the order in which a mark that could be two things is tried. */
type Kind = 'number' | 'lower' | 'upper' | 'roman' | 'upper-roman';

interface Open {
  kind: Kind;
  mark: string;
}

/** One line: its anchor, its depth, the mark before its words. */
export interface OutlineLine {
  anchor: string;
  depth: number;
  prefix: string;
  body: string;
}

/** The letter of each depth: subsection, paragraph, sub-paragraph, clause, subclause. */
const DEPTHS = 'pistu';
// (1) (1A) (a) (ba) (i) (A) (I), quoted or not; 1. in European texts; 66B.—(1) where the section's number is printed.
const MARK = /^\s*(?:\d+[A-Z]*\.\s?—)?["“]?(?:\(([0-9]+[A-Z]*|[a-z]{1,5}|[A-Z]{1,4})\)\s*|(\d+)\.\s+)/;
const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/;

function romanValue(mark: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };
  const digits = [...mark.toLowerCase()].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, value, i) => sum + (value < (digits[i + 1] ?? 0) ? -value : value), 0);
}

/** What a mark can be. */
function kindsOf(mark: string): Kind[] {
  if (/^\d/.test(mark)) return ['number'];
  const roman = ROMAN.test(mark.toLowerCase()) && mark !== '';
  const upper = mark === mark.toUpperCase();
  const kinds: Kind[] = mark.length <= 2 ? [upper ? 'upper' : 'lower'] : [];
  return roman ? [...kinds, upper ? 'upper-roman' : 'roman'] : kinds;
}

/** Whether a mark follows another of its kind directly: (h) → (i), (ii) → (iii). */
function follows(kind: Kind, before: string, mark: string): boolean {
  if (kind === 'number') return true;
  if (kind === 'roman' || kind === 'upper-roman') return romanValue(mark) === romanValue(before) + 1;
  return mark.charCodeAt(0) === before.charCodeAt(0) + 1 || mark.charCodeAt(0) === before.charCodeAt(0);
}

const isFirst = (kind: Kind, mark: string) =>
  kind === 'number' ? true : kind.includes('roman') ? romanValue(mark) === 1 : mark.toLowerCase() === 'a';

/** Where a mark belongs among the open levels: as a sister, or one level below. */
function place(open: readonly Open[], mark: string): { level: number; kind: Kind } {
  const kinds = kindsOf(mark);
  for (let level = open.length - 1; level >= 0; level--) {
    const { kind, mark: before } = open[level]!;
    // (i) after (h), but (1) and (A) stand between: the first of a new level of numerals, not the letter after (h).
    const numeralBelow =
      kind === 'lower' && level < open.length - 1 && kinds.includes('roman') && isFirst('roman', mark);
    if (kinds.includes(kind) && follows(kind, before, mark) && !numeralBelow) return { level, kind };
  }
  const first = kinds.find((kind) => isFirst(kind, mark) && !open.some((one) => one.kind === kind));
  if (first) return { level: open.length, kind: first };
  for (let level = open.length - 1; level >= 0; level--)
    if (kinds.includes(open[level]!.kind)) return { level, kind: open[level]!.kind };
  return { level: open.length, kind: kinds[0] ?? 'lower' };
}

const anchorOf = (open: readonly Open[], root: string) => {
  const parts = open.map(({ mark }, level) => `${DEPTHS[root ? level + 1 : level] ?? 'u'}${mark}`);
  return [...(root ? [root] : []), ...parts].join('-');
};

/** A heading or a defined term's line ends without a stop: what follows it unmarked belongs to it. */
const endsOpen = (body: string) => /[\p{L}\d)”’]$/u.test(body.trim()) || /\.—$/.test(body.trim());

/**
 * Splits a text into its lines.
 * @param text exact text, one line a subsection, paragraph or clause
 * @returns lines with anchors such as `p1-ia`, `p2-iA-si`; a line without a mark of its own bears its parent's anchor and
 *   `-l2`: the second line there. Unmarked words above everything are `p1` where paragraphs hang on them, `p0` as a heading.
 */
export function readOutline(text: string): OutlineLine[] {
  const lines: OutlineLine[] = [];
  const seen = new Set<string>();
  let open: Open[] = [];
  /** `p1` while everything hangs on unmarked opening words. */
  let root = '';
  /** The unmarked line last seen since the open levels last changed: a note's own (a) and (b) hang on it. */
  let loose = '';
  let afterHeading = false;
  const free = (anchor: string) => {
    let count = 2;
    while (seen.has(`${anchor}-l${count}`)) count++;
    return `${anchor}-l${count}`;
  };
  for (const raw of text.replace(/\n$/, '').split('\n')) {
    let rest = raw;
    let anchor = '';
    let marks = 0;
    for (let match = MARK.exec(rest); match; match = MARK.exec(rest)) {
      const mark = match[1] ?? match[2]!;
      const { level, kind } = place(open, mark);
      if (marks && level < open.length) break; // “(1) (a)” opens two levels; a mark that goes back up is words
      const next = [...open.slice(0, level), { kind, mark }];
      const candidate = anchorOf(next, root);
      if (seen.has(candidate) && loose) {
        anchor = `${loose}-i${mark}`;
        rest = rest.slice(match[0].length);
        marks++;
        break;
      }
      open = next;
      anchor = candidate;
      rest = rest.slice(match[0].length);
      marks++;
    }
    if (!marks) {
      if (!lines.length) {
        const lead = /[—:]$/.test(raw.trim()) || !MARK.test(text.split('\n')[1] ?? '');
        root = lead ? 'p1' : '';
        anchor = lead ? 'p1' : 'p0';
      } else {
        const owner = afterHeading
          ? lines.at(-1)!.anchor
          : root || (open.length ? anchorOf(open.slice(0, 1), root) : 'p0');
        anchor = free(owner.replace(/-l\d+$/, ''));
        loose = anchor;
      }
    } else if (!anchor.startsWith(`${loose}-`) || !loose) loose = '';
    if (seen.has(anchor))
      throw new Error(`two lines of the text would both be “${anchor}”; the second is “${raw.slice(0, 30)}”`);
    seen.add(anchor);
    const prefix = raw.slice(0, raw.length - rest.length);
    afterHeading = marks > 0 && endsOpen(rest);
    lines.push({
      anchor,
      depth: anchor.split('-').filter((part) => !/^l\d+$/.test(part)).length - 1,
      prefix,
      body: rest,
    });
  }
  return lines;
}
