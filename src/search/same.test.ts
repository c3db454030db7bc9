import { expect, test } from 'vitest';
import { openAsked } from './asked.ts';
import { factsOf } from './facts.ts';
import { groupsOf } from './same.ts';

const groups = groupsOf(['酒店, 宾馆, 民宿', 'nudes, naked, sex tape', '14岁, 初中']);

test('a text names a group by any of its words, Chinese inside a run, others as whole words in any form', () => {
  expect([...groups('住宾馆被拍')]).toEqual(['#0']);
  expect([...groups('he has a nude of me')]).toEqual(['#1']);
  expect([...groups('the sex tapes')]).toEqual(['#1']);
  expect([...groups('sex education')]).toEqual([]);
  expect([...groups('unnaked')]).toEqual([]);
  expect([...groups('我十四岁')]).toEqual(['#2']);
  expect([...groups('')]).toEqual([]);
});

test('a question finds the line that says the same in other words', () => {
  const list = [
    { key: 'x.g.00', title: '发现摄像头', lines: ['酒店里'] },
    { key: 'x.g.01', title: '影像被传播', lines: ['裸照'] },
  ].map(({ key, ...rest }) => ({ key, ...factsOf(key), marks: '', ...rest }));
  expect(openAsked(list).near('宾馆', [])).toEqual([]);
  expect(openAsked(list, groups).near('宾馆', [])[0]!.page.key).toBe('x.g.00');
});
