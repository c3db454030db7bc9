import { expect, test } from 'vitest';
import { testRecord } from '../citation/test-record.ts';
import { dueOn, formatDue } from './due.ts';
import type { Content } from './read-content.ts';

const record = testRecord();
// The new art. 22 carries the old one on here, as the tests of the record do not say so.
record.continuedBy.set('cn/psal/art-22@2006-03-01', ['cn/psal/art-22@2026-01-01']);
record.versions.get('cn/psal/art-22@2026-01-01')!.continues = ['cn/psal/art-22@2006-03-01'];

const step = (id: string, restsOn: string[]) => ({ id, file: `content/steps/${id}/step.yaml`, data: { restsOn } });
const service = (id: string, date: string) => ({
  id,
  file: `content/services/${id}.yaml`,
  data: { name: { zh: '甲', en: 'A' }, phones: [{ number: '12345' }], web: null, seen: { date, how: 'stored-copy' } },
});
const content = (parts: object) =>
  ({
    steps: [],
    guides: [],
    routes: [],
    letters: [],
    cases: [],
    services: [],
    deadlines: {},
    ...parts,
  }) as unknown as Content;

test('a help line is due on the 181st day, not on the 180th', () => {
  const with1 = content({ services: [service('cn/a', '2026-01-01')] });
  expect(dueOn(with1, record, [], '2026-06-30').filter(({ kind }) => kind === 'service')).toEqual([]);
  expect(dueOn(with1, record, [], '2026-07-01').filter(({ kind }) => kind === 'service')).toMatchObject([
    { file: 'content/services/cn/a.yaml', day: '2026-01-01', what: expect.stringContaining('seen 181 days ago') },
  ]);
});

test('a step on ended law is due and names what carries it on; one that names both wordings is not', () => {
  const old = 'cn/psal/art-22@2006-03-01#p1';
  const due = dueOn(
    content({ steps: [step('one', [old]), step('both', [old, 'cn/psal/art-22@2026-01-01#p1'])] }),
    record,
    [],
    '2026-01-01',
  );
  expect(due).toMatchObject([
    {
      kind: 'law',
      file: 'content/steps/one/step.yaml',
      day: '2026-01-01',
      what: expect.stringContaining('see cn/psal/art-22@2026-01-01'),
    },
  ]);
});

test('before it begins, coming law is listed with what stands on the wording it replaces', () => {
  const due = dueOn(content({ steps: [step('one', ['cn/psal/art-22@2006-03-01'])] }), record, [], '2025-12-31');
  const coming = due.filter(({ file }) => file.includes('art-22/'));
  expect(coming).toHaveLength(1);
  expect(coming[0]).toMatchObject({
    kind: 'coming',
    file: 'content/law/cn/psal/art-22/2026-01-01.yaml',
    day: '2026-01-01',
  });
  expect(coming[0]!.what).toContain('what stands on it: content/steps/one/step.yaml');
});

test('an end without a successor is said', () => {
  const ends = dueOn(content({}), record, [], '2013-06-18').find(({ file }) => file.includes('art-13/2010'));
  expect(ends?.what).toContain('ends on 2013-06-19, and the record names nothing that carries it on');
});

test('translations behind come last; the text has a heading and a number for each kind', () => {
  const due = dueOn(
    content({ services: [service('cn/a', '2026-01-01')] }),
    record,
    [{ id: 'letters/a', locale: 'en', changed: ['zh'] }],
    '2026-12-01',
  );
  expect(due.map(({ kind, file }) => `${kind} ${file}`)).toEqual([
    'service content/services/cn/a.yaml',
    'translation content/letters/a/en.md',
  ]);
  expect(formatDue(due, '2026-12-01')).toMatch(/^To review on 2026-12-01: 2\n\nHelp lines .*\(1\)\n/);
  expect(formatDue([], '2026-12-01')).toBe('Nothing is due on 2026-12-01.\n');
});
