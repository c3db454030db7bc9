/** From what a citation says below the article (款, 项, 目; 항, 호, 목; bracketed numbers) to an anchor of a wording. */

/** What was written, in ordinals: `6`, `7-2`. All empty: the whole article. */
export interface Pin {
  /** Named 款 · 항 · paragraph. */
  p?: string;
  /** Named 项 · 호 · item. */
  i?: string;
  /** Named 目 · 목 · sub-item, as its ordinal. */
  s?: string;
  /** Bracketed numbers without a name, outermost first: (1)(6); a letter stays a letter. */
  brackets?: string[];
}

const letter = (value: string) => (/^[a-z]$/.test(value) ? String(value.charCodeAt(0) - 96) : value);
const join = (p: string, i?: string, s?: string) => `p${p}${i ? `-i${i}` : ''}${s ? `-s${letter(s)}` : ''}`;

/** The paragraphs (款) of a wording. */
export function paragraphsOf(anchors: readonly string[]): string[] {
  return [...new Set(anchors.map((anchor) => anchor.split('-')[0]!.slice(1)))];
}

/** Whether a wording has just one 款, which is then not named in citations. */
export function hasOneParagraph(anchors: readonly string[]): boolean {
  return paragraphsOf(anchors).length === 1;
}

export function isWhole(pin: Pin): boolean {
  return !pin.p && !pin.i && !pin.s && !pin.brackets?.length;
}

/** The candidates, best first. A tier with more than one anchor that exists is ambiguous. */
function tiers(pin: Pin, paragraphs: readonly string[]): string[][] {
  const anyParagraph = (i: string, s?: string) => paragraphs.map((p) => join(p, i, s));
  if (pin.brackets?.length) {
    const [a = '', b, c] = pin.brackets;
    if (pin.p) return [[join(pin.p, a, b)]];
    if (c) return [[join(a, b, c)]];
    if (b && /^[a-z]$/.test(b)) return [anyParagraph(a, b)];
    if (b) return [[join(a, b)], anyParagraph(a, b)];
    // One bracket: the 款 where the article has several, else the item; the other reading where that one does not exist.
    return paragraphs.length > 1 ? [[join(a)], anyParagraph(a)] : [anyParagraph(a), [join(a)]];
  }
  if (pin.p) return [[join(pin.p, pin.i, pin.s)]];
  return [anyParagraph(pin.i ?? '', pin.s)];
}

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
  const candidates = tiers(pin, paragraphsOf(anchors));
  for (const tier of candidates) {
    const found = tier.filter((anchor) => anchors.includes(anchor));
    if (found.length === 1) return { anchor: found[0]! };
    if (found.length > 1) return { wanted: (tier[0] ?? '').replace(/^p\w+-/, ''), found };
  }
  return { wanted: candidates[0]?.[0] ?? tiers(pin, ['1'])[0]![0]!, found: [] };
}
