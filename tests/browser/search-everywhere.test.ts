/**
 * The same first five results wherever the search runs: in Node, where it is measured, on the website, below a path of its own, from
 * the device with no server, and from a folder on a disk; everywhere under the pages' own strict policy (issue 5).
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNodeSearch } from '../../scripts/lib/search-node.ts';
import { lawAsAt } from '../../src/publish/edition.ts';
import { type Unpacked, unpackCopies } from '../lib/unpack.ts';
import { BreakableServer, DIST } from './breakable-server.ts';
import { inBrowser, mirror, origin, useTabs } from './browser.ts';

/** Questions and terms in both scripts, numbers, pinyin, slips, other places, the other language. */
const QUERIES = {
  zh: [
    ...[
      '前男友发我照片',
      '酒店 摄像头',
      '被偷拍了怎么办',
      '裸聊被敲诈',
      '警察不立案',
      '有人威胁要发我的视频',
      '未成年人被偷拍',
    ],
    ...['隱私', '被偷拍了怎麼辦', '飯店 針孔攝影機', '前男友威脅散布私密影像', '治安管理處罰法第五十條'],
    ...['刑法284', '民法典第一千零三十二条', '治安管理处罚法第50条第1款第6项', '窃照专用器材', '人格权侵害禁令'],
    ...[
      'touPai',
      'luo liao',
      'yinsi',
      '偷怕',
      '敲诈乐索',
      '韩国 偷拍 判几年',
      '香港 求助电话',
      'hidden camera',
      '12338',
    ],
  ],
  en: [
    ...[
      "police won't help",
      'his phone has videos of me',
      'hidden camera in hotel room',
      'my ex shared my photos',
      'deepfake',
    ],
    ...['PSAL 50', 'Criminal Law art. 284', 'protection order', 'hiden camera', 'blackmial', 'voyeurism law uk'],
    ...['偷拍', 'toupai', 'hotline japan'],
  ],
} as const;
const LOCALES = ['zh', 'en'] as const;
type Answers = Record<string, string[]>;

/** The first five of each query, by number and by words, as the element on the search page shows them. */
const askAll = (page: Page, queries: readonly string[]): Promise<Answers> =>
  page.evaluate(async (list) => {
    const search = document.querySelector<HTMLElement & { run(query: string): Promise<void> }>('main lit-search')!;
    const out: Record<string, string[]> = {};
    for (const query of list) {
      const done = new Promise<void>((resolve, reject) => {
        const watch = new MutationObserver(() => {
          const state = search.dataset.searchState;
          if (state === 'loading') return;
          watch.disconnect();
          if (state === 'done') resolve();
          else reject(new Error(`${query}: ${state}`));
        });
        watch.observe(search, { attributes: true, attributeFilter: ['data-search-state'] });
      });
      void search.run(query);
      await done;
      const own = search.querySelectorAll<HTMLElement>(
        ':is([data-group="citations"], [data-group="hits"]) [data-result-id]',
      );
      out[query] = [...own].map((hit) => hit.dataset.resultId!).slice(0, 5);
    }
    return out;
  }, queries);

inBrowser('the same first results everywhere', () => {
  const tab = useTabs();
  let unpacked: Unpacked;
  const measured = {} as Record<(typeof LOCALES)[number], Answers>;
  beforeAll(async () => {
    unpacked = await unpackCopies();
    for (const locale of LOCALES) {
      const node = await openNodeSearch(DIST, { locale, lawAsAt: lawAsAt(path.resolve(import.meta.dirname, '../..')) });
      const answers: Answers = {};
      for (const query of QUERIES[locale]) {
        const { citations, hits } = await node.search.search(query);
        answers[query] = [...citations, ...hits].map(({ id }) => id).slice(0, 5);
      }
      node.close();
      measured[locale] = answers;
    }
  }, 180_000);
  afterAll(() => rmSync(unpacked.folder, { recursive: true, force: true }));

  /** Opens a search page and asks; a broken policy or an error is a failure. */
  const answersAt = async (page: Page, address: string, locale: (typeof LOCALES)[number], offline = false) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      // With no server, what is not kept (the other language) is missing, and the browser says so; the answers tell the rest.
      const missing = offline && message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !missing) problems.push(message.text());
    });
    await page.goto(address);
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).not.toMatch(
      /'unsafe-/,
    );
    await page.locator('main input[type="search"]').waitFor();
    const answers = await askAll(page, QUERIES[locale]);
    expect(problems).toEqual([]);
    return answers;
  };

  test('forty queries are asked, and each is answered', () => {
    expect(QUERIES.zh.length + QUERIES.en.length).toBe(40);
    for (const locale of LOCALES)
      for (const [query, ids] of Object.entries(measured[locale])) expect(ids.length, query).toBeGreaterThan(0);
  });

  test.each(LOCALES)('on the website and below a path: %s', { timeout: 120_000 }, async (locale) => {
    for (const base of [origin, mirror]) {
      const { page, foreign } = await tab();
      expect(await answersAt(page, `${base}/${locale}/search/`, locale), base).toEqual(measured[locale]);
      expect(foreign).toEqual([]);
    }
  });

  test.each(LOCALES)('from a folder on a disk: %s', { timeout: 120_000 }, async (locale) => {
    const { page, foreign } = await tab();
    const { href } = pathToFileURL(path.join(unpacked.roots.get('zh-en')!, locale, 'search/index.html'));
    expect(await answersAt(page, href, locale)).toEqual(measured[locale]);
    expect(foreign).toEqual([]);
  });

  test.each(LOCALES)('from the device, with no server: %s', { timeout: 180_000 }, async (locale) => {
    const server = await new BreakableServer().start();
    try {
      const { context } = await tab();
      // This site is no other one: the tab lets its requests pass.
      await context.unrouteAll();
      const page = await context.newPage();
      page.setDefaultTimeout(90_000);
      await page.goto(server.at(`${locale}/offline/`));
      await page.locator('lit-keep[data-ready]').waitFor();
      await page.locator('input[name="keep"][value="law"]').check();
      await page.locator('[data-do="keep"]').click();
      await page.locator('lit-keep[data-ending="kept"]').waitFor();
      await server.stop();
      expect(await answersAt(page, server.at(`${locale}/search/`), locale, true)).toEqual(measured[locale]);
    } finally {
      await server.stop().catch(() => undefined);
    }
  });
});
