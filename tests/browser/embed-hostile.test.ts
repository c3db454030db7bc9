/** Embeds in hostile or narrow surroundings: sandboxes, strict policies, false messages, frames in frames, no storage. */
import { chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { FLAGS } from '../../scripts/lib/chromium.ts';
import { MAX_HEIGHT, MIN_HEIGHT } from '../../src/embed/message.ts';
import { elementSnippet, iframeSnippet } from '../../src/embed/snippets.ts';
import { inBrowser, openTab, origin } from './browser.ts';
import { ARTICLE, GUIDE, embedIn, grown, heightOf, useEmbeds } from './embed-page.ts';

inBrowser('embeds where the host is hostile', () => {
  const { host, open } = useEmbeds();

  test('where the host forbids to leave the tab, the frame at least is left', async () => {
    const { page, foreign, url } = await open(
      iframeSnippet(GUIDE).replace(/sandbox="[^"]*"/, 'sandbox="allow-scripts"'),
    );
    const frame = await embedIn(page);
    await frame.locator('a[data-exit]').first().click();
    await expect.poll(() => foreign.length).toBe(1);
    expect(page.url()).toBe(url);
    expect(await page.content()).not.toContain('影像');
  });

  test('a sandbox without any rights still shows the text', async () => {
    const { page } = await open(iframeSnippet(ARTICLE).replace(/sandbox="[^"]*"/, 'sandbox'));
    const frame = await embedIn(page);
    expect(await frame.locator('main').innerText()).toContain('偷窥、偷拍');
  });

  test.each([
    ['script off', undefined, false],
    ['a policy that forbids our script', "default-src 'self'", true],
  ] as const)('%s: the link stands', async (_what, csp, javaScriptEnabled) => {
    const { page } = await open(elementSnippet(GUIDE), { javaScriptEnabled, ...(csp ? { csp } : {}) });
    expect(await page.locator('lit-corner-embed > a').isVisible()).toBe(true);
    expect(await page.locator('lit-corner-embed > a').getAttribute('href')).toBe(`${origin}/zh/guides/images-shared/`);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  test('a policy that allows our script but no frame: the frame goes, the link stands', async () => {
    const { page } = await open(elementSnippet(GUIDE), { csp: `default-src 'none'; script-src ${origin}` });
    await page.waitForFunction(() => customElements.get('lit-corner-embed'));
    await expect.poll(() => page.locator('iframe').count()).toBe(0);
    expect(await page.locator('lit-corner-embed > a').isVisible()).toBe(true);
  });

  test('a strict policy that names us is enough: no inline style is needed', async () => {
    const { page } = await open(elementSnippet(GUIDE), {
      csp: `default-src 'none'; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'`,
    });
    await embedIn(page);
    await grown(page);
  });

  test.each(['../../../evil', 'https://evil.example/', '//evil.example/x', 'a?b', ''])(
    'an element that names no page of ours (%s) shows a link alone',
    async (to) => {
      const { page } = await open(
        `<script src="${origin}/embed/v1.js"></script><lit-corner-embed to="${to}" lang="xx"></lit-corner-embed>`,
      );
      await page.waitForSelector('lit-corner-embed > a');
      expect(await page.locator('iframe').count()).toBe(0);
      expect(await page.locator('lit-corner-embed > a').getAttribute('href')).toBe(`${origin}/zh/`);
    },
  );

  test('messages from others change nothing; huge and tiny heights are bounded', async () => {
    const evil = host.put({
      body: `<script>setInterval(() => { for (const target of [parent, top]) { target.postMessage({ type: 'lit-corner:height', v: 1, height: 7777 }, '*'); for (let i = 0; i < target.length; i++) target[i].postMessage({ type: 'lit-corner:height', v: 1, height: 7777 }, '*'); } }, 20)</script>`,
    });
    const { page } = await open(
      `${elementSnippet(ARTICLE)}<iframe src="${evil}" title="evil"></iframe><iframe sandbox="allow-scripts" src="${evil}" title="evil with no origin"></iframe>`,
    );
    const frame = await embedIn(page);
    await expect.poll(() => page.locator('lit-corner-embed > a').isVisible()).toBe(false);
    const height = await heightOf(page);
    await page.evaluate(() => {
      for (const data of [
        { type: 'lit-corner:height', v: 1, height: 7777 },
        'lit-corner:height',
        null,
        { type: 'lit-corner:height', v: 1, height: { valueOf: 1 } },
      ])
        postMessage(data, '*');
    });
    await page.waitForTimeout(300);
    expect(await heightOf(page)).toBe(height);
    const say = (data: unknown) => frame.evaluate((message) => parent.postMessage(message, '*'), data);
    await say({ type: 'lit-corner:height', v: 1, height: 1e12 });
    await expect.poll(() => heightOf(page)).toBe(MAX_HEIGHT);
    await say({ type: 'lit-corner:height', v: 1, height: -1 });
    await expect.poll(() => heightOf(page)).toBe(MIN_HEIGHT);
    for (const wrong of [{ type: 'lit-corner:height', v: 9, height: 900 }, { v: 1, height: 900 }, [900], '900'])
      await say(wrong);
    await page.waitForTimeout(200);
    expect(await heightOf(page)).toBe(MIN_HEIGHT);
  });

  test('a host page inside another frame', async () => {
    const inner = host.put({ body: elementSnippet(GUIDE) });
    const { page, url } = await open(`<iframe src="${inner}" title="inner" width="600" height="600"></iframe>`);
    const frame = await embedIn(page);
    const within = page.frames().find((one) => one.url() === inner)!;
    await expect
      .poll(() => within.locator('iframe').evaluate((one) => one.getBoundingClientRect().height))
      .toBeGreaterThan(1000);
    await frame.locator('a[data-exit]').first().click();
    await page.waitForURL((now) => now.href !== url);
  });

  test('with third-party storage blocked everything works, and nothing is kept', async () => {
    const browser = await chromium.launch({
      executablePath: inject('chromium')!,
      args: [...FLAGS, '--test-third-party-cookie-phaseout'],
    });
    const { page, context } = await openTab(browser);
    await host.allow(context);
    await page.goto(host.put({ body: elementSnippet(GUIDE) }));
    await embedIn(page);
    await grown(page, 1000);
    expect(await context.cookies()).toEqual([]);
    await browser.close();
  });

  test('a page that is no embed cannot be framed', async () => {
    const { page } = await open(`<iframe src="${origin}/zh/guides/images-shared/" title="x"></iframe>`);
    await page.waitForTimeout(500);
    expect(page.frames()[1]!.url()).toMatch(/^chrome-error:/);
  });

  test('an embed moves its own frame and no other, also one inside the other', async () => {
    const { page } = await open(elementSnippet(ARTICLE) + elementSnippet({ ...GUIDE, to: 'services/cn' }));
    await expect.poll(() => page.frames().filter((frame) => frame.url().includes('/embed/')).length).toBe(2);
    const second = page.frames().find((frame) => frame.url().includes('/services/cn/'))!;
    await second.locator('[data-full]').waitFor();
    await expect.poll(() => heightOf(page, 1)).toBeGreaterThan(481);
    await expect.poll(() => heightOf(page, 0)).not.toBe(480);
    const first = await heightOf(page, 0);
    await second.evaluate(() => {
      for (const target of [parent, ...Array.from({ length: parent.length }, (_, i) => parent[i]!)])
        target.postMessage({ type: 'lit-corner:height', v: 1, height: 5000 }, '*');
    });
    await expect.poll(() => heightOf(page, 1)).toBe(5000);
    expect(await heightOf(page, 0)).toBe(first);
  });

  // `frame-ancestors *` matches no opaque origin, so the frame is refused there (docs/decisions/0013-embeds.md).
  test('a host that is sandboxed itself, with an origin of nobody, keeps the link', async () => {
    const { page } = await open(elementSnippet(GUIDE), { csp: 'sandbox allow-scripts allow-popups' });
    await page.locator('lit-corner-embed iframe').waitFor({ state: 'attached' });
    await page.waitForTimeout(1500);
    const link = page.locator('lit-corner-embed > a');
    expect(await link.isVisible()).toBe(true);
    expect(await link.getAttribute('href')).toBe(`${origin}/zh/guides/images-shared/`);
  });

  test('a proxy that forbids frames for every file does not shut the embed out', async () => {
    const { page } = await open(iframeSnippet(GUIDE), { proxyHeaders: { 'X-Frame-Options': 'SAMEORIGIN' } });
    const frame = await embedIn(page);
    expect(await frame.locator('h1').isVisible()).toBe(true);
  });

  test('a host that covers everything with its own styles cannot reach into the frame', async () => {
    const { page } = await open(`<style>a, [data-exit] { display: none !important }</style>${iframeSnippet(GUIDE)}`);
    const frame = await embedIn(page);
    expect(await frame.locator('a[data-exit]').first().isVisible()).toBe(true);
  });
});
