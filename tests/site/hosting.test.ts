/** The settings for hosts (deploy/, public/_headers) say what docs/hosting.md promises; nginx is started where it is. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL_LOCALES } from '../../src/i18n/locales.ts';
import { CONTENT_SECURITY_POLICY } from '../../src/safety/policy.ts';
import { hasNginx, startNginx } from '../lib/nginx.ts';
import { DIST, files } from '../lib/site.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const PAGE = `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`;
const GUIDE = '/zh/guides/threatened/';
const hashed = `/_astro/${readdirSync(path.join(DIST, '_astro')).find((name) => name.endsWith('.css'))!}`;

/** The rules of a _headers file: a path and its lines. */
function headerRules(source: string): { path: string; headers: [name: string, value: string][] }[] {
  const rules: ReturnType<typeof headerRules> = [];
  for (const line of source.split('\n').filter((one) => one.trim() && !one.startsWith('#'))) {
    if (!/^\s/.test(line)) rules.push({ path: line, headers: [] });
    else
      rules.at(-1)!.headers.push([line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]);
  }
  return rules;
}

/** What a host that adds up all matching rules sends for an address. */
function sentFor(address: string): [string, string][] {
  const matches = (rule: string) => (rule.endsWith('*') ? address.startsWith(rule.slice(0, -1)) : address === rule);
  return headerRules(text('public/_headers'))
    .filter((rule) => matches(rule.path))
    .flatMap((rule) => rule.headers);
}

describe('_headers', () => {
  test.each(['/', ...ALL_LOCALES.flatMap((locale) => [`/${locale}/`, `/${locale}/guides/threatened/`])])(
    '%s: the policy, no frames, nothing kept',
    (address) => {
      const sent = Object.fromEntries(sentFor(address));
      expect(sent['Content-Security-Policy']).toBe(PAGE);
      expect(sent['X-Frame-Options']).toBe('DENY');
      expect(sent['Cache-Control']).toBe('no-store');
      expect(sent['Referrer-Policy']).toBe('no-referrer');
    },
  );
  test('no address gets one header twice: such rules add up', () => {
    for (const address of [
      '/',
      '/zh/',
      GUIDE,
      '/embed/zh/x/',
      '/data/v1/provisions.json',
      hashed,
      '/downloads/a.zip',
    ]) {
      const names = sentFor(address).map(([name]) => name);
      expect(names, address).toEqual([...new Set(names)]);
    }
  });
  test('embeds may be framed, hashed files are kept', () => {
    expect(Object.fromEntries(sentFor('/embed/zh/x/'))['Content-Security-Policy']).toBe(
      `${CONTENT_SECURITY_POLICY}; frame-ancestors *`,
    );
    expect(Object.fromEntries(sentFor(hashed))['Cache-Control']).toBe('public, max-age=31536000, immutable');
  });
  test('it is part of what is uploaded', () => expect(files.has('_headers')).toBe(true));
});

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
    ['/zh/pagefind/pagefind.js', 'text/javascript; charset=utf-8', 'no-cache', null],
    ['/zh/pagefind/pagefind-entry.json', 'application/json; charset=utf-8', 'no-store', null],
  ])('%s', async (address, type, cache, allowed) => {
    const { status, headers } = await get(address);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('cache-control')).toBe(cache);
    expect(headers.get('access-control-allow-origin')).toBe(allowed);
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
