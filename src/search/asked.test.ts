import { describe, expect, test } from 'vitest';
import { openAsked, readAsked, units, writeAsked } from './asked.ts';
import { plainNumbers, stem } from './forms.ts';

const CAMERA = 'x.g.00';
const SHARED = 'x.g.01';
const HOTLINE = 'x.c.00';
const { pages: list } = readAsked(
  writeAsked([
    { key: CAMERA, marks: 'aB', title: '我发现了隐藏的摄像头', lines: ['酒店有摄像头', '民宿发现针孔'] },
    { key: SHARED, marks: '', title: '我的私密影像被传播了', lines: ['我的裸照被发到网上', '视频泄露'] },
    { key: HOTLINE, marks: '', title: '妇女维权热线', lines: ['妇联热线'] },
    { key: 'x.p.00', marks: '', title: '关于本站', lines: [] },
  ]),
);

test('a list as it is sent becomes pages with their facts', () => {
  expect(list[0]).toEqual({
    key: CAMERA,
    marks: 'aB',
    kind: 'guide',
    jurisdiction: '',
    status: '',
    title: '我发现了隐藏的摄像头',
    lines: ['酒店有摄像头', '民宿发现针孔'],
  });
  expect(list[3]).toMatchObject({ title: '关于本站', lines: [] });
  expect(readAsked(writeAsked([]))).toEqual({ pages: [], same: [] });
  expect(readAsked(writeAsked([], ['酒店, 宾馆', '照片, 图片'])).same).toEqual(['酒店, 宾馆', '照片, 图片']);
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
  test('many lines that hold a word say more than one', () => {
    const { pages } = readAsked(
      writeAsked([
        { key: CAMERA, marks: '', title: '甲', lines: ['拍摄公园', '公园长椅', '公园湖边'] },
        { key: SHARED, marks: '', title: '乙', lines: ['公园拍照'] },
      ]),
    );
    const [first, second] = openAsked(pages).near('公园散步', []);
    expect([first!.page.key, second!.page.key]).toEqual([CAMERA, SHARED]);
  });
  test('a single character still meets a line', () =>
    expect(asked.near('探头在酒店的床头', [])[0]!.page.key).toBe(CAMERA));
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
