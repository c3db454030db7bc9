/**
 * How articles are written after (in English also before) the name of a law, alone, in lists and in ranges. Works on folded
 * text (src/citation/text.ts): lower case, Simplified, single spaces, round brackets, 《》 for every quotation mark.
 */
import { type Pin, isWhole, ofRoman } from './pinpoint.ts';
import {
  type Mark,
  HAN_NUMBER,
  NUM,
  exec,
  pinOf,
  readMark,
  readMarks,
  readPin,
  readShared,
  sticky,
  withSub,
} from './pins.ts';
import { placesBetween } from './ranges.ts';

/** One article as written. */
export interface ArticleRef {
  /** `50`, `253-1`, `66b`, `474.17a`. */
  number: string;
  pin: Pin;
  /** 款, 项, 号, 目 as they were named, outermost first: what they mean depends on the jurisdiction. */
  marks: Mark[];
  /** Where it stands in the folded text. */
  start: number;
  end: number;
  /** Whether 第…条, 조 or art. marks it; a bare number is weaker evidence. */
  marked: boolean;
  /** Written in Chinese numerals without 条: only believed if the record holds the article. */
  doubtful: boolean;
  /** Section or Article, where the word says it. */
  kind?: 'section' | 'article';
  /** The end of a range: what stands between it and the one before is meant too. */
  through?: boolean;
}

// Words that make the number before them a quantity, not an article.
const UNITS =
  '(?! ?(?:[年月日号天周岁元人次个块万亿名位部件条种章节编%时点]|[.:/]\\d|years?|months?|days?|yuan|people|women|men)|\\d)';
/** 66b, 159aab, 474.17a: how common-law codes number what was put in later. */
const SECTION = '\\d{1,4}(?:\\.\\d{1,3})?[a-z]{0,4}(?![a-z\\d])';
const ARTICLE_HAN = sticky(
  `第? ?(${SECTION}|${NUM})((?: ?\\( ?[\\da-z]{1,4} ?\\)){0,4}) ?(?:条 ?(?:(?:之|の) ?(${NUM})(?!般)|- ?(\\d{1,2})(?!\\d))?|(?:之|の|-) ?(${NUM}) ?条)`,
);
const ARTICLE_KO = sticky('제? ?(\\d{1,4}) ?조(?: ?의 ?(\\d{1,2}))?');
const ARTICLE_EN = sticky(
  `(arts?|articles?|§{1,2}|ss?|secs?|sections?|cls?|clauses?)(?![a-z])\\.? ?(?:no\\.? ?)?(${SECTION})(?: ?(?:-|之) ?(\\d{1,2})(?![\\da-z]))?`,
);
const ARTICLE_BARE = sticky(
  `(第 ?)?((?:\\d{3}\\.\\d{1,2}(?!\\d)|\\d{1,4})(?:(?!st|nd|rd|th)[a-z]{1,4})?|${HAN_NUMBER})(?: ?[-之の] ?(${NUM}))?${UNITS}(?![a-z가-힣])`,
);
const NUMBER_EN = sticky(`(${SECTION})(?! ?u\\. ?s\\.| ?usc)(?: ?- ?(\\d{1,2})(?![\\da-z]))?`);
const AND = sticky(
  ' ?(?:、|,|;|和|与|以及|及び|及|或者|或|又は|若しくは|并|至|到|から|ないし|乃至|and(?![a-z])|or(?![a-z])|to(?![a-z])|through(?![a-z])|&|및|또는|부터|내지|-|~|(?<=항) (?=제? ?\\d+ ?항)|(?<=条) (?=第? ?\\d+ ?条)|(?<=[项号]) (?=\\d+ ?[项号])) ?',
);
const THROUGH = /至|到|から|ないし|乃至|to|through|부터|내지|-|~/;

interface Head {
  number: string | undefined;
  length: number;
  marked: boolean;
  doubtful: boolean;
  plural: boolean;
  kind?: 'section' | 'article';
  /** 第10(3A)条: marks between the number and 条. */
  brackets?: string[];
}

