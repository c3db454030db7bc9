/** The cases: all are there in both languages, their figures are those of the sources, nobody is named. */
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/law/problem.ts';
import { lawAsAt } from '../../src/publish/edition.ts';
import { caseProblems } from '../../src/publish/case-problems.ts';
import { caseSchema } from '../../src/schemas/cases.ts';
import { expectNone } from '../lib/expect-none.ts';
import { ROOT, content, record } from './content.ts';

test('MaskPark, the Nth room and at least 22 decisions, of both places', () => {
  const ids = content.cases.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['maskpark', 'nth-room']));
  const decided = content.cases.filter(({ data }) => data.kind !== 'news');
  expect(decided.length).toBeGreaterThanOrEqual(22);
  for (const place of ['cn', 'kr']) expect(decided.filter(({ data }) => data.place === place).length).toBeGreaterThan(10);
  expect(content.caseTexts.map(({ id }) => id).sort()).toEqual(ids.flatMap((id) => [`${id}/en`, `${id}/zh`]).sort());
});

test('nothing is wrong with them', () => expectNone(caseProblems(content, record, lawAsAt(ROOT)).map(formatProblem)));

// From the sources, by hand: shared/guidance/facts.md §9.2, case_facts of shared/law/kr.yaml, the decisions' reports.
test.each([
  ['nth-room', '42 years|30 years|10 years|100,000,000 won'],
  ['nth-room', '4 months'],
  ['nth-room', '5 years|47 years and 4 months'],
  ['nth-room', '34 years'],
  ['nth-room', 'at least 74|16 of them|21 children'],
  ['hotel-cameras-chengdu', '3 years and 6 months|5,000 yuan'],
  ['hotel-cameras-chengdu', '51 couples|114 videos'],
  ['camera-access-sold-beijing', '5 years|100,000 yuan|800,000 yuan'],
  ['cameras-controlled-xiamen', '6 months|3,000 yuan|43 devices|235 cameras'],
  ['landlord-bedroom-fengtai', '6 months'],
  ['landlord-bathroom-minhang', '10 days'],
  ['fitting-room-shenzhen', '10 days'],
  ['bath-house-hefei', '8 days'],
  ['toilet-jinan', '3 days'],
  ['classmate-photo-guangzhou', '50%'],
  ['ordinary-photos-telegram', '10 days'],
  ['remote-coercion-haidian', '15 years and 6 months|40 children'],
  ['insult-foreign-site-suzhou', '10 months'],
  ['insult-ex-girlfriend-2026', '1 year and 2 months'],
  ['parcel-video-hangzhou', '1 year|2 years'],
  ['remote-indecency-nansha', '4 years and 6 months'],
  ['ai-defamation-zhangjiagang', '1 year and 3 months'],
  ['kr-leggings', '700,000 won'],
  ['kr-attempt-shop', '3,000,000 won|500,000 won'],
  ['kr-refilmed-screen', '5,000,000 won|40 hours'],
])('%s: %s', (id, wanted) => {
  const lines = content.cases.find((one) => one.id === id)!.data.outcome.map(({ text }) => text.en);
  expect(lines.some((line) => wanted.split('|').every((part) => line.includes(part))), lines.join('\n')).toBe(true);
});

test('the sentences of first instance are not given as the outcome', () => {
  const [final] = content.cases.find(({ id }) => id === 'nth-room')!.data.outcome;
  expect(final!.text.en).not.toContain('40 years');
  expect(final!.text.en).toMatch(/finally/);
});

test('old numbers lead to the new ones', () => {
  const pairs = content.cases.flatMap(({ data }) => data.provisions.map(({ then, now }) => [then, now]));
  expect(pairs).toContainEqual(['cn/psal/art-42@2006-03-01#p1-i6', 'cn/psal/art-50@2026-01-01#p1-i6']);
  expect(pairs).toContainEqual(['kr/spsa/art-13@2010-04-15#p1', 'kr/spsa/art-14@2020-05-19#p1']);
  expect(pairs).toContainEqual(['kr/spsa/art-14-3@2020-05-19#p1', 'kr/spsa/art-14-3@2024-10-16#p1']);
});

test('a source of the lowest grade alone is not dressed up as final', () =>
  expectNone(
    content.cases
      .filter(({ data }) => data.standing === 'final' && data.sources.every(({ confidence }) => confidence === 'C'))
      .map(({ id }) => `${id}: final, with reported sources only`),
  ));

describe('the schema refuses', () => {
  const good = content.cases.find(({ id }) => id === 'bath-house-hefei')!.data;
  test.each([
    ['a source without a mark', { sources: [{ name: 'x', date: null }] }],
    ['a source that may not be printed', { sources: [{ name: 'x', date: null, confidence: 'U' }] }],
    ['no source', { sources: [] }],
    ['an outcome in one language', { outcome: [{ text: { zh: '拘留' } }] }],
    ['a date that is none', { dates: [{ on: '2020-13', what: 'acts' }] }],
    ['a provision without its version', { provisions: [{ ...good.provisions[0], then: 'cn/psal/art-42' }] }],
    ['a provision both held and in words', { provisions: [{ ...good.provisions[0], named: { zh: 'x', en: 'x' } }] }],
    ['another kind', { kind: 'rumour' }],
  ])('%s', (_, change) => expect(caseSchema.safeParse({ ...good, ...change }).success).toBe(false));
  test('nothing of what is right', () => expect(caseSchema.safeParse(good).success).toBe(true));
});
