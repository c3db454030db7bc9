/** The penalties are those of the laws named, written by hand from their text. */
import { describe, expect, test } from 'vitest';
import { type Penalty, penaltySchema } from '../schemas/law.ts';
import { milder, milderTier } from './milder.ts';

type Range = [min: number | null, max: number | null];
const tier = (
  name: Penalty['tier'],
  days: Range | null,
  yuan: Range | null,
  relation: Penalty['relation'],
  more: Partial<Penalty> = {},
): Penalty =>
  penaltySchema.parse({
    at: 'p1',
    route: 'administrative',
    tier: name,
    when: name === 'base' ? undefined : { zh: '情节', en: 'circumstances' },
    custody: days && { kind: 'administrative-detention', min: days[0], max: days[1], unit: 'day' },
    fine: yuan && { currency: 'CNY', min: yuan[0], max: yuan[1], unit: 'money' },
    relation,
    ...more,
  });
const years = (kind: string, min: number | null, max: number | null, extra = {}) =>
  tier('base', null, null, 'only', {
    route: 'criminal',
    custody: penaltySchema.shape.custody.parse({ kind, min, max, unit: 'year', ...extra }),
  });
const kinds = (before: Penalty, after: Penalty) =>
  Object.fromEntries(milderTier(before, after).kinds.map(({ kind, milder }) => [kind, milder]));

describe('Public Security Administration Punishments Law, 2006 and 2026', () => {
  test('art. 42 → 50: detention the same, fine 500 → 1,000, so the earlier is milder', () => {
    const found = milder(
      [tier('base', [null, 5], [null, 500], 'or'), tier('serious', [5, 10], [null, 500], 'may-add')],
      [
        tier('base', [null, 5], [null, 1000], 'or'),
        tier('serious', [5, 10], [null, 1000], 'may-add'),
        tier('base', [5, 10], [null, 1000], 'may-add', { at: 'p2' }),
      ],
    );
    expect(found.milder).toBe('earlier');
    expect(found.tiers.map(({ kinds }) => kinds.map(({ kind, milder }) => `${kind} ${milder}`))).toEqual([
      ['custody same', 'fine earlier', 'combination same', 'other same'],
      ['custody same', 'fine earlier', 'combination same', 'other same'],
    ]);
    expect(found.added).toHaveLength(1);
    expect(found.removed).toEqual([]);
  });
  test('art. 29 → 33: the longest detention rises from 10 to 15 days', () => {
    const found = milder(
      [tier('base', [null, 5], null, 'only'), tier('serious', [5, 10], null, 'only')],
      [tier('base', [null, 5], null, 'only'), tier('serious', [5, 15], null, 'only')],
    );
    expect([found.tiers[0]!.milder, found.tiers[1]!.milder, found.milder]).toEqual(['same', 'earlier', 'earlier']);
  });
  test('art. 40 → 47: both ends of the fine rise; in the lighter tier the least falls away, the greatest rises', () => {
    expect(kinds(tier('base', [10, 15], [500, 1000], 'and'), tier('base', [10, 15], [1000, 2000], 'and')).fine).toBe(
      'earlier',
    );
    const lighter = milderTier(
      tier('lighter', [5, 10], [200, 500], 'and'),
      tier('lighter', [5, 10], [null, 1000], 'and'),
    );
    expect(lighter.milder).toBe('arguable');
    expect(lighter.why).toBe('range');
  });
  // The most was 10 days and 500 yuan, now 10 days; the least was 5 days, now a fine: the later text is milder at both ends.
  test('art. 49 → 58: a fine that stood beside detention now stands instead of it', () => {
    const [old, now] = [tier('base', [5, 10], [null, 500], 'may-add'), tier('base', [5, 10], [null, 2000], 'or')];
    const found = milderTier(old, now);
    expect(found.kinds.map(({ milder }) => milder)).toEqual(['same', 'earlier', 'later', 'same']);
    expect([found.milder, found.why]).toEqual(['later', 'instead']);
    expect(milderTier(now, old).milder).toBe('earlier');
    // The heavier tier only got a bigger fine, so the article as a whole points both ways.
    const [heavyOld, heavyNow] = [
      tier('serious', [10, 15], [null, 1000], 'may-add'),
      tier('serious', [10, 15], [null, 3000], 'may-add'),
    ];
    const all = milder([old, heavyOld], [now, heavyNow]);
    expect(all.tiers.map(({ milder }) => milder)).toEqual(['later', 'earlier']);
    expect([all.milder, all.why]).toEqual(['arguable', 'both-ways']);
  });
  test('a fine instead of a longer detention says nothing of which is milder', () =>
    expect(
      milderTier(tier('base', [5, 10], [null, 500], 'may-add'), tier('base', [5, 15], [null, 2000], 'or')),
    ).toMatchObject({ milder: 'arguable', why: 'both-ways' }));
  test('art. 68 → 80, lighter tier: up to 500 → 1,000 to 3,000', () => {
    expect(
      milderTier(tier('lighter', [null, 5], [null, 500], 'or'), tier('lighter', [null, 5], [1000, 3000], 'or')).milder,
    ).toBe('earlier');
  });
  test('a fine in place of detention is a way out: arguable; a fine on top is heavier', () => {
    expect(milderTier(tier('base', [null, 5], null, 'only'), tier('base', [null, 5], [null, 500], 'or')).why).toBe(
      'alternative',
    );
    expect(milderTier(tier('base', [null, 5], null, 'only'), tier('base', [null, 5], [null, 500], 'and')).milder).toBe(
      'earlier',
    );
  });
});

