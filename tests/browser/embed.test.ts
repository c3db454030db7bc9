/** Embeds on host pages of another origin: an iframe alone, the element, and what they show. */
import { expect, test } from 'vitest';
import { elementSnippet, iframeSnippet } from '../../src/embed/snippets.ts';
import type { Version } from '../../src/law/record.ts';
import { comingNotes } from '../../src/publish/embed/page.ts';
import { expectNone } from '../lib/expect-none.ts';
import { auditPage } from './audit.ts';
import { inBrowser, origin } from './browser.ts';
import { ARTICLE, GUIDE, PINNED, embedIn, grown, heightOf, useEmbeds } from './embed-page.ts';

inBrowser('embeds', () => {
  const { tab, open } = useEmbeds();

  test.each([
    ['with script', true],
    ['without script', false],
  ])('an iframe alone can be read, %s, at its fixed height', async (_how, javaScriptEnabled) => {
    const { page, foreign } = await open(iframeSnippet(ARTICLE), { javaScriptEnabled });
    const frame = await embedIn(page);
    expect(await heightOf(page)).toBe(420);
    const text = await frame.locator('main').innerText();
    expect(text).toContain('偷窥、偷拍、窃听、散布他人隐私的');
    expect(text).toContain('5日以下拘留或者1,000元以下罚款');
    expect(text).not.toContain('写恐吓信');
    expect(await frame.locator('h1').innerText()).toContain('第五十条第一款第六项');
    expect(await frame.locator('footer').innerText()).toMatch(/法律状态截至 \d{4}年/);
    expect(await frame.locator('html').evaluate((html) => getComputedStyle(html).fontFamily)).toContain('PingFang SC');
    expect(foreign).toEqual([]);
  });

  test.each([
    ['with script', true],
    ['without script', false],
  ])('the exit leaves the whole tab, %s', async (_how, javaScriptEnabled) => {
    const { page, foreign, url } = await open(iframeSnippet(GUIDE), { javaScriptEnabled });
    const frame = await embedIn(page);
    const href = await frame.locator('a[data-exit]').first().getAttribute('href');
    await frame.locator('a[data-exit]').first().click();
    await page.waitForURL((now) => now.href !== url);
    expect(page.url()).toBe(href);
    expect(foreign).toEqual([href]);
    if (!javaScriptEnabled) return;
    // Replaced, not added: Back does not lead to the host page.
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  test('three taps of Shift leave as well', async () => {
    const { page, url } = await open(iframeSnippet(GUIDE));
    const frame = await embedIn(page);
    await frame.locator('h1').click();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
    await page.waitForURL((now) => now.href !== url);
  });

  test('a link opens the full page in a tab of its own; a place in the frame stays in it', async () => {
    const { page, context, url } = await open(iframeSnippet(PINNED));
    const frame = await embedIn(page);
    await frame.locator('a.pin').nth(2).click();
    expect(frame.url()).toMatch(/art-50\/2026-01-01\/#p1-i2$/);
    const [opened] = await Promise.all([context.waitForEvent('page'), frame.locator('[data-full]').click()]);
    await opened.waitForLoadState();
    expect(opened.url()).toBe(`${origin}/zh/law/cn/psal/art-50/2026-01-01/`);
    expect(await opened.evaluate(() => [document.referrer, String(window.opener)])).toEqual(['', 'null']);
    expect(page.url()).toBe(url);
  });

  test('the element shows the frame, grows with it and takes the link away', async () => {
    const { page, foreign } = await open(
      elementSnippet({ ...GUIDE, look: { theme: 'dark', accent: 'plum', radius: 'large' } }),
    );
    const frame = await embedIn(page);
    const height = await grown(page, 1000);
    const inner = await frame.evaluate(() => document.body.getBoundingClientRect().height);
    expect(Math.abs(height - inner)).toBeLessThanOrEqual(1);
    expect(await page.locator('lit-corner-embed > a').isVisible()).toBe(false);
    const iframe = page.locator('iframe');
    expect(await iframe.getAttribute('title')).toBe('指南');
    expect(await iframe.getAttribute('loading')).toBe('lazy');
    expect(await iframe.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(await iframe.evaluate((one) => getComputedStyle(one).borderRadius)).toBe('16px');
    // The dark paper and the plum of the allow-lists, on a device set to light.
    expect(await frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(25, 23, 19)',
    );
    expect(
      await frame
        .locator('main a')
        .first()
        .evaluate((a) => getComputedStyle(a).color),
    ).toBe('rgb(220, 176, 232)');
    // Folding a step makes it shorter.
    await frame.locator('details[open] > summary').first().click();
    await expect.poll(() => heightOf(page)).toBeLessThan(height);
    expect(foreign).toEqual([]);
  });

  test('attributes changed later are followed', async () => {
    const { page } = await open(elementSnippet(GUIDE));
    await grown(page);
    await page.locator('lit-corner-embed').evaluate((element) => element.setAttribute('to', 'law/cn/psal/art-50/p1'));
    await expect
      .poll(() => page.locator('iframe').getAttribute('src'))
      .toBe(`${origin}/embed/zh/law/cn/psal/art-50/p1/`);
  });

  test('a pinned wording says by itself that its law has ended, on the day, without a request', async () => {
    const wording = { version: { inForce: { from: '2026-01-01', until: '2027-03-01' } } as Version, pinned: true };
    const note = comingNotes({ to: '', kind: 'provision', name: '', main: '', wording }, '2026-11-22', 'zh');
    for (const [day, shown] of [
      ['2027-02-28', false],
      ['2027-03-01', true],
    ] as const) {
      const { page } = await tab();
      await page.route('**/embed/zh/law/**', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(/<main[^>]*>/, (main) => main + note) });
      });
      // Playwright sets a frame's clock only after its first scripts, so the embed is opened by itself.
      await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
      await page.goto(`${origin}/embed/zh/${PINNED.to}/`);
      const asked: string[] = [];
      // Opened by itself it is a tab, whose icon the browser asks for; a frame has none.
      page.on('request', (request) => request.url().endsWith('/icon.svg') || asked.push(request.url()));
      await expect.poll(() => page.locator('[data-from-day]').isVisible(), { message: day }).toBe(shown);
      expect(asked).toEqual([]);
    }
  });

  test('an old wording says without script that it has ended', async () => {
    const { page } = await open(iframeSnippet({ ...PINNED, to: 'law/cn/psal/art-42/2006-03-01' }), {
      javaScriptEnabled: false,
    });
    const frame = await embedIn(page);
    expect(await frame.locator('.note.ended').first().innerText()).toContain('2025年12月31日');
  });

  test('the pathfinder asks its questions inside a sandboxed frame', async () => {
    const { page, foreign } = await open(elementSnippet({ ...GUIDE, to: 'pathfinder' }));
    const frame = await embedIn(page);
    await frame.locator('[data-start]').click();
    await frame.locator('lit-pathfinder[data-state="question"]').waitFor();
    expect(await frame.locator('#question').innerText()).not.toBe('');
    expect(foreign).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing on a host page and in its embeds, %s',
    async (theme) => {
      const { page } = await open(iframeSnippet(ARTICLE) + elementSnippet(GUIDE));
      await page.emulateMedia({ colorScheme: theme });
      await embedIn(page);
      const problems = (await auditPage(page)).map((problem) => `host: ${problem}`);
      for (const to of [
        'zh/guides/images-shared',
        'en/law/cn/psal/art-50/p1-i6',
        'zh/law/cn/psal/art-50/2026-01-01',
        'en/services/cn',
        'zh/glossary/provision',
        'en/tools/letters/police-report',
        'zh/pathfinder',
        'en/steps/are-you-safe#theme=dark&accent=brick',
        'zh/routes/report-to-police#theme=light&accent=green',
      ]) {
        await page.goto(`${origin}/embed/${to.replace(/(#|$)/, '/$1')}`);
        problems.push(...(await auditPage(page)).map((problem) => `${to}: ${problem}`));
      }
      expectNone(problems);
    },
    120_000,
  );

  test('a narrow frame does not scroll sideways, and the exit can be hit', async () => {
    const { page } = await tab({ viewport: { width: 300, height: 600 } });
    for (const to of [
      'zh/law/cn/psal/art-50/p1-i6',
      'en/guides/images-shared',
      'en/services',
      'zh/tools/letters/police-report',
    ]) {
      await page.goto(`${origin}/embed/${to}/`);
      const [wide, box] = await page.evaluate(() => {
        const { width, height } = document.querySelector('a[data-exit]')!.getBoundingClientRect();
        return [document.documentElement.scrollWidth, Math.min(width, height)] as const;
      });
      expect(wide, to).toBeLessThanOrEqual(300);
      expect(box, to).toBeGreaterThanOrEqual(44);
    }
  });
});
