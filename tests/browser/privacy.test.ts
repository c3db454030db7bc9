/** A walk over thirty pages leaves nothing behind and asks nobody else; no page breaks its own policy. */
import { expect, test } from 'vitest';
import { expectNone } from '../lib/expect-none.ts';
import { sample } from '../lib/sample.ts';
import { onePageOfEachKind, pages } from '../lib/site.ts';
import { inBrowser, origin, useTabs } from './browser.ts';

inBrowser('privacy', () => {
  const tab = useTabs();

  test('thirty pages', { timeout: 120_000 }, async () => {
    const { page, context, foreign } = await tab();
    const problems: string[] = [];
    const debug = await context.newCDPSession(page);
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
    const kinds = onePageOfEachKind().filter(({ kind }) => kind !== 'not-found');
    const walk = [
      ...new Set([
        ...kinds,
        ...sample(
          pages.filter(({ kind }) => kind !== 'not-found'),
          30,
        ),
      ]),
    ].slice(0, Math.max(30, kinds.length));

    for (const { path } of walk) {
      await page.goto(origin + path, { waitUntil: 'load' });
      await page.mouse.wheel(0, 2000);
      const kept = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        cookie: document.cookie,
        name: window.name,
        caches: (await caches.keys()).length,
        databases: (await indexedDB.databases()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      for (const [what, value] of Object.entries(kept)) if (value) problems.push(`${path}: keeps ${what} ${value}`);
      // Listeners that could hold somebody back at the exit, or send on leaving.
      const { result } = await debug.send('Runtime.evaluate', {
        expression:
          'Object.keys(getEventListeners(window)).filter((type) => ["unload", "pagehide"].includes(type)).join(", ")',
        includeCommandLineAPI: true,
        returnByValue: true,
      });
      if (result.value) problems.push(`${path}: listens to ${String(result.value)}`);
      // The exit listens to beforeunload in order to silence others; nothing may ask whether to stay.
      const holds = await page.evaluate(() => {
        const event = new Event('beforeunload', { cancelable: true });
        dispatchEvent(event);
        return event.defaultPrevented;
      });
      if (holds) problems.push(`${path}: asks whether to leave`);
    }
    expect(walk.length).toBeGreaterThanOrEqual(30);
    expect(await context.cookies()).toEqual([]);
    expectNone([...problems, ...foreign.map((url) => `asked another host: ${url}`)]);
  });
});
