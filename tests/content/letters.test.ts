/** The letters: all are there, each says what the law demands of it, and what an editor gets wrong is found. */
import { describe, expect, test } from 'vitest';
import { filled } from '../../src/i18n/fill.ts';
import type { Localised } from '../../src/i18n/locales.ts';
import { formatProblem } from '../../src/law/problem.ts';
import { letterProblems } from '../../src/publish/letter-problems.ts';
import type { Content } from '../../src/publish/read-content.ts';
import { letterFields } from '../../src/schemas/letters.ts';
import { parseLetter } from '../../src/schemas/letter-text.ts';
import { expectNone } from '../lib/expect-none.ts';
import { content, record } from './content.ts';

/** Letter → the languages in which it goes out. */
const LETTERS: Record<string, string[]> = {
  'police-report': ['zh'],
  'evidence-list': ['zh'],
  'secure-devices-request': ['zh'],
  'no-filing-notice-request': ['zh'],
  'reconsideration-application': ['zh'],
  'procuratorate-application': ['zh'],
  'platform-notice': ['zh', 'en'],
  'takedown-notice-en': ['en'],
  'stop-order-application': ['zh'],
  'protection-order-application': ['zh'],
  'keep-footage-request': ['zh', 'en'],
  'message-to-friend': ['zh', 'en'],
};

const letter = (id: string) => content.letters.find((one) => one.id === id)!;

test('all twelve are there, in both languages', () => {
  expect(Object.fromEntries(content.letters.map(({ id, data }) => [id, data.sent]))).toEqual(LETTERS);
  expect(content.letterTexts.map(({ id }) => id).sort()).toEqual(
    Object.keys(LETTERS)
      .flatMap((id) => [`${id}/en`, `${id}/zh`])
      .sort(),
  );
});

test('nothing is wrong with them', () => expectNone(letterProblems(content, record).map(formatProblem)));

test('both languages of a letter hold the same fields in the same order', () => {
  const fields = (id: string) =>
    parseLetter(content.letterTexts.find((text) => text.id === id)!.body).flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'field' ? [piece.id] : [])),
    );
  for (const id of Object.keys(LETTERS)) expect(fields(`${id}/en`), id).toEqual(fields(`${id}/zh`));
});

test('both languages cite the same provisions', () => {
  const cites = (id: string) =>
    parseLetter(content.letterTexts.find((text) => text.id === id)!.body)
      .flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'cite' ? [piece.id] : [])))
      .sort();
  for (const id of Object.keys(LETTERS)) expect(cites(`${id}/en`), id).toEqual(cites(`${id}/zh`));
});

// From the provisions, read by a person.
test.each([
  // Two things a notice must hold: prima facie evidence and the true identity.
  ['platform-notice', 'cn/civil-code/art-1195@2021-01-01#p1', ['evidence', 'name', 'id-number']],
  // A definite respondent, specific requests, the circumstances.
  ['protection-order-application', 'cn/dv-law/art-27@2016-03-01#p1-i1', ['respondent']],
  ['protection-order-application', 'cn/dv-law/art-27@2016-03-01#p1-i2', ['orders']],
  ['protection-order-application', 'cn/dv-law/art-27@2016-03-01#p1-i3', ['facts']],
  // Evidence of an act under way or about to happen, and harm that is hard to repair.
  ['stop-order-application', 'cn/civil-code/art-997@2021-01-01', ['acts', 'evidence', 'irreparable', 'orders']],
  // The decision and the day it was received, within the time.
  ['reconsideration-application', 'cn/police-criminal-procedure/art-179@2020-09-01#p1', ['decision', 'received']],
  ['procuratorate-application', 'cn/criminal-procedure-law/art-113@2018-10-26', ['decision']],
  ['police-report', 'cn/police-criminal-procedure/art-170@2020-09-01', ['evidence']],
])('%s: what %s demands is asked for, and needed', (id, provision, wanted) => {
  const { data } = letter(id);
  const fields = new Map(
    letterFields(data, content.letterFields).flatMap((group) => group.fields.map((field) => [field.id, field])),
  );
  const demanded = data.elements.filter(({ demandedBy }) => demandedBy.includes(provision)).flatMap((e) => e.fields);
  expect(demanded).toEqual(expect.arrayContaining(wanted));
  for (const name of wanted) expect(fields.get(name)?.required, name).toBe(true);
});

