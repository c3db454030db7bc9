/** The pages of a language in which only some exist: axe, a phone's width, without script, the exit, nothing asked elsewhere. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { FLAGS } from '../../scripts/lib/chromium.ts';
import { MORE_LOCALES, moreOf } from '../../src/i18n/locales.ts';
import { EXIT_ATTRIBUTE } from '../lib/contract.ts';
import { expectNone } from '../lib/expect-none.ts';
import { pages } from '../lib/site.ts';
import { audit } from './audit.ts';
import { inBrowser, origin, useTabs } from './browser.ts';

inBrowser('languages in which some pages exist', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium')!, args: FLAGS });
  });
  afterAll(() => browser.close());
  const tab = useTabs();

  /** One page of every kind, a notice, and a provision of many lines. */
  const walk = MORE_LOCALES.flatMap((locale) => {
    const ours = pages.filter((page) => page.locale === locale);
    const kinds = [...new Set(ours.map(({ kind }) => kind))].map(
      (kind) => ours.find((page) => page.kind === kind)!.path,
    );
    const { articles } = moreOf(locale)!;
    return [...new Set([...kinds, `/${locale}/guides/threatened/`, ...articles.map((id) => `/${locale}/law/${id}/`)])];
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing, %s',
    async (theme) =>
      expectNone(
        await audit(
          browser,
          origin,
          walk.map((path) => ({ path, theme })),
        ),
      ),
    240_000,
  );

  test('every page fits a phone, asks nobody else, keeps nothing, and can be left', { timeout: 240_000 }, async () => {
    const { page, context, foreign } = await tab({ viewport: { width: 360, height: 740 } });
    const problems: string[] = [];
    for (const path of walk) {
      await page.goto(origin + path);
      const seen = await page.evaluate((exit) => {
        const link = document.querySelector<HTMLElement>(`a[${exit}]`);
        const box = link?.getBoundingClientRect();
        return {
          wide: document.documentElement.scrollWidth,
          exit: box ? box.left >= 0 && box.right <= innerWidth && box.width > 0 : false,
          kept: localStorage.length + sessionStorage.length,
        };
      }, EXIT_ATTRIBUTE);
      if (seen.wide > 360) problems.push(`${path}: ${seen.wide} px wide`);
      if (!seen.exit) problems.push(`${path}: the exit is not in sight`);
      if (seen.kept) problems.push(`${path}: keeps something`);
    }
    expect(await context.cookies()).toEqual([]);
    expectNone([...problems, ...foreign.map((url) => `asked another host: ${url}`)]);
  });

  test.each(MORE_LOCALES)('%s: without script it can be read, followed and left', async (locale) => {
    const { page } = await tab({ javaScriptEnabled: false });
    await page.goto(`${origin}/${locale}/`);
    await page.locator('main a[href^="guides/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/${locale}/guides/[^/]+/$`));
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(1000);
    expect(await page.locator(`a[${EXIT_ATTRIBUTE}]`).first().getAttribute('href')).toMatch(/^https:\/\//);
    // The rooms lead on: where there is no page in the language, to the fallback's, and its switch to the rest.
    await page.locator('nav.rooms a[hreflang]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/en\//);
  });

  test.each(MORE_LOCALES)('%s: a click on the exit covers the page at once', async (locale) => {
    const { page } = await tab({}, 1500);
    await page.goto(`${origin}/${locale}/services/`);
    const covered = await page.evaluate((exit) => {
      document.querySelector<HTMLElement>(`a[${exit}]`)!.click();
      return { title: document.title.trim(), shown: document.documentElement.classList.contains('covered') };
    }, EXIT_ATTRIBUTE);
    expect(covered).toEqual({ title: '', shown: true });
  });
});
