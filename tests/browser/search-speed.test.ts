/**
 * After the index is loaded, the result list stands within 100 ms, and suggestions within 50 ms of a key stroke (issue 5). What
 * is measured: from the call or the event until the list is in the page. The machine that runs the tests may be busy, so the
 * median of many counts; a reader's pause before a search begins (250 ms) is no part of it.
 */
import { expect, test } from 'vitest';
import { inBrowser, origin, useTabs } from './browser.ts';

const RESULTS = 100;
const SUGGESTIONS = 50;
const QUERIES = {
  zh: [
    '偷拍',
    '酒店发现摄像头',
    '前男友把我的照片发到群里',
    '刑法284',
    '裸聊被敲诈怎么办',
    '隱私權',
    '窃照专用器材',
    'toupai',
    '报警不立案怎么办',
    '未成年人被偷拍',
  ],
  en: [
    'hidden camera',
    'my ex shared my photos',
    'PSAL 50',
    'deepfake',
    'police refuse to take my report',
    'protection order',
    'blackmail',
    'privacy',
    'upskirting',
    'landlord camera in bedroom',
  ],
};

const median = (list: number[]) => list.toSorted((a, b) => a - b)[list.length >> 1]!;

inBrowser('the search is quick', () => {
  const tab = useTabs();

  test.each(['zh', 'en'] as const)('%s', async (locale) => {
    const { page } = await tab();
    await page.goto(`${origin}/${locale}/search/`);
    await page.locator('main input[type="search"]').waitFor();
    /** Milliseconds until the list of each query stands. */
    const results = () =>
      page.evaluate(async (queries) => {
        const search = document.querySelector<HTMLElement & { run(query: string): Promise<void> }>('main lit-search')!;
        const times: number[] = [];
        for (const query of queries) {
          const stands = new Promise<number>((resolve) => {
            const watch = new MutationObserver(() => {
              if (search.dataset.searchState !== 'done' || !search.querySelector('[data-result-id]')) return;
              watch.disconnect();
              resolve(performance.now());
            });
            watch.observe(search, { attributes: true, attributeFilter: ['data-search-state'] });
          });
          const start = performance.now();
          void search.run(query);
          times.push((await stands) - start);
        }
        return times;
      }, QUERIES[locale]);
    // The first round loads what these words need; the other language comes after it.
    await results();
    await page.locator('main [data-search-other="done"]').waitFor({ state: 'attached' });
    const times = [...(await results()), ...(await results()), ...(await results())];

    const strokes = await page.evaluate(async (queries) => {
      const input = document.querySelector<HTMLInputElement>('main input[type="search"]')!;
      const list = document.querySelector('main [role="listbox"]')!;
      input.focus();
      const measured: number[] = [];
      for (const query of queries)
        for (let n = 1; n <= Math.min(query.length, 6); n++) {
          const changed = new Promise<number>((resolve) => {
            const watch = new MutationObserver(() => {
              watch.disconnect();
              resolve(performance.now());
            });
            watch.observe(list, { childList: true });
          });
          // Where nothing is suggested before and after, nothing changes.
          const nothing = new Promise<null>((resolve) => setTimeout(() => resolve(null), 300));
          const start = performance.now();
          input.value = query.slice(0, n);
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          const end = await Promise.race([changed, nothing]);
          if (end !== null) measured.push(end - start);
        }
      return measured;
    }, QUERIES[locale]);

    console.log(
      `${locale}: results ${median(times).toFixed(1)} ms (longest ${Math.max(...times).toFixed(0)}), suggestions ${median(strokes).toFixed(1)} ms (longest ${Math.max(...strokes).toFixed(0)})`,
    );
    expect(strokes.length).toBeGreaterThan(15);
    expect(median(times)).toBeLessThanOrEqual(RESULTS);
    expect(median(strokes)).toBeLessThanOrEqual(SUGGESTIONS);
  });
});
