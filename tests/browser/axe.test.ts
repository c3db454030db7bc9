/** axe finds nothing: one page of every kind in both languages and both themes, and a sample of 40 addresses. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { FLAGS } from '../../scripts/lib/chromium.ts';
import { expectNone } from '../lib/expect-none.ts';
import { sample } from '../lib/sample.ts';
import { onePageOfEachKind, pages } from '../lib/site.ts';
import { audit } from './audit.ts';
import { inBrowser, origin } from './browser.ts';

inBrowser('accessibility (WCAG 2.2 AA)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium')!, args: FLAGS });
  });
  afterAll(() => browser.close());
  const kinds = onePageOfEachKind();

  test.each(['light', 'dark'] as const)(
    'one page of every kind, %s',
    async (theme) =>
      expectNone(
        await audit(
          browser,
          origin,
          kinds.map(({ path }) => ({ path, theme })),
        ),
      ),
    240_000,
  );

  test(
    'a sample of 40',
    async () =>
      expectNone(
        await audit(
          browser,
          origin,
          sample(pages, 40).map(({ path }, i) => ({ path, theme: i % 2 ? 'dark' : 'light' })),
        ),
      ),
    240_000,
  );
});
