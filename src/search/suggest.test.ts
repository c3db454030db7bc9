import { expect, test } from 'vitest';
import { factsOf } from './facts.ts';
import { suggest } from './suggest.ts';

const pages = [
  { key: 'x.g.00', title: '我发现了隐藏的摄像头', lines: ['酒店有摄像头', '摄像头能不能拔掉'] },
  { key: 'x.s.00', title: '不要动摄像头', lines: ['摄像头能不能拔掉'] },
  { key: 'kr.vi.00', title: '韩国偷拍', lines: ['韩国 摄像头 法律'] },
].map((page) => ({ ...page, marks: '', ...factsOf(page.key) }));
const texts = (typed: string) => suggest(typed, pages).map(({ text }) => text);

test('what begins so comes first, no text twice', () => {
  expect(texts('摄像头')[0]).toBe('摄像头能不能拔掉');
  expect(new Set(texts('摄像头')).size).toBe(texts('摄像头').length);
});
test('several words are found in any order', () => expect(texts('摄像头 酒店')).toEqual(['酒店有摄像头']));
test('nothing typed, or one letter: nothing suggested', () => {
  expect(texts('')).toEqual([]);
  expect(texts('a')).toEqual([]);
});
