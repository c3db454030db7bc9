import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bare, fold } from './fold.ts';
import { t2sMap } from '../i18n/traditional.ts';

const t2s = t2sMap('隐私权偷拍视频发处罚条项号释证据群里后干影像图像头');

describe('fold', () => {
  test.each([
    ['隱私權', '隐私权'],
    ['ＰＳＡＬ　５０', 'psal 50'],
    ['  Hidden\n Camera ', 'hidden camera'],
    ['發視頻到群裡', '发视频到群里'],
    ['髮', '发'],
    ['性影像', '性影像'],
    ['성폭력처벌법', '성폭력처벌법'],
  ])('%s → %s', (from, to) => expect(fold(from, t2s)).toBe(to));

  test('is idempotent and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = fold(text, t2s);
        expect(fold(once, t2s)).toBe(once);
      }),
    );
  });

  test('names of the object prototype are no characters', () => expect(fold('constructor', {})).toBe('constructor'));
});

test('bare takes the tones off pinyin and leaves other scripts', () => {
  expect(bare('tōu pāi')).toBe('tou pai');
  expect(bare('偷拍 촬영')).toBe('偷拍 촬영');
});

describe('t2sMap', () => {
  test('holds only single characters whose Simplified form is in the corpus', () => {
    expect(t2s).toMatchObject({ 隱: '隐', 處: '处', 證: '证', 據: '据' });
    expect(t2s).not.toHaveProperty('龍');
    for (const [from, to] of Object.entries(t2s))
      expect([[...from].length, [...to].length, from === to]).toEqual([1, 1, false]);
  });
});
