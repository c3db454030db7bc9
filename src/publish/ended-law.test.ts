import path from 'node:path';
import { expect, test } from 'vitest';
import { endedLaw } from './ended-law.ts';
import { readContent } from './read-content.ts';

const { content, record } = readContent(path.resolve(import.meta.dirname, '../..'));
const NOTHING = { steps: [], guides: [], routes: [], letters: [], cases: [], deadlines: {} };
const step = content.steps[0]!;
const standingOn = (...restsOn: string[]) => ({ ...NOTHING, steps: [{ ...step, data: { ...step.data, restsOn } }] });
const OLD = 'cn/psal/art-68@2006-03-01';

test('a step that stands on law of 2025 is named when the law has changed', () => {
  expect(endedLaw(standingOn(OLD), record, '2025-12-31')).toEqual([]);
  expect(endedLaw(standingOn(OLD), record, '2026-01-01')).toEqual([
    {
      file: step.file,
      until: '2026-01-01',
      what: `stands on ${OLD}, which ended on 2026-01-01; see cn/psal/art-80@2026-01-01`,
    },
  ]);
});

test('whoever names the new wording beside the old one shows the old one on purpose', () => {
  expect(endedLaw(standingOn(OLD, 'cn/psal/art-80@2026-01-01#p1'), record, '2026-01-01')).toEqual([]);
});

test('a case is held to the law it names as today’s, not to that of its own day', () => {
  const [first] = content.cases;
  const standing = (provision: { then: string; now: string }) => ({
    ...NOTHING,
    cases: [{ ...first!, data: { ...first!.data, provisions: [{ ...first!.data.provisions[0]!, ...provision }] } }],
  });
  expect(endedLaw(standing({ then: OLD, now: 'cn/psal/art-80@2026-01-01' }), record, '2026-01-01')).toEqual([]);
  expect(endedLaw(standing({ then: OLD, now: OLD }), record, '2026-01-01')).toHaveLength(1);
});
