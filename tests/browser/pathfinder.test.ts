/** The pathfinder by keyboard alone: the rules asked for once, nothing stored, nothing in the address, back always works. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { expectNone } from '../lib/expect-none.ts';
import { auditPage } from './audit.ts';
import { inBrowser, mirror, origin, useTabs } from './browser.ts';
import { NOTHING, kept } from './kept.ts';

const state = (page: Page, wanted: string) =>
  page.locator(`lit-pathfinder[data-state="${wanted}"]`).waitFor({ state: 'attached' });
const stateOf = (page: Page) => page.locator('lit-pathfinder').getAttribute('data-state');

/** Presses Tab until the focus is on what is wanted. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`no way by Tab to ${selector}`);
}

/** Begins with the keyboard. */
async function begin(page: Page, base: string, locale: string): Promise<void> {
  await page.goto(`${base}/${locale}/pathfinder/`);
  await tabTo(page, '[data-start]');
  await page.keyboard.press('Enter');
  await state(page, 'question');
}

/** Answers the question that is open with its first answer; days and numbers are not known. */
async function answer(page: Page): Promise<void> {
  const screen = page.locator('lit-pathfinder .screen');
  const before = await page.locator('lit-pathfinder').getAttribute('data-question');
  if (await screen.locator('input[type="checkbox"]').count()) {
    await tabTo(page, '.answers input');
    await page.keyboard.press('Space');
    await tabTo(page, '.screen button.primary');
  } else if (await screen.locator('input').count()) await tabTo(page, '.screen > .actions button');
  else await tabTo(page, '.answers button');
  await page.keyboard.press('Enter');
  await page.locator(`lit-pathfinder:not([data-question="${before}"])`).waitFor({ state: 'attached' });
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

inBrowser('the pathfinder', () => {
  const tab = useTabs();

  test.each([...LOCALES.map((locale) => [locale, origin] as const), ['zh', mirror] as const])(
    'keyboard alone, from the start to the outcome and back: %s %s',
    async (locale, base) => {
      const { page, context, foreign } = await tab({ viewport: { width: 320, height: 640 } });
      const errors: string[] = [];
      page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
      page.on('pageerror', (error) => void errors.push(error.message));
      const requests: string[] = [];
      await page.goto(`${base}/${locale}/pathfinder/`, { waitUntil: 'networkidle' });
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      await tabTo(page, '[data-start]');
      await page.keyboard.press('Enter');
      await state(page, 'question');

      let asked = 0;
      for (; (await stateOf(page)) === 'question'; asked++) {
        expect(await focused(page)).toBe('question');
        expect((await page.locator('lit-pathfinder [role="status"]').innerText()).length).toBeGreaterThan(3);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
        ).toBe(true);
        expect(await page.locator('.screen button').count()).toBeGreaterThanOrEqual(3);
        await answer(page);
      }
      expect(await stateOf(page)).toBe('outcome');
      expect(asked).toBeGreaterThan(1);
      expect(asked).toBeLessThanOrEqual(12);
      expect(await focused(page)).toBe('question');
      expect(await page.locator('[data-outcome] .ground').count()).toBeGreaterThan(0);
      // The lines, then the hour, are what is read first.
      expect(
        await page.locator('[data-outcome] > section > h3').evaluateAll((all) => all.slice(0, 2).map(({ id }) => id)),
      ).toEqual(['outcome-lines', 'outcome-hour']);
      expect(await page.locator('[data-outcome] #outcome-lines ~ ul a[href="tel:110"]').count()).toBe(1);
      const hour = await page.locator('[data-outcome] #outcome-hour ~ ol > li').count();
      expect([hour > 0, hour <= 5]).toEqual([true, true]);
      expect(await page.locator('[data-outcome] .ground:visible').count()).toBe(0);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      ).toBe(true);

      // Back, from the outcome to before the first question.
      for (let i = 0; i <= asked; i++) {
        const button = page.locator('.screen .actions button');
        const name = await button.allInnerTexts();
        expect(name.length).toBeGreaterThan(1);
        await (
          i === 0
            ? page.locator('[data-outcome] > .actions button').first()
            : page.locator('.screen > .actions').first().locator('button').last()
        ).press('Enter');
      }
      expect(await stateOf(page)).toBe('idle');
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-start'))).toBe(true);

      const { pathname } = new URL(`${base}/pathfinder/data-${locale}.json`);
      // The rules and questions once; besides only the conversation's scripts, which are this site's own files.
      expect(requests.filter((one) => !/\/_astro\/[\w-]+\.[\w-]+\.js$/.test(one))).toEqual([pathname]);
      expect(requests.some((one) => one.includes('/_astro/conversation.'))).toBe(true);
      expect(page.url()).toBe(`${base}/${locale}/pathfinder/`);
      expect(await kept(page)).toEqual(NOTHING);
      expect(await page.evaluate(() => history.state as unknown)).toBe(null);
      expect(await context.cookies()).toEqual([]);
      expectNone([...errors, ...foreign]);
    },
  );

  test('skipping everything ends in an outcome, every line says why, and the sheet is printed alone', async () => {
    const { page } = await tab();
    await page.addInitScript(() => {
      window.print = () =>
        document.documentElement.setAttribute(
          'data-printed',
          document.querySelector('.police-sheet')?.textContent ?? '',
        );
    });
    await begin(page, origin, 'en');
    for (let i = 0; i < 12 && (await stateOf(page)) === 'question'; i++)
      await page.locator('.screen > .actions').first().locator('button').nth(1).click();
    await state(page, 'outcome');
    const lines = page.locator('[data-outcome] .ground');
    expect(await lines.count()).toBeGreaterThan(0);
    expect(await lines.locator('details.why').count()).toBe(await lines.count());
    await page.locator('[data-outcome] ol details.why > summary').first().click();
    expect((await page.locator('.rule-words').first().innerText()).length).toBeGreaterThan(5);

    await page.locator('[data-outcome] > .actions button').last().click();
    const sheet = await page.evaluate(() => document.documentElement.getAttribute('data-printed'));
    expect(sheet).toMatch(/[\p{sc=Han}]{4}/u);
    expect(sheet).toMatch(/officer/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.police-sheet').isVisible()).toBe(true);
    expect(await page.locator('main').isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.police-sheet').count()).toBe(0);
    expect(await page.locator('main').isVisible()).toBe(true);
  });

  test.each(LOCALES)('axe finds nothing in a question and in the outcome: %s', async (locale) => {
    const { page } = await tab();
    await begin(page, origin, locale);
    const problems = [...(await auditPage(page))];
    await answer(page);
    problems.push(...(await auditPage(page)));
    if ((await stateOf(page)) === 'question') await page.locator('.screen .plain').click();
    await state(page, 'outcome');
    problems.push(...(await auditPage(page)));
    expectNone(problems);
  });

  test.each([
    ['zh', 'taiwan', '台湾', 'tel:110'],
    ['en', 'united-states', 'United States', 'tel:911'],
  ])(
    'another place: its lines, its law, no sheet for the mainland; then the next question: %s %s',
    async (locale, _, name, tel) => {
      const { page } = await tab({ viewport: { width: 360, height: 740 } });
      await begin(page, origin, locale);
      await page.getByRole('button', { name, exact: true }).click();
      await page.locator('.screen .plain').click();
      await state(page, 'outcome');
      expect(await page.locator('#outcome-lines ~ ul a.number').first().getAttribute('href')).toBe(tel);
      expect(
        await page.locator('[data-outcome] a[href*="report-to-police"], [data-outcome] a[href*="/cn/"]').count(),
      ).toBe(0);
      // Answers, back, again; and the way on. No sheet.
      expect(await page.locator('[data-outcome] > .actions').last().locator('button').count()).toBe(2);
      await page.locator('[data-said] + .actions button').click();
      await state(page, 'question');
      expect(await page.locator('lit-pathfinder').getAttribute('data-question')).toBe('age');
    },
  );

  test.each(LOCALES)(
    'without script: guides, help lines, and every question and rule on a page of its own: %s',
    async (locale) => {
      const { page } = await tab({ javaScriptEnabled: false });
      await page.goto(`${origin}/${locale}/pathfinder/`);
      expect(await page.locator('[data-start]').isVisible()).toBe(false);
      expect(await page.locator('main a[href^="tel:"]').first().isVisible()).toBe(true);
      expect(await page.locator('main noscript a[href$="guides/"]').isVisible()).toBe(true);
      expect(await page.locator('[data-tree]').count()).toBe(0);
      await page.locator('main noscript a[href$="all/"]').click();
      expect(new URL(page.url()).pathname).toBe(`/${locale}/pathfinder/all/`);
      expect(await page.locator('.tree-questions > li').count()).toBeGreaterThan(3);
      const fold = page.locator('[data-tree] details').nth(1);
      await fold.locator('summary').first().click();
      expect(await fold.locator('.ground a').first().isVisible()).toBe(true);
    },
  );
});
