import path from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../publish/read-content.ts';
import { endedGrounds } from './grounds.ts';

const { record } = readContent(path.resolve(import.meta.dirname, '../..'));

test('a step that stands on old art. 42 is named from 2026-01-01, with what carries the rule on', () => {
  const restsOn = ['cn/psal/art-42@2006-03-01#p1-i6', 'cn/criminal-law/art-284@1997-10-01'];
  expect(endedGrounds(record, restsOn, '2025-12-31')).toEqual([]);
  expect(endedGrounds(record, restsOn, '2026-01-01')).toEqual([
    { id: 'cn/psal/art-42@2006-03-01#p1-i6', until: '2026-01-01', continuedBy: ['cn/psal/art-50@2026-01-01'] },
  ]);
});
