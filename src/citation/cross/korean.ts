/** References inside Korean official text: 제14조제1항, 이 법 제2조, 제1항, 「형법」 제297조. */
import { KOREAN_SUB } from '../pins.ts';
import { type Mention, type Place, at, paragraphOf } from './mention.ts';

const ARTICLE = /제(\d+)조(?:의(\d+))?/y;
const PARAGRAPH = /\s?제(\d+)항/y;
const ITEM = /\s?제(\d+)호(?:의(\d+))?/y;
const SUBITEM = new RegExp(`\\s?([${KOREAN_SUB}])목`, 'y');
const AND = /\s?(?:,|ㆍ|·|및|또는|부터|와|과|내지)\s?/y;
const PREVIOUS = /전항/y;
/** What names another law: 「…」, 같은 법, 법 제3조 in a decree. */
const OTHER = /[」』]|같은 (?:법|조|항|영)|(?<!이 )(?:법|법률|영|령|규칙|헌법)\s?(?=제\d+조)/;

interface Pinned {
  p?: string;
  i?: string;
  s?: string;
}

function readPin(text: string, from: number): { pin: Pinned; end: number } {
  const pin: Pinned = {};
  let end = from;
  const p = at(PARAGRAPH, text, end);
  if (p) {
    pin.p = p[1]!;
    end += p[0].length;
  }
  const i = at(ITEM, text, end);
  if (i) {
    pin.i = i[1]! + (i[2] ? `-${i[2]}` : '');
    end += i[0].length;
    const s = at(SUBITEM, text, end);
    if (s) {
      pin.s = String(KOREAN_SUB.indexOf(s[1]!) + 1);
      end += s[0].length;
    }
  }
  return { pin, end };
}

/** Articles of one law from a place on, with what a list adds. */
function readList(text: string, from: number, instrument: string): Mention[] {
  const out: Mention[] = [];
  let cursor = from;
  for (;;) {
    const article = at(ARTICLE, text, cursor);
    const last = out.at(-1);
    if (article) {
      const { pin, end } = readPin(text, cursor + article[0].length);
      const leaf = `art-${article[1]}${article[2] ? `-${article[2]}` : ''}`;
      out.push({ start: cursor, end, article: `${instrument}/${leaf}`, pin });
    } else if (last) {
      const { pin, end } = readPin(text, cursor);
      if (end === cursor || (pin.p ? !last.pin.p : !last.pin.i)) return out;
      const whole = pin.p ? pin : { ...(last.pin.p ? { p: last.pin.p } : {}), ...pin };
      out.push({ start: cursor, end, article: last.article, pin: whole });
    } else return out;
    const glue = at(AND, text, out.at(-1)!.end);
    if (!glue) return out;
    cursor = out.at(-1)!.end + glue[0].length;
  }
}

/**
 * The references in one line.
 * @param named looks a law up by the name it bears in 「」; null if the record does not hold it
 */
export function readKoreanMentions(text: string, place: Place, named: (name: string) => string | null): Mention[] {
  const out: Mention[] = [];
  for (let index = 0; index < text.length; index++) {
    const quoted = at(/「([^」]+)」\s?(?=제\d+조)/y, text, index);
    if (quoted) {
      const instrument = named(quoted[1]!);
      const list = readList(text, index + quoted[0].length, instrument ?? '-');
      if (instrument && instrument !== place.instrument) out.push(...list.map((one) => ({ ...one, external: true })));
      index = Math.max(index, (list.at(-1)?.end ?? index + 1) - 1);
      continue;
    }
    const before = text.slice(0, index);
    const doubtful = OTHER.test(`${before}${/제\d+조/y.test(text.slice(index)) ? '제1조' : ''}`);
    const self = at(/이 법\s?(?=제\d+조)/y, text, index);
    let found: Mention[] = [];
    if (self) {
      found = readList(text, index + self[0].length, place.instrument);
      if (found[0]) found[0] = { ...found[0], start: index };
    } else if (!doubtful) {
      const here = paragraphOf(place.anchor);
      if (at(PREVIOUS, text, index) && here !== null && here > 1)
        found = [{ start: index, end: index + 2, article: place.article, pin: { p: String(here - 1) } }];
      else found = readList(text, index, place.instrument);
      // A paragraph by itself is this article's; an item by itself, this paragraph's.
      if (!found.length && text[index] === '제' && !/[조항호목의\d]\s?$/.test(before)) {
        const { pin, end } = readPin(text, index);
        const p = pin.p ?? (here === null ? undefined : String(here));
        if (end > index && p)
          found = readParagraphs(text, { start: index, end, article: place.article, pin: { ...pin, p } });
      }
    }
    if (!found.length) continue;
    out.push(...found);
    index = found.at(-1)!.end - 1;
  }
  return out;
}

/** 제1항 및 제2항; 제1호, 제3호: what a list adds to a paragraph or item that stands alone. */
function readParagraphs(text: string, first: Mention): Mention[] {
  const out = [first];
  for (;;) {
    const last = out.at(-1)!;
    const glue = at(AND, text, last.end);
    if (!glue) return out;
    const start = last.end + glue[0].length;
    if (at(ARTICLE, text, start)) return out;
    const { pin, end } = readPin(text, start);
    if (end === start || (!pin.p && !last.pin.i)) return out;
    const p = pin.p ?? last.pin.p;
    out.push({ start, end, article: last.article, pin: { ...pin, ...(p ? { p } : {}) } });
  }
}
