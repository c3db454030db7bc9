/** `npm run pathfinder`: facts in, a plan out; what is wrong with the facts is named. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const run = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, ['scripts/pathfinder.ts', ...(args.length ? args : ['-'])], {
    cwd: root,
    input,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: root, LAW_AS_AT: '2026-11-22' },
  });

test('a plan for facts on standard input', () => {
  const { status, stdout } = run(
    JSON.stringify({
      jurisdiction: 'cn',
      actDate: '2026-08-01',
      filmedWithoutConsent: true,
      device: 'phone',
      volume: { clicks: null },
    }),
  );
  const plan = JSON.parse(stdout) as { asOf: string; provisions: { id: string; standing: string; because: object }[] };
  expect([status, plan.asOf]).toEqual([0, '2026-11-22']);
  expect(Object.keys(plan)).toEqual(expect.arrayContaining(['provisions', 'routes', 'steps', 'services', 'letters']));
  expect(plan.provisions.find(({ id }) => id === 'cn/psal/art-50@2026-01-01')).toMatchObject({
    standing: 'applies',
    because: { zh: expect.any(String), en: expect.any(String) },
  });
});

test.each([
  ['{"shraed":"group"}', 2, /shraed: found "group"; allowed: only these keys: jurisdiction/],
  ['{"shared":"telegram"}', 2, /shared: found "telegram"; allowed: none \| private \| group \| public-web/],
  ['not json', 2, /no JSON/],
])('%s', (input, code, message) => {
  const { status, stdout, stderr } = run(input);
  expect([status, stdout]).toEqual([code, '']);
  expect(stderr).toMatch(message);
});

test('a wrong call says how', () => {
  const { status, stderr } = run('', 'a', 'b');
  expect(status).toBe(2);
  expect(stderr).toMatch(/Usage/);
});
