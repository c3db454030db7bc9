/** The scripts' own parts: the server's answers and the runner's counting. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countReport } from '../scripts/lib/stages.ts';
import { resolveRequest, serveSite } from '../scripts/lib/static-server.ts';

describe('the static server', () => {
  const outer = mkdtempSync(path.join(tmpdir(), 'serve-'));
  const root = path.join(outer, 'dist');
  beforeAll(() => {
    mkdirSync(path.join(root, 'zh/law'), { recursive: true });
    mkdirSync(path.join(root, 'empty'));
    for (const file of ['index.html', '404.html', 'zh/law/index.html', 'a.wasm'])
      writeFileSync(path.join(root, file), file);
    writeFileSync(path.join(outer, 'secret.txt'), 'secret');
    mkdirSync(path.join(outer, 'dist-too'));
    writeFileSync(path.join(outer, 'dist-too/index.html'), 'secret');
  });
  afterAll(() => rmSync(outer, { recursive: true, force: true }));

  test.each([
    ['/', '/', 200],
    ['/zh/law/', '/', 200],
    ['/zh/law/?x=1', '/', 200],
    ['/zh/law', '/', 301],
    ['/zh/law/index.html', '/', 200],
    ['/zh/law/index.html/', '/', 404],
    ['/empty/', '/', 404],
    ['/nowhere/', '/', 404],
    ['/../secret.txt', '/', 404],
    ['/%2e%2e/secret.txt', '/', 404],
    ['/../dist-too/', '/', 404],
    ['/%', '/', 400],
    ['/a%00', '/', 400],
    ['/mirror', '/mirror/', 301],
    ['/mirror/zh/law/', '/mirror/', 200],
    ['/zh/law/', '/mirror/', 404],
  ])('%s below %s: %i', (url, base, status) => expect(resolveRequest(url, { root, base }).status).toBe(status));

  test('answers with types, redirects, our not-found page, and to reading alone', async () => {
    const { server, port } = await serveSite({ root });
    const get = (url: string, init: RequestInit = {}) =>
      fetch(`http://localhost:${port}${url}`, { redirect: 'manual', ...init });
    expect((await get('/zh/law')).headers.get('location')).toBe('/zh/law/');
    expect((await get('/a.wasm')).headers.get('content-type')).toBe('application/wasm');
    const missing = await get('/nowhere/');
    expect([missing.status, await missing.text(), missing.headers.get('content-type')]).toEqual([
      404,
      '404.html',
      'text/html; charset=utf-8',
    ]);
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    await expect(serveSite({ root }, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    server.close();
    server.closeAllConnections();
  });
});

test('a report is counted: tests by their state, a file that could not be loaded as one failure', () => {
  const assertion = (status: string) => ({ status, fullName: status, failureMessages: [] });
  const report = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: ['passed', 'passed', 'failed', 'skipped', 'pending', 'todo'].map(assertion),
      },
      { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [assertion('passed')] },
    ],
  };
  expect(countReport(report)).toMatchObject({ passed: 3, failed: 2, skipped: 3 });
  expect(countReport(report).messages.join('\n')).toContain('no such module');
});
