/** Writes citations: 治安管理处罚法第五十条第一款第六项 · PSAL art. 50(1)(6). What is written here parse.ts reads. */
import { signed } from '../i18n/fill.ts';
import { type Locale, type Written, fallbackOf, moreOf } from '../i18n/locales.ts';
import { readId } from '../law/ids.ts';
import { writeHan } from '../law/numerals.ts';
import { type LawRecord, findPinpoint } from '../law/record.ts';
import { citableAnchor, citesByBrackets, hasOneParagraph } from './pinpoint.ts';

/** What an article's label needs; a record's Version is one. */
export interface Labelled {
  /** `cn/psal/art-50` */
  article: string;
  /** As the law prints it. */
  label: string;
}

/** What a pinpoint needs besides; a record's Version is one. */
export interface Pinpointed extends Labelled {
  lines: readonly { anchor: string; prefix?: string }[];
}

const isChina = (article: string) => article.startsWith('cn/');
/** Whose law it is, before the name of a foreign law in Chinese. */
export const WHOSE: Record<string, string> = {
  kr: '韩国',
  jp: '日本',
  tw: '台湾地区',
  hk: '香港',
  sg: '新加坡',
  gb: '英国',
  us: '美国',
  eu: '欧盟',
  au: '澳大利亚',
};

/** The same where the name of a law alone would leave it open: Civil Code (Japan). */
const WHOSE_EN: Record<string, string> = { kr: 'Korea', jp: 'Japan', tw: 'Taiwan', hk: 'Hong Kong', sg: 'Singapore' };
const SHARED = /^(?:Civil|Criminal|Penal) (?:Code|Law)$/;

/** 五十 and 7-2 as 七…之二 for Chinese law; plain digits for other countries' law. */
function zhNumber(number: string, han: boolean): { main: string; sub: string } {
  const [main = '', sub] = number.split('-');
  const write = (digits: string) => (han && /^\d{1,4}$/.test(digits) ? writeHan(Number(digits)) : digits);
  return { main: write(main), sub: sub ? `之${write(sub)}` : '' };
}

/**
 * s 66B · 第66B条; Article 17 · 第17条; § 223(h) stays as the code prints it. A label that says more than a number (a section
 * inserted into another Act) is read off the article's id.
 */
function sectionLabel(article: string, label: string, locale: Locale): string {
  const act = /^Pub\. L\. [\d-]+ § \d+/.exec(label);
  if (act) return act[0];
  const short = label.replace(/ \(.*[a-z]{3}.*\)$/, '');
  if (short.startsWith('§')) return short;
  const [, word, printed] = /^(Section|Article|Clause)s? (\d.*)$/.exec(short) ?? [];
  const [, kind = '', id] = /^(s|ss|art|clause)-(\d.*)$/.exec(article.split('/')[2] ?? '') ?? [];
  const number = printed ?? id;
  if (!number) return label;
  if (locale === 'zh') return `第${number.replace(' and ', '、')}条`;
  const several = kind === 'ss' ? 'ss' : 's';
  return `${word === 'Article' || kind === 'art' ? 'art.' : kind === 'clause' ? 'cl' : several} ${number}`;
}

/**
 * An article's number in the page's language: 第五十条 · art. 50; 第14条之2 · art. 14-2 for 제14조의2.
 * A part of an instrument that is no numbered article keeps the label that the law gives it.
 */
export function articleLabel({ article, label }: Labelled, locale: Locale): string {
  const leaf = article.split('/')[2] ?? '';
  if (citesByBrackets(article)) return sectionLabel(article, label, locale);
  const [, kind, number] = /^(art|s)-(\d.*)$/.exec(leaf) ?? [];
  if (!number) return label;
  if (locale === 'en') return `${kind === 's' ? 's' : 'art.'} ${number}`;
  if (locale !== 'zh') return label;
  const { main, sub } = zhNumber(number, isChina(article));
  return `第${main}条${sub}`;
}

/** (1)(a)(i): the marks of an anchor; unmarked words above the first mark are the section itself. */
function bracketPin({ article, lines }: Pick<Pinpointed, 'article' | 'lines'>, anchor: string): string {
  const parts = anchor.split(/-(?=[a-z])/);
  const top = parts[0]!;
  const unmarked = lines.some((line) => line.anchor === top && line.prefix === '');
  const inNumber = article.toLowerCase().endsWith(`-${top.slice(1).toLowerCase()}`) && !unmarked;
  return parts
    .slice(unmarked || (inNumber && parts.length > 1) ? 1 : 0)
    .map((part) => `(${part.slice(1)})`)
    .join('');
}

