import { expect, test } from 'vitest';
import { readAsked } from './asked.ts';
import { suggest } from './suggest.ts';

const pages = readAsked([
  ['x.g.00', 'guides/found-camera', '我发现了隐藏的摄像头', '', '酒店有摄像头\n摄像头能不能拔掉'],
  ['x.s.00', 'steps/do-not-touch-camera', '不要动摄像头', '', '摄像头能不能拔掉'],
  ['kr.vi.00', 'kr/spsa/art-14', '韩国偷拍', '', '韩国 摄像头 法律'],
]);
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
