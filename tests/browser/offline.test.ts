/**
 * The guide kept on a device: nothing before the press; then all of it works with no server at all, and whatever breaks on
 * the way, the former or the new edition is served, never neither (issue 4).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { FLAGS } from '../../scripts/lib/chromium.ts';
import { inBrowser } from './browser.ts';
import { BreakableServer, ownPack, packBytes, twoEditions } from './breakable-server.ts';

/** Whatever a test opens is closed after it. */
const clean: (() => unknown)[] = [];

/** Started once. */
let shared: Browser;

/** A context of its own in the browser that all share: nothing of it outlives the test. */
async function fresh(): Promise<BrowserContext> {
  const context = await shared.newContext({ viewport: { width: 800, height: 900 } });
  context.setDefaultTimeout(20_000);
  clean.push(() => context.close());
  return context;
}

/** A browser with a profile of its own; `restart` closes it and opens it again, as a reader does. */
async function ownBrowser(): Promise<{ context: () => BrowserContext; restart: () => Promise<void> }> {
  const profile = mkdtempSync(path.join(tmpdir(), 'profile-'));
  const open = () =>
    chromium.launchPersistentContext(profile, {
      executablePath: inject('chromium')!,
      args: FLAGS,
      viewport: { width: 800, height: 900 },
    });
  let context = await open();
  context.setDefaultTimeout(20_000);
  clean.push(async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    context: () => context,
    restart: async () => {
      await context.close();
      context = await open();
    },
  };
}

async function serve(base?: string): Promise<BreakableServer> {
  const server = await new BreakableServer(base).start();
  clean.push(() => server.stop());
  return server;
}

/** Everything that a page of the site finds on the device. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookie: document.cookie,
  }));
const NOTHING = { caches: [], workers: [], local: 0, session: 0, databases: 0, cookie: '' };

/** Opens the page where the guide is kept, and waits until it knows what is here. */
async function openKeep(page: Page, server: BreakableServer): Promise<void> {
  await page.goto(server.at('zh/offline/'));
  await page.locator('lit-keep[data-ready]').waitFor();
}

/** How a run ends, and what the reader is told. */
async function ending(page: Page): Promise<{ ending: string; message: string }> {
  await page.locator('lit-keep[data-ending]').waitFor();
  return {
    ending: (await page.locator('lit-keep').getAttribute('data-ending'))!,
    message: await page.locator('lit-keep [data-message]').innerText(),
  };
}

/** Presses the button for a choice. */
async function press(page: Page, choice: 'guides' | 'law' = 'law') {
  if (await page.locator('[data-do="look"]').isVisible()) {
    await page.locator('[data-do="look"]').click();
    await page.locator('[data-do="keep"]').waitFor();
  }
  await page.locator(`input[name="keep"][value="${choice}"]`).check();
  await page.locator('[data-do="keep"]').click();
}
async function keep(page: Page, choice: 'guides' | 'law' = 'law') {
  await press(page, choice);
  return ending(page);
}

/** Which edition a page is of; `live` where it comes from the server. */
async function which(page: Page, server: BreakableServer, address = 'zh/guides/images-shared/'): Promise<string> {
  await page.goto(server.at(address));
  const mark = page.locator('#which');
  return (await mark.count()) ? mark.innerText() : 'live';
}

/** That all pages of a small edition come from the device and are of it. */
async function expectWhole(page: Page, server: BreakableServer, name: string): Promise<void> {
  const was = server.dead;
  server.dead = true;
  for (const address of ['zh/', 'zh/law/cn/psal/', 'zh/device/']) {
    expect(await which(page, server, address), address).toBe(name);
    // The styles came along: nothing is wider than the screen.
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.bar')!).position)).toBe('sticky');
  }
  server.dead = was;
}

