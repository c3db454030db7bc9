/** Citations both ways in Chromium: the menu of a line, the page that reads a text, the files; nothing stored or sent. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inBrowser, origin, useTabs } from './browser.ts';

inBrowser('citations', () => {
  const tab = useTabs();
  const open = async (path: string, options = {}) => {
    const opened = await tab(options);
    await opened.page.goto(origin + path);
    return opened;
  };

  test('without script each style of the article and both addresses can be read', async () => {
    const { page } = await open('/zh/law/cn/psal/art-50/', { javaScriptEnabled: false });
    const text = await page.locator('lit-cite').innerText();
    expect(text).toContain('《治安管理处罚法》（2025年修订）第50条');
    expect(text).toContain('[A/OL]');
    expect(await page.locator('lit-cite a').count()).toBe(2);
    expect(await page.locator('.cite-line').count()).toBe(0);
  });

  test('every line has a menu; its citations are of that line and are copied', async () => {
    const { page, context } = await open('/zh/law/cn/psal/art-50/');
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    const row = page.locator('#p1-i6');
    const button = row.locator('.cite-line');
    await button.click();
    const panel = row.locator('.cite-panel');
    await panel.waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    expect(await panel.innerText()).toContain('《治安管理处罚法》（2025年修订）第50条第1款第6项');
    expect(await panel.innerText()).toContain('Public Security Administration Punishments Law (China), art 50(1)(6)');
    await panel.locator('button[aria-label*="法学引注手册"]').click();
    await panel.locator('[role="status"]', { hasText: '已复制' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '《治安管理处罚法》（2025年修订）第50条第1款第6项',
    );
    await button.click();
    expect(await panel.isVisible()).toBe(false);
  });

  test('a file for reference managers is made on the device', async () => {
    const { page } = await open('/en/law/gb/soa/s-66B/');
    await page.locator('#p1-ia .cite-line').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#p1-ia .cite-panel button', { hasText: 'RIS' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('gb-soa-s-66B-2024-01-31-p1-ia.ris');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('TY  - STAT\r\n');
    expect(text).toContain('SE  - s 66B(1)(a)\r\n');
  });

  test('a judgment’s paragraph goes in, its citations come out for the day chosen', async () => {
    const { page, foreign } = await open('/zh/tools/citations/');
    await page
      .locator('textarea')
      .fill('本院认为，被告人的行为违反《治安管理处罚法》第42条第6项和刑法第237条第3款；另见日本刑法第999条。');
    await page.locator('input[type="date"]').fill('2025-06-01');
    await page.locator('[data-read]').click();
    await page.locator('[data-results]').waitFor();
    const links = page.locator('[data-found] a');
    expect(await links.count()).toBe(2);
    expect(await links.first().getAttribute('href')).toMatch(/\/zh\/law\/cn\/psal\/art-42\/#p1-i6$/);
    expect(await page.locator('[data-unfound]').innerText()).toContain('日本刑法第999条'.slice(2));
    await page.locator('[data-found] button').first().click();
    await page.locator('[data-found] button').nth(1).click();
    expect(await page.locator('[data-list] li').count()).toBe(2);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-format="csl"]').click()]);
    const items = JSON.parse(readFileSync(await download.path(), 'utf8')) as { section: string }[];
    expect(items.map(({ section }) => section)).toEqual(['第四十二条第六项', '第二百三十七条第三款']);
    expect(page.url()).toBe(`${origin}/zh/tools/citations/`);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(foreign).toEqual([]);
  });

  test.each([
    ['zh', '治安管理处罚法第42条第6项', '2026-03-01', '条号变过：同一规则在这一天是', 'art-50/#p1-i6'],
    ['en', 'PSAL art 50(1)(6)', '2025-06-01', 'The number changed: on that day the same rule is', 'art-42/#p1-i6'],
    ['zh', '旧治安管理处罚法第42条第6项', '', '条号变过：同一规则现在是', 'art-50/#p1-i6'],
  ])('%s: %s on another number’s day names and links the number of that day', async (locale, text, day, said, to) => {
    const { page } = await open(`/${locale}/tools/citations/`);
    await page.locator('textarea').fill(text);
    await page.locator('input[type="date"]').fill(day);
    await page.locator('[data-read]').click();
    const note = page.locator('.moved');
    await note.waitFor();
    expect(await note.innerText()).toContain(said);
    expect(await note.locator('a').getAttribute('href')).toMatch(new RegExp(`/${locale}/law/cn/psal/${to}$`));
  });

  // Art. 68 was on obscene articles until 2025 and is on rented rooms since; the former is art. 80 today.
  test.each([
    ['zh', '被告违反治安管理处罚法第六十八条', '2026年1月1日以前，这个条号是另一条规则：'],
    [
      'en',
      'Public Security Administration Punishments Law, Article 68',
      'Before 1 January 2026 this number held another rule: ',
    ],
  ])('%s: a number without a day names what it said before', async (locale, text, said) => {
    const { page } = await open(`/${locale}/tools/citations/`);
    await page.locator('textarea').fill(text);
    await page.locator('[data-read]').click();
    const note = page.locator('.moved');
    await note.waitFor();
    expect(await note.innerText()).toContain(said);
    const links = await note
      .locator('a')
      .evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href).pathname));
    expect(links).toEqual([`/${locale}/law/cn/psal/art-68/2006-03-01/`, `/${locale}/law/cn/psal/art-80/`]);
    // With a day there is no doubt.
    await page.locator('input[type="date"]').fill('2026-03-01');
    await page.locator('[data-read]').click();
    await note.waitFor({ state: 'detached' });
  });

  test.each([
    ['zh', 'art-42', '2026-03-01', '第五十条', 'art-50/2026-01-01/'],
    ['en', 'art-50', '2025-06-01', 'art. 42', 'art-42/2006-03-01/'],
  ])('%s: the page of %s on %s names and links where the rule stood', async (locale, article, day, said, to) => {
    const { page } = await open(`/${locale}/law/cn/psal/${article}/#on=${day}`);
    const rule = page.locator(`lit-as-at [role="status"] a[href*="${to}"]`);
    await rule.waitFor();
    expect(await rule.innerText()).toContain(said);
    expect(await rule.getAttribute('href')).toContain(`#on=${day}`);
  });
});
