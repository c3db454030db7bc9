/** Provisions as reference managers read them: CSL-JSON, RIS, BibTeX, and the COinS span that Zotero finds in a page. */
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import type { CiteFacts } from './facts.ts';
import { chinesePlace, englishPlace } from './places.ts';
import { cite } from './styles.ts';

/** One thing to export: a wording, the place in it, and the address under which the site shows it. */
export interface Exported {
  facts: CiteFacts;
  anchor: string | null;
  /** Absolute; null where no address is known (a copy on a disk). */
  url: string | null;
}

export const FORMATS = ['ris', 'bib', 'csl'] as const;
export type Format = (typeof FORMATS)[number];

/** What each format's file is. */
export const FILES: Record<Format, { ending: string; type: string }> = {
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  bib: { ending: 'bib', type: 'application/x-bibtex' },
  csl: { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
};

interface CslItem {
  id: string;
  type: 'legislation';
  title: string;
  'title-short': string;
  'original-title'?: string;
  section: string;
  authority: string;
  number?: string;
  issued?: { 'date-parts': [[number, number, number]] };
  'original-date'?: { 'date-parts': [[number, number, number]] };
  accessed: { 'date-parts': [[number, number, number]] };
  jurisdiction: string;
  language: string;
  URL?: string;
  note: string;
}

const dateParts = (iso: string): { 'date-parts': [[number, number, number]] } => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { 'date-parts': [[year, month, day]] };
};

/** cn-psal-art-50-2026-01-01-p1-i6: a key that every program accepts. */
const keyOf = (facts: CiteFacts, anchor: string | null) =>
  (cite(facts, anchor, 'id', 'en') ?? '').replace(/[^A-Za-z0-9]+/g, '-');

function place({ facts, anchor }: Exported, locale: Locale): string {
  if (facts.article.endsWith('/whole')) return '';
  return locale === 'zh'
    ? chinesePlace(facts, anchor, { han: facts.article.startsWith('cn/') })
    : englishPlace(facts, anchor, { article: 'art.', section: 's' }, false);
}

/**
 * A provision as a CSL item of type legislation.
 * @param locale of the title and the section; the original title goes along where it is another
 */
export function toCsl(one: Exported, locale: Locale): CslItem {
  const { facts, anchor, url } = one;
  const title = facts.title[locale];
  const address = url ?? facts.official;
  return {
    id: keyOf(facts, anchor),
    type: 'legislation',
    title: facts.revision && locale === 'zh' ? `${title}（${facts.revision}）` : title,
    'title-short': facts.short[locale],
    ...(facts.title.orig !== title ? { 'original-title': facts.title.orig } : {}),
    section: place(one, locale),
    authority: facts.issuer[locale],
    ...(facts.number ? { number: facts.number } : {}),
    ...(facts.effective ? { issued: dateParts(facts.effective) } : {}),
    ...(facts.adopted ? { 'original-date': dateParts(facts.adopted) } : {}),
    accessed: dateParts(facts.asAt),
    jurisdiction: facts.article.slice(0, 2),
    language: locale === 'zh' ? 'zh-CN' : 'en',
    ...(address ? { URL: address } : {}),
    note: cite(facts, anchor, 'id', locale)!,
  };
}

/** RIS wants one line a field: no line ends within. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A provision as an RIS record of type STAT, lines ended by CR LF as the format asks. */
export function toRis(one: Exported, locale: Locale): string {
  const { facts } = one;
  const item = toCsl(one, locale);
  const day = facts.effective?.replace(/-/g, '/');
  const fields: [string, string | undefined][] = [
    ['TY', 'STAT'],
    ['ID', item.id],
    ['TI', item.title],
    ['ST', item['title-short']],
    // A comma would part a family name from a given one.
    ['A1', item.authority.replace(/, /g, '; ')],
    ['SE', item.section],
    ['M1', item.number],
    ['PY', facts.effective?.slice(0, 4)],
    ['DA', day],
    // Without a day of its own a law would be given that of access by programs that read RIS.
    ['Y2', facts.effective ? facts.asAt.replace(/-/g, '/') : undefined],
    ['LA', item.language],
    ['UR', item.URL],
    ['N1', item.note],
    // Zotero has no field for these in a statute; tags it does not know it would keep as notes in their raw form.
    ['N1', item['original-title']],
    ['KW', item.jurisdiction.toUpperCase()],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${flat(value)}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const tex = (text: string) => flat(text).replace(/[\\{}%&$#_~^]/g, (char) => TEX[char]!);

/** A provision as a BibTeX entry. BibTeX has no type for a law: `misc`, the section in `howpublished`. */
export function toBibtex(one: Exported, locale: Locale): string {
  const { facts } = one;
  const item = toCsl(one, locale);
  const fields: [string, string | undefined][] = [
    ['author', `{${tex(item.authority)}}`],
    ['title', `{${tex(item.title)}}`],
    ['howpublished', tex([item.section, item.number].filter(Boolean).join(', '))],
    ['year', facts.effective?.slice(0, 4)],
    ['month', facts.effective ? String(Number(facts.effective.slice(5, 7))) : undefined],
    ['language', item.language],
    ['url', item.URL],
    ['urldate', facts.asAt],
    ['note', tex(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@misc{${item.id},\n${lines.join(',\n')}\n}\n`;
}

/** A file of one or more provisions. A provision named twice stands in it once. */
export function exportAll(all: readonly Exported[], format: Format, locale: Locale): string {
  const unique = [...new Map(all.map((one) => [keyOf(one.facts, one.anchor), one])).values()];
  switch (format) {
    case 'csl':
      return `${JSON.stringify(
        unique.map((one) => toCsl(one, locale)),
        null,
        2,
      )}\n`;
    case 'ris':
      return unique.map((one) => toRis(one, locale)).join('\r\n');
    case 'bib':
      return unique.map((one) => toBibtex(one, locale)).join('\n');
  }
}

/** The name of a file for what is exported: cn-psal-art-50.ris; provisions.ris for several. */
export function exportName(all: readonly Exported[], format: Format): string {
  const [one] = all;
  const name = one && all.length === 1 ? keyOf(one.facts, one.anchor) : 'provisions';
  return `${name}.${FILES[format].ending}`;
}

/** The `title` of a COinS span (class Z3988): an OpenURL of Zotero's own item type, which it reads back as a statute. */
export function coins(one: Exported, locale: Locale): string {
  const { facts } = one;
  const item = toCsl(one, locale);
  const fields: [string, string | undefined][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'statute'],
    ['rft.title', [item.title, item.section].filter(Boolean).join(' ')],
    ['rft.source', item.title],
    ['rft.publisher', item.authority],
    ['rft.date', facts.effective],
    ['rft.language', item.language],
    ['rft.identifier', item.URL],
    ['rft.description', item.note],
  ];
  return fields.flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : [])).join('&');
}