inBrowser('offline', () => {
  let editions: ReturnType<typeof twoEditions>;
  beforeAll(async () => {
    editions = twoEditions();
    shared = await chromium.launch({ executablePath: inject('chromium')!, args: FLAGS });
  });
  afterEach(async () => {
    for (const work of clean.splice(0).reverse()) await work();
  });
  afterAll(async () => {
    editions.remove();
    await shared.close();
  });

  /** A server with the first small edition, and a browser that looks at it. */
  async function start(base?: string) {
    const server = await serve(base);
    server.packs = editions.one;
    const context = await fresh();
    return { server, context, page: await context.newPage() };
  }

  test('nothing is kept before the press, and all of it goes by Erase, also without a network', async () => {
    const { server, page, context } = await start('/mirror/');
    for (const address of ['zh/', 'en/', 'zh/guides/images-shared/', 'zh/search/', 'zh/pathfinder/', 'zh/safety/'])
      await page.goto(server.at(address));
    await openKeep(page, server);
    expect(await page.locator('[data-size="guides"]').innerText()).toMatch(/\d/);
    await page.goto(server.at('zh/device/'));
    await page.locator('lit-device[data-ready]').waitFor();
    expect(await page.locator('[data-none]').isVisible()).toBe(true);
    expect(await kept(page)).toEqual(NOTHING);

    await openKeep(page, server);
    await page.locator('[data-watch]').check();
    expect(await kept(page)).toEqual(NOTHING);
    expect((await keep(page)).ending).toBe('kept');
    const state = await kept(page);
    expect(state.workers).toEqual(['/mirror/zh/']);
    // The record and one edition, under names that tell nothing.
    expect(state.caches.map((name) => name.replace(/[0-9a-f]{8}$/, '#'))).toEqual(['pages-zh', 'pages-zh-#']);
    await expectWhole(page, server, 'one');

    server.dead = true;
    await page.goto(server.at('zh/device/'));
    await page.locator('lit-device[data-ready]').waitFor();
    expect(await page.locator('.kept tbody tr').count()).toBe(3);
    await page.evaluate(() => {
      localStorage.setItem('a', 'b');
      sessionStorage.setItem('a', 'b');
      document.cookie = 'a=b; path=/';
      const request = indexedDB.open('a');
      return new Promise<void>((resolve) => {
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      });
    });
    await page.locator('[data-erase]').click();
    await page.locator('lit-device[data-erased="all"]').waitFor();
    expect(await kept(page)).toEqual(NOTHING);
    // It leads out.
    expect(await page.locator('lit-device a[data-exit]').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-exit'))).toBe(true);
    await expect(page.goto(server.at('zh/'))).rejects.toThrow();
    server.dead = false;
    // The browser may still be drawing its own page of errors in the other tab.
    const later = await context.newPage();
    expect(await which(later, server)).toBe('live');
    expect(await kept(later)).toEqual(NOTHING);
  });

  test('cut at ten points, it goes on where it stopped', { timeout: 90_000 }, async () => {
    const total = packBytes(editions.one);
    const many = await fresh();
    const one = async (point: number) => {
      const server = await serve();
      server.packs = editions.one;
      server.cutAfter = Math.floor((total * point) / 10.5);
      // A restart at two of the points; each server is an origin of its own, so that the rest can share a context.
      const own = point % 5 === 3 ? await ownBrowser() : null;
      let page = await (own ? own.context() : many).newPage();
      await openKeep(page, server);
      const first = await keep(page);
      expect(first.ending, `cut at ${point}`).toBe('cut');
      expect(first.message).toContain('网络中断');
      server.mend();
      // Nothing half is served.
      expect(await which(page, server)).toBe('live');
      if (own) {
        await own.restart();
        page = await own.context().newPage();
      }
      await openKeep(page, server);
      server.asked = [];
      await page.locator('[data-do="go-on"]').click();
      expect((await ending(page)).ending, `after the cut at ${point}`).toBe('kept');
      await expectWhole(page, server, 'one');
      return server.asked.filter((url) => url.endsWith('.bin')).length;
    };
    const requests: number[] = [];
    for (const points of [
      [1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10],
    ])
      requests.push(...(await Promise.all(points.map(one))));
    // What was here is not fetched again.
    expect(requests.at(-1)!).toBeLessThan(requests[0]!);
  });

  describe('with an edition kept', () => {
    async function withOne() {
      const all = await start();
      await openKeep(all.page, all.server);
      expect((await keep(all.page)).ending).toBe('kept');
      all.server.packs = editions.two;
      await openKeep(all.page, all.server);
      return all;
    }
    const OLD = '之前存下的版本没有变，仍然可以使用';

    test('a new one is fetched only when asked for, and replaces it as a whole', async () => {
      const { server, page } = await withOne();
      server.asked = [];
      expect(await which(page, server)).toBe('one');
      await openKeep(page, server);
      expect(server.asked.filter((url) => url.startsWith('packs/'))).toEqual([]);
      await page.locator('[data-do="look"]').click();
      await page.locator('[data-do="keep"]').waitFor();
      expect(server.asked.filter((url) => url.startsWith('packs/'))).toEqual(['packs/zh/edition.json']);
      expect((await keep(page)).ending).toBe('kept');
      await expectWhole(page, server, 'two');
      expect((await kept(page)).caches).toHaveLength(2);
    });

    test('with the agreement to look, a line on the pages says that there is one; nothing else is fetched', async () => {
      const { server, page } = await withOne();
      server.packs = editions.one;
      await page.locator('[data-watch]').check();
      await page.goto(server.at('zh/'));
      expect(await page.locator('[data-newer]').count()).toBe(0);
      server.packs = editions.two;
      // Looked today already: not again. Tomorrow it is.
      await page.waitForTimeout(300);
      await page.evaluate(async () => {
        const cache = await caches.open('pages-zh');
        for (const request of await cache.keys()) if (request.url.endsWith('kept/seen')) await cache.delete(request);
      });
      server.asked = [];
      await page.goto(server.at('zh/safety/'));
      await page.waitForTimeout(300);
      await page.goto(server.at('zh/services/'));
      await page.locator('[data-newer]').waitFor();
      expect(server.asked.filter((url) => url.startsWith('packs/'))).toEqual(['packs/zh/edition.json']);
      expect(await page.locator('#which').innerText()).toBe('one');
    });

    test('a missing pack, a changed byte, a list that does not fit: the former one stays', async () => {
      const { server, page } = await withOne();
      const pack = ownPack(editions.two, editions.one);
      server.missing.add(pack);
      const missing = await keep(page);
      expect(missing).toMatchObject({ ending: 'missing', message: expect.stringContaining(OLD) as string });
      await expectWhole(page, server, 'one');

      server.missing.clear();
      server.corrupted.add(pack);
      await openKeep(page, server);
      const damaged = await keep(page);
      expect(damaged).toMatchObject({ ending: 'damaged', message: expect.stringContaining(OLD) as string });
      await expectWhole(page, server, 'one');
      expect((await kept(page)).caches).toHaveLength(2);

      server.corrupted.clear();
      await openKeep(page, server);
      expect((await keep(page)).ending).toBe('kept');
      await expectWhole(page, server, 'two');
    });

    test('no room: it says so, and the former one stays', async () => {
      const { server, page, context } = await withOne();
      const debug = await context.newCDPSession(page);
      const { usage } = await debug.send('Storage.getUsageAndQuota', { origin: server.origin });
      await debug.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: usage + 40_000 });
      const full = await keep(page);
      expect(full).toMatchObject({ ending: 'quota', message: expect.stringContaining(OLD) as string });
      expect(full.message).toMatch(/空间不够.*\d/);
      await debug.send('Storage.overrideQuotaForOrigin', { origin: server.origin });
      await expectWhole(page, server, 'one');
      expect((await kept(page)).caches).toHaveLength(2);
    });

    test('cancelled: the former one stays, and what was fetched goes', async () => {
      const { server, page } = await withOne();
      server.delay = 600;
      await press(page);
      await page.locator('[data-do="cancel"]').click();
      expect(await ending(page)).toMatchObject({
        ending: 'cancelled',
        message: expect.stringContaining(OLD) as string,
      });
      await expectWhole(page, server, 'one');
      expect((await kept(page)).caches).toHaveLength(2);
    });

    test('two tabs at once: one fetches, the other says so; a page that was open goes on', async () => {
      const { server, page, context } = await withOne();
      const second = await context.newPage();
      const reader = await context.newPage();
      await openKeep(second, server);
      expect(await which(reader, server)).toBe('one');
      for (const tab of [page, second]) await tab.locator('[data-do="look"]').click();
      for (const tab of [page, second]) await tab.locator('[data-do="keep"]').waitFor();
      server.delay = 1200;
      await page.locator('[data-do="keep"]').click();
      await page.locator('[data-part="run"]').waitFor();
      await second.locator('[data-do="keep"]').click();
      const busy = await ending(second);
      expect(busy.ending).toBe('busy');
      expect((await ending(page)).ending).toBe('kept');
      // The open page can still reach the files of its own edition.
      const old = (await kept(page)).caches;
      expect(old).toHaveLength(3);
      await reader.close();
      await second.close();
      await expectWhole(page, server, 'two');
      await page.waitForTimeout(200);
      expect((await kept(page)).caches).toHaveLength(2);
    });

    test('erased in one tab while another fetches: nothing is left', async () => {
      const { server, page, context } = await withOne();
      const second = await context.newPage();
      await second.goto(server.at('zh/device/'));
      await second.locator('lit-device[data-ready]').waitFor();
      server.delay = 500;
      await press(page);
      await page.locator('[data-part="run"]').waitFor();
      await second.locator('[data-erase]').click();
      await second.locator('lit-device[data-erased="all"]').waitFor();
      await ending(page);
      await page.waitForTimeout(800);
      expect(await kept(second)).toEqual(NOTHING);
    });
  });

  test('cancelled at the first time, or broken: nothing is left', async () => {
    const { server, page } = await start();
    await openKeep(page, server);
    server.delay = 600;
    await press(page);
    await page.locator('[data-do="cancel"]').click();
    expect((await ending(page)).ending).toBe('cancelled');
    expect(await kept(page)).toEqual(NOTHING);
    server.delay = 0;
    server.missing.add(ownPack(editions.one, editions.two));
    await openKeep(page, server);
    expect((await keep(page)).ending).toBe('missing');
    expect(await kept(page)).toEqual(NOTHING);
  });

  test('guides only: what is not kept says so without a network, and comes with one', async () => {
    const { server, page } = await start();
    await openKeep(page, server);
    expect((await keep(page, 'guides')).ending).toBe('kept');
    expect(await which(page, server, 'zh/law/')).toBe('live');
    server.dead = true;
    await page.goto(server.at('zh/law/cn/psal/'));
    expect(page.url()).toBe(server.at('zh/offline/missing/#law/cn/psal/'));
    expect(await page.locator('main').innerText()).toContain('没有存在这台设备上');
    expect(await page.locator('lit-again a').getAttribute('href')).toBe(server.at('zh/law/cn/psal/'));
    expect(await which(page, server, 'zh/guides')).toBe('one');
    expect(page.url()).toBe(server.at('zh/guides/'));
  });

  test('a name for the home screen: the manifest is linked when it is chosen, and not before', async () => {
    const { server, page } = await start();
    await openKeep(page, server);
    await keep(page);
    expect(await page.locator('link[rel="manifest"]').count()).toBe(0);
    await page.locator('input[name="app"][value="note"]').check();
    await page.locator('[data-do="name"]').click();
    const address = await page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel="manifest"]')!.href);
    expect(address).toBe(server.at('zh/note.webmanifest'));
    const manifest = (await (await fetch(address)).json()) as { name: string; icons: { src: string }[] };
    expect(manifest).toMatchObject({ name: '笔记', short_name: '笔记', start_url: './', scope: './' });
    expect(manifest).not.toHaveProperty('shortcuts');
    for (const { src } of manifest.icons) expect((await fetch(new URL(src, address))).status).toBe(200);
  });

  test(
    'the whole guide of this build: every tool works with no server, also after a restart',
    {
      timeout: 120_000,
    },
    async () => {
      const server = await serve();
      const { context, restart } = await ownBrowser();
      let page = await context().newPage();
      await openKeep(page, server);
      page.setDefaultTimeout(60_000);
      expect((await keep(page, 'guides')).ending).toBe('kept');
      await server.stop();
      await restart();
      page = await context().newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));

      await page.goto(server.at('zh/guides/images-shared/'));
      expect(await page.locator('h1').isVisible()).toBe(true);

      await page.goto(server.at('zh/search/'));
      await page.locator('main input[type="search"]').fill('前男友把我的照片发到群里');
      await page.keyboard.press('Enter');
      await page.locator('[data-search-state="done"]').waitFor();
      const first = page.locator('[data-result-id="guides/images-shared"]');
      expect(await first.getAttribute('data-kept')).toBe('yes');
      await page.locator('main input[type="search"]').fill('刑法284');
      await page.keyboard.press('Enter');
      const law = page.locator('[data-result-id="cn/criminal-law/art-284"]');
      await law.waitFor();
      await page.locator('[data-result-id="cn/criminal-law/art-284"][data-kept="no"]').waitFor();
      expect(await law.innerText()).toContain('没有存在这台设备上');

      await page.goto(server.at('zh/pathfinder/'));
      await page.locator('[data-start]').click();
      await page.locator('lit-pathfinder[data-state="question"]').waitFor({ state: 'attached' });

      await page.goto(server.at('zh/tools/deadlines/'));
      await page.locator('#fact-actDate').fill('2026-01-15');
      await page.locator('[data-run]').click();
      // Six months from 15 January.
      const limit = page.locator('[data-limit="administrative-undiscovered"] time');
      expect(await limit.getAttribute('datetime')).toBe('2026-07-15');

      await page.goto(server.at('zh/tools/letters/police-report/'));
      await page.locator('#f-name').fill('张三');
      const download = page.waitForEvent('download');
      await page.locator('[data-save]').first().click();
      expect((await download).suggestedFilename()).toMatch(/\.docx$/);
      expect(problems).toEqual([]);
    },
  );
});
