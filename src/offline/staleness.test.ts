import { expect, test } from 'vitest';
import { nextChange } from '../law/next-change.ts';
import { formatBytes } from './bytes.ts';
import { localDay, staleness } from './staleness.ts';

test.each([
  // 22 November 2026 + 90 days is 20 February 2027.
  ['2026-11-22', '2026-11-22', null, null],
  ['2027-02-20', '2026-11-22', null, null],
  ['2027-02-21', '2026-11-22', null, 'old'],
  ['2030-01-01', '2026-11-22', null, 'old'],
  // A clock that is wrong warns of nothing.
  ['2020-01-01', '2026-11-22', null, null],
  ['2026-12-31', '2026-11-22', '2027-01-01', null],
  ['2027-01-01', '2026-11-22', '2027-01-01', 'changed'],
  ['2027-06-01', '2026-11-22', '2027-01-01', 'changed'],
])('on %s, law as at %s, next change %s: %s', (today, lawAsAt, next, wanted) =>
  expect(staleness(today, lawAsAt, next)).toBe(wanted),
);

test('the reader’s day', () => expect(localDay(new Date(2027, 0, 5, 23, 59))).toBe('2027-01-05'));

test('the next change is the first beginning or end after the day', () => {
  const version = (from: string | null, until: string | null) => ({ inForce: { from, until } });
  const all = [version('2006-03-01', '2026-01-01'), version('2026-01-01', '2028-01-01'), version('2027-07-01', null)];
  expect(nextChange(all, '2025-06-01')).toBe('2026-01-01');
  expect(nextChange(all, '2026-01-01')).toBe('2027-07-01');
  expect(nextChange(all, '2027-07-01')).toBe('2028-01-01');
  expect(nextChange(all, '2028-01-01')).toBeNull();
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1500, '2 kB'],
  [999_499, '999 kB'],
  [5_243_112, '5.2 MB'],
])('%i bytes are %s', (bytes, wanted) => expect(formatBytes(bytes)).toBe(wanted));
