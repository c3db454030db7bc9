/** The rows of /data/v1/comparison.csv and .json: both languages in one table. */
import type { LawRecord } from '../law/record.ts';
import type { ComparisonRecord } from '../publish/comparison-data.ts';
import { type ComparedRow, comparison } from './comparison.ts';

const EMPTY: Partial<ComparedRow> = {};

/** Every cell of the comparison; empty cells have a row with their state. */
export function comparisonRecords(record: LawRecord): ComparisonRecord[] {
  const [zh, en] = [comparison(record, 'zh'), comparison(record, 'en')];
  return en.flatMap((topic, i) =>
    topic.cells.flatMap((cell, j) => {
      const rows = cell.rows.length ? cell.rows : [EMPTY as ComparedRow];
      return rows.map((row, k): ComparisonRecord => {
        const other = (zh[i]!.cells[j]!.rows[k] ?? EMPTY) as ComparedRow;
        const { custody = null, fine = null } = row.penalty ?? {};
        return {
          id: `${topic.id}/${cell.place}/${k + 1}`,
          topic: topic.id,
          place: cell.place,
          state: cell.state,
          provision: row.id ?? null,
          from: row.version?.inForce.from ?? null,
          until: row.version?.inForce.until ?? null,
          status: row.status ?? null,
          general: row.general ?? null,
          minors: row.minors ?? null,
          route: row.penalty?.route ?? null,
          tier: row.penalty?.tier ?? null,
          custodyKind: custody?.kind ?? null,
          custodyMin: custody?.min ?? null,
          custodyMax: custody?.max ?? null,
          custodyUnit: custody?.unit ?? null,
          fineMin: fine?.min ?? null,
          fineMax: fine?.max ?? null,
          fineUnit: fine?.unit ?? null,
          fineCurrency: fine?.unit === 'money' ? fine.currency : null,
          complaint: row.complaint?.rule ?? null,
          confidence: row.version?.confidence ?? null,
          citation_zh: other.cite?.text ?? null,
          citation_en: row.cite?.text ?? null,
          maximum_zh: other.maximum || null,
          maximum_en: row.maximum || null,
          condition_zh: text(other) || null,
          condition_en: text(row) || null,
          period_zh: periods(other) || null,
          period_en: periods(row) || null,
          only_zh: other.only || null,
          only_en: row.only || null,
        };
      });
    }),
  );
}

const text = (row: ComparedRow) => [row.when, ...(row.thresholds ?? [])].filter(Boolean).join('; ');
const periods = (row: ComparedRow) => (row.periods ?? []).map(({ figure, what }) => `${figure}: ${what}`).join('; ');
