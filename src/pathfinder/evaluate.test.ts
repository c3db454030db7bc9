import { describe, expect, test } from 'vitest';
import type { Logic } from '../schemas/pathfinder.ts';
import { canBeTrue, judge } from './evaluate.ts';
import { completeFacts } from './facts.ts';
import { logicProblems, prepareLogic } from './logic.ts';

const none = () => {
  throw new Error('no thresholds here');
};
const of = (logic: Logic, facts: object = {}) => {
  const { yes, no, missing } = judge(prepareLogic(logic, none), completeFacts(facts));
  return [yes, no, missing.join(' ')];
};

describe('judging over the unknown', () => {
  test('a rule that is true whatever the fact is true', () =>
    expect(of({ or: [{ var: 'deepfake' }, { '!': [{ var: 'deepfake' }] }] })).toEqual([true, false, '']));
  test('a rule that is false whatever the fact is false', () =>
    expect(of({ and: [{ var: 'deepfake' }, { '!': [{ var: 'deepfake' }] }] })).toEqual([false, true, '']));
  test('what decides is named, what does not is not', () =>
    expect(
      of({ and: [{ var: 'forProfit' }, { or: [{ var: 'deepfake' }, { var: 'deviceSold' }] }] }, { deepfake: true }),
    ).toEqual([true, true, 'forProfit']));
  test('every value of a choice, not only those named', () =>
    expect(of({ in: [{ var: 'shared' }, ['none', 'private', 'group', 'public-web']] })).toEqual([true, false, '']));
  test('numbers at the edge', () => {
    expect(of({ '>=': [{ var: 'volume.views' }, 0] })).toEqual([true, false, '']);
    expect(of({ or: [{ '<': [{ var: 'volume.views' }, 500] }, { '>': [{ var: 'volume.views' }, 500] }] })).toEqual([
      true,
      true,
      'volume.views',
    ]);
  });
  test('a range of days', () =>
    expect(
      of({ or: [{ '<': [{ var: 'actDate' }, '2026-01-01'] }, { '>=': [{ var: 'actDate' }, '2026-01-01'] }] }),
    ).toEqual([true, false, '']));
  test('age and minority never contradict each other', () => {
    expect(of({ and: [{ '<': [{ var: 'victimAge' }, 14] }, { '!': [{ var: 'victimMinor' }] }] })).toEqual([
      false,
      true,
      '',
    ]);
    expect(of({ '>=': [{ var: 'victimAge' }, 18] }, { victimMinor: true })).toEqual([false, true, '']);
    expect(of({ '<': [{ var: 'victimAge' }, 14] }, { victimMinor: true })).toEqual([true, true, 'victimAge']);
  });
  test('a count of conditions', () => {
    const half: Logic = {
      '>=': [{ '+': [{ '>=': [{ var: 'volume.videos' }, 10] }, { '>=': [{ var: 'volume.images' }, 100] }] }, 2],
    };
    expect(of(half, { volume: { videos: 10, images: 100 } })).toEqual([true, false, '']);
    expect(of(half, { volume: { videos: 9 } })).toEqual([false, true, '']);
    expect(of(half, { volume: { videos: 12 } })).toEqual([true, true, 'volume.images']);
  });
  test('a rule with more combinations than are tried at once', () => {
    const names = ['videos', 'images', 'clicks', 'members', 'views', 'reposts', 'devices'];
    const sum: Logic = { '>=': [{ '+': names.map((name): Logic => ({ '>=': [{ var: `volume.${name}` }, 5] })) }, 7] };
    expect(of(sum)).toEqual([true, true, names.map((name) => `volume.${name}`).join(' ')]);
    expect(of({ '>=': [{ '+': names.map((name): Logic => ({ '>=': [{ var: `volume.${name}` }, 5] })) }, 8] })).toEqual([
      false,
      true,
      '',
    ]);
  });
});

test('what a question asks may stay unknown', () => {
  const ask: Logic = { and: [{ '===': [{ var: 'victimAge' }, null] }, { var: 'deepfake' }] };
  expect(canBeTrue(ask, completeFacts({}))).toBe(true);
  expect(canBeTrue(ask, completeFacts({ victimAge: 20 }))).toBe(false);
});

describe('what the engine cannot judge is refused', () => {
  test.each([
    [{ '==': [{ var: 'shared' }, 'telegram'] }, /"telegram" with shared, which is none \| private/],
    [{ '==': [{ var: 'colour' }, 'red'] }, /the fact "colour"/],
    [{ regex: [{ var: 'shared' }, 'g'] }, /the operator regex/],
    [{ '==': [{ var: 'shared' }, null] }, /null/],
    [{ '>=': [{ var: 'volume.clicks' }, '5'] }, /"5" with volume.clicks/],
    [{ '==': [{ var: 'deepfake' }, 'yes'] }, /"yes" with deepfake/],
    [{ and: [], or: [] }, /one operator/],
  ])('%j', (logic, wanted) => expect(logicProblems(logic as Logic).join('\n')).toMatch(wanted));
  test('null is for `ask`', () =>
    expect(logicProblems({ '==': [{ var: 'shared' }, null] }, { nulls: true })).toEqual([]));
});
