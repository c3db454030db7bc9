/**
 * How the place within an article is written: 第一款第六项, 第1項第2号, 제1항 제2호, (1)(a), para. 1, item 6. On folded text
 * (src/citation/text.ts).
 */
import { readNumber } from '../law/numerals.ts';
import type { Pin } from './pinpoint.ts';

const HAN = '[〇零一二两三四五六七八九十百千](?: ?[〇零一二两三四五六七八九十百千]){0,8}';
/** A number in digits or Chinese characters. */
export const NUM = `(?:\\d{1,4}(?!\\d)|${HAN})`;
export const HAN_NUMBER = HAN;
export const KOREAN_SUB = '가나다라마바사아자차카타파하';

/** One named place: 款 with its number. */
export interface Mark {
  unit: '款' | '项' | '号' | '目';
  number: string;
}

export const sticky = (source: string) => new RegExp(source, 'y');

export function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Digits as they stand (without leading zeros), Chinese characters as digits. */
export function digits(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const plain = text.replace(/ /g, '');
  if (/^[a-z]+$/.test(plain)) return plain;
  if (/^\d+(?:\.\d+)?[a-z]*$/.test(plain)) return plain.replace(/^0+(?=\d)/, '');
  return String(readNumber(plain) ?? '');
}

/** 7 and 2 as 7-2. */
export function withSub(number: string | undefined, sub: string | undefined): string | undefined {
  const [main, extra] = [digits(number), digits(sub)];
  return main && extra ? `${main}-${extra}` : main;
}

export function clean(pin: { [key in keyof Pin]: Pin[key] | undefined }): Pin {
  return Object.fromEntries(Object.entries(pin).filter(([, value]) => value && value.length)) as Pin;
}

const LETTERED = '\\d{1,3}[a-z]{0,2}|[a-z]{1,5}';
const UNIT = sticky(
  `(?: ?,)? ?第? ?(?:\\( ?(${LETTERED}|${HAN}) ?\\)|(${NUM})) ?([款项目])(?: ?(?:之|の) ?(${NUM})(?!般|[\\d年月]))?`,
);
// 号 is a Japanese item only right behind 条 or 项; else it is a house or a document.
const NUMBERED = sticky(`(?<=[条项\\d]) ?第? ?(${NUM}) ?号(?: ?の ?(${NUM}))?`);
const NUMBERED_AGAIN = sticky(`第? ?(${NUM}) ?号(?: ?の ?(${NUM}))?`);
const KOREAN = sticky(
  `(?: ?제? ?(\\d+) ?항)?(?: ?제? ?(\\d+) ?호(?: ?의 ?(\\d+))?)?(?: ?제? ?([${KOREAN_SUB}]|\\d+) ?목)?`,
);
const PARAGRAPH = '(?:paras?|paragraphs?|subsections?|subss?|sub-?sections?|points?|lit|abs)';
const ITEM = '(?:items?|subparas?|sub-?paragraphs?|clauses?|nos?|nr|buchst)';
const MARK_EN = '\\(? ?(\\d{1,2}[a-z]{0,2}|[a-z]{1,2}|[ivx]{3,5})(?![a-z\\d]) ?\\)?';
const ENGLISH = sticky(`,? ?${PARAGRAPH}(?![a-z])\\.? ?${MARK_EN}`);
const ITEM_EN = sticky(`,? ?${ITEM}(?![a-z])\\.? ?${MARK_EN.replace('[a-z]{0,2}', '(?:-\\d{1,2}|[a-z]{0,2})')}`);
const BRACKET = sticky(
  `,? ?\\( ?(?!(?:uk|us|hk|eu|sg|kr|jp|tw|gb|no|or|to|of|in|as|is|by) ?\\))(\\d{1,2}[a-z]{0,2}(?:-\\d{1,2})?|[a-z]{1,2}|[ivx]{3,5}|${HAN}) ?\\)`,
);
const DEEPEST = 5;

/** Reads 第一款, 第（六）项, 第七项之二, 1号 at a place. `again`: in a list, where a 号 before it says what 号 is. */
export function readMark(text: string, at: number, again = false): { mark: Mark; end: number } | null {
  const named = exec(UNIT, text, at);
  if (named) {
    const number = withSub(named[1] ?? named[2], named[4]);
    if (number) return { mark: { unit: named[3] as Mark['unit'], number }, end: at + named[0].length };
  }
  const item = exec(again ? NUMBERED_AGAIN : NUMBERED, text, at);
  const number = item && withSub(item[1], item[2]);
  return number ? { mark: { unit: '号', number }, end: at + item[0].length } : null;
}

const SHARED = sticky(
  `(?: ?,)? ?第? ?(?:${NUM}|\\( ?${NUM} ?\\))(?: ?(?:[、,和与及至到~-]|以及) ?第? ?(?:${NUM}|\\( ?${NUM} ?\\)))+ ?([款项号目])`,
);
const ONE_SHARED = new RegExp(`(至|到|~|-)? ?第? ?\\(? ?(${NUM})`, 'g');

