/** What the search needs in the browser besides Pagefind: small JSON files below /search/ (docs/search.md). */
import { citationIndex } from '../citation/index.ts';
import { LOCALES, type RequiredLocale as Locale } from '../i18n/locales.ts';
import { t2sMap } from '../i18n/traditional.ts';
import type { LawRecord } from '../law/record.ts';
import type { Pinyin, Synonyms } from '../schemas/reference.ts';
import { type AskedList, writeAsked } from '../search/asked.ts';
import { type Law, type Letters, lettersOf, writeLaws } from '../search/cite.ts';
import { bare, fold } from '../search/fold.ts';
import { marksOf } from '../search/intent.ts';
import { mayBePinyin, syllablesIn } from '../search/pinyin.ts';
import { writeNumbers } from '../search/numbers.ts';
import { packPairs } from '../search/signs.ts';
import { PLACES_ABROAD } from '../search/places.ts';
import { CASES } from '../search/sources.ts';
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

/**
 * The list by which questions are compared and suggestions made: every page but the terms, and the provisions that no question names.
 */
function askedList(
  records: readonly Keyed[],
  lines: ReadonlyMap<string, readonly string[]>,
  t2s: Readonly<Record<string, string>>,
  same: readonly string[] = [],
): AskedList {
  const tidy = (line: string) => bare(fold(line, t2s)).replace(/[?？。.!！]+$/u, '');
  return writeAsked(
    records
      .filter(({ kind, rid }) => (kind !== 'provision' && kind !== 'glossary') || lines.has(rid))
      .map(({ key, kind, jurisdiction, rid, title }) => ({
        key,
        marks: marksOf(rid),
        // The title of an article of the mainland is in the full text; nobody asks by it, and all would cost 3 kB.
        title: kind === 'provision' && !isAbroad({ jurisdiction }) ? '' : title,
        lines: [...new Set((lines.get(rid) ?? []).map(tidy))],
      })),
    same,
  );
}

/** A table's entries by the letters of their keys; a key of figures alone is typed with any. */
const byLetters = <T>(table: Readonly<Record<string, T>>, letters: Letters): Record<string, T> =>
  Object.fromEntries(Object.entries(table).filter(([key]) => !/\p{L}/u.test(key) || lettersOf(key) === letters));

/** A table as text: an entry a line, the key and what it leads to with commas between them; a third smaller than JSON. */
const flat = (table: Readonly<Record<string, string | readonly string[]>>): string =>
  Object.entries(table)
    .map(([key, to]) => {
      const parts = [key, ...(typeof to === 'string' ? [to] : to)];
      if (parts.some((part) => /[,\n]/.test(part))) throw new Error(`search: a comma in the entry ${key} of the words`);
      return parts.join(',');
    })
    .join('\n');

const LETTERS: readonly Letters[] = ['cjk', 'kana', 'latin'];

/** What only matters to a query that names a place outside the mainland: a list for each place, loaded then. */
const isAbroad = ({ jurisdiction }: Pick<Indexed, 'jurisdiction'>) => !['', 'cn', 'global'].includes(jurisdiction);

/** For the Chinese pages pinyin is read by its syllables; a slip in pinyin would only cost bytes. */
const withoutPinyin = (slips: Synonyms['slips'], pinyin: Pinyin): Synonyms['slips'] =>
  Object.fromEntries(
    Object.entries(slips).filter(([slip]) => !(mayBePinyin(slip) && syllablesIn(slip.replace(/[ '’]/g, ''), pinyin))),
  );

/** The help lines that bear a number, the mainland's first and those in the order of the list. */
function linesByNumber({ services }: Content, records: readonly Keyed[]): Map<string, string[]> {
  const out = new Map<string, string[]>();
  const rank = ({ id }: { id: string }) => (id.startsWith('cn/') ? 0 : 1);
  for (const { id, data } of [...services].sort((a, b) => rank(a) - rank(b) || a.data.order - b.data.order)) {
    const record = records.find(({ rid }) => rid === `services/${id.split('/').at(-1)}`);
    for (const { number } of record ? data.phones : []) out.set(number, [...(out.get(number) ?? []), record!.key]);
  }
  return out;
}

/** Everything below /search/, by name without ending. */
export function searchData(
  record: LawRecord,
  content: Content,
  records: Readonly<Record<Locale, readonly Keyed[]>>,
  t2s: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const full = citationIndex(record);
  return {
    'cite-laws': writeLaws(full.instruments),
    ...Object.fromEntries(
      LETTERS.map((letters) => [
        `cite-${letters}`,
        Object.fromEntries(
          full.instruments.flatMap(({ id, names: all }) => {
            const names = all.filter((one) => lettersOf(one) === letters);
            return names.length ? [[id, names]] : [];
          }),
        ),
      ]),
    ),
    ...Object.fromEntries(
      full.instruments.map(({ id, short, articles, revisions }): [string, Law] => [
        `cite-${id.replace('/', '-')}`,
        { short, articles, ...(revisions ? { revisions } : {}) },
      ]),
    ),
    ...Object.fromEntries(
      LOCALES.map((locale) => [
        `numbers-${locale}`,
        writeNumbers(
          linesByNumber(content, records[locale]),
          full.instruments.flatMap(({ id, articles }) => articles.map((article) => `${id}/${article.id}`)),
        ),
      ]),
    ),
    pinyin: content.pinyin,
    t2s: packPairs(t2s),
    ...Object.fromEntries(
      LOCALES.flatMap((locale) =>
        LETTERS.map((letters) => [
          `words-${locale}-${letters}`,
          {
            synonyms: flat(byLetters(content.synonyms[locale], letters)),
            slips: flat(
              byLetters(
                locale === 'zh' ? withoutPinyin(content.synonyms.slips, content.pinyin) : content.synonyms.slips,
                letters,
              ),
            ),
          },
        ]),
      ),
    ),
    ...Object.fromEntries(
      LOCALES.map((locale) => [
        `asked-${locale}`,
        askedList(
          records[locale].filter((record) => !isAbroad(record) && record.kind !== 'case'),
          askedLines(content, locale),
          t2s,
          content.synonyms.same[locale],
        ),
      ]),
    ),
    // Judgments are looked for by few; without their list the full text has them.
    ...Object.fromEntries(
      LOCALES.map((locale) => [
        `asked-${locale}-${CASES}`,
        askedList(
          records[locale].filter((record) => !isAbroad(record) && record.kind === 'case'),
          askedLines(content, locale),
          t2s,
        ),
      ]),
    ),
    ...Object.fromEntries(
      LOCALES.flatMap((locale) => {
        const lines = askedLines(content, locale);
        return PLACES_ABROAD.map((place) => [
          `asked-${locale}-${place}`,
          askedList(
            records[locale].filter(({ jurisdiction }) => jurisdiction === place),
            lines,
            t2s,
          ),
        ]);
      }),
    ),
  };
}

/** Traditional → Simplified for the characters that the Chinese pages, the table of words and the names of laws hold. */
export function searchT2s(record: LawRecord, content: Content, records: readonly Indexed[]): Record<string, string> {
  return {
    ...t2sMap(JSON.stringify([content.synonyms, content.asked.map(({ data }) => data), records])),
    ...citationIndex(record).t2s,
  };
}