describe('crimes', () => {
  test('Criminal Law art. 253-1: up to 3 years in both; a heavier tier was added and does not decide', () => {
    const base = years('fixed-term-imprisonment', null, 3, { orLighter: ['criminal-detention'] });
    const serious = { ...years('fixed-term-imprisonment', 3, 7), tier: 'especially-serious' as const };
    const found = milder([base], [base, serious]);
    expect(found.milder).toBe('same');
    expect(found.added).toEqual([serious]);
  });
  test('the greatest decides before the least', () => {
    expect(milderTier(years('fixed-term-imprisonment', 2, 5), years('fixed-term-imprisonment', 1, 7)).milder).toBe(
      'earlier',
    );
    expect(milderTier(years('fixed-term-imprisonment', 3, 10), years('fixed-term-imprisonment', 5, 10)).milder).toBe(
      'earlier',
    );
    expect(milderTier(years('fixed-term-imprisonment', 3, 10), years('fixed-term-imprisonment', null, 10)).milder).toBe(
      'later',
    );
  });
  test('no upper limit is more than any; life is more than a term', () => {
    expect(milderTier(years('imprisonment', null, 7), years('imprisonment', 3, null)).milder).toBe('earlier');
    expect(
      milderTier(
        years('fixed-term-imprisonment', 10, null),
        years('fixed-term-imprisonment', 10, null, { orHeavier: ['life-imprisonment'] }),
      ).milder,
    ).toBe('earlier');
  });
  test('Korea, Sexual Crimes Act art. 14: 5 years or 10 million → 7 years or 50 million', () => {
    const won = (max: number, most: number) => ({
      ...years('imprisonment', null, most),
      relation: 'or' as const,
      fine: { currency: 'KRW' as const, min: null, max, unit: 'money' as const },
    });
    expect(milder([won(10_000_000, 5)], [won(50_000_000, 7)]).milder).toBe('earlier');
    // Custody lighter, fine heavier: nobody can say from the figures.
    expect(milder([won(10_000_000, 5)], [won(50_000_000, 3)])).toMatchObject({ milder: 'arguable', why: 'both-ways' });
  });
  test('Japan 2025: imprisonment with work and confinement have the same length under another name', () => {
    expect(milderTier(years('imprisonment-with-work', null, 3), years('confinement', null, 3))).toMatchObject({
      milder: 'arguable',
      why: 'kind',
    });
  });
  test('Japan, Penal Code art. 10(1): without work is lighter than with work unless more than twice as long', () => {
    const against = (term: number, other: number) =>
      milderTier(years('imprisonment-without-work', null, term), years('imprisonment-with-work', null, other)).milder;
    expect([against(3, 3), against(6, 3), against(7, 3)]).toEqual(['earlier', 'earlier', 'later']);
    // Life without work outweighs any term with work.
    const life = tier('base', null, null, 'only', {
      route: 'criminal',
      custody: penaltySchema.shape.custody.parse({
        kind: 'imprisonment-without-work',
        min: null,
        max: null,
        unit: 'life',
      }),
    });
    expect(milderTier(years('imprisonment-with-work', null, 20), life).milder).toBe('earlier');
  });
  test('Korea, Criminal Act art. 50(1): … unless longer', () => {
    const against = (term: number, other: number) =>
      milderTier(years('imprisonment', null, other), years('imprisonment-without-work', null, term)).milder;
    expect([against(3, 3), against(4, 3)]).toEqual(['later', 'earlier']);
  });
  test('a kind taken away from “with or without work” leaves the heavier one as the least', () => {
    const both = years('imprisonment-with-work', null, 3, { alike: ['imprisonment-without-work'] });
    expect(milderTier(both, years('imprisonment-with-work', null, 3)).milder).toBe('earlier');
  });
  test('a fine without a figure against one with a figure: arguable', () => {
    const fine = (unit: 'money' | 'unspecified', max: number | null) => ({
      ...years('imprisonment', null, 3),
      relation: 'and' as const,
      fine: { currency: 'CNY' as const, min: null, max, unit },
    });
    expect(milderTier(fine('unspecified', null), fine('money', 5000))).toMatchObject({
      milder: 'arguable',
      why: 'unit',
    });
  });
});

test('PSAL art. 56(2) became an item of art. 67(3): 200 to 500 yuan → 1,000 to 3,000', () => {
  const old = { ...tier('base', null, [200, 500], 'only'), at: 'p2' };
  const now = { ...tier('base', null, [1000, 3000], 'only'), at: 'p3' };
  const found = milder([old], [now], new Map([['p2', 'p3-i2']]));
  expect([found.milder, found.removed, found.added]).toEqual(['earlier', [], []]);
});

test('a line that moved keeps its counterpart; wordings without a common tier are not compared', () => {
  const old = tier('base', [null, 5], [null, 200], 'or');
  const moved = { ...tier('base', [null, 5], [null, 500], 'or'), at: 'p2' };
  expect(milder([old], [moved], new Map([['p1', 'p2']])).milder).toBe('earlier');
  expect(milder([old], [moved])).toMatchObject({
    milder: 'arguable',
    why: 'unmatched',
    added: [moved],
    removed: [old],
  });
});
