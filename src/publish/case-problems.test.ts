import { describe, expect, test } from 'vitest';
import type { LawRecord } from '../law/record.ts';
import { caseProblems, figuresIn, namesIn } from './case-problems.ts';
import type { Content } from './read-content.ts';

test('figures are read without their commas and in order of size', () => {
  expect(figuresIn('罚金 100,000 元，5 年有期徒刑')).toEqual(['5', '100000']);
  expect(figuresIn('5 years and a fine of 100,000 yuan')).toEqual(['5', '100000']);
  expect(figuresIn('nothing')).toEqual([]);
});

describe('what looks like a name is found', () => {
  test.each(['被告人钱小明，', '房东张大伟将设备', 'Mr Smith said', 'Cho Some-one was', '홍길동'])('%s', (text) =>
    expect(namesIn(text)).not.toEqual([]),
  );
  test.each([
    '被告人钱某，',
    '被告人把影像发给她',
    '房东用备用钥匙',
    '女子在地铁里',
    'The Supreme Court said',
    'In Xi’an',
    '대법원 2019도16258',
  ])('%s is none', (text) => expect(namesIn(text)).toEqual([]));
});

const record = {
  articles: new Map(),
  versions: new Map([
    [
      'cn/x/art-3@2006-03-01',
      { id: 'cn/x/art-3@2006-03-01', lines: [], inForce: { from: '2006-03-01', until: '2026-01-01' } },
    ],
    [
      'cn/x/art-1@2006-03-01',
      { id: 'cn/x/art-1@2006-03-01', lines: [], inForce: { from: '2006-03-01', until: '2026-01-01' } },
    ],
    ['cn/x/art-2@2026-01-01', { id: 'cn/x/art-2@2026-01-01', lines: [], inForce: { from: '2026-01-01', until: null } }],
  ]),
  continuedBy: new Map([['cn/x/art-1@2006-03-01', ['cn/x/art-2@2026-01-01']]]),
} as unknown as LawRecord;

const content = (
  provision: object,
  zh = '拘留 10 日',
  en = '10 days',
  body = 'text',
): Pick<Content, 'cases' | 'caseTexts'> =>
  ({
    cases: [
      {
        id: 'a',
        file: 'content/cases/a/case.yaml',
        data: { provisions: [provision], outcome: [{ text: { zh, en } }] },
      },
    ],
    caseTexts: [{ id: 'a/en', file: 'content/cases/a/en.mdx', data: { title: 't', summary: 's' }, body }],
  }) as unknown as Pick<Content, 'cases' | 'caseTexts'>;
const found = (...args: Parameters<typeof content>) =>
  caseProblems(content(...args), record, '2026-11-22').map(({ file, field, found }) => `${file} ${field} ${found}`);

describe('provisions', () => {
  test('an ended wording names what carries it on, unless the record knows', () => {
    expect(found({ then: 'cn/x/art-3@2006-03-01' })).toEqual([
      'content/cases/a/case.yaml provisions[0].now nothing, and the wording under then has ended',
    ]);
    expect(found({ then: 'cn/x/art-3@2006-03-01', now: null })).toEqual([]);
    expect(found({ then: 'cn/x/art-1@2006-03-01' })).toEqual([]);
    expect(found({ then: 'cn/x/art-1@2006-03-01', now: 'cn/x/art-2@2026-01-01' })).toEqual([]);
    expect(found({ then: 'cn/x/art-1@2006-03-01', now: null })).toEqual([]);
    expect(found({ then: 'cn/x/art-2@2026-01-01' })).toEqual([]);
  });
  test('one that the record does not hold', () =>
    expect(found({ then: 'cn/x/art-9@2026-01-01' })).toEqual([
      'content/cases/a/case.yaml provisions[0].then cn/x/art-9@2026-01-01',
    ]));
  test('now is another one', () =>
    expect(found({ then: 'cn/x/art-2@2026-01-01', now: 'cn/x/art-2@2026-01-01' })).toHaveLength(1));
});

describe('figures of the outcome', () => {
  const held = { then: 'cn/x/art-2@2026-01-01' };
  test('are the same in each language', () =>
    expect(found(held, '拘留 10 日', '5 days')).toEqual(['content/cases/a/case.yaml outcome[0] zh: 10; en: 5']));
  test('stand once', () =>
    expect(found(held, '拘留 10 日', '10 days', 'He got 10.')).toEqual([
      'content/cases/a/en.mdx  the figure 10 of the outcome',
    ]));
});
