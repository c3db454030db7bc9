/** The guide kept on a device: nothing before the press; then all of it works with no server at all (issue 4). */
import { expect, test } from 'vitest';
import { inBrowser } from './browser.ts';
import { ownPack, packBytes } from './breakable-server.ts';
import { NOTHING, kept } from './kept.ts';
import {
  ending,
  expectWhole,
  fresh,
  keep,
  openKeep,
  ownBrowser,
  press,
  serve,
  useOffline,
  which,
} from './offline-page.ts';

inBrowser('offline', () => {
  const { start, editions } = useOffline();

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
    const total = packBytes(editions().one);
    const many = await fresh();
    const one = async (point: number) => {
      const server = await serve();
      server.packs = editions().one;
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

  test('cancelled at the first time, or broken: nothing is left', async () => {
    const { server, page } = await start();
    await openKeep(page, server);
    server.delay = 600;
    await press(page);
    await page.locator('[data-do="cancel"]').click();
    expect((await ending(page)).ending).toBe('cancelled');
    expect(await kept(page)).toEqual(NOTHING);
    server.delay = 0;
    server.missing.add(ownPack(editions().one, editions().two));
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
