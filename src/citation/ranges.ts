/** What a range leaves unwritten: 第一项至第四项, ss 67(1)-(3), 제1항 내지 제3항. */
import type { ArticleRef } from './grammar.ts';
import type { Pin } from './pinpoint.ts';

const LIMIT = 60;
const isLetter = (mark: string) => /^[a-z]$/.test(mark);

/** 2, 3 between 1 and 4; b, c between a and d; nothing where they are not of one kind. */
function marksBetween(from: string, to: string): string[] {
  const letters = isLetter(from) && isLetter(to);
  if (!letters && !(/^\d+$/.test(from) && /^\d+$/.test(to))) return [];
  const [first, last] = letters ? [from.charCodeAt(0), to.charCodeAt(0)] : [Number(from), Number(to)];
  if (last - first > LIMIT) return [];
  const all = Array.from({ length: Math.max(0, last - first - 1) }, (_, i) => first + 1 + i);
  return all.map((code) => (letters ? String.fromCharCode(code) : String(code)));
}

/** The pin with its deepest mark changed, or null where two pins differ in more than that. */
function pinsBetween(from: Pin, to: Pin): Pin[] {
  if (from.brackets || to.brackets) {
    const [above, last] = [to.brackets?.slice(0, -1) ?? [], to.brackets?.at(-1)];
    const before = from.brackets?.at(-1);
    if (!before || !last || from.brackets!.slice(0, -1).join() !== above.join()) return [];
    return marksBetween(before, last).map((mark) => ({ ...to, brackets: [...above, mark] }));
  }
  const key = (['s', 'i', 'p'] as const).find((one) => to[one] !== undefined);
  if (!key || from[key] === undefined) return [];
  const same = (['p', 'i', 's'] as const).every((one) => one === key || from[one] === to[one]);
  return same ? marksBetween(from[key], to[key]!).map((mark) => ({ ...to, [key]: mark })) : [];
}

/** The places of one article between two that are written. */
export function placesBetween(from: ArticleRef, to: ArticleRef): ArticleRef[] {
  return pinsBetween(from.pin, to.pin).map((pin) => ({
    ...to,
    pin,
    // The whole range says it: neither end alone is a reference to what lies between.
    start: from.start,
    marks: to.marks.map((mark, depth) => {
      const written = to.marks.length - 1 === depth ? (pin.s ?? pin.i ?? pin.p) : undefined;
      return written ? { ...mark, number: written } : mark;
    }),
  }));
}
