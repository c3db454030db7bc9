/**
 * A number alone: 364, 第五十条, 319之3, s 159AAB, 12338, 113 专线. The help line that bears it comes first, then the articles that
 * people may mean by it, of several laws. Pure.
 */
import { readNumber } from '../law/numerals.ts';

/** /search/numbers-<locale>.json; each a line an entry, with spaces between its parts. */
export interface Numbers {
  /** A number, and the keys of the help lines that bear it. */
  lines: string;
  /** An instrument, and the ids of its articles without what stands before the figures; instruments in their order. */
  articles: string;
}

/** What a number may mean. */
export interface Meant {
  /** Keys of help lines (facts.ts). */
  lines: string[];
  /** Ids of articles, in the order of their instruments. */
  articles: string[];
}

const HAN = '[〇零一二三四五六七八九十百千]+';
/** What stands around a number and changes nothing about it. */
const AROUND =
  /电话号码|电话|热线|专线|号码|短信|法条|条文|是什么|什么|怎么打|打|的|规定|内容|(?<![a-z])(?:what is|call|dial|number|hot ?line|help ?line|line|phone|the|law|text|sms)(?![a-z])|[?？.。]$/gu;
const NUMBER = new RegExp(
  `^(?:第|제|articles? ?|arts?\\.? ?|sections? ?|secs?\\.? ?|ss?\\.? ?|§ ?|no\\.? ?|#)?(\\d[\\d. -]*\\d[a-z]{0,3}|\\d[a-z]{0,3}|${HAN}(?=[条号]|$))(?:[条号조])?(?:(?:之|の|의|-)(\\d{1,2}|${HAN}))?$`,
  'u',
);
/** More articles than these are no answer; the mainland's leave room for those of other places. */
const MOST = { mainland: 6, all: 8 };

const digits = (text: string): string => (/^\d/.test(text) ? text.replace(/\s/g, '') : String(readNumber(text) ?? ''));
/** As it is compared: a telephone number without what parts it. */
const dialled = (number: string) => number.replace(/[^\da-z]/gi, '');

/**
 * The number that a query is, in digits and small letters: `364`, `253-1`, `159aab`; null if it says anything else.
 * @param query folded
 */
export function bareNumber(query: string): string | null {
  const [, number, sub] = NUMBER.exec(query.replace(AROUND, ' ').replace(/\s+/g, ' ').trim()) ?? [];
  if (!number) return null;
  const main = digits(number);
  return main && (sub ? `${main}-${digits(sub)}` : main);
}

/** Makes the table. @param lines number → keys; @param articles ids: cn/psal/art-50, in the order in which they are offered */
export function writeNumbers(lines: ReadonlyMap<string, readonly string[]>, articles: readonly string[]): Numbers {
  const byInstrument = new Map<string, string[]>();
  for (const id of articles) {
    const [place, handle, article = ''] = id.split('/');
    const instrument = `${place}/${handle}`;
    byInstrument.set(instrument, [...(byInstrument.get(instrument) ?? []), article]);
  }
  const flat = (table: ReadonlyMap<string, readonly string[]>) =>
    [...table].map(([key, values]) => [key, ...values].join(' ')).join('\n');
  return {
    lines: flat(new Map([...lines].map(([number, keys]) => [dialled(number), keys]))),
    // Most articles are art-…: only others say so.
    articles: flat(new Map([...byInstrument].map(([id, list]) => [id, list.map((one) => one.replace(/^art-/, ''))]))),
  };
}

/** What a number may mean. @param number of bareNumber */
export function meantBy(number: string, { lines, articles }: Numbers): Meant {
  const rows = (table: string) => table.split('\n').map((row) => row.split(' '));
  const all = rows(articles).flatMap(([instrument, ...list]) => {
    const found = list.find((one) => one.replace(/^[a-z]+-(?=\d)/, '').toLowerCase() === number);
    return found ? [`${instrument}/${/^\d/.test(found) ? 'art-' : ''}${found}`] : [];
  });
  const mainland = all.filter((id) => id.startsWith('cn/')).slice(0, MOST.mainland);
  return {
    lines: rows(lines).flatMap(([key, ...keys]) => (key === dialled(number) ? keys : [])),
    articles: [...mainland, ...all.filter((id) => !id.startsWith('cn/'))].slice(0, MOST.all),
  };
}
