/** The place within a law in the manners of citing: 第50条第1款第6项, 제14조의2제1항, 2条1項1号, art. 50, para. 1(6), s 66B(1). */
import type { Locale } from '../i18n/locales.ts';
import { writeHan } from '../law/numerals.ts';
import type { CiteFacts } from './facts.ts';
import { articleLabel, formatPinpoint } from './format.ts';
import { citableAnchor, citesByBrackets, hasOneParagraph } from './pinpoint.ts';
import { KOREAN_SUB } from './pins.ts';

const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソ';

/** What is cited below the article, in ordinals; the only paragraph of an article is left out. */
interface Place {
  p?: string;
  i?: string;
  s?: string;
}

function placeOf({ article, lines }: CiteFacts, anchor: string | null): Place {
  const citable = anchor === null ? null : citableAnchor(article, anchor, lines);
  if (!citable) return {};
  const [p, i, s] = citable.split(/-(?=[a-z])/).map((part) => part.slice(1));
  const one = hasOneParagraph(lines.map((line) => line.anchor));
  return { ...(p && !(one && i) ? { p } : {}), ...(i ? { i } : {}), ...(s ? { s } : {}) };
}

/** What stands below the article in the site's own manner; nothing where the line is cited as the article. */
function pinpoint(facts: CiteFacts, anchor: string | null, locale: Locale): string {
  const citable = anchor === null ? null : citableAnchor(facts.article, anchor, facts.lines);
  return citable === null ? '' : formatPinpoint(facts, citable, locale);
}

/** 14 and 2 of art-14-2; null for a part that is no numbered article. */
function numberOf(article: string): [main: string, sub: string | undefined] | null {
  const match = /\/art-(\d+)(?:-(\d+))?$/.exec(article);
  return match ? [match[1]!, match[2]] : null;
}

const sub = (number: string, join: string) => number.replace('-', join);

/** 第50条第1款第6项; in Chinese characters for the body of a Chinese text. */
export function chinesePlace(facts: CiteFacts, anchor: string | null, { han = false } = {}): string {
  const number = numberOf(facts.article);
  if (citesByBrackets(facts.article) || !number) return articleLabel(facts, 'zh') + pinpoint(facts, anchor, 'zh');
  const write = (digits: string) => (han ? writeHan(Number(digits)) : digits);
  const part = (digits: string | undefined, unit: string) => {
    if (!digits) return '';
    const [main, inserted] = digits.split('-');
    return `第${write(main!)}${unit}${inserted ? `之${write(inserted)}` : ''}`;
  };
  const [upper, lower] = facts.article.startsWith('tw/') ? ['项', '款'] : ['款', '项'];
  const { p, i, s } = placeOf(facts, anchor);
  const article = `第${write(number[0])}条${number[1] ? `之${write(number[1])}` : ''}`;
  return article + part(p, upper!) + part(i, lower!) + part(s, '目');
}

/** 제14조의2제2항제1호가목 */
function koreanPlace(facts: CiteFacts, anchor: string | null): string {
  const [main, inserted] = numberOf(facts.article)!;
  const { p, i, s } = placeOf(facts, anchor);
  return [
    `제${main}조${inserted ? `의${inserted}` : ''}`,
    p ? `제${p}항` : '',
    i ? `제${i.split('-')[0]}호${i.includes('-') ? `의${i.split('-')[1]}` : ''}` : '',
    s ? `${KOREAN_SUB[Number(s.split('-')[0]) - 1] ?? s}목` : '',
  ].join('');
}

/** 230条の2第1項, 2条1項1号イ: figures, and 第 only where two figures would meet. */
function japanesePlace(facts: CiteFacts, anchor: string | null): string {
  const [main, inserted] = numberOf(facts.article)!;
  const { p, i, s } = placeOf(facts, anchor);
  let out = `${main}条${inserted ? `の${inserted}` : ''}`;
  const add = (text: string) => (out += (/\d$/.test(out) ? '第' : '') + text);
  if (p) add(`${p}項`);
  if (i) add(`${i.split('-')[0]}号${i.includes('-') ? `の${i.split('-')[1]}` : ''}`);
  return s ? out + (IROHA[Number(s) - 1] ?? s) : out;
}

/** 第319條之1第1項第2款第1目 */
function taiwanesePlace(facts: CiteFacts, anchor: string | null): string {
  const [main, inserted] = numberOf(facts.article)!;
  const { p, i, s } = placeOf(facts, anchor);
  const part = (number: string | undefined, unit: string) => (number ? `第${sub(number, `${unit}之`)}` : '');
  const close = (text: string, unit: string) => (text && !text.includes(unit) ? text + unit : text);
  return [
    `第${main}條${inserted ? `之${inserted}` : ''}`,
    close(part(p, '項'), '項'),
    close(part(i, '款'), '款'),
    close(part(s, '目'), '目'),
  ].join('');
}

/** As the law's own country writes it. */
export function ownPlace(facts: CiteFacts, anchor: string | null): string {
  const { article } = facts;
  if (!numberOf(article) || citesByBrackets(article)) return articleLabel(facts, 'en') + pinpoint(facts, anchor, 'en');
  if (article.startsWith('kr/')) return koreanPlace(facts, anchor);
  if (article.startsWith('jp/')) return japanesePlace(facts, anchor);
  if (article.startsWith('tw/')) return taiwanesePlace(facts, anchor);
  return chinesePlace(facts, anchor, { han: true });
}

/**
 * In English.
 * @param marks how the manual writes article and section: `art.` and `§`, `art` and `s`
 * @param named whether paragraphs are named (art. 50, para. 1(6)) or bracketed (art 50(1)(6))
 */
export function englishPlace(
  facts: CiteFacts,
  anchor: string | null,
  marks: { article: string; section: string },
  named: boolean,
): string {
  const label = articleLabel(facts, 'en');
  const pin = pinpoint(facts, anchor, 'en');
  const written = label
    .replace(/^art\. (?=\d)/, `${marks.article} `)
    .replace(/^s (?=\d)/, `${marks.section} `)
    .replace(/^ss (?=\d)/, `${marks.section === '§' ? '§§' : 'ss'} `);
  if (!named || citesByBrackets(facts.article)) return written + pin;
  const { p, i, s } = placeOf(facts, anchor);
  const deeper = [i, s && /^\d+$/.test(s) && Number(s) <= 26 ? String.fromCharCode(96 + Number(s)) : s]
    .filter(Boolean)
    .map((mark) => `(${mark})`)
    .join('');
  if (p) return `${written}, para. ${p}${deeper}`;
  return i ? `${written}, item ${i}${deeper.replace(`(${i})`, '')}` : written;
}