function readHead(text: string, at: number, allowBare: boolean): Head | null {
  const marked = { marked: true, doubtful: false, plural: false };
  const korean = exec(ARTICLE_KO, text, at);
  if (korean) return { ...marked, number: withSub(korean[1], korean[2]), length: korean[0].length };
  const han = exec(ARTICLE_HAN, text, at);
  if (han) {
    const brackets = han[2]!.match(/[\da-z]+/g) ?? [];
    return { ...marked, number: withSub(han[1], han[3] ?? han[4] ?? han[5]), length: han[0].length, brackets };
  }
  const english = exec(ARTICLE_EN, text, at);
  if (english)
    return {
      ...marked,
      number: withSub(english[2], english[3]),
      length: english[0].length,
      plural: /^(arts|articles|§§|ss|secs|sections|cls|clauses)$/.test(english[1]!),
      kind: english[1]!.startsWith('art') ? 'article' : 'section',
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

const trimmed = (text: string, end: number) => end - (text[end - 1] === ' ' ? 1 : 0);

// The half of a paragraph that is meant is said behind it; the record's anchors stop at the paragraph.
const HALF = sticky(' ?(?:前段|中段|[后後]段|前半段|[后後]半段|本文|但[书書]|ただし[书書]|전단|후단|본문|단서)');
const withHalf = (text: string, end: number) => end + (exec(HALF, text, end)?.[0].length ?? 0);

// 刑法§319-1 II: how Taiwan's students write the paragraph.
const ROMAN = sticky(' ?([ivx]{1,4})(?![a-z\\d])');
function readRoman(text: string, at: number, end: number): ReturnType<typeof readPin> | null {
  const found =
    text[at] === '§' && /\p{Script=Han} ?$/u.test(text.slice(Math.max(0, at - 2), at)) ? exec(ROMAN, text, end) : null;
  const p = found && ofRoman(found[1]!);
  return p && /^\d+$/.test(p) ? { pin: { p }, marks: [], end: end + found[0].length } : null;
}

type One = ArticleRef & { plural: boolean };

function readOne(text: string, at: number, allowBare: boolean): One | null {
  const head = readHead(text, at, allowBare);
  if (!head?.number) return null;
  const below = readPin(text, at + head.length);
  const roman = isWhole(below.pin) ? readRoman(text, at, at + head.length) : null;
  const { pin, marks, end } = roman ?? below;
  const { number, marked, doubtful, plural, kind, brackets } = head;
  const whole = brackets?.length ? { ...pin, brackets: [...brackets, ...(pin.brackets ?? [])] } : pin;
  return {
    number,
    pin: whole,
    marks,
    start: at,
    end: trimmed(text, withHalf(text, end)),
    marked,
    doubtful,
    plural,
    ...(kind ? { kind } : {}),
  };
}

const MORE_SUBARTICLE = sticky(`(?:之|の) ?(${NUM})(?!般)`);
const MORE_BRACKET = sticky('\\( ?([\\da-z]{1,5}) ?\\)');

/** 第363条第一款、第二款; 第五项、第六项: another place in the same article. */
function readMorePlace(text: string, at: number, previous: ArticleRef): ArticleRef | null {
  const next = readMark(text, at, previous.marks.at(-1)?.unit === '号');
  if (!next) return null;
  const depth = previous.marks.findIndex(({ unit }) => unit === next.mark.unit);
  if (depth < 0 && next.mark.unit !== '款' && !previous.marks.length) return null;
  const above = depth < 0 ? (next.mark.unit === '款' ? [] : previous.marks) : previous.marks.slice(0, depth);
  const { marks, end } = readMarks(text, at, above);
  const { number } = previous;
  return { number, pin: pinOf(marks), marks, start: at, end: withHalf(text, end), marked: true, doubtful: false };
}

/** 第一、二款 behind an article, （五）、（六）项 behind a paragraph: that article once for each of them. */
function readSeveral(text: string, ref: ArticleRef): ArticleRef[] {
  const several = readShared(text, ref.end);
  if (!several || ref.marks.some(({ unit }) => unit === several.marks[0]!.unit)) return [ref];
  const { end } = several;
  const all = several.marks.map((mark, i): ArticleRef => {
    const marks = [...ref.marks, mark];
    const start = i === 0 ? ref.start : ref.end;
    return { ...ref, marks, pin: pinOf(marks), start, end };
  });
  return all.flatMap((one, i) => (several.through[i] ? [...placesBetween(all[i - 1]!, one), one] : [one]));
}

const MORE_KOREAN = sticky('제 ?\\d+ ?[항호]');

/** 제1항 및 제2항; 제1호, 제3호: the paragraph stays where an item alone is named. */
function readMoreKorean(text: string, at: number, { number, pin: above }: ArticleRef): ArticleRef | null {
  if (!exec(MORE_KOREAN, text, at)) return null;
  const { pin, end } = readPin(text, at);
  if (pin.p ? !above.p : !above.i) return null;
  const whole = !pin.p && above.p ? { p: above.p, ...pin } : pin;
  return { number, pin: whole, marks: [], start: at, end, marked: true, doubtful: false };
}

function readMore(text: string, at: number, previous: ArticleRef, plural: boolean): ArticleRef | null {
  const base = { start: at, marked: true, doubtful: false };
  const sub = exec(MORE_SUBARTICLE, text, at);
  if (sub)
    return { ...base, number: withSub(previous.number.split('-')[0], sub[1])!, ...readPin(text, at + sub[0].length) };
  const place = readMorePlace(text, at, previous) ?? readMoreKorean(text, at, previous);
  if (place) return place;
  // 66B(1) and (4): the last mark of that kind again.
  const bracket = previous.pin.brackets?.length ? exec(MORE_BRACKET, text, at) : null;
  if (bracket) {
    const above = previous.pin.brackets!;
    const isDigit = (mark: string) => /^\d/.test(mark);
    const depth = above.findLastIndex((mark) => isDigit(mark) === isDigit(bracket[1]!));
    const brackets = [...above.slice(0, depth < 0 ? -1 : depth), bracket[1]!];
    let end = at + bracket[0].length;
    // 17(1)(d), (3)(a): what stands below the new mark.
    for (let deeper = exec(MORE_BRACKET, text, end); deeper; deeper = exec(MORE_BRACKET, text, end)) {
      brackets.push(deeper[1]!);
      end += deeper[0].length;
    }
    const { number, pin } = previous;
    return { ...base, number, pin: { ...pin, brackets }, marks: [], end };
  }
  const next = readOne(text, at, false);
  if (next || !plural) return next;
  const bare = exec(NUMBER_EN, text, at);
  if (!bare) return null;
  const kind = previous.kind ? { kind: previous.kind } : {};
  return { ...base, ...kind, number: withSub(bare[1], bare[2])!, ...readPin(text, at + bare[0].length) };
}

const INSERTED = sticky(`\\d{2,4} ?之 ?${NUM}`);

/** 刑法253-1、286-1; 287条之一、287之二: a number without 条 again; believed only if the record holds it. */
function readMoreBare(text: string, at: number, previous: ArticleRef, glue: string): ArticleRef | null {
  if (exec(INSERTED, text, at)) {
    const next = readOne(text, at, true);
    return next && { ...next, doubtful: true };
  }
  const next = !previous.marked && /[、和与及]/.test(glue) ? readOne(text, at, true) : null;
  return next && { ...next, doubtful: true };
}

/**
 * Reads one or more articles from a place: 第363条第一款、第364条; arts. 50 and 70; ss 66A to 66D.
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
  const all: ArticleRef[] = readSeveral(text, first);
  for (let previous = all.at(-1)!; ; previous = all.at(-1)!) {
    const glue = exec(AND, text, previous.end);
    const place = previous.end + (glue?.[0].length ?? 0);
    const next =
      glue && (readMore(text, place, previous, first.plural) ?? readMoreBare(text, place, previous, glue[0]));
    if (!next || stop(next.end)) return all;
    const through = THROUGH.test(glue[0]);
    if (through && next.number === previous.number) all.push(...placesBetween(previous, next));
    const several = readSeveral(text, next);
    if (through && next.number !== previous.number) several[0] = { ...several[0]!, through };
    all.push(...several);
  }
}

/** Finds where “art. 50 …” begins, for citations that name the law afterwards. */
export const MARKER_EN = /(?<![a-z])(?:arts?|articles?|§{1,2}|ss?|secs?|sections?|cls?|clauses?)(?![a-z])\.? ?\d/g;
