import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Calendar,
  type CountingRule,
  type Length,
  addWorkingDays,
  count,
  isWorkingDay,
  nextWorkingDay,
} from './counting.ts';
import { type Day, addDays } from './dates.ts';

/** The holidays of autumn 2026, as the notice of 2025-11-04 sets them; nothing is known outside these months. */
const AUTUMN: Calendar = {
  from: '2026-09-01',
  to: '2026-10-31',
  off: [25, 26, 27].map((d) => `2026-09-${d}`).concat([1, 2, 3, 4, 5, 6, 7].map((d) => `2026-10-0${d}`)),
  work: ['2026-09-20', '2026-10-10'],
};
const rule = (part: Partial<CountingRule> = {}): CountingRule => ({
  firstDay: 'not-counted',
  unclear: false,
  months: 'corresponding',
  days: 'calendar',
  holiday: 'extends',
  posted: false,
  ...part,
});
const days = (value: number): Length => ({ value, unit: 'day' });
const months = (value: number): Length => ({ value, unit: 'month' });

describe('working days', () => {
  test.each<[Day, boolean | null, string]>([
    ['2026-09-20', true, 'a Sunday on which one works'],
    ['2026-10-10', true, 'a Saturday on which one works'],
    ['2026-09-19', false, 'a plain Saturday'],
    ['2026-10-01', false, 'National Day, a Thursday'],
    ['2026-10-08', true, 'the Thursday after'],
    ['2026-11-02', null, 'a day that the table does not hold'],
  ])('%s: %s (%s)', (day, working) => expect(isWorkingDay(day, AUTUMN)).toBe(working));
  test('nothing is known without a table', () => expect(isWorkingDay('2026-09-21', null)).toBe(null));
  test('Friday 25 September 2026 is Mid-Autumn: the next working day is Monday the 28th', () =>
    expect(nextWorkingDay('2026-09-25', AUTUMN)).toBe('2026-09-28'));
  test('five working days after Wednesday 23 September 2026: 24, 28, 29, 30, then 8 October', () =>
    expect(addWorkingDays('2026-09-23', 5, AUTUMN)).toBe('2026-10-08'));
  test('a count that leaves the table gives nothing', () => expect(addWorkingDays('2026-10-28', 5, AUTUMN)).toBe(null));
});

describe('counting by hand', () => {
  test('seven days, the day of the event not counted, last day on a holiday moves (刑事诉讼法 art. 105)', () =>
    expect(count('2026-09-18', days(7), rule(), AUTUMN)).toEqual({
      firstDay: '2026-09-19',
      nominal: '2026-09-25',
      lastDay: '2026-09-28',
      safeDay: null,
      holiday: 'rolled',
    }));
  test('a last day on a working Saturday stays there', () =>
    expect(count('2026-10-03', days(7), rule(), AUTUMN)).toMatchObject({ lastDay: '2026-10-10', holiday: 'working' }));
  test('past the table nothing is moved, and it says so: 7 November 2026 is a Saturday', () =>
    expect(count('2026-10-31', days(7), rule(), AUTUMN)).toMatchObject({ lastDay: '2026-11-07', holiday: 'unknown' }));
  test('a rule that does not move leaves the holiday', () =>
    expect(count('2026-09-18', days(7), rule({ holiday: 'stays' }), AUTUMN)).toMatchObject({
      lastDay: '2026-09-25',
      holiday: 'stays',
    }));
  test('the day of the event counted: seven days from the 18th end on the 24th', () =>
    expect(count('2026-09-18', days(7), rule({ firstDay: 'counted' }), null)?.nominal).toBe('2026-09-24'));
  test('six months from 31 August end on the last of February (民法典 art. 202)', () =>
    expect(count('2025-08-31', months(6), rule(), null)?.nominal).toBe('2026-02-28'));
  test('six months from 28 February end on 28 August on the mainland', () =>
    expect(count('2026-02-28', months(6), rule(), null)?.nominal).toBe('2026-08-28'));
  test('but on 31 August in Korea and Taiwan: the first day is 1 March, so six whole months', () =>
    expect(count('2026-02-28', months(6), rule({ months: 'day-before' }), null)?.nominal).toBe('2026-08-31'));
  test('30 January and one month in Taiwan: begins on the 31st, February has none, so its last day (民法 art. 121)', () =>
    expect(count('2026-01-30', months(1), rule({ months: 'day-before' }), null)?.nominal).toBe('2026-02-28'));
  test('limitation in Korea counts the first day: seven years from 10 March 2024 end on 9 March 2031', () =>
    expect(
      count(
        '2024-03-10',
        { value: 7, unit: 'year' },
        rule({ firstDay: 'counted', months: 'day-before', holiday: 'stays' }),
        null,
      )?.lastDay,
    ).toBe('2031-03-09'));
  test('where the law is unclear the day before is given too', () =>
    expect(count('2026-01-15', months(6), rule({ unclear: true, holiday: 'stays' }), null)).toMatchObject({
      lastDay: '2026-07-15',
      safeDay: '2026-07-14',
    }));
  test('72 hours end at the same hour three days later', () =>
    expect(count('2026-09-18', { value: 72, unit: 'hour' }, rule(), AUTUMN)?.lastDay).toBe('2026-09-21'));
});

