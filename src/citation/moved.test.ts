import { describe, expect, test } from 'vitest';
import { citationIndex } from './index.ts';
import { movedOn } from './moved.ts';
import { parseCitations } from './parse.ts';
import { resolveCitation } from './resolve.ts';
import { testRecord } from './test-record.ts';

const index = citationIndex(testRecord());
const AS_AT = '2026-11-22';
const resolve = (text: string, on?: string, lawAsAt = AS_AT) =>
  resolveCitation(parseCitations(text, index)[0]!, index, { lawAsAt, on });

describe('where a rule stood on a day on which the number cited did not hold it', () => {
  test('an old number, a day after its end: the new number, at the item', () => {
    const answer = resolve('治安管理处罚法第42条第6项', '2026-03-01');
    expect(answer).toMatchObject({ reason: 'not-in-force' });
    expect(answer.moved).toHaveLength(1);
    expect(answer.moved![0]).toMatchObject({ id: 'cn/psal/art-50@2026-01-01#p1-i6', anchor: 'p1-i6' });
    expect(answer.moved![0]!.url('zh')).toBe('/zh/law/cn/psal/art-50/#p1-i6');
  });
  test('a new number, a day before it began: the old one', () => {
    const answer = resolve('治安管理处罚法第50条第1款第6项', '2025-12-31');
    expect(answer.moved!.map(({ id }) => id)).toEqual(['cn/psal/art-42@2006-03-01#p1-i6']);
    // It is the last wording of its number, so the live address shows it.
    expect(answer.moved![0]!.url('en')).toBe('/en/law/cn/psal/art-42/#p1-i6');
  });
  test('a dated address where the live one shows another wording', () => {
    const answer = resolve('治安管理处罚法第42条', '2026-01-01', '2025-06-01');
    expect(answer.moved![0]!.url('zh')).toBe('/zh/law/cn/psal/art-50/');
  });
  test('a place that the other text does not have leads to the article', () => {
    const answer = resolve('治安管理处罚法第50条第2款', '2025-12-31');
    expect(answer.moved!.map(({ id }) => id)).toEqual(['cn/psal/art-42@2006-03-01']);
  });
  test('without a day: what the live address shows has ended, so the rule of today is named beside it', () => {
    const answer = resolve('治安管理处罚法第42条第6项');
    expect(answer).toMatchObject({ id: 'cn/psal/art-42@2006-03-01#p1-i6', status: 'ended' });
    expect(answer.moved!.map(({ id }) => id)).toEqual(['cn/psal/art-50@2026-01-01#p1-i6']);
  });
  test('nothing is said of a number in force, nor of one that nothing carries on', () => {
    expect(resolve('治安管理处罚法第42条第6项', '2020-01-01').moved).toBeUndefined();
    expect(resolve('治安管理处罚法第50条', '2026-03-01').moved).toBeUndefined();
    expect(resolve('治安管理处罚法第70条', '2025-12-31').moved).toBeUndefined();
    expect(resolve('治安管理处罚法第42条', '2005-01-01').moved).toBeUndefined();
  });
  test('the text of another year was asked for: its number is not this one', () => {
    const answer = resolve('治安管理处罚法（2025年修订）第42条');
    expect(answer).toMatchObject({ reason: 'not-in-force' });
    expect(answer.moved).toBeUndefined();
  });
  test('an article that the index does not hold', () => {
    expect(movedOn(index, 'cn/psal/art-9999', {}, AS_AT, AS_AT)).toEqual([]);
  });
});

describe('what a number said before a revision gave it another rule', () => {
  test('without a day: the former rule, its end, and where it stands today', () => {
    const answer = resolve('治安管理处罚法第22条');
    expect(answer).toMatchObject({ id: 'cn/psal/art-22@2026-01-01' });
    expect(answer.former).toMatchObject({ until: '2026-01-01', wording: { id: 'cn/psal/art-22@2006-03-01' } });
    expect(answer.former!.now.map(({ id }) => id)).toEqual(['cn/psal/art-25@2026-01-01']);
    expect(answer.former!.wording.url('zh')).toBe('/zh/law/cn/psal/art-22/2006-03-01/');
  });
  test('at the paragraph, in both', () => {
    // The text of today has one paragraph with items, the former had two.
    const answer = resolve('治安管理处罚法第22条第2款');
    expect(answer).toMatchObject({ reason: 'no-such-pinpoint' });
    expect(answer.former!.wording.id).toBe('cn/psal/art-22@2006-03-01#p2');
    expect(resolve('治安管理处罚法第22条第9款').former).toBeUndefined();
  });
  test('nothing where a day or an edition is named, or the number has held one rule', () => {
    expect(resolve('治安管理处罚法第22条', '2026-03-01').former).toBeUndefined();
    expect(resolve('治安管理处罚法（2025年修订）第22条').former).toBeUndefined();
    expect(resolve('治安管理处罚法第25条').former).toBeUndefined();
    expect(resolve('刑法第253条之一').former).toBeUndefined();
  });
});
