/** The deadlines page works out last days on the device, by keyboard and on a small phone, and keeps nothing. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser, origin, useTabs } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RESULTS = '[data-results]:not([hidden])';
const lastDay = (page: Page, id: string) => page.locator(`[data-limit="${id}"] time`).getAttribute('datetime');

inBrowser('deadlines', () => {
  const tab = useTabs();
  const open = async (locale: string, options = {}) => {
    const opened = await tab(options);
    await opened.page.goto(`${origin}/${locale}/tools/deadlines/`);
    return opened;
  };

  test.each(['zh', 'en'])('%s: days give last days, each with its provision and the reason', async (locale) => {
    const { page } = await open(locale);
    await page.locator('#fact-actDate').fill('2026-01-15');
    await page.locator('summary', { hasText: locale === 'zh' ? '收到的文书' : 'Papers you received' }).click();
    await page.locator('#fact-noticeReceived').fill('2026-09-18');
    await page.locator('[data-run]').click();
    await page.locator(RESULTS).waitFor();
    // Six months from 15 January; the 7th day after 18 September is Mid-Autumn, so Monday the 28th.
    expect(await lastDay(page, 'administrative-undiscovered')).toBe('2026-07-15');
    expect(await lastDay(page, 'reconsider-no-filing')).toBe('2026-09-28');
    const item = page.locator('[data-limit="reconsider-no-filing"]');
    expect(await item.locator('a.cite').first().getAttribute('href')).toMatch(
      /law\/cn\/police-criminal-procedure\/art-179\//,
    );
    expect(await item.locator('details li').count()).toBeGreaterThan(2);
    expect(await page.locator('[data-limit="civil-stop-and-remove"]').count()).toBe(1);
    expect(await page.locator('[data-list]').textContent()).not.toMatch(/undefined|\{\w+\}/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('deadline-results');
  });

  test('an act that goes on has no last day, and the answer says so', async () => {
    const { page } = await open('en');
    await page.locator('[data-still-going]').check();
    await page.locator('[data-run]').click();
    const item = page.locator('[data-limit="administrative-undiscovered"]');
    expect(await item.locator('time').count()).toBe(0);
    expect(await item.textContent()).toContain('not begun');
  });

  test('another place asks only for the days that it needs', async () => {
    const { page } = await open('en');
    await page.locator('[data-place]').selectOption('kr');
    expect(await page.locator('#fact-noticeReceived').isHidden()).toBe(true);
    await page.locator('#fact-actDate').fill('2024-03-10');
    await page.locator('[data-penalty]').selectOption('7');
    await page.locator('[data-run]').click();
    expect(await lastDay(page, 'kr-limitation-5-to-10')).toBe('2031-03-09');
    expect(await page.locator('[data-limit="kr-limitation-under-5"]').count()).toBe(0);
  });

  test('a changed entry takes the old answer away; clearing empties everything', async () => {
    const { page } = await open('zh');
    await page.locator('#fact-actDate').fill('2026-01-15');
    await page.locator('[data-run]').click();
    await page.locator('#fact-actDate').fill('2026-02-15');
    await page.locator('#fact-actDate').blur();
    expect(await page.locator(RESULTS).count()).toBe(0);
    await page.locator('[data-clear]').click();
    expect(await page.locator('#fact-actDate').inputValue()).toBe('');
    expect(await page.locator('[data-list]').textContent()).toBe('');
  });

  test('a day that cannot be is named, and nothing is worked out from it', async () => {
    const { page } = await open('en');
    await page.locator('#fact-actDate').fill('1800-01-01');
    await page.locator('[data-run]').click();
    expect(await page.locator('#fact-actDate').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#error-actDate').textContent()).not.toBe('');
    expect(await page.locator(RESULTS).count()).toBe(0);
  });

  test('by keyboard alone, on 320 px', async () => {
    const { page } = await open('en', { viewport: { width: 320, height: 640 } });
    await page.locator('#deadline-place').focus();
    // The first group's summary, then the parts of its first date: month, day, year.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('fact-actDate');
    await page.keyboard.type('01152026');
    expect(await page.locator('#fact-actDate').inputValue()).toBe('2026-01-15');
    await page.locator('[data-run]').focus();
    await page.keyboard.press('Enter');
    await page.locator(RESULTS).waitFor();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
    await page.locator('[data-limit] details').first().locator('summary').click();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
  });

  test('nothing is stored, asked for or written into the address', async () => {
    const { page, foreign } = await open('zh');
    const requests: string[] = [];
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => requests.push(request.url()));
    await page.locator('#fact-actDate').fill('2026-01-15');
    await page.locator('[data-run]').click();
    await page.locator(RESULTS).waitFor();
    expect(page.url()).toBe(`${origin}/zh/tools/deadlines/`);
    expect([...requests, ...foreign]).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    await page.reload();
    expect(await page.locator('#fact-actDate').inputValue()).toBe('');
  });

  test.each(['zh', 'en'])('%s: axe finds nothing in the form and its results', async (locale) => {
    const { page } = await open(locale);
    await page.locator('#fact-actDate').fill('2026-01-15');
    await page.locator('[data-run]').click();
    await page.locator('lit-deadlines').evaluate((tool) => {
      for (const details of tool.querySelectorAll('details')) details.open = true;
    });
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate(
      `axe.run(document, { resultTypes: ['violations'], preload: false })`,
    )) as AxeResults;
    expect(
      violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => html + failureSummary).join(' ')}`,
      ),
    ).toEqual([]);
  });

  test('without script: no form, a sentence, and the whole table', async () => {
    const { page } = await open('en', { javaScriptEnabled: false });
    expect(await page.locator('[data-form]').isVisible()).toBe(false);
    expect(await page.locator('[data-without-script]').isVisible()).toBe(true);
    expect(await page.locator('#period-reconsider-no-filing').isVisible()).toBe(true);
  });
});
