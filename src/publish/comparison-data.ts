/** The comparison for programs, below /data/v1/: a row for each provision of a cell, and one for each empty cell. */
import { z } from 'zod';
import { writeCsv } from './data/csv.ts';

const text = z.string().nullable();
const figure = z.number().nullable();

/** A row. Amounts are in the currency's units, custody in the unit named; an empty cell has nulls. */
export const comparedRow = z.strictObject({
  /** Question, place and number within the cell: film/cn/1 */
  id: z.string(),
  topic: z.string(),
  place: z.string(),
  /** `none`: the record holds no such provision, which tells nothing of the law outside it. */
  state: z.enum(['provisions', 'none']),
  provision: text,
  from: text,
  until: text,
  status: z.enum(['in-force', 'ended', 'future', 'unknown']).nullable(),
  /** Not made for images. */
  general: z.boolean().nullable(),
  /** Only where the person shown is a minor. */
  minors: z.boolean().nullable(),
  route: text,
  tier: text,
  custodyKind: text,
  custodyMin: figure,
  custodyMax: figure,
  custodyUnit: text,
  fineMin: figure,
  fineMax: figure,
  fineUnit: text,
  fineCurrency: text,
  complaint: z.enum(['complaint-required', 'no-prosecution-against-will', 'none']).nullable(),
  confidence: text,
  citation_zh: text,
  citation_en: text,
  maximum_zh: text,
  maximum_en: text,
  condition_zh: text,
  condition_en: text,
  period_zh: text,
  period_en: text,
  /** What this maximum needs that most cases do not meet, in a word. */
  only_zh: text,
  only_en: text,
});
export type ComparisonRecord = z.infer<typeof comparedRow>;

/** The same as a table, in the columns of the schema. */
export function comparisonCsv(rows: readonly ComparisonRecord[]): string {
  const columns = comparedRow.keyof().options;
  return writeCsv(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}
