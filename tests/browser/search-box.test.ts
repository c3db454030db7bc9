/** The search box: by keyboard and by screen reader, what it writes and what it keeps, and what it says when there is nothing. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { auditPage } from './audit.ts';
import { inBrowser, origin, useTabs } from './browser.ts';

const done = (page: Page) => page.locator('main [data-search-state="done"]').waitFor({ state: 'attached' });

inBrowser('the search box', () => {
  const tab = useTabs();
  const open = async (locale: 'zh' | 'en', options = {}) => {
    const opened = await tab(options);
    await opened.page.goto(`${origin}/${locale}/search/`);
    const input = opened.page.locator('main input[type="search"]');
    await input.waitFor();
    return { ...opened, input };
  };

  test.each([
    ['zh', '前男友发我照片'],
    ['en', 'police refuse'],
  ] as const)('on a phone, in the header’s dialog, %s: room to type, and a way out', async (locale, query) => {
    const { page, foreign } = await tab({ viewport: { width: 360, height: 640 } });
    await page.goto(`${origin}/${locale}/guides/images-shared/`);
    await page.locator('.bar a[data-search-link]').click();
    const input = page.locator('dialog input[type="search"]');
    await input.fill(query);
    await page.locator('dialog [data-search-state="done"]').waitFor({ state: 'attached' });
    expect((await input.boundingBox())!.width).toBeGreaterThan(250);
    const exit = page.locator('dialog a[data-exit]');
    await page.locator('dialog').evaluate((dialog) => dialog.scrollTo(0, dialog.scrollHeight));
    const { x, y, width, height } = (await exit.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(360);
    expect(y + height).toBeLessThan(120);
    await exit.click();
    await expect.poll(() => foreign.length).toBe(1);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('a tap where the header’s exit shows beside the dialog leaves', async () => {
    const { page, foreign } = await tab({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${origin}/zh/guides/images-shared/`);
    const { x, y, width, height } = (await page.locator('.bar a[data-exit]').boundingBox())!;
    await page.locator('.bar a[data-search-link]').click();
    await page.locator('dialog input[type="search"]').waitFor();
    await page.mouse.click(x + width / 2, y + height / 2);
    await expect.poll(() => foreign.length).toBe(1);
  });

  test('suggestions are a combobox: arrows mark, Enter takes, Escape closes, the focus stays in the box', async () => {
    const { page, input } = await open('zh');
    const list = page.locator('main [role="listbox"]');
    const options = list.locator('[role="option"]');
    expect(await input.getAttribute('role')).toBe('combobox');
    expect(await input.getAttribute('aria-autocomplete')).toBe('list');
    expect(await input.getAttribute('aria-expanded')).toBe('false');
    expect(await list.getAttribute('aria-label')).toBe('建议');
    expect(await page.locator('main [role="search"] label').getAttribute('for')).toBe(await input.getAttribute('id'));

    await input.fill('摄像头');
    await options.first().waitFor();
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    expect(await input.getAttribute('aria-controls')).toBe(await list.getAttribute('id'));
    expect(await auditPage(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await input.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    // Beyond the beginning stands the box itself.
    await page.keyboard.press('ArrowUp');
    expect(await input.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('Escape');
    expect(await list.isHidden()).toBe(true);
    expect(await input.inputValue()).toBe('摄像头');

    await input.fill('酒店');
    await options.first().waitFor();
    const wanted = await options.first().innerText();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await input.inputValue()).toBe(wanted);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await done(page);
    expect(await list.isHidden()).toBe(true);
  });

  test('the count is said once, and not again when the other language follows', async () => {
    const { page, input } = await open('zh');
    const status = page.locator('main .search-status');
    expect(await status.getAttribute('role')).toBe('status');
    expect(await status.getAttribute('aria-live')).toBe('polite');
    await input.fill('偷拍');
    await page.keyboard.press('Enter');
    await done(page);
    await page.locator('main [data-search-other="done"]').waitFor({ state: 'attached' });
    // Now that everything is loaded, another one is watched.
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const region = document.querySelector('main .search-status')!;
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        subtree: true,
      });
    });
    await input.fill('hidden camera');
    await page.keyboard.press('Enter');
    await page.locator('main [data-search-other="done"]').waitFor({ state: 'attached' });
    // On a busy machine it may say before that it searches.
    const said = ((await page.evaluate('window.said')) as string[]).filter((text) => /\d/.test(text));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^“hidden camera”有 [1-9]\d* 个结果，先列出 8 个$/);
  });

  test('facets narrow by kind, place and force, by keyboard, and keep the focus', async () => {
    const { page, input } = await open('zh');
    await input.fill('韩国 日本 偷拍');
    await page.keyboard.press('Enter');
    await done(page);
    const facets = page.locator('main .search-facets');
    expect(await facets.getAttribute('role')).toBe('group');
    expect(await facets.getAttribute('aria-label')).toBe('缩小范围');
    const narrow = async (name: RegExp) => {
      const button = facets.getByRole('button', { name });
      await button.focus();
      await page.keyboard.press('Enter');
      await facets.locator('[aria-pressed="true"]', { hasText: name }).waitFor();
      await done(page);
    };
    await narrow(/^条文 \d+$/);
    const shown = page.locator('main [data-group="hits"] .hit-meta');
    for (const meta of await shown.allInnerTexts()) expect(meta).toContain('条文');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^条文 \d+$/);
    await narrow(/^只看现行有效的$/);
    for (const meta of await shown.allInnerTexts()) expect(meta).not.toMatch(/已失效|已废止|尚未/);
    await narrow(/^韩国 \d+$/);
    for (const meta of await shown.allInnerTexts()) expect(meta).toContain('韩国');
    // A new query begins without them.
    await input.fill('隐私');
    await page.keyboard.press('Enter');
    await done(page);
    expect(await facets.locator('[aria-pressed="true"]').count()).toBe(0);
  });

  test('every result says in plain words why it is there', async () => {
    const { page, input } = await open('zh');
    const why = /按条号|原词|含有这些词|含有部分词|相关：.+ → .+|有人这样问过/;
    for (const query of ['刑法284', '前男友把我的照片发到群里', '裸聊被敲诈']) {
      await input.fill(query);
      await page.keyboard.press('Enter');
      await page.locator('main .search-status', { hasText: query }).waitFor();
      const metas = await page.locator('main .hit-meta').allInnerTexts();
      expect(metas.length).toBeGreaterThan(0);
      for (const meta of metas) expect(meta).toMatch(why);
    }
  });

  test('typing changes no address, keeps nothing, and only “copy link” writes the query into one', async () => {
    const { page, context, input } = await open('en', { permissions: ['clipboard-read', 'clipboard-write'] });
    const length = await page.evaluate(() => history.length);
    await input.fill('hidden camera');
    await page.keyboard.press('Enter');
    await done(page);
    await page.locator('main .search-copy').click();
    await page.locator('main .search-status', { hasText: /copied/i }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${origin}/en/search/#q=hidden%20camera`);
    expect(page.url()).toBe(`${origin}/en/search/`);
    expect(await page.evaluate(() => history.length)).toBe(length);
    expect(
      await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        cookie: document.cookie,
        caches: (await caches.keys()).length,
        databases: (await indexedDB.databases()).length,
      })),
    ).toEqual({ local: 0, session: 0, cookie: '', caches: 0, databases: 0 });
    expect(await context.cookies()).toEqual([]);
    // The browser's own memory of forms is off.
    expect(await input.getAttribute('autocomplete')).toBe('off');
    expect(await page.locator('main lit-search form').count()).toBe(0);
  });

  test.each([
    ['zh', 'qzxqzx vbvbvb', ['pathfinder/', 'services/', 'guides/']],
    ['en', 'qzxqzx vbvbvb', ['pathfinder/', 'services/', 'guides/']],
  ] as const)('nothing found: what was tried, the pathfinder, the lines: %s', async (locale, query, rooms) => {
    const { page, input } = await open(locale);
    await input.fill(query);
    await page.keyboard.press('Enter');
    const none = page.locator('main .search-none');
    await none.locator('a').first().waitFor();
    expect(await none.locator('p').innerText()).toContain('qzxqzx');
    expect(await none.locator('p').innerText()).toContain('vbvbvb');
    const links = await none.locator('a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links).toEqual(rooms.map((room) => `${origin}/${locale}/${room}`));
    for (const link of links) expect((await fetch(link)).status).toBe(200);
    expect(await page.locator('main .search-status').innerText()).toContain(query);
    expect(await auditPage(page)).toEqual([]);
  });
});
