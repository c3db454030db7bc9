/** The list of cases can be narrowed with script; nothing is stored and the address stays. */
import { expect, test } from 'vitest';
import { content } from '../content/content.ts';
import { inBrowser, origin, useTabs } from './browser.ts';

inBrowser('cases', () => {
  const tab = useTabs();
  const cn = content.cases.filter(({ data }) => data.place === 'cn');

  test('by place and kind, and back', async () => {
    const { page } = await tab();
    await page.goto(`${origin}/en/cases/`);
    const shown = page.locator('[data-case]:visible');
    expect(await shown.count()).toBe(content.cases.length);
    await page.selectOption('select[data-filter=place]', 'cn');
    expect(await shown.count()).toBe(cn.length);
    await page.selectOption('select[data-filter=kind]', 'civil');
    const civil = cn.filter(({ data }) => data.kind === 'civil').length;
    expect(await shown.count()).toBe(civil);
    expect(await page.locator('[role=status]').innerText()).toBe(`${civil} of ${content.cases.length} shown.`);
    // A heading without a case below it is not shown.
    expect(await page.locator('[data-group]:visible').count()).toBeLessThan(civil + 1);
    expect(page.url()).toBe(`${origin}/en/cases/`);
    await page.selectOption('select[data-filter=place]', '');
    await page.selectOption('select[data-filter=kind]', '');
    expect(await shown.count()).toBe(content.cases.length);
  });

  test('without script it is whole', async () => {
    const { page } = await tab({ javaScriptEnabled: false });
    await page.goto(`${origin}/zh/cases/`);
    expect(await page.locator('[data-case]:visible').count()).toBe(content.cases.length);
    expect(await page.locator('.filters').isVisible()).toBe(false);
  });
});
