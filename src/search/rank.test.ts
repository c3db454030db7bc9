import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Part, rank } from './rank.ts';

const kinds: Record<string, { kind: string; status: string }> = {
  g: { kind: 'guide', status: '' },
  a: { kind: 'provision', status: 'in-force' },
  old: { kind: 'provision', status: 'ended' },
  s: { kind: 'step', status: '' },
};
const facts = (key: string) => kinds[key] ?? { kind: 'provision', status: 'in-force' };
const hits = (...keys: string[]) => keys.map((key) => ({ key, score: 1 }));
const order = (parts: Part[], extra: Partial<Parameters<typeof rank>[0]> = {}) =>
  rank({ total: 100, parts, facts, legal: false, ...extra }).map(({ key }) => key);

describe('rank', () => {
  test('guides before articles for everyday words, articles first for terms of law', () => {
    const parts = [{ weight: 1, hits: hits('a', 'g', 's') }];
    expect(order(parts)).toEqual(['g', 's', 'a']);
    expect(order(parts, { legal: true })).toEqual(['a', 'g', 's']);
  });

  test('law in force before law that has ended', () =>
    expect(order([{ weight: 1, hits: hits('old', 'a') }])).toEqual(['a', 'old']));

  test('a rare word counts more than a common one', () => {
    const common = Array.from({ length: 60 }, (_, i) => `x${i}`);
    expect(
      order([
        { weight: 1, hits: hits('x1', ...common) },
        { weight: 1, hits: hits('y') },
      ])[0],
    ).toBe('y');
  });

  test('all the words before some of them', () => {
    expect(order([{ weight: 1, hits: hits('x', 'y') }], { full: new Set(['y']) })).toEqual(['y', 'x']);
  });

  test('gives the sum of the parts', () => {
    // One of N = 100 pages found, at the best score: ln(1 + 100/1) × (¼ + ¾).
    const [only] = rank({
      total: 100,
      parts: [{ weight: 1, hits: hits('a') }],
      facts: () => ({ kind: 'glossary', status: '' }),
      legal: false,
    });
    expect(only!.score).toBeCloseTo(Math.log(101) * 0.7);
  });

  test('says which part brought most', () => {
    const parts = [
      { weight: 0.1, hits: hits('a') },
      { weight: 1, hits: hits('a') },
    ];
    expect(rank({ total: 10, parts, facts, legal: false })[0]).toMatchObject({ best: 1 });
  });

  test('does not depend on the order in which pages come', () => {
    const part = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), score: fc.constantFrom(1, 2, 3) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(
          part.map((p) => ({ weight: 1, hits: [...new Map(p.map((h) => [h.key, h])).values()] })),
          { maxLength: 3 },
        ),
        (parts) => {
          const turned = parts.map((p) => ({ ...p, hits: [...p.hits].reverse() }));
          expect(order(turned)).toEqual(order(parts));
        },
      ),
    );
  });
});
