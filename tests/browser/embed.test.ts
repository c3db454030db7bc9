/** Embeds on host pages of another origin: alone, with our script, in hostile surroundings, and the builder page. */
import { type Frame, type Page, chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { FLAGS } from '../../scripts/lib/chromium.ts';
import { MAX_HEIGHT, MIN_HEIGHT } from '../../src/embed/message.ts';
import { elementSnippet, iframeSnippet } from '../../src/embed/snippets.ts';
import { comingNotes } from '../../src/publish/embed/page.ts';
import type { Version } from '../../src/law/record.ts';
import { expectNone } from '../lib/expect-none.ts';
import { auditPage } from './audit.ts';
import { inBrowser, origin, openTab, useTabs } from './browser.ts';
import { useHost } from './embed-host.ts';

const guide = { site: origin, locale: 'zh', to: 'guides/images-shared', title: '指南', height: 720 } as const;
const article = {
  ...guide,
  to: 'law/cn/psal/art-50/p1-i6',
  title: '治安管理处罚法第五十条第一款第六项',
  height: 420,
} as const;
const pinned = { ...guide, to: 'law/cn/psal/art-50/2026-01-01', height: 560 } as const;

inBrowser('embeds', () => {
  const tab = useTabs();
  const host = useHost();

  async function open(body: string, { csp, ...options }: { csp?: string; javaScriptEnabled?: boolean } = {}) {
    const { page, context, foreign } = await tab(options);
    await host.allow(context);
    const url = host.put({ body, ...(csp ? { csp } : {}) });
    await page.goto(url);
    return { page, context, foreign, url };
  }
  /** The frame that shows an embed, once it has been read. */
  async function embedIn(page: Page): Promise<Frame> {
    await page.waitForSelector('iframe', { state: 'attached' });
    for (let tries = 0; tries < 100; tries++) {
      const frame = page.frames().find((one) => one.url().includes('/embed/'));
      if (frame && (await frame.locator('[data-full]').count())) return frame;
      await page.waitForTimeout(50);
    }
    throw new Error(
      `no embed in ${page.url()}: ${page
        .frames()
        .map((frame) => frame.url())
        .join(', ')}`,
    );
  }
  const heightOf = (page: Page) =>
    page
      .locator('iframe')
      .first()
      .evaluate((frame) => frame.getBoundingClientRect().height);
  async function grown(page: Page, more = 481): Promise<number> {
    await expect.poll(() => heightOf(page), { timeout: 10_000 }).toBeGreaterThan(more);
    return heightOf(page);
  }

  test.each([
    ['with script', true],
    ['without script', false],
  ])('an iframe alone can be read, %s, at its fixed height', async (_how, javaScriptEnabled) => {
    const { page, foreign } = await open(iframeSnippet(article), { javaScriptEnabled });
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
    const { page, foreign, url } = await open(iframeSnippet(guide), { javaScriptEnabled });
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
    const { page, url } = await open(iframeSnippet(guide));
    const frame = await embedIn(page);
    await frame.locator('h1').click();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
    await page.waitForURL((now) => now.href !== url);
  });

  test('where the host forbids to leave the tab, the frame at least is left', async () => {
    const { page, foreign, url } = await open(
      iframeSnippet(guide).replace(/sandbox="[^"]*"/, 'sandbox="allow-scripts"'),
    );
    const frame = await embedIn(page);
    await frame.locator('a[data-exit]').first().click();
    await expect.poll(() => foreign.length).toBe(1);
    expect(page.url()).toBe(url);
    expect(await page.content()).not.toContain('影像');
  });

  test('a sandbox without any rights still shows the text', async () => {
    const { page } = await open(iframeSnippet(article).replace(/sandbox="[^"]*"/, 'sandbox'));
    const frame = await embedIn(page);
    expect(await frame.locator('main').innerText()).toContain('偷窥、偷拍');
  });

  test('a link opens the full page in a tab of its own; a place in the frame stays in it', async () => {
    const { page, context, url } = await open(iframeSnippet(pinned));
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
      elementSnippet({ ...guide, look: { theme: 'dark', accent: 'plum', radius: 'large' } }),
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
    const { page } = await open(elementSnippet(guide));
    await grown(page);
    await page.locator('lit-corner-embed').evaluate((element) => element.setAttribute('to', 'law/cn/psal/art-50/p1'));
    await expect
      .poll(() => page.locator('iframe').getAttribute('src'))
      .toBe(`${origin}/embed/zh/law/cn/psal/art-50/p1/`);
  });

  test.each([
    ['script off', undefined, false],
    ['a policy that forbids our script', "default-src 'self'", true],
  ] as const)('%s: the link stands', async (_what, csp, javaScriptEnabled) => {
    const { page } = await open(elementSnippet(guide), { javaScriptEnabled, ...(csp ? { csp } : {}) });
    expect(await page.locator('lit-corner-embed > a').isVisible()).toBe(true);
    expect(await page.locator('lit-corner-embed > a').getAttribute('href')).toBe(`${origin}/zh/guides/images-shared/`);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  test('a policy that allows our script but no frame: the frame goes, the link stands', async () => {
    const { page } = await open(elementSnippet(guide), { csp: `default-src 'none'; script-src ${origin}` });
    await page.waitForFunction(() => customElements.get('lit-corner-embed'));
    await expect.poll(() => page.locator('iframe').count()).toBe(0);
    expect(await page.locator('lit-corner-embed > a').isVisible()).toBe(true);
  });

  test('a strict policy that names us is enough: no inline style is needed', async () => {
    const { page } = await open(elementSnippet(guide), {
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
      `${elementSnippet(article)}<iframe src="${evil}" title="evil"></iframe><iframe sandbox="allow-scripts" src="${evil}" title="evil with no origin"></iframe>`,
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
    const inner = host.put({ body: elementSnippet(guide) });
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
    await page.goto(host.put({ body: elementSnippet(guide) }));
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
      await page.goto(`${origin}/embed/zh/${pinned.to}/`);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await expect.poll(() => page.locator('[data-from-day]').isVisible(), { message: day }).toBe(shown);
      expect(asked).toEqual([]);
    }
  });

  test('an old wording says without script that it has ended', async () => {
    const { page } = await open(iframeSnippet({ ...pinned, to: 'law/cn/psal/art-42/2006-03-01' }), {
      javaScriptEnabled: false,
    });
    const frame = await embedIn(page);
    expect(await frame.locator('.note.ended').first().innerText()).toContain('2025年12月31日');
  });

  test('the pathfinder asks its questions inside a sandboxed frame', async () => {
    const { page, foreign } = await open(elementSnippet({ ...guide, to: 'pathfinder' }));
    const frame = await embedIn(page);
    await frame.locator('[data-start]').click();
    await frame.locator('lit-pathfinder[data-state="question"]').waitFor();
    expect(await frame.locator('#question').innerText()).not.toBe('');
    expect(foreign).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing on a host page and in its embeds, %s',
    async (theme) => {
      const { page } = await open(iframeSnippet(article) + elementSnippet(guide));
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
