/** `npm run -s search`: ids as JSON by the browser's code, and plain words where it cannot. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../lib/site.ts';

const run = (dist: string, ...args: string[]) =>
  spawnSync(process.execPath, [path.join(import.meta.dirname, '../../scripts/search.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, LIT_DIST: dist },
  });

test.each([
  ['zh', '酒店 摄像头', 'guides/found-camera'],
  ['zh', '治安管理处罚法第50条', 'cn/psal/art-50'],
  ['en', 'deepfake of me', 'guides/fake-images'],
])('%s: %s', (locale, query, first) => {
  const { status, stdout } = run(DIST, '--locale', locale, query);
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as string[])[0]).toBe(first);
});

test.each([
  [DIST, ['--locale', 'ko', '불법촬영'], 'wanted zh or en'],
  [DIST, [], 'nothing to look for'],
  [import.meta.dirname, ['偷拍'], 'npm run build'],
])('%s %j', (dist, args, message) => {
  const { status, stderr } = run(dist, ...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
