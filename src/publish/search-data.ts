/** What the search needs in the browser besides Pagefind: small JSON files below /search/ (docs/search.md). */
import { type CitationIndex, citationIndex } from '../citation/index.ts';
import { LOCALES, type RequiredLocale as Locale } from '../i18n/locales.ts';
import { t2sMap } from '../i18n/traditional.ts';
import type { LawRecord } from '../law/record.ts';
import type { AskedEntry } from '../search/asked.ts';
import { bare, fold } from '../search/fold.ts';
import type { Pinyin, Synonyms } from '../schemas/reference.ts';
import { mayBePinyin, syllablesIn } from '../search/pinyin.ts';
import type { Content } from './read-content.ts';
import type { Indexed } from './search-pages.ts';

/** A record, and the key by which Pagefind knows it. */
export type Keyed = Indexed & { key: string };

/** Page → how people ask for it in one language. */
export function askedLines(content: Content, locale: Locale): Map<string, string[]> {
  const out = new Map<string, string[]>();
  const add = (id: string, lines: readonly string[]) => out.set(id, [...(out.get(id) ?? []), ...lines]);
  for (const [room, texts] of [
    ['guides', content.guideTexts],
    ['routes', content.routeTexts],
  ] as const)
    for (const { id, data } of texts)
      if (id.endsWith(`/${locale}`)) add(`${room}/${id.slice(0, -locale.length - 1)}`, data.askedAs);
  for (const { data } of content.asked) for (const [id, lines] of Object.entries(data)) add(id, lines[locale]);
  return out;
}

/** The path that follows from an id, below the locale. */
const usual = (id: string) => (/^[a-z]{2}\//.test(id) ? `law/${id}/` : `${id}/`);

/**
 * The list by which questions are compared and suggestions made: every page but the terms, and the provisions that no question names.
 * Written as lists, to be small: [key, id, title, path or '', lines joined by a line feed].
 */
export function askedList(
  records: readonly Keyed[],
  lines: ReadonlyMap<string, readonly string[]>,
  locale: Locale,
  t2s: Readonly<Record<string, string>>,
): AskedEntry[] {
  const tidy = (line: string) => bare(fold(line, t2s)).replace(/[?？。.!！]+$/u, '');
  return records
    .filter(({ kind, rid }) => (kind !== 'provision' && kind !== 'glossary') || lines.has(rid))
    .map(({ key, rid, title, url }) => {
      const path = url.slice(locale.length + 2);
      const asked = [...new Set((lines.get(rid) ?? []).map(tidy))];
      return [key, rid, title, path === usual(rid) ? '' : path, asked.join('\n')];
    });
}

/** What only matters to a query that names a place outside the mainland: a list of its own, loaded then. */
const isAbroad = ({ jurisdiction }: Indexed) => !['', 'cn', 'global'].includes(jurisdiction);

/** For the Chinese pages pinyin is read by its syllables; a slip in pinyin would only cost bytes. */
const withoutPinyin = (slips: Synonyms['slips'], pinyin: Pinyin): Synonyms['slips'] =>
  Object.fromEntries(
    Object.entries(slips).filter(([slip]) => !(mayBePinyin(slip) && syllablesIn(slip.replace(/[ '’]/g, ''), pinyin))),
  );

/** Everything below /search/, by name without ending. */
export function searchData(
  record: LawRecord,
  content: Content,
  records: Readonly<Record<Locale, readonly Keyed[]>>,
  t2s: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const full = citationIndex(record);
  const names: CitationIndex = {
    ...full,
    instruments: full.instruments.map((instrument) => ({ ...instrument, articles: [] })),
  };
  const places = new Set(full.instruments.map(({ id }) => id.slice(0, id.indexOf('/'))));
  return {
    cite: names,
    ...Object.fromEntries(
      [...places].map((place) => [
        `cite-${place}`,
        Object.fromEntries(
          full.instruments.filter(({ id }) => id.startsWith(`${place}/`)).map(({ id, articles }) => [id, articles]),
        ),
      ]),
    ),
    t2s,
    pinyin: content.pinyin,
    ...Object.fromEntries(
      LOCALES.map((locale) => [
        `words-${locale}`,
        {
          synonyms: content.synonyms[locale],
          slips: locale === 'zh' ? withoutPinyin(content.synonyms.slips, content.pinyin) : content.synonyms.slips,
          same: content.synonyms.same[locale],
        },
      ]),
    ),
    ...Object.fromEntries(
      LOCALES.map((locale) => [
        `asked-${locale}`,
        askedList(
          records[locale].filter((record) => !isAbroad(record)),
          askedLines(content, locale),
          locale,
          t2s,
        ),
      ]),
    ),
    ...Object.fromEntries(
      LOCALES.map((locale) => [
        `asked-${locale}-abroad`,
        askedList(records[locale].filter(isAbroad), askedLines(content, locale), locale, t2s),
      ]),
    ),
  };
}

/** Traditional → Simplified for the characters that the Chinese pages and the table of words hold. */
export function searchT2s(content: Content, records: readonly Indexed[]): Record<string, string> {
  return t2sMap(JSON.stringify([content.synonyms, content.asked.map(({ data }) => data), records]));
}
