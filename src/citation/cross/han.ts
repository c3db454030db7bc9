/** References inside Chinese, Taiwanese and Japanese official text: 本法第三十六条, 前款, 第一款第二项; 前條第二項; 前条第一項. */
import { readNumber } from '../../law/numerals.ts';
import { type Mention, type Place, articleBefore, at, paragraphOf } from './mention.ts';

const N = '[一二三四五六七八九十百千〇零]+';
const SUB = '[之の]';

interface Convention {
  /** How a law names itself. */
  self: string;
  article: string;
  /** The words of paragraph, item, sub-item. */
  units: [paragraph: string, item: string, subitem: string];
  /** Whether an article without the name of a law is this law's own. */
  bare: boolean;
}

const CONVENTIONS: Record<string, Convention> = {
  cn: { self: '本(?:法|条例|规定|办法|解释|规则)', article: '条', units: ['款', '项', '目'], bare: false },
  tw: { self: '本(?:法|條例)', article: '條', units: ['項', '款', '目'], bare: true },
  jp: { self: 'この(?:法律|省令|規則)', article: '条', units: ['項', '号', '[イロハニホヘト]'], bare: true },
};

interface Patterns {
  self: RegExp;
  article: RegExp;
  own: RegExp;
  paragraph: RegExp;
  item: RegExp;
  before: RegExp;
  beforeArticle: RegExp;
  /** Another law's name earlier in the line: what follows may be its. */
  other: RegExp;
  and: RegExp;
}

const AND = '(?:、|，|,|和|及び|及|或者|或|以及|又は|若しくは|至|から|並びに|與)';

function compile({ self, article, units: [p, i] }: Convention): Patterns {
  const sticky = (source: string) => new RegExp(source, 'y');
  return {
    self: sticky(self),
    article: sticky(`第(${N})${article}(?:${SUB}(${N}))?`),
    own: sticky(`(?<!该|同|各|前|上述)本${article}`),
    paragraph: sticky(`第(${N})${p}`),
    item: sticky(`第[（(]?(${N})[）)]?${i}(?:${SUB}(${N}))?`),
    before: sticky(`前([一二三四五六两兩]?)${p}`),
    beforeArticle: sticky(`前${article}`),
    other: new RegExp(
      `(?<!本|この)(?:法律|法|条例|條例|規則|规则|辦法|办法|規定|规定|令|解释|決定)[》」]?(?:（[^）]*）)?第${N}|同(?:法|条|條|项|項)|[該该](?:法|条|條|款|項)`,
    ),
    and: sticky(AND),
  };
}

const compiled = new Map(Object.entries(CONVENTIONS).map(([code, convention]) => [code, compile(convention)]));
const digits = (han: string) => String(readNumber(han));
const leafOf = (match: RegExpExecArray) => `art-${digits(match[1]!)}${match[2] ? `-${digits(match[2])}` : ''}`;

interface Pinned {
  p?: string;
  i?: string;
}

/** 第一款第二项 at a place. */
function readPin(patterns: Patterns, text: string, from: number): { pin: Pinned; end: number } {
  let end = from;
  const pin: Pinned = {};
  const p = at(patterns.paragraph, text, end);
  if (p) {
    pin.p = digits(p[1]!);
    end += p[0].length;
  }
  const i = at(patterns.item, text, end);
  if (i) {
    pin.i = digits(i[1]!) + (i[2] ? `-${digits(i[2])}` : '');
    end += i[0].length;
  }
  return { pin, end };
}

