/**
 * Writes one provision in the styles lawyers ask for. Each rule is named with its manual; what is written here parse.ts
 * reads (tests/content/styles.test.ts). Where a manual wants a thing that the record does not hold (a gazette's page), the
 * citation goes without it.
 */
import type { Locale } from '../i18n/locales.ts';
import type { CiteFacts } from './facts.ts';
import { WHOSE, citationName, writeCitation } from './format.ts';
import { chinesePlace, englishPlace, ownPlace } from './places.ts';
import { citableAnchor } from './pinpoint.ts';
import { americanDay, thenAmerican, thenEn, thenJapanese, thenKorean, thenTaiwanese, thenZh } from './then.ts';

export const STYLES = ['site', 'faxue', 'gbt7714', 'home', 'bluebook', 'oscola', 'mcgill', 'id'] as const;
export type Style = (typeof STYLES)[number];

const code = ({ article }: CiteFacts) => article.slice(0, 2);

/** Bluebook T1, T2 and T10. */
const COUNTRY_BLUEBOOK: Record<string, string> = {
  cn: 'China',
  kr: 'S. Kor.',
  jp: 'Japan',
  tw: 'Taiwan',
  hk: 'H.K.',
  sg: 'Sing.',
  gb: 'UK',
  au: 'Austl.',
  eu: 'EU',
};
const COUNTRY: Record<string, string> = {
  cn: 'China',
  kr: 'South Korea',
  jp: 'Japan',
  tw: 'Taiwan',
  hk: 'Hong Kong',
  sg: 'Singapore',
  gb: 'UK',
  us: 'US',
  au: 'Australia',
  eu: 'EU',
};
/** Bluebook T6 and T7 for who makes law in China. */
const BODIES: Record<string, string> = {
  "National People's Congress": 'Nat’l People’s Cong.',
  "Standing Committee of the National People's Congress": 'Standing Comm. Nat’l People’s Cong.',
  "Supreme People's Court": 'Sup. People’s Ct.',
  "Supreme People's Court and Supreme People's Procuratorate": 'Sup. People’s Ct. & Sup. People’s Proc.',
  'State Council': 'St. Council',
};

/** 《治安管理处罚法》 without 中华人民共和国, 〈〉 for titles inside. */
const bookTitle = (title: string) =>
  `《${title
    .replace(/^中华人民共和国(?=.)/, '')
    .replace(/《/g, '〈')
    .replace(/》/g, '〉')}》`;

/**
 * 法学引注手册 (2nd ed.): the law's name without the country's, in 《》; the revision in round brackets; figures for articles,
 * paragraphs and items; an interpretation with its number; a foreign law with its country inside the 《》.
 */
function faxue(facts: CiteFacts, anchor: string | null): string {
  const place = facts.article.endsWith('/whole') ? '' : chinesePlace(facts, anchor);
  const us = code(facts) === 'us' ? /^(美国法典)(第\d+编)$/.exec(facts.title.zh) : null;
  if (us && place.startsWith('§'))
    return `《${us[1]}》${us[2]}${thenZh(facts)}${place.replace(/^§ ?([^()]+)/, '第$1条')}`;
  if (code(facts) !== 'cn') {
    // Britain has several acts of one name: 《英国2003年性犯罪法》.
    const name = /^\d{4}年/.test(facts.title.zh) ? facts.title.zh : facts.short.zh;
    return `《${WHOSE[code(facts)] ?? ''}${name.replace(/（[^（）]*）$/, '')}》${thenZh(facts)}${place}`;
  }
  if (facts.number) return `${bookTitle(facts.title.zh)}，${facts.number}，${place}`;
  return bookTitle(facts.title.zh) + (facts.revision ? `（${facts.revision}）` : thenZh(facts)) + place;
}

/**
 * GB/T 7714—2015, 8 (electronic resources) and appendix A.7: who issued it, title, number, [A/OL], the day of the wording, the
 * day of access, address; in the language of the original. Null where no official page is known.
 */
function gbt7714(facts: CiteFacts, anchor: string | null): string | null {
  if (!facts.official) return null;
  const place = facts.article.endsWith('/whole') ? '' : ownPlace(facts, anchor);
  const number = facts.number && code(facts) === 'cn' ? facts.number : '';
  const what = [number, place].filter(Boolean).join(', ');
  const day = facts.effective ? `(${facts.effective})` : '';
  const then = day ? '' : code(facts) === 'jp' ? thenJapanese(facts) : thenZh(facts);
  return `${facts.issuer.orig}. ${told(facts, facts.title.orig)}${then}${what ? `: ${what}` : ''}[A/OL]. ${day}[${facts.asAt}]. ${facts.official}.`;
}

/** 刑法 and 民法 are the names of several countries' laws: a reader of another country needs to be told whose. */
const told = (facts: CiteFacts, name: string) =>
  code(facts) === 'jp' && /^(?:刑法|民法)$/.test(name) ? `日本${name}` : name;

/** As lawyers of that country cite: 「…법」 제14조제1항; …法2条1項1号; 刑法第319條之1第1項. Null elsewhere. */
function home(facts: CiteFacts, anchor: string | null): string | null {
  const place = ownPlace(facts, anchor);
  const { title, short } = facts;
  const bare = short.orig.replace(/\s*[（(].*[)）]$/, '');
  switch (code(facts)) {
    case 'kr':
      return `「${title.orig}」${thenKorean(facts)} ${place}`;
    case 'jp':
      return told(facts, bare) + thenJapanese(facts) + place;
    case 'tw':
      return (/法$/.test(title.orig) && title.orig.length < 8 ? title.orig : bare) + thenTaiwanese(facts) + place;
    default:
      return null;
  }
}

