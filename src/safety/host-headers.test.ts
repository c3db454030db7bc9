import { describe, expect, test } from 'vitest';
import { LOCALES } from '../i18n/locales.ts';
import { headersFile, headersOf } from './host-headers.ts';

const PAGES = ['/', ...LOCALES.flatMap((locale) => [`/${locale}/`, `/${locale}/law/cn/psal/`, `/${locale}/embed/`])];
const EMBEDS = ['/embed/zh/services/', '/embed/en/law/cn/psal/art-50/p1-i6/'];
const OTHERS = ['/_astro/x.js', '/pathfinder/data-zh.json', '/data/v1/index.json', '/downloads/a.zip', '/icon.svg'];
const sent = (address: string) => Object.fromEntries(headersOf(address));

describe('what a host says', () => {
  test.each([...PAGES, ...EMBEDS, ...OTHERS])('%s: no header twice, since hosts add up all rules', (address) => {
    const names = headersOf(address).map(([name]) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(sent(address)).toMatchObject({ 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' });
  });
  test.each(PAGES)('%s is framed by nobody and not kept', (address) =>
    expect(sent(address)).toMatchObject({
      'Content-Security-Policy': expect.stringMatching(
        /^default-src 'none'; .*; frame-src 'self'; frame-ancestors 'none'$/,
      ) as unknown,
      'X-Frame-Options': 'DENY',
      'Cache-Control': 'no-store',
    }),
  );
  test.each(EMBEDS)('%s is framed by anybody', (address) => {
    expect(sent(address)['Content-Security-Policy']).toMatch(/; frame-src 'self'; frame-ancestors \*$/);
    expect(sent(address)['X-Frame-Options']).toBeUndefined();
  });
  test.each([...EMBEDS, ...OTHERS.slice(0, 3)])('%s is open to a frame without an origin', (address) =>
    expect(sent(address)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    }),
  );
  test('an embed, and nothing else, may stand in pages that are cross-origin isolated', () => {
    for (const address of EMBEDS) expect(sent(address)['Cross-Origin-Embedder-Policy']).toBe('credentialless');
    for (const address of [...PAGES, ...OTHERS])
      expect(sent(address)['Cross-Origin-Embedder-Policy'], address).toBeUndefined();
  });
  test('pages are not open to other sites', () => {
    for (const address of [...PAGES, '/downloads/a.zip', '/icon.svg'])
      expect(sent(address)['Access-Control-Allow-Origin'], address).toBeUndefined();
  });
  test('the file that hosts read names a path, then its headers', () => {
    const file = headersFile();
    expect(file).toMatch(/^\/\*\n {2}Referrer-Policy: no-referrer\n/);
    expect(file).toContain(
      '\n\n/_astro/*\n  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n  Cache-Control: public, ',
    );
    for (const locale of LOCALES) expect(file).toContain(`\n\n/${locale}/*\n  Content-Security-Policy: `);
  });
});
