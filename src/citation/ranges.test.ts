/** What lies between the ends of a range is said by the whole range, not by its end. */
import { expect, test } from 'vitest';
import { readArticles } from './grammar.ts';

const read = (text: string) =>
  readArticles(text, 0, true).map(({ pin, start, end }) => [Object.values(pin).join('-'), text.slice(start, end)]);

test('第一項から第三項: the middle is the range', () =>
  expect(read('第3条第1项から第3项まで')).toEqual([
    ['1', '第3条第1项'],
    ['2', '第3条第1项から第3项'],
    ['3', '第3项'],
  ]));
test('letters and brackets', () => expect(read('s 66(1)(a)-(c)').map(([pin]) => pin)).toEqual(['1,a', '1,b', '1,c']));
test('a range of two is its ends', () => expect(read('第3条第1项至第2项')).toHaveLength(2));
test('ends of different depth leave nothing between', () => expect(read('第3条第1款至第2款第4项')).toHaveLength(2));
