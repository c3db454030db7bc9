import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Chosen, compare, tally } from './compare.ts';
import type { Listed } from './saved.ts';

const listed = (number: number, name: string, sha256: string): Listed => ({ number, name, size: 1, sha256 });
const chosen = (name: string, sha256: string | null): Chosen => ({ name, size: 1, sha256 });
const verdicts = (list: Listed[], files: Chosen[]) =>
  compare(list, files).map(({ verdict, listed, chosen }) => [verdict, listed?.name ?? null, chosen?.name ?? null]);

test('same, changed, missing, new, renamed, unreadable', () =>
  expect(
    verdicts(
      [listed(1, 'a', 'A'), listed(2, 'b', 'B'), listed(3, 'c', 'C'), listed(4, 'd', 'D'), listed(5, 'e', 'E')],
      [chosen('x', 'X'), chosen('e', null), chosen('b', 'B2'), chosen('a', 'A'), chosen('d-old', 'D')],
    ),
  ).toEqual([
    ['same', 'a', 'a'],
    ['changed', 'b', 'b'],
    ['missing', 'c', null],
    ['renamed', 'd', 'd-old'],
    ['unread', 'e', 'e'],
    ['new', null, 'x'],
  ]));

test('two files that swapped their names are renamed, not changed', () =>
  expect(verdicts([listed(1, 'a', 'A'), listed(2, 'b', 'B')], [chosen('a', 'B'), chosen('b', 'A')])).toEqual([
    ['renamed', 'a', 'b'],
    ['renamed', 'b', 'a'],
  ]));

test('one file answers for one entry', () => {
  expect(verdicts([listed(1, 'a', 'A'), listed(2, 'a2', 'A')], [chosen('a', 'A')])).toEqual([
    ['same', 'a', 'a'],
    ['missing', 'a2', null],
  ]);
  expect(verdicts([listed(1, 'a', 'A')], [chosen('a', 'A'), chosen('a', 'B')])).toEqual([
    ['same', 'a', 'a'],
    ['new', null, 'a'],
  ]);
});

test('a name that macOS decomposed is the same name', () =>
  expect(verdicts([listed(1, 'é.png', 'A')], [chosen('e\u0301.png', 'A')])[0]![0]).toBe('same'));

test('whatever is compared, every entry and every file is told once, and “same” is never said of another content', () => {
  const word = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word)), fc.array(fc.tuple(word, fc.option(word))), (list, files) => {
      const entries = list.map(([name, hash], i) => listed(i + 1, name, hash));
      const given = files.map(([name, hash]) => chosen(name, hash));
      const results = compare(entries, given);
      expect(results.flatMap((one) => one.listed ?? [])).toEqual(entries);
      expect(new Set(results.flatMap((one) => one.chosen ?? []))).toEqual(new Set(given));
      expect(results.flatMap((one) => one.chosen ?? [])).toHaveLength(given.length);
      for (const { verdict, listed: a, chosen: b } of results)
        if (verdict === 'same' || verdict === 'renamed') expect(b!.sha256).toBe(a!.sha256);
      const counts = tally(results);
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(results.length);
    }),
  );
});
