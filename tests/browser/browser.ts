/** One Chromium for a file of tests, and tabs in it that never reach the network. */
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest';
import { FLAGS } from '../../scripts/lib/chromium.ts';

const program = inject('chromium');
export const origin = inject('origin');
export const mirror = inject('mirror');

/** A group of tests that need the browser; skipped, and counted as such, where there is none. */
export const inBrowser = describe.skipIf(!program);

/** What stands where a link leads out of the site: no request leaves this machine. */
const ELSEWHERE = '<!doctype html><html lang="en"><title>elsewhere</title><p>elsewhere</p></html>';

/** A tab, and the addresses outside the site that it asked for. */
export interface Tab {
  page: Page;
  context: BrowserContext;
  foreign: string[];
}

/**
 * Opens a tab in a context of its own.
 * @param delay how long another host takes to answer, in milliseconds
 */
export async function openTab(browser: Browser, options: BrowserContextOptions = {}, delay = 0): Promise<Tab> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const foreign: string[] = [];
  const own = new Set([new URL(origin).origin, new URL(mirror).origin]);
  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && !own.has(url.origin),
    async (route) => {
      foreign.push(route.request().url());
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.fulfill({ status: 200, contentType: 'text/html', body: ELSEWHERE }).catch(() => undefined);
    },
  );
  return { page: await context.newPage(), context, foreign };
}

/** Starts the browser before the tests of a file and closes what they opened. Call it inside `inBrowser`. */
export function useTabs(): (options?: BrowserContextOptions, delay?: number) => Promise<Tab> {
  let browser: Browser | undefined;
  const open: BrowserContext[] = [];
  beforeAll(async () => {
    // Without a locale Chromium cannot open a file whose name is not ASCII.
    browser = await chromium.launch({
      executablePath: program!,
      args: FLAGS,
      env: { LANG: 'C.UTF-8', ...(process.env as Record<string, string>) },
    });
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options, delay) => {
    const tab = await openTab(browser!, options, delay);
    open.push(tab.context);
    return tab;
  };
}
