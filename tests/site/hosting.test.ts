/** The settings for hosts (deploy/, dist/_headers) say what docs/hosting.md promises; nginx is started where it is. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFile, headersOf } from '../../src/safety/host-headers.ts';
import { CONTENT_SECURITY_POLICY } from '../../src/safety/policy.ts';
import { hasNginx, startNginx } from '../lib/nginx.ts';
import { DIST, read } from '../lib/site.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const PAGE = Object.fromEntries(headersOf('/'))['Content-Security-Policy']!;
const GUIDE = '/zh/guides/threatened/';
const hashed = `/_astro/${readdirSync(path.join(DIST, '_astro')).find((name) => name.endsWith('.css'))!}`;

test('_headers is part of what is uploaded', () => expect(read('_headers')).toBe(headersFile()));

test.each(['deploy/nginx.conf', 'deploy/Caddyfile'])(
  '%s bears the policy of the pages, and writes no log of visits',
  (file) => {
    const source = text(file);
    expect(source).toContain(CONTENT_SECURITY_POLICY);
    expect(source).toContain("frame-ancestors 'none'");
    expect(source).not.toMatch(/^\s*(?:log|access_log)\b(?! off;)/m);
    expect(source.match(/\{/g)!.length).toBe(source.match(/\}/g)!.length);
  },
);

describe.skipIf(!hasNginx())('nginx with deploy/nginx.conf', () => {
  let origin = '';
  let stop = async () => {};
  beforeAll(async () => {
    ({ origin, stop } = await startNginx(path.join(ROOT, 'deploy/nginx.conf'), DIST));
  });
  afterAll(() => stop());
  const get = (address: string, init: RequestInit = {}) => fetch(origin + address, { redirect: 'manual', ...init });

  test('a page: policy, no frames, no referrer, nothing kept, compressed, in UTF-8', async () => {
    const { status, headers } = await get(GUIDE);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PAGE,
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
      'content-encoding': 'gzip',
    });
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('server')).toBe('nginx');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    [hashed, 'text/css; charset=utf-8', 'public, max-age=31536000, immutable', '*'],
    ['/exit.js', 'text/javascript; charset=utf-8', 'no-cache', null],
    ['/icon.svg', 'image/svg+xml', 'no-cache', null],
    ['/data/v1/provisions.json', 'application/json; charset=utf-8', 'no-store', '*'],
    ['/pathfinder/data-zh.json', 'application/json; charset=utf-8', 'no-store', '*'],
    ['/zh/pagefind/pagefind.js', 'text/javascript; charset=utf-8', 'no-cache', null],
    ['/zh/pagefind/pagefind-entry.json', 'application/json; charset=utf-8', 'no-store', null],
  ])('%s', async (address, type, cache, allowed) => {
    const { status, headers } = await get(address);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('cache-control')).toBe(cache);
    expect(headers.get('access-control-allow-origin')).toBe(allowed);
  });

  test.each([
    '/',
    '/zh/embed/',
    '/embed/zh/services/',
    '/embed/v1.js',
    '/pathfinder/data-en.json',
    '/data/v1/index.json',
    hashed,
  ])('%s: nginx says what _headers says', async (address) => {
    const { headers } = await get(address);
    for (const [name, value] of headersOf(address))
      if (name !== 'Content-Security-Policy' || headers.get('content-type')!.startsWith('text/html'))
        expect(headers.get(name), name).toBe(value);
  });

  test('what is missing gets our page, and the same headers', async () => {
    for (const address of ['/zh/none/', '/none', '/embed/none/']) {
      const answer = await get(address);
      expect(answer.status, address).toBe(404);
      expect(answer.headers.get('content-security-policy')).toContain(CONTENT_SECURITY_POLICY);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toBe(readFileSync(path.join(DIST, '404.html'), 'utf8'));
    }
  });

  test('a folder without its slash is redirected, without naming a host', async () => {
    const { status, headers } = await get('/zh/guides');
    expect(status).toBe(301);
    expect(headers.get('location')).toBe('/zh/guides/');
  });

  test('the settings of other hosts, hidden files and other methods are refused', async () => {
    expect((await get('/_headers')).status).toBe(404);
    expect((await get('/.git/config')).status).toBe(404);
    expect((await get('/zh/', { method: 'POST' })).status).toBe(403);
  });
});
