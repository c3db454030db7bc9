import { expect, test } from 'vitest';
import type { Threshold } from '../../schemas/law.ts';
import { thresholdPhrase } from './penalty.ts';

const age = (op: Threshold['op']): Threshold => ({
  at: 'p1',
  measure: 'persons-under-age',
  op,
  value: 18,
  unit: 'year',
});

test.each([
  ['<', '不满18周岁', 'under 18', '18세 미만'],
  ['<=', '18周岁以下（含本数）', 'aged 18 or under', '18세 이하'],
  ['>=', '年满18周岁', 'aged 18 or over', '18세 이상'],
  ['>', '超过18周岁', 'over 18', '18세 초과'],
] as const)('an age, %s', (op, zh, en, ko) => {
  expect([thresholdPhrase(age(op), 'zh'), thresholdPhrase(age(op), 'en'), thresholdPhrase(age(op), 'ko')]).toEqual([
    zh,
    en,
    ko,
  ]);
});

test('a quantity', () => {
  const videos: Threshold = { at: 'p1', measure: 'videos', op: '>=', value: 20, unit: 'item' };
  expect([thresholdPhrase(videos, 'zh'), thresholdPhrase(videos, 'en')]).toEqual(['20个（件）以上', '20 or more']);
});
