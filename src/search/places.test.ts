import { expect, test } from 'vitest';
import { placeFactor, placesIn } from './places.ts';

test.each([
  ['韩国 偷拍', ['kr']],
  ['딥페이크', ['kr']],
  ['台湾 性影像', ['tw']],
  ['hidden camera law in the uk', ['gb']],
  ['send us the video', []],
  ['police in china', ['cn']],
  ['偷拍', []],
  ['风雨兰电话', ['hk']],
  ['n号房 判决', ['kr']],
  ['妨害秘密 315之1', ['tw']],
  ['image abuse hotline us', ['us']],
  ['tell us', []],
])('%s names %j', (query, places) => expect(placesIn(query)).toEqual(places));

test('the mainland is meant unless another place is named', () => {
  expect(placeFactor('cn', [])).toBeGreaterThan(placeFactor('kr', []));
  expect(placeFactor('kr', ['kr'])).toBeGreaterThan(placeFactor('cn', ['kr']));
  expect(placeFactor('jp', ['kr'])).toBeLessThan(placeFactor('cn', ['kr']));
  expect(placeFactor('', ['kr'])).toBe(1);
});
