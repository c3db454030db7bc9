/** On a small phone nothing runs out of the screen, and the exit is in reach of a thumb wherever one has scrolled. */
import { expect, test } from 'vitest';
import { EXIT_ATTRIBUTE } from '../lib/contract.ts';
import { expectNone } from '../lib/expect-none.ts';
import { onePageOfEachKind } from '../lib/site.ts';
import { inBrowser, origin, useTabs } from './browser.ts';

/** The least size of what a thumb must hit, in CSS pixels. */
const THUMB = 44;

inBrowser('small screens', () => {
  const tab = useTabs();

  test.each([
    [320, 1],
    [360, 1],
    [360, 2],
  ])('%i px wide, text %i times as large', { timeout: 120_000 }, async (width, larger) => {
    const { page } = await tab({ viewport: { width, height: 640 }, hasTouch: true, isMobile: true });
    const problems: string[] = [];
    for (const { path } of onePageOfEachKind()) {
      await page.goto(origin + path);
      // As a browser does that is set to larger text.
      if (larger > 1)
        await page.evaluate((times) => (document.documentElement.style.fontSize = `${1.0625 * times}em`), larger);
      const found = await page.evaluate(
        ({ selector, thumb, times }) => {
          const wide = document.documentElement.clientWidth;
          const out: string[] = [];
          if (document.documentElement.scrollWidth > wide) {
            const widest = [...document.querySelectorAll('body *')]
              // Words in a table are not broken, nor a command or a choice: with larger text these alone may be wider than the screen.
              .filter((element) => times === 1 || !element.closest('table, pre, .filters'))
              .filter((element) => element.getBoundingClientRect().right > wide + 1)
              .slice(0, 3);
            if (widest.length || times === 1)
              out.push(
                `scrolls sideways (${document.documentElement.scrollWidth} px): ${widest.map((element) => `${element.tagName.toLowerCase()}.${element.className}`).join(', ')}`,
              );
          }
          const exit = document.querySelector(selector);
          if (!exit) return [...out, 'has no exit'];
          for (const where of ['top', 'bottom']) {
            scrollTo(0, where === 'top' ? 0 : document.documentElement.scrollHeight);
            const { left, right, top, bottom, width: w, height: h } = exit.getBoundingClientRect();
            if (w < thumb || h < thumb) out.push(`the exit is ${Math.round(w)} × ${Math.round(h)} px`);
            if (left < 0 || right > wide || top < 0 || bottom > innerHeight)
              out.push(`the exit is out of sight at the ${where}`);
            else if (!exit.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)))
              out.push(`the exit is hidden at the ${where}`);
          }
          return [...new Set(out)];
        },
        { selector: `a[${EXIT_ATTRIBUTE}]`, thumb: THUMB, times: larger },
      );
      problems.push(...found.map((problem) => `${path}: ${problem}`));
    }
    expect(onePageOfEachKind().length).toBeGreaterThan(10);
    expectNone(problems);
  });
});
