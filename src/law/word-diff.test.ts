import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness, pairLines, wordDiff } from './word-diff.ts';

const words = (locale: string) => {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return (line: string) => [...segmenter.segment(line)].map(({ segment }) => segment);
};
const zh = words('zh');
const en = words('en');
const show = (before: string, after: string, segment = zh) =>
  wordDiff(before, after, segment)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('');

describe('wordDiff', () => {
  test('the lead line of art. 42 and art. 50: only the fine', () => {
    expect(
      show(
        '有下列行为之一的，处五日以下拘留或者五百元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处五百元以下罚款：',
        '有下列行为之一的，处五日以下拘留或者一千元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处一千元以下罚款：',
      ),
    ).toBe(
      '有下列行为之一的，处五日以下拘留或者[-五百元-]{+一千元+}以下罚款；情节较重的，处五日以上十日以下拘留，可以并处[-五百元-]{+一千元+}以下罚款：',
    );
  });
  test('English words are not cut, and a space between two changed words does not flicker', () => {
    expect(show('a fine of not more than 500 yuan', 'a fine of not more than 1,000 yuan', en)).toBe(
      'a fine of not more than [-500-]{+1,000+} yuan',
    );
    expect(show('the red house', 'the blue boat', en)).toBe('the [-red house-]{+blue boat+}');
  });
  test('equal texts have one piece; an empty one has all removed or added', () => {
    expect(show('偷拍', '偷拍')).toBe('偷拍');
    expect(show('', '偷拍')).toBe('{+偷拍+}');
    expect(show('偷拍', '')).toBe('[-偷拍-]');
    expect(wordDiff('', '', zh)).toEqual([]);
  });
  test('each side can be read off again to the character', () => {
    const text = fc.string({ unit: fc.constantFrom('处', '五', '百', '元', ' ', '，', 'fine', '\u3000') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDiff(before, after, zh);
        const side = (not: string) =>
          pieces
            .filter(({ kind }) => kind !== not)
            .map((piece) => piece.text)
            .join('');
        expect(side('added')).toBe(before);
        expect(side('removed')).toBe(after);
      }),
    );
  });
});

describe('pairLines', () => {
  test('an item that was put in has no partner, and the others keep theirs', () => {
    expect(
      pairLines(['甲盗窃公私财物', '乙散布他人隐私'], ['甲盗窃公私财物的', '丙扰乱秩序', '乙散布他人隐私的'], zh),
    ).toEqual([
      { before: 0, after: 0 },
      { before: null, after: 1 },
      { before: 1, after: 2 },
    ]);
  });
  test('lines that have little in common are removed and added', () => {
    expect(pairLines(['罚款五百元'], ['责令其禁止接触被侵害人'], zh)).toEqual([
      { before: 0, after: null },
      { before: null, after: 0 },
    ]);
  });
  test('every line stands once, in order', () => {
    const lines = fc.array(fc.constantFrom('a b c', 'a b d', 'x y', 'x y z', ''), { maxLength: 6 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const pairs = pairLines(before, after, en);
        expect(pairs.flatMap((pair) => pair.before ?? [])).toEqual(before.map((_, i) => i));
        expect(pairs.flatMap((pair) => pair.after ?? [])).toEqual(after.map((_, i) => i));
      }),
    );
  });
  test('likeness counts a word as often as it stands', () => {
    expect(likeness(['a', 'a'], ['a'])).toBeCloseTo(2 / 3);
    expect(likeness([], [])).toBe(1);
  });
});
