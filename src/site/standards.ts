/** The tables of quantities on an article's page, in one language. */
import { translator } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import type { LawRecord } from '../law/record.ts';
import { type Placed, type StandardColumn, standardTables } from '../law/standards.ts';
import type { Threshold } from '../schemas/law.ts';
import { type Part, parts } from './parts.ts';
import { formatNumber } from './phrases/numbers.ts';
import { thresholdPhrase } from './phrases/penalty.ts';
import { citationLink } from './provision-page.ts';

/** A wording with more single figures than this is linked, not copied. */
const LISTED = 6;
/** A standard with more measures than this (books, tapes and discs of 1998) has its table on its own page alone. */
const TABLED = 8;

export interface StandardsView {
  tables: {
    title: Part[];
    columns: { head: string; note: Part[] }[];
    rows: { measure: string; detail: string; figures: string[] }[];
  }[];
  rest: Part[][];
}

/** What all conditions begin with, up to the first semicolon; the whole where they are one; else nothing. */
function commonCondition(conditions: readonly string[]): string {
  const [first = ''] = conditions;
  if (conditions.every((condition) => condition === first)) return first;
  const head = first.split(/[；;]/)[0]!;
  return conditions.every((condition) => condition.startsWith(head)) ? head : '';
}

/** Null for an article whose interpretations set no multiples. */
export function standardsView(record: LawRecord, article: string, locale: Locale): StandardsView | null {
  const { tables, rest } = standardTables(record, article);
  if (!tables.length) return null;
  const t = translator(locale);
  const when = (threshold: Threshold) => threshold.when?.[locale] ?? '';
  const cite = ({ version, at }: { version: Placed['version']; at: string }) =>
    citationLink({ record, locale }, version, at);
  const factor = (value: number) =>
    value === 0.5 ? t('desk.standards.half') : t('desk.standards.times', { factor: formatNumber(value) });
  const column = (one: StandardColumn, i: number) => {
    const adds = one.together === 'in-proportion';
    const head = one.own
      ? t('desk.standards.own')
      : adds
        ? t('desk.standards.added')
        : `${factor(one.factor)}${one.together ? ' †' : ''}`;
    const said = [
      commonCondition(one.entries.map(when)),
      one.together && !adds ? `† ${t('desk.standards.together')}` : '',
    ]
      .filter(Boolean)
      .join(t('list.semicolon'));
    return {
      head: `${head} (${String.fromCharCode(97 + i)})`,
      note: [`(${String.fromCharCode(97 + i)}) `, cite(one), said ? `${locale === 'zh' ? '：' : ': '}${said}` : ''],
    };
  };
  const shown = tables.filter(({ rows }) => rows.length <= TABLED);
  const single = new Map<Placed['version'], Placed[]>();
  const long = tables.filter((table) => !shown.includes(table)).flatMap(({ rows }) => rows);
  for (const placed of [...rest, ...long]) single.set(placed.version, [...(single.get(placed.version) ?? []), placed]);
  return {
    tables: shown.map(({ base, rows, columns, values }) => {
      const condition = commonCondition(rows.map(({ threshold }) => when(threshold)));
      return {
        title: parts(t('desk.standards.base'), { base: citationLink({ record, locale }, base.version, base.anchor) }),
        columns: columns.map(column),
        rows: rows.flatMap(({ threshold }, r) => {
          if (values[r]!.every((value) => value === null)) return [];
          return [
            {
              measure: t(`threshold.measure.${threshold.measure}`),
              detail: when(threshold)
                .slice(condition.length)
                .replace(/^[；;，,\s]+/, ''),
              figures: values[r]!.map((value) =>
                value === null ? '' : thresholdPhrase({ ...threshold, value }, locale),
              ),
            },
          ];
        }),
      };
    }),
    rest: [...single].flatMap(([version, list]): Part[][] =>
      list.length > LISTED
        ? [
            parts(t('desk.standards.manyMore', { count: list.length }), {
              cite: citationLink({ record, locale }, version),
            }),
          ]
        : list.map(({ threshold }) => [
            cite({ version, at: threshold.at }),
            `${locale === 'zh' ? '：' : ': '}${t(`threshold.measure.${threshold.measure}`)} ${thresholdPhrase(threshold, locale)}${when(threshold) ? `${locale === 'zh' ? '，' : ', '}${when(threshold)}` : ''}`,
          ]),
    ),
  };
}
