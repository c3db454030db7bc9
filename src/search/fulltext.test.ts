import { expect, test } from 'vitest';
import { findText, placeOf } from './fulltext.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';

const result = (id: string, score: number, words = [1]): PagefindResult => ({
  id,
  score,
  words,
});
const engine = (table: Record<string, PagefindResult[]>): Pagefind => ({
  init: async () => undefined,
  preload: async () => undefined,
  search: async (term) => ({ results: table[term] ?? [] }),
  page: async () => ({ url: '/', meta: {} }),
});

test('a rare term counts more than a common one; pages with both come first', async () => {
  const common = Array.from({ length: 50 }, (_, i) => result(`p${i}`, 1));
  const { hits, ownFound } = await findText(
    engine({ '"hotel"': common, '"socket"': [result('p1', 1), result('q', 1)] }),
    [
      { text: 'hotel', weight: 1 },
      { text: 'socket', weight: 1 },
    ],
    1000,
  );
  expect(ownFound).toBe(2);
  expect(hits.get('p1')!.score).toBeGreaterThan(hits.get('q')!.score);
  expect(hits.get('q')!.score).toBeGreaterThan(hits.get('p2')!.score);
});
test('a long Chinese word is looked for whole, and only then in pieces', async () => {
  const { hits } = await findText(engine({ 摄像头: [result('a', 1)] }), [{ text: '摄像头', weight: 1 }], 1000);
  expect([...hits.keys()]).toEqual(['a']);
});
test('a foreign word is never taken by its beginning', async () => {
  const { hits } = await findText(engine({ toupai: [result('a', 1)] }), [{ text: 'toupai', weight: 1 }], 1000);
  expect(hits.size).toBe(0);
});
test('the place is where most different terms stand', () => {
  const anchors = [
    { id: 'p1', text: 'first', location: 10 },
    { id: 'p2', text: 'second', location: 30 },
  ];
  const words = [
    { at: 12, term: 0 },
    { at: 13, term: 0 },
    { at: 35, term: 0 },
    { at: 36, term: 1 },
  ];
  expect(placeOf(words, anchors)?.id).toBe('p2');
  expect(placeOf([{ at: 2, term: 0 }], anchors)).toBeNull();
});
