import { expect, test } from 'vitest';
import { relax } from './relax.ts';

test('a long question is cut to its longest words, in their order, and a few related ones', () => {
  const terms = [
    { text: 'aa', weight: 1 },
    { text: 'bbbb', weight: 1 },
    { text: 'c', weight: 0.3 },
    { text: 'ddd', weight: 1 },
    { text: 'x', weight: 0.3, from: 'aa' },
    { text: 'y', weight: 0.6, from: 'aa' },
  ];
  expect(relax(terms, 3, 1).map(({ text }) => text)).toEqual(['aa', 'bbbb', 'ddd', 'y', 'x']);
});
