import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Span, answerOn, beginning, dayOf, isDay, readSpans, writeSpans } from './on-date.ts';

const span = (from: string | null, until: string | null = null, more: Partial<Span> = {}): Span => ({
  leaf: from ?? 'undated',
  from,
  until,
  ...more,
});
const on = (spans: Span[], day: string, began: string | null = '2006-03-01') => {
  const { kind, leaf } = answerOn(spans, began, day);
  return `${kind} ${leaf}`;
};

describe('answerOn', () => {
  const art42 = [span('2006-03-01', '2026-01-01')];
  const art50 = [span('2026-01-01')];
  test.each([
    ['1990-01-01', 'not-yet 2006-03-01', 'not-yet 2026-01-01'],
    ['2006-02-28', 'not-yet 2006-03-01', 'not-yet 2026-01-01'],
    ['2006-03-01', 'in-force 2006-03-01', 'not-held 2026-01-01'],
    ['2025-12-31', 'in-force 2006-03-01', 'not-held 2026-01-01'],
    ['2026-01-01', 'ended 2006-03-01', 'in-force 2026-01-01'],
    ['2030-12-31', 'ended 2006-03-01', 'in-force 2026-01-01'],
  ])('PSAL arts. 42 and 50 on %s', (day, old, now) => {
    expect(on(art42, day)).toBe(old);
    expect(on(art50, day)).toBe(now);
  });
  test('three wordings of one number, whatever their order', () => {
    const spans = [span('2020-05-19'), span('2013-06-19', '2018-12-18'), span('2018-12-18', '2020-05-19')];
    expect(
      ['2013-06-18', '2013-06-19', '2018-12-18', '2020-05-18', '2020-05-19'].map((day) => on(spans, day, '1994-04-01')),
    ).toEqual([
      'not-held 2013-06-19',
      'in-force 2013-06-19',
      'in-force 2018-12-18',
      'in-force 2018-12-18',
      'in-force 2020-05-19',
    ]);
  });
  test('a wording whose first day is not known', () => {
    const spans = [span(null, '2025-06-01', { knownBy: '2024-01-01' }), span('2025-06-01')];
    expect(on(spans, '2023-12-31', null)).toBe('unknown undated');
    expect(on(spans, '2024-01-01', null)).toBe('in-force undated');
    expect(on(spans, '2025-06-01', null)).toBe('in-force 2025-06-01');
    expect(on(spans, '1990-01-01', '1995-01-01')).toBe('not-yet undated');
  });
  test('commencement not verified, and not set', () => {
    expect(on([span('2026-06-29', null, { commencement: 'not-verified' })], '2026-07-01')).toBe('unknown 2026-06-29');
    expect(on([span('2026-06-29', null, { commencement: 'not-verified' })], '2026-01-01')).toBe('not-held 2026-06-29');
    const waiting = [span('2023-02-17'), span('2024-08-09', null, { commencement: 'not-set' })];
    expect(on(waiting, '2030-01-01')).toBe('in-force 2023-02-17');
    expect(on(waiting.slice(1), '2030-01-01')).toBe('future 2024-08-09');
  });
  test('any day has an answer', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        expect(answerOn(art42, null, date.toISOString().slice(0, 10)).leaf).toBe('2006-03-01');
      }),
    );
    expect(() => answerOn([], null, '2020-01-01')).toThrow();
  });
});

test('spans are read as they were written', () => {
  const spans = [
    span(null, '2025-06-01', { knownBy: '2024-01-01' }),
    span('2025-06-01', '2026-01-01'),
    span('2026-06-29', null, { commencement: 'not-verified' }),
    span('2027-01-01', null, { commencement: 'not-set' }),
    { ...span(null, null, { knownBy: '2026-07-24' }), leaf: '2026-07-24' },
  ];
  expect(writeSpans(spans)).toBe(
    '~2025-06-01~2024-01-01;2025-06-01~2026-01-01;2026-06-29~~~v;2027-01-01~~~s;?~~2026-07-24',
  );
  expect(readSpans(writeSpans(spans))).toEqual(spans);
});

test('a day is a day of the calendar', () => {
  expect(['2024-02-29', '2023-02-29', '2026-13-01', '2026-1-1', '', 'p1'].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('the day in a fragment; an anchor is none', () => {
  expect(dayOf('#on=2020-06-01&at=p1-i6')).toBe('2020-06-01');
  expect(dayOf('#p1-i6')).toBeNull();
  expect(dayOf('#on=2020-02-31')).toBeNull();
  expect(dayOf('')).toBeNull();
});

describe('beginning', () => {
  const edition = (adopted: string | null, effective: string | null) => ({ adopted, effective });
  test('a law adopted in 2005 and in force from 2006 began in 2006', () => {
    expect(
      beginning([edition('2005-08-28', '2013-01-01'), edition('2005-08-28', null)], ['2006-03-01', '2026-01-01']),
    ).toBe('2006-03-01');
  });
  test('a code of 1979 whose first text here is of 1997: not before its adoption', () => {
    expect(beginning([edition('1979-07-01', '1997-10-01')], ['1997-10-01'])).toBe('1979-07-01');
  });
  test('no adoption known', () => {
    expect(beginning([edition(null, '2020-01-01')], [null])).toBeNull();
  });
});
