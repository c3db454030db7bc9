import { describe, expect, test } from 'vitest';
import { bareNumber, meantBy, writeNumbers } from './numbers.ts';

describe('a number alone', () => {
  test.each([
    ['364', '364'],
    ['第50条', '50'],
    ['第五十条', '50'],
    ['五十条', '50'],
    ['一千零三十二', '1032'],
    ['253之一', '253-1'],
    ['第319条之3', '319-3'],
    ['제14조의2', '14-2'],
    ['art. 50', '50'],
    ['section 66b', '66b'],
    ['s 159aab', '159aab'],
    ['§ 2261', '2261'],
    ['12338', '12338'],
    ['113 专线', '113'],
    ['打110', '110'],
    ['110 是什么电话', '110'],
    ['what is 12377', '12377'],
    ['#8103', '8103'],
    ['1577-1366', '1577-1366'],
  ])('%s is %s', (query, number) => expect(bareNumber(query)).toBe(number));
  test.each(['刑法364', 'psal 50', '14岁', '偷拍', '50 个视频', '48小时内删除', 'article', ''])('%s is more', (query) =>
    expect(bareNumber(query)).toBeNull(),
  );
});

describe('what it may mean', () => {
  const table = writeNumbers(
    new Map([
      ['110', ['cn.c.00', 'tw.c.00']],
      ['1577-1366', ['kr.c.02']],
    ]),
    [
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((law) => `cn/${law}/art-50`),
      'cn/a/art-253-1',
      'hk/crimes/s-159AAB',
      'kr/spsa/art-50',
      'us/47/s-223a',
      'kr/old/pl-50',
      'tw/x/art-50',
    ],
  );
  test('the help lines that bear it', () => {
    expect(meantBy('110', table).lines).toEqual(['cn.c.00', 'tw.c.00']);
    expect(meantBy('15771366', table).lines).toEqual(['kr.c.02']);
    expect(meantBy('50', table).lines).toEqual([]);
  });
  test('the articles of several laws, the mainland first, and not all of them', () =>
    expect(meantBy('50', table).articles).toEqual([
      'cn/a/art-50',
      'cn/b/art-50',
      'cn/c/art-50',
      'cn/d/art-50',
      'cn/e/art-50',
      'cn/f/art-50',
      'kr/spsa/art-50',
      'kr/old/pl-50',
    ]));
  test('numbers with letters and parts', () => {
    expect(meantBy('253-1', table).articles).toEqual(['cn/a/art-253-1']);
    expect(meantBy('159aab', table).articles).toEqual(['hk/crimes/s-159AAB']);
    expect(meantBy('223a', table).articles).toEqual(['us/47/s-223a']);
    expect(meantBy('1', table).articles).toEqual([]);
  });
});