/** 第十条第一款、第二款和第十二条: articles of one law, with what a list adds. */
function readList(patterns: Patterns, text: string, from: number, instrument: string): Mention[] {
  const out: Mention[] = [];
  let cursor = from;
  for (;;) {
    const article = at(patterns.article, text, cursor);
    const last = out.at(-1);
    if (article) {
      const { pin, end } = readPin(patterns, text, cursor + article[0].length);
      out.push({ start: cursor, end, article: `${instrument}/${leafOf(article)}`, pin });
    } else if (last) {
      const { pin, end } = readPin(patterns, text, cursor);
      if (end === cursor) return out;
      // 第一项、第二项: the paragraph stays.
      const whole = pin.p ? pin : { ...(last.pin.p ? { p: last.pin.p } : {}), ...pin };
      if (!pin.p && !last.pin.i) return out;
      if (pin.p && !last.pin.p) return out;
      out.push({ start: cursor, end, article: last.article, pin: whole });
    } else return out;
    const glue = at(patterns.and, text, out.at(-1)!.end);
    if (!glue) return out;
    cursor = out.at(-1)!.end + glue[0].length;
  }
}

/** 前款, 前二項第一号, 第一款 by themselves: a paragraph of this article. */
function readOwn(patterns: Patterns, text: string, index: number, place: Place): Mention[] {
  const { article } = place;
  const here = paragraphOf(place.anchor);
  const before = at(patterns.before, text, index);
  if (before) {
    const back = before[1] ? (readNumber(before[1]) ?? 1) : 1;
    if (here === null || here - back < 1) return [];
    const { pin, end } = readPin(patterns, text, index + before[0].length);
    // 前两款 are several: the link leads to the first, and takes no item.
    if (pin.p || (pin.i && back > 1)) return [];
    return [{ start: index, end, article, pin: { ...pin, p: String(here - back) } }];
  }
  const previous = at(patterns.beforeArticle, text, index);
  if (previous) {
    const target = articleBefore(place);
    if (!target) return [];
    const { pin, end } = readPin(patterns, text, index + previous[0].length);
    return [{ start: index, end, article: target, pin }];
  }
  const own = at(patterns.own, text, index);
  const paragraph = at(patterns.paragraph, text, index + (own?.[0].length ?? 0));
  if (!paragraph) return [];
  if (!own && /[条條款項项号之の同各该該編编章節节]$/.test(text.slice(0, index))) return [];
  const { pin, end } = readPin(patterns, text, index + (own?.[0].length ?? 0));
  const first = { start: index, end, article, pin };
  const rest: Mention[] = [];
  for (let cursor = end; ;) {
    const glue = at(patterns.and, text, cursor);
    if (!glue) break;
    const next = readPin(patterns, text, cursor + glue[0].length);
    if (!next.pin.p) break;
    rest.push({ start: cursor + glue[0].length, end: next.end, article, pin: next.pin });
    cursor = next.end;
  }
  return [first, ...rest];
}

/**
 * The references to this law in one line.
 * @param taken spans that name another law already
 */
export function readHanMentions(
  text: string,
  place: Place,
  taken: readonly { start: number; end: number }[],
): Mention[] {
  const code = place.instrument.slice(0, 2);
  const patterns = compiled.get(code)!;
  const { bare } = CONVENTIONS[code]!;
  const out: Mention[] = [];
  for (let index = 0; index < text.length; index++) {
    const inside = taken.find(({ start, end }) => index >= start && index < end);
    if (inside) {
      index = inside.end - 1;
      continue;
    }
    const before = text.slice(0, index);
    const doubtful = patterns.other.test(before) || taken.some(({ end }) => end <= index);
    const self = at(patterns.self, text, index);
    let found: Mention[] = [];
    if (self && !/[该該]$/.test(before)) {
      found = readList(patterns, text, index + self[0].length, place.instrument);
      if (found[0]) found[0] = { ...found[0], start: index };
    } else if (!doubtful) {
      found = readOwn(patterns, text, index, place);
      if (!found.length && bare && !/[法令例則则規规同》」）之のに]$/.test(before))
        found = readList(patterns, text, index, place.instrument);
    } else if (at(patterns.before, text, index)) found = readOwn(patterns, text, index, place);
    if (!found.length) continue;
    out.push(...found);
    index = found.at(-1)!.end - 1;
  }
  return out;
}
