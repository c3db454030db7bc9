import { expect, test } from 'vitest';
import { runs } from './runs.ts';

test('a Chinese name in an English sentence is marked', () => {
  expect(runs('copied from 人民日报 2024-12-27（gs.people.com.cn） on', 'en')).toEqual([
    { text: 'copied from ' },
    { text: '人民日报 2024-12-27（', lang: 'zh-Hans' },
    { text: 'gs.people.com.cn' },
    { text: '）', lang: 'zh-Hans' },
    { text: ' on' },
  ]);
});

test('Korean is marked in both languages, Latin in neither', () => {
  expect(runs('성폭력처벌법 제14조 SCPA', 'zh-Hans')).toEqual([
    { text: '성폭력처벌법 제14조', lang: 'ko' },
    { text: ' SCPA' },
  ]);
  expect(runs('PSAL 第50条', 'zh-Hans')).toEqual([{ text: 'PSAL 第50条' }]);
});

test('kana is Japanese', () => {
  expect(runs('PAPS（ぱっぷす）', 'zh-Hans')).toEqual([
    { text: 'PAPS（' },
    { text: 'ぱっぷす', lang: 'ja' },
    { text: '）' },
  ]);
});

test('nothing is lost', () => {
  const text = '法释〔2010〕3号 (2010) 카메라 등을 이용한 촬영, art. 14';
  for (const lang of ['zh-Hans', 'en', 'ko'])
    expect(
      runs(text, lang)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
});
