import { expect, test } from 'vitest';
import { queryInHash } from './hash.ts';
import { fill } from './strings.ts';

test.each([
  ['#q=%E5%81%B7%E6%8B%8D', '偷拍'],
  ['#q=hidden+camera', 'hidden camera'],
  ['#q=偷拍', '偷拍'],
  ['#x=1&q=a%26b', 'a&b'],
  ['#q=', ''],
  ['#q=100%', '100%'],
  ['#main', null],
  ['', null],
])('%s', (hash, query) => expect(queryInHash(hash)).toBe(query));

test('fill fills names in and leaves unknown ones', () => {
  expect(fill('{n} 条“{query}” {other}', { n: 3, query: '{n}' })).toBe('3 条“{n}” {other}');
});
