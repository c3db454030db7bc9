/**
 * How article and pinpoint are written after (in English also before) the name of a law. Works on folded text
 * (src/citation/text.ts): lower case, Simplified, single spaces, round brackets, 《》 for every quotation mark.
 */
import { readNumber } from '../law/numerals.ts';
import type { Pin } from './pinpoint.ts';

/** One article as written. */
export interface ArticleRef {
  /** `50`, `253-1`, `66b`. */
  number: string;
  pin: Pin;
  /** Where it stands in the folded text. */
  start: number;
  end: number;
  /** Whether 第…条, 조 or art. marks it; a bare number is weaker evidence. */
  marked: boolean;
  /** Written in Chinese numerals without 条: only believed if the record holds the article. */
  doubtful: boolean;
}

const HAN = '[〇零一二两三四五六七八九十百千](?: ?[〇零一二两三四五六七八九十百千]){0,8}';
const NUM = `(?:\\d{1,4}(?!\\d)|${HAN})`;
const SUB = `(?: ?之 ?(?:${NUM})(?!般|[\\d年月]))`;
const KOREAN_SUB = '가나다라마바사아자차카타파하';
// Words that make the number before them a quantity, not an article.
const UNITS =
  '(?! ?(?:[年月日号天周岁元人次个块万亿名位部件条种章节%时点]|[.:/]\\d|years?|months?|days?|yuan|people|women|men)|\\d)';

const re = (source: string) => new RegExp(source, 'y');
const ARTICLE_HAN = re(`第? ?(${NUM}) ?(?:条 ?(?:之 ?(${NUM})(?!般)|- ?(\\d{1,2})(?!\\d))?|(?:之|-) ?(${NUM}) ?条)`);
const ARTICLE_KO = re('제? ?(\\d{1,4}) ?조(?: ?의 ?(\\d{1,2}))?');
const ARTICLE_EN = re(
  '(arts?|articles?|§{1,2}|ss?|secs?|sections?)(?![a-z])\\.? ?(?:no\\.? ?)?(\\d{1,4}[a-z]{0,2}(?![a-z]))(?: ?(?:-|之) ?(\\d{1,2})(?!\\d))?',
);
const ARTICLE_BARE = re(`(第 ?)?(\\d{1,4}|${HAN})(?: ?[-之] ?(${NUM}))?${UNITS}(?![a-z가-힣])`);
const NUMBER_EN = re('(\\d{1,4}[a-z]{0,2}(?![a-z]))(?: ?- ?(\\d{1,2})(?!\\d))?');

const PIN_HAN = re(
  `(?: ?,? ?第? ?(${NUM}) ?款)?(?: ?,? ?第? ?(?:\\( ?(${NUM}) ?\\)|(${NUM})) ?项(${SUB})?)?(?: ?,? ?第? ?(${NUM}) ?目)?`,
);
const PIN_KO = re(
  `(?: ?제? ?(\\d+) ?항)?(?: ?제? ?(\\d+) ?호(?: ?의 ?(\\d+))?)?(?: ?제? ?([${KOREAN_SUB}]|\\d+) ?목)?`,
);
const PIN_EN = re(
  ',? ?(?:paras?|paragraphs?)(?![a-z])\\.? ?\\(?(\\d{1,2})\\)?(?:,? ?(?:items?|subparas?|sub-?paragraphs?)(?![a-z])\\.? ?\\(?(\\d{1,2})\\)?)?',
);
const ITEM_EN = re(',? ?(?:items?|subparas?|sub-?paragraphs?)(?![a-z])\\.? ?\\(?(\\d{1,2})\\)?');
const BRACKET = re(`,? ?\\( ?(\\d{1,2}(?:-\\d)?|[a-z]|${HAN}) ?\\)`);
const AND = ' ?(?:、|,|;|和|与|以及|及|或者|或|至|到|and(?![a-z])|or(?![a-z])|to(?![a-z])|&|및|-) ?';

const digits = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const plain = text.replace(/ /g, '');
  if (/^\d+[a-z]*$/.test(plain)) return plain.replace(/^0+(?=\d)/, '');
  return String(readNumber(plain) ?? '');
};
const withSub = (number: string | undefined, sub: string | undefined) => {
  const main = digits(number);
  const extra = digits(sub);
  return main && extra ? `${main}-${extra}` : main;
};

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function koreanPin(match: RegExpExecArray): Pin {
  const [, p, i, iSub, s] = match;
  const sub = s && (KOREAN_SUB.includes(s) ? String(KOREAN_SUB.indexOf(s) + 1) : s);
  return clean({ p: digits(p), i: withSub(i, iSub), s: sub });
}

function clean(pin: { [key in keyof Pin]: Pin[key] | undefined }): Pin {
  return Object.fromEntries(Object.entries(pin).filter(([, value]) => value && value.length)) as Pin;
}

