import { describe, expect, test } from 'vitest';
import { homophones, mayBePinyin, readPinyinText, readSyllables, strangers, syllablesIn } from './pinyin.ts';

const table = {
  bei: '被备',
  tou: '头偷',
  pai: '派拍排',
  le: '了',
  xi: '西洗',
  an: '安',
  xian: '先',
  jiu: '酒救',
  dian: '点店',
};
const counts: Record<string, number> = { 被偷: 9, 偷拍: 20, 拍了: 4, 酒店: 12 };
const count = (pair: string) => counts[pair] ?? 0;

describe('pinyin', () => {
  test('a run of letters is cut into as few syllables as can be', () => {
    expect(syllablesIn('beitoupaile', table)).toEqual(['bei', 'tou', 'pai', 'le']);
    expect(syllablesIn('xian', table)).toEqual(['xian']);
    expect(syllablesIn('hello', table)).toBeNull();
  });
  test('of all readings the one whose pairs people ask with', () =>
    expect(readSyllables(['bei', 'tou', 'pai', 'le'], table, count)).toEqual({ text: '被偷拍了', known: 1 }));
  test('together, apart, with an apostrophe', () => {
    for (const typed of ['beitoupai', 'bei tou pai', "bei'tou'pai"])
      expect(readPinyinText(typed, table, count)).toBe('被偷拍');
  });
  test('English, mixed text and what says nothing known stay as they are', () => {
    expect(readPinyinText('hidden camera', table, count)).toBeNull();
    expect(readPinyinText('偷拍 jiudian', table, count)).toBeNull();
    expect(readPinyinText('xi an le', table, count)).toBeNull();
    expect(mayBePinyin('blackmail')).toBe(false);
    expect(mayBePinyin('jiudian')).toBe(true);
  });
});

describe('a character mistaken for one that sounds the same', () => {
  test('is one that makes no known pair with its neighbours', () => {
    expect(strangers('偷排', count)).toEqual([0, 1]);
    expect(strangers('被偷拍', count)).toEqual([]);
    expect(strangers('排 a', count)).toEqual([]);
    // 的 stands beside any other, 了 at the end; three unknown ones are a word.
    expect(strangers('偷拍的', count)).toEqual([]);
    expect(strangers('偷拍鲸了', count)).toEqual([2]);
    expect(strangers('鲸鱼肉', count)).toEqual([]);
  });
  test('leads to the pair that was meant, if people ask with it', () => {
    expect(homophones('偷排', table, count)).toEqual(['偷拍']);
    expect(homophones('九安', table, count)).toEqual([]);
  });
});
