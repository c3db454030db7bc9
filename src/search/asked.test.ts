import { describe, expect, test } from 'vitest';
import { openAsked, plainNumbers, readAsked, stem, units, writeAsked } from './asked.ts';

const CAMERA = 'x.g.00';
const SHARED = 'x.g.01';
const HOTLINE = 'x.c.00';
const list = readAsked(
  writeAsked([
    { key: CAMERA, title: '我发现了隐藏的摄像头', lines: ['酒店有摄像头', '民宿发现针孔'] },
    { key: SHARED, title: '我的私密影像被传播了', lines: ['我的裸照被发到网上', '视频泄露'] },
    { key: HOTLINE, title: '妇女维权热线', lines: ['妇联热线'] },
    { key: 'x.p.00', title: '关于本站', lines: [] },
  ]),
);

test('a list as it is sent becomes pages with their facts', () => {
  expect(list[0]).toEqual({
    key: CAMERA,
    kind: 'guide',
    jurisdiction: '',
    status: '',
    title: '我发现了隐藏的摄像头',
    lines: ['酒店有摄像头', '民宿发现针孔'],
  });
  expect(list[3]).toMatchObject({ title: '关于本站', lines: [] });
  expect(readAsked(writeAsked([]))).toEqual([]);
});

describe('nearness', () => {
  const asked = openAsked(list);
  test('the page whose question is nearest comes first', () => {
    expect(asked.near('酒店里有摄像头', [])[0]!.page.key).toBe(CAMERA);
    expect(asked.near('裸照被人发到网上了', [])[0]!.page.key).toBe(SHARED);
  });
  test('a page that shares nothing is not among them', () => {
    expect(asked.near('妇联', []).map(({ page }) => page.key)).toEqual([HOTLINE]);
    expect(asked.near('qzx', [])).toEqual([]);
  });
  test('words that the query leads to count, but less', () => {
    const [led] = asked.near('监视我', ['摄像头']);
    const [own] = asked.near('摄像头', []);
    expect(led!.page.key).toBe(CAMERA);
    expect(led!.score).toBeLessThan(own!.score);
  });
});

test('pieces are pairs of characters and stems', () => {
  expect([...units('偷拍者 filmed')]).toEqual(['偷拍', '拍者', 'film']);
  expect(stem('threatening')).toBe(stem('threatens'));
  expect(stem('copies')).toBe(stem('copy'));
});

test('ages and days are the same in figures and in words', () => {
  expect(plainNumbers('十三岁')).toBe('13岁');
  expect(plainNumbers('二十天')).toBe('20天');
  expect(plainNumbers('三个')).toBe('3个');
  expect(plainNumbers('一起')).toBe('一起');
});
