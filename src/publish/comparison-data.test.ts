import { expect, test } from 'vitest';
import { type ComparisonRecord, comparedRow, comparisonCsv } from './comparison-data.ts';

const columns = comparedRow.keyof().options;
const empty = Object.fromEntries(columns.map((column) => [column, null])) as unknown as ComparisonRecord;
const row: ComparisonRecord = { ...empty, id: 'film/cn/1', topic: 'film', place: 'cn', state: 'none' };

test('one column for each field, in the order of the schema; a missing value is an empty cell', () => {
  const [head, line] = comparisonCsv([{ ...row, maximum_en: 'up to 3 years, or a fine', general: true }]).split('\r\n');
  expect(head).toMatch(/^\uFEFF"id","topic","place","state","provision",/);
  expect(line).toMatch(/^"film\/cn\/1","film","cn","none","","","","","true",""/);
  expect(line).toContain('"up to 3 years, or a fine"');
  expect(head!.split(',')).toHaveLength(32);
});

test('a row of another shape is refused', () => {
  expect(comparedRow.safeParse(row).success).toBe(true);
  expect(comparedRow.safeParse({ ...row, state: 'empty' }).success).toBe(false);
  expect(comparedRow.safeParse({ ...row, more: 1 }).success).toBe(false);
});
