/** An edition is kept and another comes: whatever breaks on the way, the former or the new one is served, never neither (issue 4). */
import { describe, expect, test } from 'vitest';
import { inBrowser } from './browser.ts';
import { ownPack } from './breakable-server.ts';
import { NOTHING, kept } from './kept.ts';
import { ending, expectWhole, keep, openKeep, press, useOffline, which } from './offline-page.ts';

inBrowser('offline, again', () => {
  const { start, editions } = useOffline();

  describe('with an edition kept', () => {
    async function withOne() {
      const all = await start();
      await openKeep(all.page, all.server);
      expect((await keep(all.page)).ending).toBe('kept');
      all.server.packs = editions().two;
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
      server.packs = editions().one;
      await page.locator('[data-watch]').check();
      await page.goto(server.at('zh/'));
      expect(await page.locator('[data-newer]').count()).toBe(0);
      server.packs = editions().two;
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
      const pack = ownPack(editions().two, editions().one);
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
});