/** Reads 第一款第六项, 제1항 제2호, (1)(6), para. 1, item 6. The end is `at` where there is none. */
export function readPin(text: string, at: number): { pin: Pin; end: number } {
  const korean = exec(PIN_KO, text, at);
  if (korean?.[0]) return { pin: koreanPin(korean), end: at + korean[0].length };
  let end = at;
  let pin: Pin = {};
  const han = exec(PIN_HAN, text, at);
  const english = exec(PIN_EN, text, at) ?? undefined;
  if (han?.[0]) {
    const [all, p, inBrackets, plain, sub, s] = han;
    pin = clean({ p: digits(p), i: withSub(inBrackets ?? plain, sub?.replace(/[ 之]/g, '')), s: digits(s) });
    end += all.length;
  } else if (english) {
    pin = clean({ p: english[1], i: english[2] });
    end += english[0].length;
  } else {
    const item = exec(ITEM_EN, text, at);
    if (item) return { pin: { i: item[1]! }, end: at + item[0].length };
  }
  if (pin.i) return { pin, end };
  const brackets: string[] = [];
  let inHan = false;
  for (let next = exec(BRACKET, text, end); next && brackets.length < 3; next = exec(BRACKET, text, end)) {
    inHan ||= !/^[\da-z]/.test(next[1]!);
    brackets.push(/^[a-z\d]/.test(next[1]!) ? next[1]! : digits(next[1])!);
    end += next[0].length;
  }
  // （六） is how Chinese law marks an item.
  if (inHan && brackets.length === 1) return { pin: { ...pin, i: brackets[0]! }, end };
  return { pin: brackets.length ? { ...pin, brackets } : pin, end };
}

interface Head {
  number: string | undefined;
  length: number;
  marked: boolean;
  doubtful: boolean;
  plural: boolean;
}

function readHead(text: string, at: number, allowBare: boolean): Head | null {
  const korean = exec(ARTICLE_KO, text, at);
  if (korean)
    return {
      number: withSub(korean[1], korean[2]),
      length: korean[0].length,
      marked: true,
      doubtful: false,
      plural: false,
    };
  const han = exec(ARTICLE_HAN, text, at);
  if (han)
    return {
      number: withSub(han[1], han[2] ?? han[3] ?? han[4]),
      length: han[0].length,
      marked: true,
      doubtful: false,
      plural: false,
    };
  const english = exec(ARTICLE_EN, text, at);
  if (english)
    return {
      number: withSub(english[2], english[3]),
      length: english[0].length,
      marked: true,
      doubtful: false,
      plural: /^(arts|articles|§§|ss|secs|sections)$/.test(english[1]!),
    };
  const bare = allowBare ? exec(ARTICLE_BARE, text, at) : null;
  if (!bare) return null;
  const inHan = !/^\d/.test(bare[2]!);
  if (inHan && !bare[1] && bare[2]!.length < 2) return null;
  return {
    number: withSub(bare[2], bare[3]),
    length: bare[0].length,
    marked: Boolean(bare[1]),
    doubtful: inHan && !bare[1],
    plural: false,
  };
}

function readOne(text: string, at: number, allowBare: boolean): (ArticleRef & { plural: boolean }) | null {
  const head = readHead(text, at, allowBare);
  if (!head?.number) return null;
  const { pin, end } = readPin(text, at + head.length);
  return {
    number: head.number,
    pin,
    start: at,
    end,
    marked: head.marked,
    doubtful: head.doubtful,
    plural: head.plural,
  };
}

const CONTINUE = re(AND);
const MORE_PARAGRAPH = re(`第? ?(${NUM}) ?款`);
const MORE_ITEM = re(`(?:第? ?(${NUM})|第? ?\\( ?(${NUM}) ?\\)) ?项`);
const MORE_SUBARTICLE = re(`之 ?(${NUM})(?!般)`);

function readMore(text: string, at: number, previous: ArticleRef, plural: boolean): ArticleRef | null {
  const base = { start: at, marked: true, doubtful: false };
  const sub = exec(MORE_SUBARTICLE, text, at);
  if (sub) {
    const { pin, end } = readPin(text, at + sub[0].length);
    return { ...base, number: withSub(previous.number.split('-')[0], sub[1])!, pin, end };
  }
  if (exec(MORE_PARAGRAPH, text, at)) {
    const { pin, end } = readPin(text, at);
    return { ...base, number: previous.number, pin, end };
  }
  const item = exec(MORE_ITEM, text, at);
  if (item && (previous.pin.i || previous.pin.p)) {
    const i = digits(item[1] ?? item[2])!;
    return { ...base, number: previous.number, pin: clean({ p: previous.pin.p, i }), end: at + item[0].length };
  }
  const next = readOne(text, at, false);
  if (next || !plural) return next;
  const bare = exec(NUMBER_EN, text, at);
  if (!bare) return null;
  const { pin, end } = readPin(text, at + bare[0].length);
  return { ...base, number: withSub(bare[1], bare[2])!, pin, end };
}

/**
 * Reads one or more articles from a place: 第363条第一款、第364条; arts. 50 and 70.
 * @param allowBare whether a number without 条, 조 or art. counts (only right behind the name of a law)
 * @param stop asked before each further article with the place behind it; true leaves it out
 */
export function readArticles(
  text: string,
  at: number,
  allowBare: boolean,
  stop: (end: number) => boolean = () => false,
): ArticleRef[] {
  const first = readOne(text, at, allowBare);
  if (!first) return [];
  const all: ArticleRef[] = [first];
  for (let previous: ArticleRef = first; ; previous = all.at(-1)!) {
    const glue = exec(CONTINUE, text, previous.end);
    const next = glue && readMore(text, previous.end + glue[0].length, previous, first.plural);
    if (!next || stop(next.end)) return all;
    all.push(next);
  }
}

/** Finds where “art. 50 …” begins, for citations that name the law afterwards. */
export const MARKER_EN = /(?<![a-z])(?:arts?|articles?|§{1,2}|ss?|secs?|sections?)(?![a-z])\.? ?\d/g;
