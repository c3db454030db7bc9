/** The same files below a path of their own, as on a mirror (the path has two folders): pages, styles, scripts, search. */
import { expect, test } from 'vitest';
import { expectNone } from '../lib/expect-none.ts';
import { sample } from '../lib/sample.ts';
import { onePageOfEachKind, pages } from '../lib/site.ts';
import { inBrowser, mirror, useTabs } from './browser.ts';

inBrowser('a mirror', () => {
  const tab = useTabs();

  test(
    'every kind of page and a sample: all files are found, none outside the path',
    { timeout: 120_000 },
    async () => {
      const { page, foreign } = await tab();
      const problems: string[] = [];
      page.on('response', (response) => {
        const url = response.url();
        if (response.status() >= 400) problems.push(`${page.url()}: ${response.status()} ${url}`);
        if (url.startsWith(new URL(mirror).origin) && !url.startsWith(`${mirror}/`))
          problems.push(`${page.url()}: asks for ${url}`);
      });
      page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
      const found = pages.filter(({ kind }) => kind !== 'not-found');
      const walk = new Set([
        ...onePageOfEachKind().filter(({ kind }) => kind !== 'not-found'),
        ...sample(found, 15, 7),
      ]);
      for (const { path } of walk) {
        await page.goto(mirror + path, { waitUntil: 'load' });
        const outside = await page.evaluate(
          (base) =>
            [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
              .map((link) => link.href)
              .filter((href) => href.startsWith(location.origin) && !href.startsWith(`${base}/`)),
          mirror,
        );
        problems.push(...outside.map((href) => `${path}: leads to ${href}`));
      }
      expect(walk.size).toBeGreaterThan(20);
      expectNone(problems);
      expect(foreign).toEqual([]);
    },
  );

  test.each([
    ['zh', '偷拍'],
    ['en', 'hidden camera'],
  ])('search finds, and its first hit opens: %s', async (locale, query) => {
    const { page } = await tab();
    await page.goto(`${mirror}/${locale}/search/#q=${encodeURIComponent(query)}`);
    await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' });
    await page.locator('[data-result-id] a').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    expect(page.url().startsWith(`${mirror}/${locale}/`)).toBe(true);
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('parts of a page that are loaded when asked for come from below its own path', async () => {
    const { page } = await tab();
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${mirror}/`)) outside.push(request.url());
    });
    await page.goto(`${mirror}/zh/law/cn/psal/art-50/`);
    await page.locator('a[data-search-link]').first().click();
    await page.locator('dialog[open] lit-search input').waitFor();
    expect(outside).toEqual([]);
  });
});
