import path from 'node:path';
import { expect, test } from 'vitest';
import { reviewsDue } from './content-check.ts';
import { readContent } from './read-content.ts';

const { content, record } = readContent(path.resolve(import.meta.dirname, '../..'));

test('a guide that stands on law of 2025 is named when the law has changed', () => {
  const step = content.steps[0]!;
  const old = { ...step, data: { ...step.data, restsOn: ['cn/psal/art-68@2006-03-01'] } };
  const due = (on: string) => reviewsDue({ steps: [old], guides: [], routes: [], letters: [], cases: [] }, record, on);
  expect(due('2025-12-31')).toEqual([]);
  expect(due('2026-01-01')).toEqual([
    `${step.file} stands on cn/psal/art-68@2006-03-01, which ended on 2026-01-01; see cn/psal/art-80@2026-01-01`,
  ]);
});
