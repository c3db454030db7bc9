/** The browser's own Print, on each kind of page: a document, not a picture of a screen. */
import { expect, test } from 'vitest';
import { EXIT_ATTRIBUTE } from '../lib/contract.ts';
import { onePageOfEachKind } from '../lib/site.ts';
import { inBrowser, origin, useTabs } from './browser.ts';

const kinds = onePageOfEachKind().filter(({ kind, locale }) => kind !== 'not-found' && locale !== null);

inBrowser('print', () => {
  const tab = useTabs();

  test.each(kinds.map(({ path }) => path))('%s', async (path) => {
    const { page } = await tab({ colorScheme: 'dark' });
    await page.goto(origin + path);
    await page.emulateMedia({ media: 'print' });
    const state = await page.evaluate((exit) => {
      const shown = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).length;
      const folded = [...document.querySelectorAll('main details > :not(summary)')].filter(
        (element) => element.textContent!.trim() && !element.closest('form') && !element.getBoundingClientRect().height,
      );
      return {
        furniture: shown(`[${exit}], .rooms, .bar .find, .language, .skip, .contents, .crumbs, lit-search, dialog`),
        folded: folded.map((element) => element.parentElement!.id || element.parentElement!.className),
        paper: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(document.querySelector('h1')!).color,
        says: document.querySelector('footer')!.textContent!,
      };
    }, EXIT_ATTRIBUTE);
    expect(state.furniture).toBe(0);
    expect(state.folded).toEqual([]);
    expect(state.paper).toBe('rgb(255, 255, 255)');
    // Dark enough on white, also where the screen's theme is dark.
    for (const part of state.ink.match(/\d+/g)!.slice(0, 3)) expect(Number(part)).toBeLessThan(0x70);
    expect(state.says).toMatch(/\d{4}/);
  });
});