const straight = (text: string) => text.replace(/\s*\(Republic of Korea\)$/, '');
/** British and Canadian manuals set no full stops: Cap 200. */
const plain = (text: string) => straight(text).replace(/\b(Cap|No)\. /g, '$1 ');

/** Bluebook (21st ed.), T2 for China: romanised title (title) [translation] (promulgated by, day, effective day) art. (China). */
function bluebook(facts: CiteFacts, anchor: string | null): string {
  const jurisdiction = code(facts);
  const place = englishPlace(facts, anchor, { article: 'art.', section: '§' }, true);
  const country = COUNTRY_BLUEBOOK[jurisdiction];
  const end = country ? ` (${country})` : '';
  const { title, romanised, number } = facts;
  if (jurisdiction === 'us') return place.startsWith('Pub.') ? place : `${facts.short.en} ${place}`;
  if (jurisdiction === 'au') return `${title.en} (Cth) ${place.replace(/^§ /, 's ')}${thenAmerican(facts)}${end}`;
  if (['gb', 'sg', 'eu', 'hk'].includes(jurisdiction)) {
    const chapter = /c\. \d+$/.exec(number ?? '')?.[0];
    return `${title.en}, ${chapter ? `${chapter}, ` : ''}${place}${thenAmerican(facts)}${end}`;
  }
  const head = romanised
    ? `${romanised} (${title.orig}) [${straight(title.en)}]`
    : `${title.orig} [${straight(title.en)}]`;
  if (jurisdiction !== 'cn') return `${head}${thenAmerican(facts)} ${place}${end}`;
  const body = BODIES[facts.issuer.en] ?? facts.issuer.en;
  const revised = facts.revision
    ? `${facts.revision.endsWith('修订') ? 'rev’d' : 'amended'} ${facts.revision.slice(0, 4)}`
    : '';
  const days = [
    facts.adopted ? americanDay(facts.adopted) : '',
    revised,
    facts.effective ? `effective ${americanDay(facts.effective)}` : '',
  ].filter(Boolean);
  // The record's day of an interpretation or a ministry's rule is the session's, not that of promulgation.
  const verb = /Cong\.$|^St\. Council$/.test(body) ? 'promulgated' : 'adopted';
  return `${head} (${verb} by the ${[body, ...days].join(', ')}) ${place}${end}`;
}

/** OSCOLA (4th ed.) 2.4 and 2.8: no full stops; the country in brackets behind a foreign law's name. */
function oscola(facts: CiteFacts, anchor: string | null): string {
  const place = englishPlace(facts, anchor, { article: 'art', section: 's' }, false);
  const title = plain(facts.title.en);
  switch (code(facts)) {
    case 'gb':
    case 'eu':
      return `${title}${thenEn(facts)}, ${place}`;
    case 'us':
      return place.startsWith('Pub.') ? `${place} (US)` : `${facts.short.en.replace(/\./g, '')} ${place} (US)`;
    case 'au':
      return `${title} (Cth)${thenEn(facts)}, ${place}`;
    default:
      return `${title} (${COUNTRY[code(facts)]})${thenEn(facts)}, ${place}`;
  }
}

/** McGill Guide (10th ed.) 7: the country in brackets, the chapter of a British Act, no full stops. */
function mcgill(facts: CiteFacts, anchor: string | null): string {
  const place = englishPlace(facts, anchor, { article: 'art', section: 's' }, false);
  const title = plain(facts.title.en);
  const chapter = /c\. (\d+)$/.exec(facts.number ?? '')?.[1];
  switch (code(facts)) {
    case 'us': {
      const year = facts.effective ? ` (${facts.effective.slice(0, 4)})` : '';
      return (place.startsWith('Pub.') ? place : `${facts.short.en.replace(/\./g, '')} ${place}`) + year;
    }
    case 'eu':
      return `EU, ${title}, ${place}`;
    default:
      return `${title} (${code(facts) === 'au' ? 'Cth' : COUNTRY[code(facts)]})${thenEn(facts)}, ${chapter ? `c ${chapter}, ` : ''}${place}`;
  }
}

/** The site's own manner, as its headings have it; a wording that is not the law of the day says of which day it is. */
function site(facts: CiteFacts, anchor: string | null, locale: Locale): string {
  const written = writeCitation({ zh: facts.short.zh, en: facts.short.en }, facts, anchor, locale);
  const then = locale === 'zh' ? thenZh(facts) : thenEn(facts);
  const name = lawName(facts, locale);
  return then && written.startsWith(name) ? name + then + written.slice(name.length) : written;
}

/**
 * One provision in one style.
 * @param anchor a line of the text, or null for the article
 * @returns null where the style does not apply
 */
export function cite(facts: CiteFacts, anchor: string | null, style: Style, locale: Locale): string | null {
  switch (style) {
    case 'site':
      return site(facts, anchor, locale);
    case 'faxue':
      return faxue(facts, anchor);
    case 'gbt7714':
      return gbt7714(facts, anchor);
    case 'home':
      return home(facts, anchor);
    case 'bluebook':
      return bluebook(facts, anchor);
    case 'oscola':
      return oscola(facts, anchor);
    case 'mcgill':
      return mcgill(facts, anchor);
    case 'id': {
      const citable = anchor === null ? null : citableAnchor(facts.article, anchor, facts.lines);
      return `${facts.article}@${facts.leaf}${citable ? `#${citable}` : ''}`;
    }
  }
}

/** The name of the law as the page's language has it. */
export function lawName(facts: CiteFacts, locale: Locale): string {
  return citationName(code(facts), { zh: facts.short.zh, en: facts.short.en }, locale);
}
