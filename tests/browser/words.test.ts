/** What only a browser shows: translations behind a tick, text of full width on a phone, foreign words in their line. */
import { expect, test } from 'vitest';
import { expectNone } from '../lib/expect-none.ts';
import { onePageOfEachKind } from '../lib/site.ts';
import { inBrowser, origin, useTabs } from './browser.ts';

const PHONE = { viewport: { width: 360, height: 640 } };

inBrowser('words in their place', () => {
  const tab = useTabs();

  test.each([true, false])(
    'Chinese law on a Chinese page: the English waits until it is asked for (script: %s)',
    async (javaScriptEnabled) => {
      const { page } = await tab({ ...PHONE, javaScriptEnabled });
      await page.goto(`${origin}/zh/law/cn/psal/art-50/`);
      const ours = page.locator('.lines .ours');
      expect(await ours.count()).toBeGreaterThan(5);
      expect(await ours.first().isVisible()).toBe(false);
      const wide = (await page.locator('.lines').boundingBox())!.width;
      expect((await page.locator('#p1 .official').boundingBox())!.width).toBeGreaterThan(wide - 2);
      await page.getByLabel(/英文译文/).check();
      expect(await ours.first().isVisible()).toBe(true);
      expect(await ours.last().isVisible()).toBe(true);
    },
  );

  test('Korean law: the translation into the language of the page stands, the other waits', async () => {
    const { page } = await tab(PHONE);
    await page.goto(`${origin}/zh/law/kr/spsa/art-14/`);
    expect(await page.locator('.lines .ours:lang(zh)').first().isVisible()).toBe(true);
    expect(await page.locator('.lines .ours:lang(en)').first().isVisible()).toBe(false);
    await page.goto(`${origin}/en/law/cn/psal/art-50/`);
    expect(await page.locator('.lines .ours:lang(en)').first().isVisible()).toBe(true);
    expect(await page.locator('.tick').count()).toBe(0);
  });

  test('the button to cite stands beside the mark of its line, above the text', async () => {
    const { page } = await tab(PHONE);
    await page.goto(`${origin}/zh/law/cn/psal/art-50/`);
    const row = page.locator('#p1-i6');
    const [pin, button, text] = await Promise.all(
      ['.pin', '.cite-line', '.official'].map(async (part) => (await row.locator(part).boundingBox())!),
    );
    expect(Math.abs(pin!.y - button!.y)).toBeLessThan(12);
    expect(text!.y).toBeGreaterThanOrEqual(pin!.y + pin!.height - 2);
  });

  test('a Chinese word in an English line stays in its line', { timeout: 120_000 }, async () => {
    const { page } = await tab(PHONE);
    const problems: string[] = [];
    const paths = [
      ...onePageOfEachKind().map(({ path }) => path),
      '/en/routes/take-down/',
      '/en/services/',
      '/ko/guides/in-korea/',
    ];
    for (const path of paths) {
      await page.goto(origin + path);
      const found = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main span[lang]:not([class])')]
          // Alone in its element it may fill it.
          .filter((span) =>
            [...span.parentNode!.childNodes].some(
              (node) => node !== span && node.nodeType === 3 && node.textContent!.trim(),
            ),
          )
          .filter((span) => getComputedStyle(span).display !== 'inline')
          .map((span) => `${span.parentElement!.textContent!.trim().slice(0, 40)}: ${getComputedStyle(span).display}`),
      );
      problems.push(...found.map((problem) => `${path}: ${problem}`));
    }
    expectNone(problems);
  });

  test('on paper no control of the date, no link that only turns a page', async () => {
    const { page } = await tab();
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${origin}/zh/law/cn/psal/art-50/`);
    expect(await page.locator('lit-as-at').isVisible()).toBe(false);
    await page.goto(`${origin}/zh/guides/images-shared/`);
    expect(await page.locator('.own-page').count()).toBeGreaterThan(5);
    expect(await page.locator('.own-page').first().isVisible()).toBe(false);
  });

  test('reporting a mistake: the page, the edition and the day, and nothing leaves', async () => {
    const { page, foreign } = await tab();
    await page.goto(`${origin}/zh/law/cn/psal/art-50/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('link', { name: '这一页有错？告诉我们' }).click();
    await page.waitForURL(/report\/#page=/);
    const text = page.getByRole('textbox');
    await expect.poll(() => text.inputValue()).toMatch(/^页面：\/zh\/law\/cn\/psal\/art-50\/\n版本：/);
    expect(asked.filter((url) => url.includes('?'))).toEqual([]);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await page.getByRole('button', { name: '复制这段文字' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('页面：/zh/law/cn/psal/art-50/');
    expect(foreign).toEqual([]);
  });

  test('somebody else’s link puts no words into the report', async () => {
    const { page } = await tab();
    await page.goto(`${origin}/en/report/#page=Call%20this%20number`);
    expect(await page.getByRole('textbox').inputValue()).toMatch(/^Page: \(please write/);
  });
});
