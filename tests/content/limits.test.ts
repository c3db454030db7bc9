/** Last days on the project's own data, worked out by hand from the law; and what must always hold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, addDays } from '../../src/deadlines/dates.ts';
import { type Facts, deadlineData, limitsFor } from '../../src/deadlines/index.ts';
import { type DayFact, FACT_OF } from '../../src/deadlines/facts.ts';
import { content, record } from './content.ts';

const DATA = deadlineData(content.deadlines, content.counting, content.holidays, record);
const find = (facts: Facts, id: string, asOf = '2026-01-01') => limitsFor(facts, DATA, asOf).find((limit) => limit.id === id);
const codes = (facts: Facts, id: string, asOf?: string) => find(facts, id, asOf)?.because.map(({ code }) => code);
const cn = (facts: Omit<Facts, 'jurisdiction'>): Facts => ({ jurisdiction: 'cn', ...facts });

describe('the mainland: what the police have not discovered (PSAL art. 25)', () => {
  const id = 'administrative-undiscovered';
  test('act on 15 January 2026: six months end on the corresponding day, 15 July; on the 14th if the day itself counts', () =>
    expect(find(cn({ actDate: '2026-01-15' }), id)).toMatchObject({
      lastDay: '2026-07-15',
      safeDay: '2026-07-14',
      basis: 'cn/psal/art-25@2026-01-01#p1',
    }));
  test('act on 31 August 2025: judged by old art. 22; February has no 31st, so its last day', () => {
    const facts = cn({ actDate: '2025-08-31' });
    expect(find(facts, id)).toBeUndefined();
    expect(find(facts, `${id}-2006`)).toMatchObject({ lastDay: '2026-02-28', basis: 'cn/psal/art-22@2006-03-01#p1' });
  });
  test('an act that goes on counts from its end: 20 December 2025 to 10 January 2026 ends on 10 July, under the new law', () =>
    expect(find(cn({ actDate: '2025-12-20', actEnded: '2026-01-10' }), id)?.lastDay).toBe('2026-07-10'));
  test('an act that goes on still: nothing runs', () =>
    expect(find(cn({ actDate: '2025-12-20', stillGoing: true }), id, '2026-11-22')).toMatchObject({
      status: 'open',
      lastDay: null,
      because: [{ code: 'still-going' }],
    }));
  test('a last day on a holiday is not moved: 1 April 2026 ends on 1 October, National Day', () =>
    expect(find(cn({ actDate: '2026-04-01' }), id)?.lastDay).toBe('2026-10-01'));
  test('a report within the six months keeps it for good', () =>
    expect(find(cn({ actDate: '2026-01-15', reported: '2026-03-01' }), id, '2026-11-22')?.status).toBe('kept'));
  test('a report after them does not', () =>
    expect(find(cn({ actDate: '2026-01-15', reported: '2026-09-01' }), id, '2026-11-22')?.status).toBe('past'));
  test('on the last day it is open, on the next it is past', () => {
    expect(find(cn({ actDate: '2026-01-15' }), id, '2026-07-15')?.status).toBe('open');
    expect(find(cn({ actDate: '2026-01-15' }), id, '2026-07-16')?.status).toBe('past');
  });
  test('no day of the act: no last day, and it says which day is missing', () =>
    expect(find(cn({}), id)).toMatchObject({ status: 'unknown', lastDay: null, missing: ['actDate'] }));
});

describe('the mainland: the refusal to open a criminal case (程序规定 art. 179, 刑事诉讼法 art. 105)', () => {
  const id = 'reconsider-no-filing';
  test.each([
    ['2026-09-18', '2026-09-28', 'the 7th day is 25 September, Mid-Autumn to Sunday the 27th'],
    ['2026-02-10', '2026-02-24', 'the 7th day is 17 February, within the Spring Festival of 15 to 23 February'],
    ['2026-04-29', '2026-05-06', 'the 7th day is 6 May, the first working day after Labour Day'],
    ['2026-05-02', '2026-05-09', 'the 7th day is Saturday 9 May, on which one works'],
    ['2026-06-08', '2026-06-15', 'a plain Monday'],
    ['2025-09-24', '2025-10-09', 'the 7th day is 1 October 2025; the holiday ends on the 8th'],
  ])('received on %s: last day %s (%s)', (noticeReceived, lastDay) =>
    expect(find(cn({ noticeReceived }), id)?.lastDay).toBe(lastDay),
  );
  test('received on 28 December 2026: 4 January 2027 lies beyond the table, which is said and nothing is moved', () => {
    expect(find(cn({ noticeReceived: '2026-12-28' }), id)?.lastDay).toBe('2027-01-04');
    expect(codes(cn({ noticeReceived: '2026-12-28' }), id)).toContain('holiday-unknown');
  });
  test('applied on 2 March 2026: answered by 1 April, at most 30 days longer, that is 1 May, Labour Day, so 6 May', () =>
    expect(find(cn({ policeReconsiderationApplied: '2026-03-02' }), 'reconsider-answer')).toMatchObject({
      lastDay: '2026-04-01',
      latest: '2026-05-06',
    }));
});

describe('the mainland: the public security case (PSAL art. 118, old art. 99)', () => {
  test('opened on 2 March 2026: 1 April; twice 30 days more end on Sunday 31 May, so Monday 1 June', () =>
    expect(find(cn({ caseOpened: '2026-03-02' }), 'case-handling')).toMatchObject({
      lastDay: '2026-04-01',
      latest: '2026-06-01',
    }));
  test('opened on 1 December 2025, under the old law: 31 December; one extension ends on 30 January 2026', () => {
    expect(find(cn({ caseOpened: '2025-12-01' }), 'case-handling')).toBeUndefined();
    expect(find(cn({ caseOpened: '2025-12-01' }), 'case-handling-2006')).toMatchObject({
      lastDay: '2025-12-31',
      latest: '2026-01-30',
    });
  });
});

describe('the mainland: crimes (刑法 arts. 87 to 89)', () => {
  const tier = (maxPenaltyYears: Facts['maxPenaltyYears']) =>
    limitsFor(cn({ actDate: '2024-02-29', maxPenaltyYears }), DATA, '2026-01-01')
      .filter(({ id }) => id.startsWith('criminal-limitation'))
      .map(({ lastDay }) => lastDay);
  test.each<[number | 'life' | 'death', Day, string]>([
    [2, '2029-02-28', 'below five years: five; 2029 has no 29 February'],
    [3, '2029-02-28', 'art. 246: at most three years'],
    [5, '2034-02-28', 'five years are not “below five”: ten'],
    [7, '2034-02-28', 'art. 283, serious'],
    [10, '2039-02-28', 'ten years or more: fifteen'],
    ['life', '2044-02-29', 'life: twenty; 2044 is a leap year'],
    ['death', '2044-02-29', 'death: twenty'],
  ])('maximum %s: %s (%s)', (max, lastDay) => expect(tier(max)).toEqual([lastDay]));
  test('an unknown maximum gives every class, none of them certain', () => {
    const all = limitsFor(cn({ actDate: '2024-02-29' }), DATA, '2050-01-01').filter(({ id }) => id.startsWith('criminal-limitation'));
    expect(all.map(({ status }) => status)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
  });
  test('an accusation in time that should have been followed may lift the limit (art. 88(2)): past becomes unknown', () => {
    const facts = cn({ actDate: '2018-01-10', maxPenaltyYears: 2 });
    expect(find(facts, 'criminal-limitation-shortest', '2026-01-01')?.status).toBe('past');
    expect(find({ ...facts, reported: '2020-01-10' }, 'criminal-limitation-shortest', '2026-01-01')?.status).toBe('unknown');
  });
});

describe('the mainland: civil claims (民法典 arts. 188, 191, 196, 200 to 203, 995)', () => {
  const id = 'civil-limitation';
  test('runs from the later of harm and person: learned on 4 May and 1 June 2023, ends on Monday 1 June 2026', () =>
    expect(find(cn({ discovered: '2023-05-04', offenderKnown: '2023-06-01' }), id)?.lastDay).toBe('2026-06-01'));
  test('2 May 2026 is within Labour Day, so the day after it ends, 6 May', () =>
    expect(find(cn({ discovered: '2023-05-02', offenderKnown: '2023-05-02' }), id)?.lastDay).toBe('2026-05-06'));
  test('who did it is not known: it ends on that day at the earliest, and is never called past', () => {
    const limit = find(cn({ discovered: '2020-01-10' }), id, '2026-01-01');
    expect(limit).toMatchObject({ lastDay: '2023-01-10', status: 'unknown', missing: ['offenderKnown'] });
    expect(limit?.because.map(({ code }) => code)).toContain('at-earliest');
  });
  test('a minor: three years from majority, if a court sees sexual assault (art. 191)', () =>
    expect(
      find(cn({ discovered: '2021-03-01', offenderKnown: '2021-03-01', adultOn: '2025-02-10' }), id, '2026-01-01'),
    ).toMatchObject({ status: 'unknown', because: expect.arrayContaining([{ code: 'minor-may-start', day: '2028-02-10' }]) }));
  test('claims to stop, remove, restore and apologise never lapse', () =>
    expect(find(cn({}), 'civil-stop-and-remove')).toMatchObject({
      status: 'never-lapses',
      lastDay: null,
      basis: 'cn/civil-code/art-995@2021-01-01#p1',
    }));
});

describe('the mainland: against an administrative decision', () => {
  test('reconsideration: 60 days from 3 August 2026 end on 2 October, so 8 October (复议法 arts. 20, 88)', () =>
    expect(find(cn({ decisionKnown: '2026-08-03' }), 'administrative-reconsideration')?.lastDay).toBe('2026-10-08'));
  test('lawsuit: six months from 31 October 2025 end on 30 April 2026 (行政诉讼法 art. 46)', () =>
    expect(find(cn({ decisionKnown: '2025-10-31' }), 'administrative-lawsuit')?.lastDay).toBe('2026-04-30'));
  test('five days are working days: applied on 23 September 2026, examined by 8 October (复议法 arts. 30, 88(2))', () =>
    expect(find(cn({ reconsiderationApplied: '2026-09-23' }), 'reconsideration-acceptance')?.lastDay).toBe('2026-10-08'));
  test('working days beyond the table are not guessed', () =>
    expect(find(cn({ reconsiderationApplied: '2026-12-29' }), 'reconsideration-acceptance')).toMatchObject({
      status: 'unknown',
      lastDay: null,
    }));
});

describe('South Korea', () => {
  const kr = (facts: Omit<Facts, 'jurisdiction'>): Facts => ({ jurisdiction: 'kr', ...facts });
  test('secret filming, at most seven years: seven years, the first day counted (art. 249(1) item 4, art. 66)', () =>
    expect(find(kr({ actDate: '2024-03-10', maxPenaltyYears: 7 }), 'kr-limitation-5-to-10')?.lastDay).toBe('2031-03-09'));
  test('a victim under age: from majority on 10 September 2024 to 9 September 2031 (성폭력처벌법 art. 21)', () =>
    expect(
      find(kr({ actDate: '2020-05-05', adultOn: '2024-09-10', maxPenaltyYears: 7 }), 'kr-limitation-5-to-10')?.lastDay,
    ).toBe('2031-09-09'));
  test('damages: known on 28 February 2024, begins on the 29th, 2027 has none, so 28 February 2027 (민법 arts. 766, 160)', () =>
    expect(find(kr({ discovered: '2024-02-28', offenderKnown: '2024-02-28' }), 'kr-civil-limitation')).toMatchObject({
      lastDay: '2027-02-28',
      because: expect.arrayContaining([{ code: 'holiday-unknown' }]),
    }));
});

describe('Taiwan', () => {
  const tw = (facts: Omit<Facts, 'jurisdiction'>): Facts => ({ jurisdiction: 'tw', ...facts });
  test('complaint: who it was known on 28 February 2026, six whole months from 1 March (刑事訴訟法 art. 237)', () =>
    expect(find(tw({ offenderKnown: '2026-02-28' }), 'tw-complaint')?.lastDay).toBe('2026-08-31'));
  test('damages: two years from 20 May 2024 (民法 art. 197)', () =>
    expect(find(tw({ discovered: '2024-05-01', offenderKnown: '2024-05-20' }), 'tw-civil-limitation')?.lastDay).toBe('2026-05-20'));
  test('prosecution, at most three years: twenty years (刑法 art. 80(1)(2))', () =>
    expect(find(tw({ actDate: '2020-06-01', maxPenaltyYears: 3 }), 'tw-limitation-3-to-10')).toMatchObject({
      lastDay: '2040-06-01',
      safeDay: '2040-05-31',
    }));
});

describe('always', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((n): Day => addDays('2020-01-01', n));
  const names = [...new Set<DayFact>([...Object.values(FACT_OF), 'actEnded', 'adultOn'])];
  const facts: fc.Arbitrary<Facts> = fc
    .record({
      jurisdiction: fc.constantFrom('cn' as const, 'kr' as const, 'tw' as const),
      days: fc.dictionary(fc.constantFrom(...names), fc.option(day), { noNullPrototype: true }),
      stillGoing: fc.option(fc.boolean()),
      maxPenaltyYears: fc.option(fc.oneof(fc.integer({ min: 1, max: 15 }), fc.constantFrom('life' as const, 'death' as const))),
    })
    .map(({ days, ...rest }) => ({ ...rest, ...days }));

  test('no last day without the day from which it is counted; each limit says why or never lapses', () =>
    fc.assert(
      fc.property(facts, day, (known, asOf) => {
        for (const limit of limitsFor(known, DATA, asOf)) {
          if (limit.status === 'never-lapses') expect(limit.lastDay).toBeNull();
          else expect(limit.because.length).toBeGreaterThan(0);
          if (limit.status === 'past') expect(limit.lastDay! < asOf).toBe(true);
          if (limit.safeDay) expect(limit.safeDay < limit.lastDay!).toBe(true);
          if (limit.latest) expect(limit.latest >= limit.lastDay!).toBe(true);
        }
      }),
    ));
  test('what is past today is not open tomorrow', () =>
    fc.assert(
      fc.property(facts, day, fc.nat(2000), (known, asOf, wait) => {
        const then = new Map(limitsFor(known, DATA, addDays(asOf, wait)).map((limit) => [limit.id, limit.status]));
        for (const { id, status } of limitsFor(known, DATA, asOf)) if (status === 'past') expect(then.get(id)).not.toBe('open');
      }),
    ));
  test('a report never turns an open period into a past one', () =>
    fc.assert(
      fc.property(facts, day, day, (known, reported, asOf) => {
        const without = limitsFor({ ...known, reported: null }, DATA, asOf);
        const after = new Map(limitsFor({ ...known, reported }, DATA, asOf).map((limit) => [limit.id, limit.status]));
        for (const { id, status } of without) if (status === 'open') expect(after.get(id)).not.toBe('past');
      }),
    ));
  test('a missing day never yields an answer: each such limit is unknown', () => {
    for (const jurisdiction of ['cn', 'kr', 'tw'] as const)
      for (const limit of limitsFor({ jurisdiction }, DATA, '2026-11-22'))
        expect(['unknown', 'never-lapses'], limit.id).toContain(limit.status);
  });
});