/** 第一、二款; 第（五）、（六）项: several places with their unit said once. */
export function readShared(text: string, at: number): { marks: Mark[]; through: boolean[]; end: number } | null {
  const found = exec(SHARED, text, at);
  if (!found) return null;
  const unit = found[1] as Mark['unit'];
  const each = [...found[0].matchAll(ONE_SHARED)];
  const marks = each.map((one) => ({ unit, number: digits(one[2]) ?? '' }));
  return { marks, through: each.map((one) => Boolean(one[1])), end: at + found[0].length };
}

// イ, ロ, ハ below a Japanese item.
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソ';
const SUBITEM_JA = sticky(`(?<=号(?:の\\d)?) ?([${IROHA}])(?![ァ-ヶー])`);

/** Reads marks one below another; a unit that was there already begins another place. */
export function readMarks(text: string, at: number, above: readonly Mark[] = []): { marks: Mark[]; end: number } {
  const marks = [...above];
  let end = at;
  for (let next = readMark(text, end, above.length > 0); next; next = readMark(text, end)) {
    const { unit } = next.mark;
    if (marks.some((mark) => mark.unit === unit)) break;
    marks.push(next.mark);
    end = next.end;
  }
  const sub = exec(SUBITEM_JA, text, end);
  if (sub && marks.length) {
    marks.push({ unit: '目', number: String(IROHA.indexOf(sub[1]!) + 1) });
    end += sub[0].length;
  }
  return { marks, end };
}

/**
 * The pin of named marks. 款 is the paragraph and 项 the item on the mainland; in the other order (Taiwan) and above 号 (Japan)
 * 项 is the paragraph.
 */
export function pinOf(marks: readonly Mark[]): Pin {
  const at = (unit: string) => marks.find((mark) => mark.unit === unit)?.number;
  const units = marks.map(({ unit }) => unit).join('');
  const s = at('目');
  if (units.startsWith('项款')) return clean({ p: at('项'), i: at('款'), s });
  if (units.startsWith('项号')) return clean({ p: at('项'), i: at('号'), s });
  return clean({ p: at('款'), i: at('项') ?? at('号'), s });
}

function koreanPin(match: RegExpExecArray): Pin {
  const [, p, i, iSub, s] = match;
  const sub = s && (KOREAN_SUB.includes(s) ? String(KOREAN_SUB.indexOf(s) + 1) : s);
  return clean({ p: digits(p), i: withSub(i, iSub), s: sub });
}

function readEnglish(text: string, at: number): { pin: Pin; end: number } | null {
  const first = exec(ENGLISH, text, at);
  if (!first) {
    const item = exec(ITEM_EN, text, at);
    if (!item) return null;
    const end = at + item[0].length;
    const below = exec(BRACKET, text, end);
    const pin = clean({ i: item[1], s: below?.[1] && digits(below[1]) });
    return { pin, end: end + (below?.[0].length ?? 0) };
  }
  const found = [first[1]!];
  let end = at + first[0].length;
  for (let next = exec(ITEM_EN, text, end) ?? exec(ENGLISH, text, end); next && found.length < 3;) {
    found.push(next[1]!);
    end += next[0].length;
    next = exec(ITEM_EN, text, end) ?? exec(ENGLISH, text, end);
  }
  const [p, i, s] = found;
  return { pin: /^\d/.test(p!) ? clean({ p, i, s }) : { brackets: found }, end };
}

/** What stands below an article: the pin, the named marks it was made of, where it ends (`at` where there is none). */
export function readPin(text: string, at: number): { pin: Pin; marks: Mark[]; end: number } {
  const korean = exec(KOREAN, text, at);
  if (korean?.[0]) return { pin: koreanPin(korean), marks: [], end: at + korean[0].length };
  const named = readMarks(text, at);
  const { marks } = named;
  let { end } = named;
  let pin = pinOf(marks);
  if (!marks.length) {
    const english = readEnglish(text, at);
    if (english) ({ pin, end } = english);
  }
  if (pin.i || pin.brackets) return { pin, marks, end };
  const brackets: string[] = [];
  let inHan = false;
  for (let next = exec(BRACKET, text, end); next && brackets.length < DEEPEST; next = exec(BRACKET, text, end)) {
    // (1)(d), (3)(a) are two places.
    if (brackets.length && next[0].startsWith(',')) break;
    inHan ||= !/^[\da-z]/.test(next[1]!);
    brackets.push(/^[a-z\d]/.test(next[1]!) ? next[1]! : digits(next[1])!);
    end += next[0].length;
  }
  // （六） is how Chinese law marks an item.
  if (inHan && brackets.length === 1) return { pin: { ...pin, i: brackets[0]! }, marks, end };
  // Art. 50(1) no. 6.
  const item = brackets.length ? exec(ITEM_EN, text, end) : null;
  if (item) {
    brackets.push(item[1]!);
    end += item[0].length;
  }
  return { pin: brackets.length ? { ...pin, brackets } : pin, marks, end };
}
