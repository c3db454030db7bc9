import { expect, test } from 'vitest';
import { formatDay, formatPartial } from './dates.ts';

test('a day, a month and a year in every language', () => {
  expect(formatDay('2026-01-01', 'zh')).toBe('2026年1月1日');
  expect(formatDay('2026-01-01', 'en')).toBe('1 January 2026');
  expect(formatDay('2026-01-01', 'ko')).toBe('2026년 1월 1일');
  expect(formatPartial('2021-02', 'ko')).toBe('2021년 2월');
  expect(formatPartial('2020', 'ko')).toBe('2020년');
});
