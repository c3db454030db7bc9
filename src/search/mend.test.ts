import { describe, expect, test } from 'vitest';
import { mend, oneApart, readPinyin } from './mend.ts';

const slips = {
  偷怕: '偷拍',
  toupai: '偷拍',
  luoliao: '裸聊',
  qiaozha: '敲诈',
  敲诈乐索: '敲诈勒索',
  乐索: '勒索',
  前度: '前任',
};
const words = { knows: (unit: string) => ['blackmail', 'film'].includes(unit), latin: () => ['blackmail', 'film'] };
const mended = (query: string) => mend(query, slips, words);

describe('slips', () => {
  test('mistyped characters and regional words', () => {
    expect(mended('被偷怕了')).toBe('被偷拍了');
    expect(mended('敲诈乐索')).toBe('敲诈勒索');
    expect(mended('前度')).toBe('前任');
  });
  test('pinyin, together, apart, with tones and fillers', () => {
    expect(mended('toupai')).toBe('偷拍');
    expect(mended('luo liao qiaozha')).toContain('裸聊');
    expect(mended('tōupāi')).toBe('偷拍');
    expect(readPinyin('beitoupaile', slips)).toBe('偷拍');
    expect(readPinyin('hello', slips)).toBeNull();
  });
  test('on pages in Latin letters a word that they know is itself', () => {
    const table = { weibo: '微博', toupai: '偷拍' };
    const known = { knows: (unit: string) => ['weibo', 'complain'].includes(unit), latin: () => ['weibo', 'complain'] };
    expect(mend('weibo complain', table, known, true)).toBe('weibo complain');
    expect(mend('weibo', table, known, true)).toBe('weibo');
    expect(mend('toupai complain', table, known, true)).toBe('偷拍 complain');
    expect(mend('weibo', table, known)).toBe('微博');
  });
  test('an English word one letter off; a known or short one stays', () => {
    expect(mended('blackmial')).toBe('blackmail');
    expect(mended('blackmail')).toBe('blackmail');
    expect(mended('fil')).toBe('fil');
  });
  test('one letter apart', () => {
    expect(oneApart('nude', 'nudes')).toBe(true);
    expect(oneApart('from', 'form')).toBe(true);
    expect(oneApart('same', 'same')).toBe(false);
    expect(oneApart('cat', 'dogs')).toBe(false);
  });
});
