import { expect, test } from 'vitest';
import { type Candidate, type RankOptions, rank } from './rank.ts';

const page = (key: string, more: Partial<Candidate>): Candidate => ({
  key,
  kind: 'provision',
  jurisdiction: 'cn',
  status: 'in-force',
  asked: 0,
  text: 0.5,
  ...more,
});
const everyday: RankOptions = { places: [], legal: false, word: false, line: false };
const order = (pages: Candidate[], options: Partial<RankOptions> = {}) =>
  rank(pages, { ...everyday, ...options }).map(({ key }) => key);

test('the page that is asked like this comes before the page that only holds the words', () => {
  expect(
    order([page('a', { text: 1 }), page('b', { kind: 'guide', jurisdiction: '', status: '', asked: 0.9 })]),
  ).toEqual(['b', 'a']);
});
test('a term of law leads to the article first', () => {
  const guide = page('g', { kind: 'guide', jurisdiction: '', status: '', text: 0.5, asked: 0.3 });
  expect(order([guide, page('a', { text: 0.5, asked: 0.3 })], { legal: true })[0]).toBe('a');
});
test('law in force comes before law that has ended, the mainland before other places', () => {
  expect(order([page('old', { status: 'ended' }), page('now', {})])).toEqual(['now', 'old']);
  expect(order([page('kr', { jurisdiction: 'kr' }), page('cn', {})])).toEqual(['cn', 'kr']);
  expect(order([page('kr', { jurisdiction: 'kr' }), page('cn', {})], { places: ['kr'] })).toEqual(['kr', 'cn']);
});
test('who asks for a line gets the line', () => {
  const step = page('s', { kind: 'step', jurisdiction: '', asked: 0.5 });
  const line = page('c', { kind: 'service', asked: 0.48 });
  expect(order([step, line], { line: true })).toEqual(['c', 's']);
});
test('equals stand in the order of their keys', () =>
  expect(order([page('b', {}), page('a', {})])).toEqual(['a', 'b']));
test('a single everyday word finds the best article among the first three', () => {
  const guides = ['g1', 'g2', 'g3', 'g4'].map((key) =>
    page(key, { kind: 'guide', jurisdiction: '', status: '', asked: 0.9 }),
  );
  const pages = [...guides, page('low', { text: 0.1 }), page('law', { text: 0.4 })];
  expect(order(pages, { word: true })).toEqual(['g1', 'g2', 'law', 'g3', 'g4', 'low']);
  expect(order(pages).indexOf('law')).toBe(4);
});
test('what the words of the question mean weighs', () => {
  const pages = [page('a', { asked: 0.5 }), page('b', { asked: 0.5, meant: 1.2 })];
  expect(order(pages)).toEqual(['b', 'a']);
});
test('terms of law leave a guide, route or step among the first four', () => {
  const articles = ['a1', 'a2', 'a3', 'a4', 'a5'].map((key) => page(key, { asked: 0.9 }));
  const guide = page('g', { kind: 'route', jurisdiction: '', status: '', text: 0, asked: 0.3 });
  expect(order([...articles, guide], { legal: true })).toEqual(['a1', 'a2', 'a3', 'g', 'a4', 'a5']);
});
test('a question of law finds an article among the first three, if one is near', () => {
  const guides = ['g1', 'g2', 'g3', 'g4'].map((key) =>
    page(key, { kind: 'guide', jurisdiction: '', status: '', asked: 0.9 }),
  );
  expect(order([...guides, page('law', { asked: 0.5 })], { law: true })).toEqual(['g1', 'g2', 'law', 'g3', 'g4']);
  expect(order([...guides, page('law', { asked: 0.5 })]).indexOf('law')).toBe(4);
  expect(order([...guides, page('far', { text: 0.1 })], { law: true }).indexOf('far')).toBe(4);
});
test('of the first five three are guides at most, if a step is near', () => {
  const guides = ['g1', 'g2', 'g3', 'g4', 'g5'].map((key) =>
    page(key, { kind: 'guide', jurisdiction: '', status: '', asked: 0.9 }),
  );
  const step = (asked: number) => page('s', { kind: 'step', jurisdiction: '', status: '', asked });
  expect(order([...guides, step(0.7)])).toEqual(['g1', 'g2', 'g3', 's', 'g4', 'g5']);
  expect(order([...guides, step(0.1)])).toEqual(['g1', 'g2', 'g3', 'g4', 'g5', 's']);
  expect(order([...guides, step(0.7)], { word: true }).indexOf('s')).toBeGreaterThan(3);
});
