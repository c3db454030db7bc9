import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rewritten, rewrite } from './rewrite.ts';

const t2s = { 隱: '隐', 權: '权', 發: '发', 裡: '里', 頭: '头', 攝: '摄' };
const synonyms = {
  前男友: ['恋爱', '分手'],
  群里: ['传播', '散布'],
  摄像头: ['偷拍', '窃照'],
  针孔摄像头: ['专用器材'],
  toupai: ['偷拍'],
  'hidden camera': ['摄像头', '偷拍'],
  ex: ['前男友'],
};
const zh = (query: string) => rewrite(query, { locale: 'zh', t2s, synonyms });
const weights = ({ terms }: Rewritten) => Object.fromEntries(terms.map(({ text, weight }) => [text, weight]));

describe('rewrite', () => {
  test('keeps content words, joins what a dictionary splits, drops the rest', () => {
    expect(weights(zh('我被偷拍了怎么办'))).toEqual({ 偷拍: 1 });
    expect(zh('我被偷拍了怎么办').plain).toBe('偷拍');
  });

  test('an everyday word leads to the words of the law, its parts are not looked for', () => {
    const found = weights(zh('前男友把我的照片发到群里'));
    expect(found).toMatchObject({ 前男友: 1, 照片: 1, 恋爱: 0.6, 传播: 0.6, 散布: 0.6 });
    expect(found).not.toHaveProperty('男友');
    expect(found).not.toHaveProperty('我的');
  });

  test('says which word led to a term', () => {
    expect(zh('前男友').terms.find(({ text }) => text === '恋爱')).toEqual({
      text: '恋爱',
      weight: 0.6,
      from: '前男友',
    });
  });

  test('a longer key goes before the shorter one inside it', () => {
    expect(weights(zh('针孔摄像头'))).toMatchObject({ 针孔摄像头: 1, 专用器材: 0.6, 窃照: 0.3 });
  });

  test.each(['touPai', 'tou pai', 'tōu pāi'])('pinyin: %s', (query) =>
    expect(weights(zh(query))).toMatchObject({ 偷拍: 0.6 }),
  );

  test('Traditional characters', () => expect(weights(zh('隱私權'))).toMatchObject({ 隐私权: 1 }));

  test('another language’s words lead to this one’s; keys match whole words', () => {
    expect(weights(zh('Hidden cameras'))).toMatchObject({ 摄像头: 0.6, 偷拍: 0.6 });
    expect(weights(zh('my ex'))).toHaveProperty('前男友');
    expect(weights(zh('text sex'))).not.toHaveProperty('前男友');
  });

  test('English', () => {
    const found = rewrite('My ex posted my photos', {
      locale: 'en',
      t2s,
      synonyms: { ex: ['partner'], photo: ['image'] },
    });
    expect(weights(found)).toEqual({ ex: 1, posted: 1, photos: 1, partner: 0.6, image: 0.6 });
  });

  test('tells terms of law from everyday words', () => {
    expect(zh('隐私权').legal).toBe(true);
    expect(zh('诉讼时效').legal).toBe(true);
    expect(zh('侵犯公民个人信息罪').legal).toBe(true);
    expect(zh('偷拍').legal).toBe(false);
    expect(zh('隐私被偷拍').legal).toBe(false);
    expect(rewrite('right of privacy', { locale: 'en', t2s, synonyms: {} }).legal).toBe(true);
    expect(rewrite('hidden camera', { locale: 'en', t2s, synonyms: {} }).legal).toBe(false);
  });

  test('a query of stop words alone is still looked for', () =>
    expect(zh('怎么办').terms).toEqual([{ text: '怎么办', weight: 1 }]));

  test('never throws; an empty query has no terms', () => {
    expect(zh('  ').terms).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void zh(query)));
  });
});
