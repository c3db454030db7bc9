/** The page that builds the code of an embed. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser, origin, useTabs } from './browser.ts';

inBrowser('the builder of embeds', () => {
  const tab = useTabs();
  /** The address that the code uses: SITE_URL where the site was built with one. */
  const siteOf = async (page: Page) =>
    ((await page.locator('lit-embed-builder').getAttribute('data-site')) ?? origin).replace(/\/$/, '');
  const code = (page: Page) => page.locator('[data-code]').inputValue();

  test('chooses a part of a pinned wording, a look, a way; shows it; copies it', async () => {
    const { page, context, foreign } = await tab();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${origin}/zh/embed/`);
    await page.locator('[data-form]').waitFor();
    const site = await siteOf(page);
    await page.selectOption('[data-field="kind"]', 'law');
    await page.fill('[data-field="filter"]', '治安管理处罚法第五十条');
    await page.selectOption('[data-field="page"]', 'law/cn/psal/art-50');
    await page.selectOption('[data-field="version"]', '2026-01-01');
    await page.selectOption('[data-field="part"]', 'p1-i6');
    await page.selectOption('[data-field="theme"]', 'dark');
    await page.selectOption('[data-field="radius"]', 'small');
    expect(await code(page)).toBe(
      `<iframe src="${site}/embed/zh/law/cn/psal/art-50/2026-01-01/p1-i6/#theme=dark" title="治安管理处罚法第五十条第一款第六项" width="100%" height="420" frameborder="0" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" style="border-radius:8px"></iframe>`,
    );
    const preview = page.frameLocator('.embed-preview');
    await preview.locator('#p1-i6').waitFor();
    expect(await preview.locator('h1').innerText()).toContain('第六项');
    await page.check('[data-field="way"][value="element"]');
    expect(await code(page)).toContain(
      '<lit-corner-embed to="law/cn/psal/art-50/2026-01-01/p1-i6" lang="zh" theme="dark" radius="small">',
    );
    await page.selectOption('[data-field="language"]', 'en');
    await expect.poll(() => code(page)).toContain('lang="en"');
    await page.click('[data-copy]');
    await expect.poll(() => page.locator('[data-said]').innerText()).toBe('已复制');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page));
    expect(page.url()).toBe(`${origin}/zh/embed/`);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(foreign).toEqual([]);
  });

  test('every code it writes leads to an embed that is there', async () => {
    const { page } = await tab();
    await page.goto(`${origin}/en/embed/`);
    await page.locator('[data-form]').waitFor();
    for (const kind of ['guides', 'routes', 'steps', 'law', 'services', 'glossary', 'letters', 'pathfinder']) {
      await page.selectOption('[data-field="kind"]', kind);
      const parts = await page.locator('[data-field="part"] option').count();
      if (parts > 1) await page.selectOption('[data-field="part"]', { index: 1 });
      const src = /src="([^"#]+)/.exec(await code(page))![1]!.replace(await siteOf(page), origin);
      expect((await page.request.get(src)).status(), src).toBe(200);
    }
  });

  test('without script it shows the code of every guide', async () => {
    const { page } = await tab({ javaScriptEnabled: false });
    await page.goto(`${origin}/en/embed/`);
    await page.locator('details', { hasText: 'shared' }).first().locator('summary').click();
    const text = await page.locator('pre.embed-code').first().textContent();
    expect(text).toMatch(/^<iframe src="https:\/\/[^"]+\/embed\/en\/guides\/[^"]+\/" /);
    expect(await page.locator('[data-form]').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toContain('“leave now” link on your own page');
  });
});
