/** A letter is filled in on the device: the text follows, it can be copied and saved, and nothing of it stays or goes out. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LETTER_GROUPS } from '../../src/schemas/letters.ts';
import { content } from '../content/content.ts';
import { EXIT_ATTRIBUTE } from '../lib/contract.ts';
import { unzip } from '../lib/zip.ts';
import { inBrowser, origin, useTabs } from './browser.ts';
import { NOTHING, kept } from './kept.ts';

const REPORT = '/zh/tools/letters/police-report/';
const NAME = '张三<b>';
const STORY = '第一行\n第二行';

async function fill(page: Page): Promise<void> {
  await page.locator('#f-name').fill(NAME);
  await page.locator('#f-what-happened').fill(STORY);
  await page.locator('#f-today').fill('2026-11-22');
  await page.locator('fieldset[data-field="provisions"] input').first().check();
}

inBrowser('letters', () => {
  const tab = useTabs();
  const open = async (path: string, options = {}) => {
    const opened = await tab(options);
    await opened.page.goto(origin + path);
    return opened;
  };
  const sheet = (page: Page, locale = 'zh') => page.locator(`[data-sheet="${locale}"]`);

  test.each(['zh', 'en'])('without script, %s: a list, and texts with blanks, all to be read', async (locale) => {
    const { page } = await open(`/${locale}/tools/letters/`, { javaScriptEnabled: false });
    expect(await page.locator('main .choices a').count()).toBe(content.letters.length);
    expect(await page.locator('main h2').count()).toBe(LETTER_GROUPS.length);
    await page.locator('main .choices a').first().click();
    await page.waitForURL(/letters\/police-report\/$/);
    expect(await page.locator('.letter-form').isVisible()).toBe(false);
    expect(await page.locator('[data-actions]').first().isVisible()).toBe(false);
    expect(await sheet(page).isVisible()).toBe(true);
    expect(await sheet(page).locator('.blank').count()).toBeGreaterThan(10);
    expect(await sheet(page).innerText()).toContain('☐');
    expect(await page.locator('#elements + p + ul a[href*="law/cn/"]').count()).toBeGreaterThan(5);
  });

  test('what is typed stands in the text at once, and nothing is taken as markup', async () => {
    const { page } = await open(REPORT);
    const before = await sheet(page).innerText();
    expect(before).toContain('代理人');
    await fill(page);
    const text = await sheet(page).innerText();
    expect(text).toContain(`姓名：${NAME}`);
    expect(text).toContain(STORY);
    expect(text).toContain('2026年11月22日');
    expect(text).toContain('《中华人民共和国治安管理处罚法》第五十条第一款第六项');
    // Optional and empty: left out. Needed and empty: a blank stays. Not chosen: left out.
    expect(text).not.toContain('代理人');
    expect(text).toContain('地点：');
    expect(text).not.toContain('第七十条');
    expect(text).not.toContain('☐');
    expect(await sheet(page).locator('b').count()).toBe(0);
    expect(page.url()).toBe(origin + REPORT);
  });

  test('in English: English labels beside the Chinese text that goes out, and a translation', async () => {
    const { page } = await open('/en/tools/letters/protection-order-application/');
    expect(await page.locator('label[for="f-name"]').innerText()).toContain('Your name');
    await page.locator('#f-name').fill('Ann');
    await page.locator('fieldset[data-field="ground"] input').first().check();
    expect(await sheet(page).innerText()).toContain('姓名：Ann');
    expect(await sheet(page).innerText()).toContain('在终止恋爱关系、离婚之后');
    expect(await sheet(page, 'en').innerText()).toContain('Name: Ann');
    expect(await sheet(page).getAttribute('lang')).toBe('zh-Hans');
    expect(await page.locator('[data-save]').count()).toBe(1);
  });

  test('an untouched or cleared form leaves the text as it came', async () => {
    const { page } = await open(REPORT);
    const before = await sheet(page).innerText();
    await fill(page);
    await page.locator('[data-clear]').click();
    expect(await sheet(page).innerText()).toBe(before);
    expect(await page.locator('#f-name').inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-police-unit');
  });

  test('it is copied as plain text', async () => {
    const { page, context } = await open(REPORT);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await fill(page);
    await page.locator('[data-copy]').click();
    await page.locator('[role="status"]', { hasText: '已复制' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^报案（控告）材料\n\n/);
    expect(text).toContain(`姓名：${NAME}\n`);
    expect(text).toContain('地点：________\n');
    expect(text).toMatch(/\n1\. 登记受案/);
    expect(text).not.toMatch(/待填|☐|代理人/);
    // What is still needed is named.
    expect(await page.locator('.letter-status').first().innerText()).toContain('在哪里');
  });

  test('saved, it is a Word file with the text; the library comes only then, and nothing else is asked for', async () => {
    const { page, foreign } = await open(REPORT);
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    const asked: string[] = [];
    page.on('request', (request) => request.url().endsWith('/icon.svg') || asked.push(request.url()));
    await fill(page);
    expect(asked).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-save]').click()]);
    expect(download.suggestedFilename()).toBe('document.docx');
    const files = unzip(readFileSync(await download.path()));
    const body = (files.get('word/document.xml') ?? '').replace(/<[^>]*>/g, '');
    expect(body).toContain('姓名：张三&lt;b&gt;');
    expect(body).toContain('第一行第二行');
    expect(body).toContain('《中华人民共和国治安管理处罚法》第五十条第一款第六项');
    const own = asked.filter((url) => !url.startsWith('blob:'));
    expect(own.length).toBeGreaterThan(0);
    for (const url of own) expect(url).toMatch(new RegExp(`^${origin}/_astro/[^/]+\\.js$`));
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
    expect(await kept(page)).toEqual(NOTHING);
  });

  test('printed with script, the page holds the letter alone', async () => {
    const { page } = await open(REPORT);
    await page.evaluate(() => {
      window.print = () => {
        const seen = (selector: string) => document.querySelector(selector)!.checkVisibility();
        document.title = [seen('.sheet'), seen('.letter-form'), seen('#elements'), seen('header')].join();
      };
    });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-print]')!.click());
    expect(await page.title()).toBe('true,false,false,false');
    expect(await page.locator('html').getAttribute('class')).not.toContain('printing');
  });

  test('leaving through the exit empties it at once; reload and Back bring nothing back; no question is asked', async () => {
    const { page } = await tab({}, 1500);
    await page.goto(origin + REPORT);
    await fill(page);
    page.on('dialog', () => expect.unreachable());
    const left = await page.evaluate(async (exit) => {
      document.querySelector<HTMLElement>(exit)!.click();
      await Promise.resolve();
      // The exit may have taken the whole page away.
      const name = document.querySelector<HTMLInputElement>('#f-name')?.value ?? '';
      return name + (document.querySelector('[data-sheet]')?.textContent ?? '');
    }, `a[${EXIT_ATTRIBUTE}]`);
    expect(left).not.toContain('张三');
    await page.waitForURL((url) => url.origin !== origin);

    const { page: other } = await open(REPORT);
    await fill(other);
    await other.reload();
    expect(await other.locator('#f-name').inputValue()).toBe('');
    await fill(other);
    await other.goto(`${origin}/zh/`);
    await other.goBack();
    expect(await other.locator('#f-name').inputValue()).toBe('');
    expect(await sheet(other).innerText()).not.toContain('张三');
  });

  test('by keyboard: Enter in a field sends nothing, every control has a name, Tab reaches the buttons', async () => {
    const { page } = await open('/en/tools/letters/takedown-notice-en/');
    await page.locator('#f-platform').focus();
    await page.keyboard.type('Example');
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(`${origin}/en/tools/letters/takedown-notice-en/`);
    expect(await sheet(page, 'en').innerText()).toContain('team of Example');
    const unnamed = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('.letter-form :is(input, textarea)')]
        .filter((control) => !control.labels?.[0]?.textContent?.trim())
        .map((control) => control.outerHTML),
    );
    expect(unnamed).toEqual([]);
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.hasAttribute('data-save'))) return;
    }
    expect.unreachable('Tab never reached the button that saves');
  });

  test.each([320, 360])('%i px: nothing runs out of the screen on any letter', async (width) => {
    const { page } = await tab({ viewport: { width, height: 640 }, hasTouch: true, isMobile: true });
    for (const locale of ['zh', 'en'])
      for (const { id } of content.letters) {
        await page.goto(`${origin}/${locale}/tools/letters/${id}/`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${locale}/${id}`).toBe(width);
      }
  });
});