describe('always', () => {
  const event = fc.integer({ min: 0, max: 3000 }).map((n): Day => addDays('2024-01-01', n));
  const length: fc.Arbitrary<Length> = fc.record({
    value: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('hour' as const, 'day' as const, 'month' as const, 'year' as const),
  });
  const anyRule = fc.record({
    firstDay: fc.constantFrom('counted' as const, 'not-counted' as const),
    unclear: fc.boolean(),
    months: fc.constantFrom('corresponding' as const, 'day-before' as const),
    days: fc.constant('calendar' as const),
    holiday: fc.constantFrom('extends' as const, 'stays' as const),
    posted: fc.boolean(),
  });

  test('a period never ends before it begins, and the safe day is never later', () =>
    fc.assert(
      fc.property(event, length, anyRule, (day, long, by) => {
        const counted = count(day, long, by, AUTUMN)!;
        expect(counted.lastDay >= counted.firstDay).toBe(true);
        expect(counted.lastDay >= counted.nominal).toBe(true);
        expect((counted.safeDay ?? counted.lastDay) <= counted.lastDay).toBe(true);
      }),
    ));
  test('a later event never ends earlier, and a longer period never does', () =>
    fc.assert(
      fc.property(event, fc.nat(60), length, fc.nat(30), anyRule, (day, wait, long, more, by) => {
        const end = (from: Day, value: number) => count(from, { ...long, value }, by, AUTUMN)!.lastDay;
        expect(end(addDays(day, wait), long.value) >= end(day, long.value)).toBe(true);
        expect(end(day, long.value + more) >= end(day, long.value)).toBe(true);
      }),
    ));
  test('not counting the first day never ends earlier than counting it', () =>
    fc.assert(
      fc.property(event, length, anyRule, (day, long, by) => {
        const end = (firstDay: CountingRule['firstDay']) => count(day, long, { ...by, firstDay }, AUTUMN)!.lastDay;
        expect(end('not-counted') >= end('counted')).toBe(true);
      }),
    ));
  test('a day that moved is a working day, and every day between is off', () =>
    fc.assert(
      fc.property(event, length, (day, long) => {
        const { lastDay, nominal, holiday } = count(day, long, rule(), AUTUMN)!;
        if (holiday !== 'rolled') return;
        expect(isWorkingDay(lastDay, AUTUMN)).toBe(true);
        for (let here = nominal; here < lastDay; here = addDays(here, 1))
          expect(isWorkingDay(here, AUTUMN)).toBe(false);
      }),
    ));
});
