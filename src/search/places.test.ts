import { expect, test } from 'vitest';
import { isTerm, placeFactor, placesIn, termsOf } from './places.ts';

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
  ['us civil suit', ['us']],
  ['busan motel', ['kr']],
  ['german forum', ['eu']],
  ['港铁 偷拍', ['hk']],
])('%s names %j', (query, places) => expect(placesIn(query)).toEqual(places));

test('the mainland is meant unless another place is named', () => {
  expect(placeFactor('cn', [])).toBeGreaterThan(placeFactor('kr', []));
  expect(placeFactor('kr', ['kr'])).toBeGreaterThan(placeFactor('cn', ['kr']));
  expect(placeFactor('jp', ['kr'])).toBeLessThan(placeFactor('cn', ['kr']));
  expect(placeFactor('', ['kr'])).toBe(1);
});

test.each([
  ['告诉乃论', ['tw']],
  ['告诉期间多久', ['tw']],
  ['违反个资法吗', ['tw']],
  ['佢话唔畀钱就放相', ['hk']],
  ['追诉权时效', ['tw']],
  ['跟骚法', ['tw']],
  ['前男友把我的性影像传到网上', ['tw']],
  ['深伪 罚则', ['tw']],
  ['私隐条例', ['hk']],
  ['法庭命令', ['hk']],
  ['upskirting', ['gb']],
  ['right to erasure', ['gb', 'eu']],
  ['intimate image', ['gb', 'au']],
  ['right to be forgotten', ['eu']],
  ['偷拍', []],
  ['he shared my intimate images with friends', []],
  ['被偷拍了对方要负刑责吗还是只罚款', []],
])('%s is a term of %j', (query, places) => expect(termsOf(query, isTerm(query))).toEqual(places));

test('a place whose term is used comes first, the mainland beside it', () => {
  expect(placeFactor('tw', [], ['tw'])).toBeGreaterThan(placeFactor('cn', [], ['tw']));
  expect(placeFactor('cn', [], ['tw'])).toBeGreaterThan(placeFactor('cn', ['tw']));
  expect(placeFactor('kr', [], ['tw'])).toBeLessThan(placeFactor('cn', [], ['tw']));
  // In a whole sentence the term is a word among others.
  expect(placeFactor('tw', [], ['tw'], false)).toBeLessThan(placeFactor('tw', [], ['tw']));
  expect(placeFactor('cn', [], ['tw'], false)).toBe(1);
});
