/**
 * Text as it is sent: every sign by its rank, the most frequent ones in one byte, so that Chinese costs a byte or two a
 * character before compression and not three. Which signs there are stands beside it. Pure; lossless.
 */

/** A packed text, as JSON has it. */
export interface Packed {
  /**
   * All signs of the text: the frequent ones, then the others, each part in the order of Unicode and told by the distance from
   * the sign before.
   */
  signs: string;
  /** The text, each sign replaced by the character of its place. */
  text: string;
}

/** The characters that stand for small numbers: printable, and none that JSON would write in two. */
const SMALL = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).filter(
  (char) => char !== '"' && char !== '\\',
);
/** From here on two bytes and more. */
const LARGE = 0xa0 - SMALL.length;
const SURROGATES = 0xd800;

const charOf = (n: number): string => {
  if (n < SMALL.length) return SMALL[n]!;
  const code = LARGE + n;
  return String.fromCodePoint(code < SURROGATES ? code : code + 0x800);
};
const smallOf = new Map(SMALL.map((char, n) => [char, n]));
const numberOf = (char: string): number => {
  const code = char.codePointAt(0)!;
  return smallOf.get(char) ?? (code < SURROGATES ? code : code - 0x800) - LARGE;
};

const byCode = (a: string, b: string) => a.codePointAt(0)! - b.codePointAt(0)!;

/** Packs a text. */
export function pack(text: string): Packed {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || byCode(a, b)).map(([sign]) => sign);
  const signs = [...ranked.slice(0, SMALL.length).sort(byCode), ...ranked.slice(SMALL.length).sort(byCode)];
  const places = new Map(signs.map((sign, place) => [sign, charOf(place)]));
  let before = 0;
  const distances = signs.map((sign, place) => {
    // The second part begins anew.
    const distance = sign.codePointAt(0)! - (place === SMALL.length ? 0 : before);
    before = sign.codePointAt(0)!;
    return charOf(distance);
  });
  return { signs: distances.join(''), text: Array.from(text, (sign) => places.get(sign)!).join('') };
}

function readSigns(signs: string): string[] {
  let code = 0;
  return Array.from(signs, (char, place) => {
    code = numberOf(char) + (place === SMALL.length ? 0 : code);
    return String.fromCodePoint(code);
  });
}

/** Reads a packed text. */
export function unpack({ signs, text }: Packed): string {
  const found = readSigns(signs);
  return Array.from(text, (char) => found[numberOf(char)]).join('');
}

/** A table from signs to signs, as JSON has it: those it leads from as `signs` of a packed text, and where each leads. */
export interface Pairs {
  from: string;
  to: string;
}

/** Packs such a table. */
export function packPairs(table: Readonly<Record<string, string>>): Pairs {
  const from = Object.keys(table).sort(byCode);
  return { from: pack(from.join('')).signs, to: from.map((sign) => table[sign]!).join('') };
}

/** Reads it. */
export function unpackPairs({ from, to }: Pairs): Record<string, string> {
  const leads = Array.from(to);
  return Object.fromEntries(readSigns(from).map((sign, i) => [sign, leads[i]!]));
}
