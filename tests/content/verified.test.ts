/** The record against the verified law files, where they stand beside the project (they are no part of it). */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './content.ts';

const tool = path.resolve(ROOT, '../shared/tools/verify-record.mjs');
const here = existsSync(tool) && existsSync(path.resolve(ROOT, '../shared/law'));

test.skipIf(!here)('every text and date is that of the verified files', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool], { cwd: ROOT, encoding: 'utf8' });
  expect(status, `${stdout}${stderr}`).toBe(0);
});
