/**
 * From what a citation says below the article (款, 项, 目; 항, 호, 목; bracketed marks) to an anchor of a wording.
 * An anchor is read as the path of its marks: `p1-ia-sii` is 1, a, ii; what bears no mark (`-l2`) cannot be cited.
 */

/** What was written, in ordinals: `6`, `7-2`. All empty: the whole article. */
export interface Pin {
  /** Named 款 · 항 · paragraph. */
  p?: string;
  /** Named 项 · 호 · item. */
  i?: string;
  /** Named 目 · 목 · sub-item, as its ordinal. */
  s?: string;
  /** Bracketed marks without a name, outermost first: (1)(6), (a)(1)(A); a letter stays a letter. */
  brackets?: string[];
  /** An anchor, where the text names it itself: an identifier. */
  anchor?: string;
}

/** The marks of an anchor, outermost first, in lower case: `p1-i7-2` → 1, 7-2. */
export function pathOf(anchor: string): string[] {
  return anchor.split(/-(?=[a-z])/).map((part) => part.slice(1).toLowerCase());
}

const isCitable = (anchor: string) => !/(?:^|-)l\d+(?:-|$)/.test(anchor) && anchor !== 'p0';

/** The paragraphs (款) of a wording. */
export function paragraphsOf(anchors: readonly string[]): string[] {
  return [...new Set(anchors.map((anchor) => anchor.split('-')[0]!.slice(1)))];
}

/** Whether a wording has just one 款, which is then not named in citations. */
export function hasOneParagraph(anchors: readonly string[]): boolean {
  return paragraphsOf(anchors).length === 1;
}

export function isWhole(pin: Pin): boolean {
  return !pin.p && !pin.i && !pin.s && !pin.brackets?.length && !pin.anchor;
}

/** 目 are counted: (a) may be written for the first. */
const ordinal = (mark: string) => (/^[a-z]$/.test(mark) ? String(mark.charCodeAt(0) - 96) : mark);
const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((mark, depth) => mark === b[depth] || (depth === 2 && mark === ordinal(b[depth]!)));

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');
/** In English (vi) may be written for （六）. */
export const ofRoman = (mark: string) => (ROMAN.includes(mark) ? String(ROMAN.indexOf(mark) + 1) : mark);

/** How marks may lead to an anchor: from the top, or below any paragraph. The better reading first. */
function readings(pin: Pin, paragraphs: number): { path: string[]; below: boolean }[] {
  const brackets = pin.brackets ?? [];
  const named = [pin.p, pin.i, pin.s].filter((mark): mark is string => mark !== undefined);
  const path = [...named, ...brackets].map((mark) => mark.toLowerCase());
  if (pin.p) return [{ path, below: false }];
  if (pin.i || pin.s) return [{ path, below: true }];
  const top = { path, below: false };
  const below = { path, below: true };
  // One bracket: the 款 where the article has several, else the item; the other reading where that one does not exist.
  return path.length === 1 && paragraphs === 1 ? [below, top] : [top, below];
}

const written = (path: readonly string[]) => path.map((mark, depth) => 'pistu'[depth] + mark).join('-');

/**
 * The anchor that a pin means in one wording.
 * @param anchors the wording's anchors
 * @returns null for the whole article; the anchor; or what was looked for and why there is not exactly one
 */
export function anchorIn(
  pin: Pin,
  anchors: readonly string[],
): { anchor: string | null } | { wanted: string; found: string[] } {
  if (isWhole(pin)) return { anchor: null };
  if (pin.anchor) return anchors.includes(pin.anchor) ? { anchor: pin.anchor } : { wanted: pin.anchor, found: [] };
  const citable = anchors.filter(isCitable);
  const paths = citable.map(pathOf);
  const all = readings(pin, paragraphsOf(citable).length);
  for (const { path, below } of all) {
    const found = citable.filter((_, n) => same(paths[n]!, below ? [paths[n]![0]!, ...path] : path));
    if (found.length === 1) return { anchor: found[0]! };
    if (found.length > 1) return { wanted: written(['', ...path]).slice(2), found };
  }
  const arabic = pin.brackets?.some((mark) => ROMAN.includes(mark))
    ? anchorIn({ ...pin, brackets: pin.brackets.map((mark) => ofRoman(mark)) }, anchors)
    : null;
  if (arabic && 'anchor' in arabic) return arabic;
  const { path, below } = all[0]!;
  return { wanted: written(below ? ['1', ...path] : path), found: [] };
}

/** Whether a jurisdiction cites by sections and brackets: s 66B(1)(a). */
export const citesByBrackets = (article: string) => !/^(?:cn|kr|jp|tw)\//.test(article);

/**
 * What a citation can say of an anchor: a line without a mark is cited by the paragraph it stands in, the only paragraph of
 * an article by the article.
 * @param lines the wording's lines; a prefix tells whether a paragraph bears a mark
 */
export function citableAnchor(
  article: string,
  anchor: string,
  lines: readonly { anchor: string; prefix?: string }[],
): string | null {
  const kept: string[] = [];
  for (const part of anchor.split(/-(?=[a-z])/)) {
    if (/^l\d+$/.test(part) || (part.startsWith('t') && !citesByBrackets(article))) break;
    kept.push(part);
  }
  if (kept[0] === 'p0') return null;
  const first = lines.find((line) => line.anchor === kept[0]);
  const only = kept.length === 1 && hasOneParagraph(lines.map((line) => line.anchor));
  // The record holds § 223(h) as an article of its own: its mark is in the number.
  const ofNumber = kept.length === 1 && article.toLowerCase().endsWith(`-${kept[0]!.slice(1).toLowerCase()}`);
  const marked = /[\p{L}\p{N}]/u.test(first?.prefix ?? '');
  return (only && !marked) || (citesByBrackets(article) && ofNumber && marked) ? null : kept.join('-');
}
