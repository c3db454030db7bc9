/** What tests of embeds share: examples, a host page that is opened, the frame in it. */
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { origin, useTabs } from './browser.ts';
import { useHost } from './embed-host.ts';

export const GUIDE = { site: origin, locale: 'zh', to: 'guides/images-shared', title: '指南', height: 720 } as const;
export const ARTICLE = {
  ...GUIDE,
  to: 'law/cn/psal/art-50/p1-i6',
  title: '治安管理处罚法第五十条第一款第六项',
  height: 420,
} as const;
export const PINNED = { ...GUIDE, to: 'law/cn/psal/art-50/2026-01-01', height: 560 } as const;

/**
 * Waits until the browser sends the pointer into a frame. A frame of another origin is a process of its own: for a moment
 * after it is read, a press still goes to the host page, and a test that presses then waits for nothing.
 */
export async function hears(page: Page, frame: Frame): Promise<void> {
  const element = await frame.frameElement();
  await element.scrollIntoViewIfNeeded();
  for (let tries = 0; tries < 100; tries++) {
    const box = (await element.boundingBox())!;
    // A pointer that rests is not told again, so it moves. `:hover` is known without script as well.
    await page.mouse.move(box.x + box.width / 2 + (tries % 2), box.y + 20);
    if (await frame.locator('html:hover').count()) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`the frame of ${frame.url()} does not hear the pointer`);
}

/** The frame that shows an embed, once it has been read and hears the pointer. Throws, naming what is framed instead. */
export async function embedIn(page: Page): Promise<Frame> {
  await page.waitForSelector('iframe', { state: 'attached' });
  for (let tries = 0; tries < 100; tries++) {
    const frame = page.frames().find((one) => one.url().includes('/embed/'));
    if (frame && (await frame.locator('[data-full]').count())) {
      await hears(page, frame);
      return frame;
    }
    await page.waitForTimeout(50);
  }
  const framed = page.frames().map((frame) => frame.url());
  throw new Error(`no embed in ${page.url()}: ${framed.join(', ')}`);
}

/** The height of a host's frame, of the first unless told, in CSS pixels. */
export const heightOf = (page: Page, which = 0): Promise<number> =>
  page
    .locator('iframe')
    .nth(which)
    .evaluate((frame) => frame.getBoundingClientRect().height);

/** Waits until the first frame is higher than `more` and says how high. */
export async function grown(page: Page, more = 481): Promise<number> {
  await expect.poll(() => heightOf(page), { timeout: 10_000 }).toBeGreaterThan(more);
  return heightOf(page);
}

export interface Opened {
  page: Page;
  context: BrowserContext;
  foreign: string[];
  url: string;
}

interface OpenOptions {
  /** The host page's policy. */
  csp?: string;
  /** Its other headers. */
  headers?: Record<string, string>;
  javaScriptEnabled?: boolean;
  /** What a proxy before the guide adds to every answer. */
  proxyHeaders?: Record<string, string>;
}

/** Tabs, a host of another origin, and both at once: a host page with this body. */
export function useEmbeds(): {
  tab: ReturnType<typeof useTabs>;
  host: ReturnType<typeof useHost>;
  open: (body: string, options?: OpenOptions) => Promise<Opened>;
} {
  const tab = useTabs();
  const host = useHost();
  return {
    tab,
    host,
    open: async (body, { csp, headers, proxyHeaders, ...options } = {}) => {
      const { page, context, foreign } = await tab(options);
      if (proxyHeaders)
        await context.route(`${origin}/**`, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, headers: { ...response.headers(), ...proxyHeaders } });
        });
      await host.allow(context);
      const url = host.put({ body, ...(csp ? { csp } : {}), ...(headers ? { headers } : {}) });
      await page.goto(url);
      return { page, context, foreign, url };
    },
  };
}
