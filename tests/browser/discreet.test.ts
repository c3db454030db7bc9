/** Discreet titles, for one tab; and the warning of an edition that is too old, by a clock that runs ahead (issue 4). */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EXIT_ATTRIBUTE } from '../lib/contract.ts';
import { pageAt } from '../lib/site.ts';
import { meta } from '../lib/html.ts';
import { inBrowser, mirror, origin, useTabs } from './browser.ts';

inBrowser('discreet titles', () => {
  const tab = useTabs();
  const icon = (page: Page) => page.locator('link[rel~="icon"]').getAttribute('href');

  test.each([
    ['zh', origin, '明隅'],
    ['en', mirror, 'Lit Corner'],
  ])('%s at %s: the name and nothing else, in this tab, until undone', async (locale, base, name) => {
    const { page, context } = await tab();
    await page.goto(`${base}/${locale}/safety/`);
    const usual = await page.title();
    expect(usual).not.toBe(name);
    await page.locator('lit-discreet [data-set="on"]').click();
    expect(await page.title()).toBe(name);

    // Not for a moment does the browser learn another title.
    const titles: string[] = [];
    await page.exposeFunction('tell', (title: string) => titles.push(title));
    await page.addInitScript(() =>
      new MutationObserver(
        () => void (globalThis as unknown as { tell(title: string): void }).tell(document.title),
      ).observe(document, { childList: true, subtree: true, characterData: true }),
    );
    for (const path of ['guides/threatened/', 'law/cn/psal/art-50/', 'search/']) {
      await page.goto(`${base}/${locale}/${path}`);
      expect(await page.title()).toBe(name);
      expect(await icon(page)).toMatch(/\/icon\.svg$/);
    }
    expect([...new Set(titles)].filter((title) => title !== name && title !== '')).toEqual([]);

    // In this tab's session alone.
    expect(await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie])).toEqual([
      1,
      0,
      '',
    ]);
    const other = await context.newPage();
    await other.goto(`${base}/${locale}/guides/threatened/`);
    expect(await other.title()).not.toBe(name);

    await page.goto(`${base}/${locale}/safety/`);
    await page.locator('lit-discreet [data-set="off"]').click();
    expect(await page.title()).toBe(usual);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.goto(`${base}/${locale}/guides/threatened/`);
    expect(await page.title()).not.toBe(name);
  });

  test('undone on the page on which they were chosen', async () => {
    const { page } = await tab();
    await page.goto(`${origin}/en/safety/`);
    const usual = await page.title();
    await page.locator('lit-discreet [data-set="on"]').click();
    await page.locator('lit-discreet [data-set="off"]').click();
    expect(await page.title()).toBe(usual);
  });

  test('the exit still leaves no title, and Back stays covered', async () => {
    const { page } = await tab();
    await page.goto(`${origin}/zh/safety/`);
    await page.locator('lit-discreet [data-set="on"]').click();
    await page.goto(`${origin}/zh/guides/threatened/`);
    const title = await page.evaluate((selector) => {
      document.querySelector<HTMLElement>(selector)!.click();
      return document.title.trim();
    }, `a[${EXIT_ATTRIBUTE}]`);
    expect(title).toBe('');
    await page.waitForURL((url) => url.origin !== origin);
    await page.goto(`${origin}/zh/guides/threatened/`);
    expect((await page.title()).trim()).toBe('');
    expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/[\p{L}\p{N}]/u);
  });

  test('without script the control is not shown', async () => {
    const { page } = await tab({ javaScriptEnabled: false });
    await page.goto(`${origin}/zh/safety/`);
    expect(await page.locator('lit-discreet').isVisible()).toBe(false);
  });
});

inBrowser('an edition that is too old', () => {
  const tab = useTabs();
  const DAY = 86_400_000;
  const lawAsAt = Date.parse(`${meta(pageAt.get('/zh/')!.document, 'law-as-at')}T12:00:00`);

  /** Whether the warning is shown so many days after the edition's. */
  async function warned(path: string, days: number, change?: string): Promise<string> {
    const { page, foreign } = await tab();
    await page.clock.setFixedTime(new Date(lawAsAt + days * DAY));
    if (change)
      await page.route(`**${path}`, async (route) => {
        const response = await route.fetch();
        const body = (await response.text())
          .replaceAll('data-stale ', `data-stale data-next-change="${change}" `)
          .replaceAll('data-why="old"', 'data-why="changed"');
        await route.fulfill({ response, body });
      });
    await page.goto(origin + path);
    expect(foreign).toEqual([]);
    const notice = page.locator('[data-stale]');
    return (await notice.first().isVisible()) ? (await notice.allInnerTexts()).join('\n') : '';
  }

  describe.each(['/zh/', '/en/law/cn/psal/art-50/', '/'])('%s', (path) => {
    test('is silent for 90 days', async () => {
      expect(await warned(path, 0)).toBe('');
      expect(await warned(path, 90)).toBe('');
    });
    test('then warns, without a request', async () => {
      expect(await warned(path, 91)).toMatch(/90 days|九十多天/);
    });
  });

  test('and from the day of a change that was known', async () => {
    const iso = (days: number) => new Date(lawAsAt + days * DAY).toISOString().slice(0, 10);
    expect(await warned('/zh/', 9, iso(10))).toBe('');
    expect(await warned('/zh/', 10, iso(10))).not.toBe('');
  });
});
