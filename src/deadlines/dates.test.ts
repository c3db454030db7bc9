import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, addDays, addMonths, daysBetween, isDay, isWeekend, later } from './dates.ts';

/** Any day from 1970 to 2120. */
const day = fc.integer({ min: 0, max: 55_000 }).map((n): Day => addDays('1970-01-01', n));

describe('days', () => {
  test.each(['2026-02-28', '2024-02-29', '1900-01-01', '2199-12-31'])('%s is a day', (text) =>
    expect(isDay(text)).toBe(true),
  );
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-32',
    '0002-01-01',
    '2026-1-1',
    '',
    'today',
    '2026-01-01T00',
  ])('“%s” is none', (text) => expect(isDay(text)).toBe(false));
  test('a year runs over its end', () => expect(addDays('2025-12-31', 1)).toBe('2026-01-01'));
  test('a leap day is counted', () => expect(addDays('2024-02-28', 2)).toBe('2024-03-01'));
  test.each([
    ['2026-01-04', true],
    ['2026-09-25', false],
    ['2026-10-10', true],
    ['1969-12-28', true],
  ])('%s: weekend %s, by the calendar on the wall', (text, weekend) => expect(isWeekend(text)).toBe(weekend));
  test('there and back is the same day', () =>
    fc.assert(fc.property(day, fc.integer({ min: -4000, max: 4000 }), (d, n) => daysBetween(d, addDays(d, n)) === n)));
  test('later is the greater', () => expect(later('2026-01-02', '2025-12-31')).toBe('2026-01-02'));
});

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28', false],
    ['2024-01-31', 1, '2024-02-29', false],
    ['2026-08-31', 6, '2027-02-28', false],
    ['2026-01-15', 6, '2026-07-15', true],
    ['2024-02-29', 12, '2025-02-28', false],
    ['2024-02-29', 48, '2028-02-29', true],
    ['2026-11-30', 3, '2027-02-28', false],
  ])('%s and %i months: %s', (from, n, to, exact) => expect(addMonths(from, n)).toEqual({ day: to, exact }));
  test('a later day never gives an earlier one, and more months never do', () =>
    fc.assert(
      fc.property(day, fc.nat(400), fc.nat(400), fc.nat(600), (d, more, n, m) => {
        expect(addMonths(addDays(d, more), n).day >= addMonths(d, n).day).toBe(true);
        expect(addMonths(d, n + m).day >= addMonths(d, n).day).toBe(true);
      }),
    ));
});
