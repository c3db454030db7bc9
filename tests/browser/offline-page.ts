/** What tests of the kept guide share: browsers and servers that are closed after each test, and what a reader does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { FLAGS } from '../../scripts/lib/chromium.ts';
import { BreakableServer, twoEditions } from './breakable-server.ts';

/** Whatever a test opens is closed after it. */
const clean: (() => unknown)[] = [];

/** Started once. */
let shared: Browser;

/** A context of its own in the browser that all share: nothing of it outlives the test. */
export async function fresh(): Promise<BrowserContext> {
  const context = await shared.newContext({ viewport: { width: 800, height: 900 } });
  context.setDefaultTimeout(20_000);
  clean.push(() => context.close());
  return context;
}

/** A browser with a profile of its own; `restart` closes it and opens it again, as a reader does. */
export async function ownBrowser(): Promise<{ context: () => BrowserContext; restart: () => Promise<void> }> {
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

export async function serve(base?: string): Promise<BreakableServer> {
  const server = await new BreakableServer(base).start();
  clean.push(() => server.stop());
  return server;
}

/** Opens the page where the guide is kept, and waits until it knows what is here. */
export async function openKeep(page: Page, server: BreakableServer): Promise<void> {
  await page.goto(server.at('zh/offline/'));
  await page.locator('lit-keep[data-ready]').waitFor();
}

/** How a run ends, and what the reader is told. */
export async function ending(page: Page): Promise<{ ending: string; message: string }> {
  await page.locator('lit-keep[data-ending]').waitFor();
  return {
    ending: (await page.locator('lit-keep').getAttribute('data-ending'))!,
    message: await page.locator('lit-keep [data-message]').innerText(),
  };
}

/** Presses the button for a choice. */
export async function press(page: Page, choice: 'guides' | 'law' = 'law') {
  if (await page.locator('[data-do="look"]').isVisible()) {
    await page.locator('[data-do="look"]').click();
    await page.locator('[data-do="keep"]').waitFor();
  }
  await page.locator(`input[name="keep"][value="${choice}"]`).check();
  await page.locator('[data-do="keep"]').click();
}
export async function keep(page: Page, choice: 'guides' | 'law' = 'law') {
  await press(page, choice);
  return ending(page);
}

/** Which edition a page is of; `live` where it comes from the server. */
export async function which(
  page: Page,
  server: BreakableServer,
  address = 'zh/guides/images-shared/',
): Promise<string> {
  await page.goto(server.at(address));
  const mark = page.locator('#which');
  return (await mark.count()) ? mark.innerText() : 'live';
}

/** That all pages of a small edition come from the device and are of it. */
export async function expectWhole(page: Page, server: BreakableServer, name: string): Promise<void> {
  const was = server.dead;
  server.dead = true;
  for (const address of ['zh/', 'zh/law/cn/psal/', 'zh/device/']) {
    expect(await which(page, server, address), address).toBe(name);
    // The styles came along: nothing is wider than the screen.
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.bar')!).position)).toBe('sticky');
  }
  server.dead = was;
}

/** Two small editions, and one browser for all tests of a file; `start` gives a server with the first and a tab that looks at it. */
export function useOffline() {
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
  return { start, editions: () => editions };
}