test('the American notice holds the four things of its law, each with the pinpoint that demands it', () => {
  const four = letter('takedown-notice-en').data.elements;
  expect(four).toHaveLength(4);
  expect(four.map(({ demandedBy }) => demandedBy)).toEqual(
    ['ti', 'tii', 'tiii', 'tiv'].map((item) => [`us/47/s-223a@2026-05-19#pa-i1-sB-${item}`]),
  );
  expect(four.flatMap(({ fields }) => fields)).toEqual(expect.arrayContaining(['signature', 'links', 'email']));
});

test('every letter that touches images says not to send or describe them', () => {
  for (const { id, data } of content.letters.filter(({ id }) => !/^(no-filing|secure)/.test(id))) {
    const said = data.warnings.concat(data.attach).map(({ zh }) => zh).join(' ');
    expect(said, id).toMatch(/影像/);
  }
});

describe('what is wrong is found', () => {
  const found = (change: (copy: Content) => void) => {
    const copy = structuredClone(content);
    change(copy);
    return letterProblems(copy, record).map(formatProblem).join('\n');
  };
  const first = (copy: Content) => copy.letterTexts.find(({ id }) => id === 'police-report/zh')!;
  const facts = (copy: Content) => copy.letters.find(({ id }) => id === 'police-report')!.data;

  test.each<[string, (copy: Content) => void, string]>([
    ['an unknown field', (copy) => (first(copy).body += '\n{{nobody}}\n'), '{{nobody}}'],
    ['a slip in a placeholder', (copy) => (first(copy).body += '\n{name}\n'), '{name}'],
    ['a field left out', (copy) => (first(copy).body = first(copy).body.replace('{{where}}', '')), 'no {{where}}'],
    [
      'choices in a sentence',
      (copy) => (first(copy).body = first(copy).body.replace('1. {{requests}}', '请 {{requests}}')),
      'on a line of its own',
    ],
    ['a provision that is not there', (copy) => (first(copy).body += '\n{cite:cn/psal/art-999@2026-01-01}\n'), 'art-999'],
    ['a citation without its version', (copy) => (first(copy).body += '\n{cite:cn/psal/art-50}\n'), 'names no version'],
    ['a citation without ground', (copy) => (first(copy).body += '\n{cite:cn/civil-code/art-188@2021-01-01}\n'), 'restsOn'],
    ['an unknown period', (copy) => (first(copy).body += '\n{deadline:never}\n'), '{deadline:never}'],
    ['a typed figure', (copy) => (first(copy).body += '\n在七日以内\n'), '七日'],
    ['a typed article', (copy) => facts(copy).warnings.push(filled({ zh: '根据第五十条', en: 'x' }) as Localised), '第五十条'],
    ['an element without its field', (copy) => facts(copy).elements[0]!.fields.push('nobody'), 'nobody'],
    ['a demand of nothing', (copy) => facts(copy).elements[0]!.demandedBy.push('cn/psal/art-50@2001-01-01'), '2001-01-01'],
    ['an unknown service', (copy) => facts(copy).services.push('cn/0'), 'cn/0'],
    ['an unknown step', (copy) => facts(copy).related.steps.push('fly'), 'fly'],
    ['an unknown shared field', (copy) => facts(copy).fields[0]!.fields.push({ use: 'moon' }), 'moon'],
    ['a field twice', (copy) => facts(copy).fields[0]!.fields.push({ use: 'name' }), 'name twice'],
  ])('%s', (_what, change, wanted) => expect(found(change)).toContain(wanted));
});
