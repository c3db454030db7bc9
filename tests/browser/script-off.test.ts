/** Without script, and below a path of its own: everything can be read, followed and left. */
import { expect, test } from 'vitest';
import { record } from '../content/content.ts';
import { EXIT_ATTRIBUTE } from '../lib/contract.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { inBrowser, mirror, origin, useTabs } from './browser.ts';

inBrowser('without script', () => {
  const tab = useTabs();
  const off = () => tab({ javaScriptEnabled: false });

  test.each(
    LOCALES.flatMap((locale) =>
      [
        '',
        'guides/images-shared/',
        'routes/report-to-police/',
        'law/',
        'law/cn/psal/',
        'law/cn/psal/art-50/',
        'law/changes/',
        'law/changes/cn-psal-art-50-2026-01-01/',
        'law/changes/cn-psal-2026-01-01/',
        'law/compare/',
        'law/compare/korea/',
        'services/',
        'cases/',
        'cases/maskpark/',
        'safety/',
        'offline/',
        'device/',
        'pathfinder/',
        'pathfinder/all/',
      ].map((path) => `/${locale}/${path}`),
    ),
  )('%s can be read', async (path) => {
    const { page } = await off();
    const response = await page.goto(origin + path);
    expect(response?.status()).toBe(200);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(150);
    const exit = page.locator(`a[${EXIT_ATTRIBUTE}]`).first();
    expect(await exit.isVisible()).toBe(true);
    expect(await exit.getAttribute('href')).toMatch(/^https:\/\//);
  });

  test('the exit leads out', async () => {
    const { page, foreign } = await off();
    await page.goto(`${origin}/zh/`);
    const href = await page.locator(`a[${EXIT_ATTRIBUTE}]`).first().getAttribute('href');
    await page.locator(`a[${EXIT_ATTRIBUTE}]`).first().click();
    await page.waitForURL((url) => url.origin !== origin);
    expect(foreign[0]).toBe(href);
  });

  test.each([
    ['at the root', origin],
    ['below a path of its own', mirror],
  ])('from the home page to a guide, the article it rests on and its other language: %s', async (_where, base) => {
    const { page } = await off();
    await page.goto(`${base}/zh/`);
    await page.locator('main a[href*="guides/images-shared/"]').first().click();
    await page.waitForURL(/\/zh\/guides\/images-shared\/$/);
    // Steps may be folded; unfolding needs no script.
    const cite = page.locator('main a[href*="law/cn/psal/art-50/"]').first();
    const fold = page.locator('main details', { has: page.locator('a[href*="law/cn/psal/art-50/"]') }).first();
    if (!(await cite.isVisible())) await fold.locator('summary').first().click();
    await cite.click();
    await page.waitForURL(/\/zh\/law\/cn\/psal\/art-50\//);
    await page.locator('a[hreflang="en"]').first().click();
    await page.waitForURL(/\/en\/law\/cn\/psal\/art-50\//);
    expect(page.url().startsWith(base)).toBe(true);
    // The stylesheet came along: the skip link is out of sight.
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  });

  test('a provision shows its official text and our translation', async () => {
    const { page } = await off();
    const version = record.versions.get('cn/psal/art-50@2026-01-01')!;
    await page.goto(`${origin}/en/law/cn/psal/art-50/`);
    const text = (await page.locator('main').innerText()).replace(/\s+/g, '');
    for (const line of version.lines) expect(text).toContain(line.body.replace(/\s+/g, ''));
    expect(text).toContain(version.translations.en!.trim().split('\n')[0]!.slice(-30).replace(/\s+/g, ''));
  });

  test('the services can be called', async () => {
    const { page } = await off();
    await page.goto(`${origin}/zh/services/`);
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(10);
  });

  test('the search page says what to do instead', async () => {
    const { page } = await off();
    await page.goto(`${origin}/zh/search/`);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(20);
    expect(await page.locator('main a[href]').count()).toBeGreaterThan(0);
  });

  test('an address that is not there answers 404 with our page', async () => {
    const { page } = await off();
    const response = await page.goto(`${origin}/zh/nowhere/at/all/`);
    expect(response?.status()).toBe(404);
    const text = await page.locator('body').innerText();
    expect(text).toMatch(/[\p{sc=Han}]{4,}/u);
    expect(text).toMatch(/[a-z]{4,} [a-z]+/i);
  });
});
