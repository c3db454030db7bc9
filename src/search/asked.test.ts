import { describe, expect, test } from 'vitest';
import { openAsked, readAsked, units } from './asked.ts';
import { plainNumbers, stem } from './forms.ts';

const list = readAsked([
  ['x.g.00', 'guides/found-camera', '我发现了隐藏的摄像头', '', '酒店有摄像头\n民宿发现针孔'],
  ['x.g.01', 'guides/images-shared', '我的私密影像被传播了', '', '我的裸照被发到网上\n视频泄露'],
  ['x.c.00', 'services/12338', '妇女维权热线', 'services/#cn-12338', '妇联热线'],
]);

test('a list as it is written becomes pages with their facts and paths', () => {
  expect(list[0]).toEqual({
    key: 'x.g.00',
    id: 'guides/found-camera',
    kind: 'guide',
    jurisdiction: '',
    status: '',
    title: '我发现了隐藏的摄像头',
    lines: ['酒店有摄像头', '民宿发现针孔'],
    path: 'guides/found-camera/',
  });
  expect(list[2]!.path).toBe('services/#cn-12338');
});

describe('nearness', () => {
  const asked = openAsked(list);
  test('the page whose question is nearest comes first', () => {
    expect(asked.near('酒店里有摄像头', [])[0]!.page.id).toBe('guides/found-camera');
    expect(asked.near('裸照被人发到网上了', [])[0]!.page.id).toBe('guides/images-shared');
  });
  test('a page that shares nothing is not among them', () => {
    expect(asked.near('妇联', []).map(({ page }) => page.id)).toEqual(['services/12338']);
    expect(asked.near('qzx', [])).toEqual([]);
  });
  test('many lines that hold a word say more than one', () => {
    const pages = readAsked([
      ['x.g.00', 'guides/a', '甲', '', '拍摄公园\n公园长椅\n公园湖边'],
      ['x.g.01', 'guides/b', '乙', '', '公园拍照'],
    ]);
    const [first, second] = openAsked(pages).near('公园散步', []);
    expect([first!.page.id, second!.page.id]).toEqual(['guides/a', 'guides/b']);
  });
  test('a single character still meets a line', () =>
    expect(asked.near('探头在酒店的床头', [])[0]!.page.id).toBe('guides/found-camera'));
  test('words that the query leads to count, but less', () => {
    const [led] = asked.near('监视我', ['摄像头']);
    const [own] = asked.near('摄像头', []);
    expect(led!.page.id).toBe('guides/found-camera');
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