/**
 * The part of a citation below the article: 第一款第六项 · (1)(6). The 款 is left out before an item if the article has
 * just one (第六项 · (6)), as lawyers cite it.
 * @param anchor `p1-i6`
 */
export function formatPinpoint({ article, lines }: Pinpointed, anchor: string, locale: Locale): string {
  const citable = citableAnchor(article, anchor, lines);
  if (citesByBrackets(article)) return citable === null ? '' : bracketPin({ article, lines }, citable);
  const parts = (citable ?? anchor).split(/-(?=[a-z])/).filter((part) => !/^[lt]/.test(part));
  const [p, i, s] = parts.map((part) => part.slice(1));
  const one = hasOneParagraph(lines.map((line) => line.anchor));
  if (locale === 'zh') {
    // What the mainland calls 款 and 项 is 項 and 款 in Taiwan.
    const [upper, lower] = article.startsWith('tw/') ? ['项', '款'] : ['款', '项'];
    const part = (number: string | undefined, unit: string) => {
      if (!number) return '';
      const { main, sub } = zhNumber(number, isChina(article));
      return `第${main}${unit}${sub}`;
    };
    return (one && i ? '' : part(p, upper!)) + part(i, lower!) + part(s, '目');
  }
  const pins = moreOf(locale)?.pins;
  if (pins) {
    const letter = pins.letters?.[Number(s) - 1] ?? s;
    const written: [string, string | undefined][] = [
      [pins.p, one && i ? undefined : p],
      [pins.i, i],
      [pins.s, letter],
    ];
    return written.map(([form, number]) => (number ? form.replace('#', number) : '')).join('');
  }
  const sub = s && (/^\d+$/.test(s) && Number(s) <= 26 ? String.fromCharCode(96 + Number(s)) : s);
  return [one && i ? undefined : p, i, sub].map((number) => (number ? `(${number})` : '')).join('');
}

/** The name of a law as citations print it: 治安管理处罚法 · PSAL · 韩国《性暴力处罚法》 · SCPA. */
export function citationName(jurisdiction: string, short: Written, locale: Locale): string {
  const whose = WHOSE_EN[jurisdiction];
  if (locale === 'en') return whose && SHARED.test(short.en) ? `${short.en} (${whose})` : short.en;
  if (locale !== 'zh' || jurisdiction === 'cn') return short[locale] ?? short[fallbackOf(locale)];
  return `${WHOSE[jurisdiction] ?? ''}《${short.zh}》`;
}

/** Name, article and pinpoint put together, for callers that hold no record (the browser). */
export function writeCitation(short: Written, version: Pinpointed, anchor: string | null, locale: Locale): string {
  const more = moreOf(locale);
  // Another place's law is cited as the fallback does: its numbers are written in no other language.
  if (more && !version.article.startsWith(`${more.place}/`))
    return signed(more.fallback, writeCitation(short, version, anchor, more.fallback));
  const name = citationName(version.article.split('/')[0] ?? '', short, locale);
  if (version.article.endsWith('/whole')) return name;
  // The only 款 of an article is the article: it is not cited as 第一款.
  const citable = anchor === null ? null : citableAnchor(version.article, anchor, version.lines);
  const pinpoint = citable === null ? '' : formatPinpoint(version, citable, locale);
  return name + (locale === 'zh' ? '' : ' ') + articleLabel(version, locale) + pinpoint;
}

/**
 * A citation in the page's language.
 * @param id with its version, and an anchor or none: `cn/psal/art-50@2026-01-01#p1-i6`
 * @throws Error if the record does not hold it
 */
export function formatCitation({ record, id, locale }: { record: LawRecord; id: string; locale: Locale }): string {
  const found = findPinpoint(record, id);
  if (typeof found === 'string') throw new Error(`cannot cite ${id}: ${found}`);
  const instrument = record.instruments.get(readId(id).instrument);
  if (!instrument) throw new Error(`cannot cite ${id}: the record does not hold its instrument`);
  return writeCitation(instrument.short, found.version, found.anchor, locale);
}
