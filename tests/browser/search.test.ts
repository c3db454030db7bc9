/** The search page keeps its contract, and finds what people ask for (issue 2). */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser, mirror, origin, useTabs } from './browser.ts';

/** The ids of the hits, best first, when the search is done. */
async function hits(page: Page): Promise<string[]> {
  await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' });
  return page
    .locator('[data-result-id]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-result-id') ?? ''));
}

inBrowser('search', () => {
  const tab = useTabs();
  const ask = async (locale: string, query: string, base = origin) => {
    const { page } = await tab();
    await page.goto(`${base}/${locale}/search/#q=${encodeURIComponent(query)}`);
    return hits(page);
  };

  test.each([
    ['zh', '治安管理处罚法第50条', 'cn/psal/art-50'],
    ['zh', '治安管理處罰法第五十條', 'cn/psal/art-50'],
    ['zh', '刑法284', 'cn/criminal-law/art-284'],
    ['zh', '刑法第二百八十七条之二', 'cn/criminal-law/art-287-2'],
    ['zh', '民法典第一千零三十二条', 'cn/civil-code/art-1032'],
    ['en', 'PSAL 50', 'cn/psal/art-50'],
    ['en', 'Criminal Law art. 284', 'cn/criminal-law/art-284'],
    ['en', '刑法284', 'cn/criminal-law/art-284'],
  ])('a typed citation leads to the article: %s %s', async (locale, query, id) => {
    expect((await ask(locale, query))[0]).toBe(id);
  });

  test.each([
    ['zh', '偷拍', 'cn/psal/art-50'],
    ['zh', '隐私权', 'cn/civil-code/art-1032'],
    ['zh', '隱私權', 'cn/civil-code/art-1032'],
    ['zh', '前男友把我的照片发到群里', 'guides/images-shared'],
    ['zh', '酒店发现摄像头', 'guides/found-camera'],
    ['zh', '有人威胁要发我的视频', 'guides/threatened'],
    ['zh', '12338', 'services/12338'],
    ['en', 'hidden camera in hotel room', 'guides/found-camera'],
    ['en', 'my ex shared my photos', 'guides/images-shared'],
    ['en', 'threatens to share my pictures', 'guides/threatened'],
  ])('what people ask is answered early: %s %s → %s', async (locale, query, id) => {
    const found = await ask(locale, query);
    // Guides come before articles, so an article is looked for among the articles.
    const kind = (hit: string) => (/^[a-z]{2}\//.test(hit) ? 'law' : hit.split('/')[0]);
    const ofKind = found.slice(0, 12).filter((hit) => kind(hit) === kind(id));
    expect(ofKind.slice(0, 3), `all: ${found.slice(0, 12).join(', ')}`).toContain(id);
  });

  test('each language finds what is written in the other', async () => {
    expect((await ask('en', '偷拍')).length).toBeGreaterThan(0);
    expect((await ask('zh', 'hidden camera')).length).toBeGreaterThan(0);
  });

  test('ids name no version and no place', async () => {
    for (const id of await ask('zh', '偷拍')) expect(id).toMatch(/^[a-z]+(\/[A-Za-z0-9.-]+)+$/);
  });

  test('nonsense ends in a done state without hits', async () => expect(await ask('en', 'qzxqzx vbvbvb')).toEqual([]));

  test('it works below a path of its own', async () =>
    expect((await ask('zh', '偷拍', mirror)).length).toBeGreaterThan(0));

  test('typing asks nobody else and leaves the address alone', async () => {
    const { page, foreign } = await tab();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${origin}/zh/search/`);
    await page.locator('main input[type="search"]').fill('窃照专用器材');
    await page.keyboard.press('Enter');
    await page.locator('[data-result-id]').first().waitFor();
    expect(page.url()).toBe(`${origin}/zh/search/`);
    expect(foreign).toEqual([]);
    const query = encodeURIComponent('窃照');
    expect(requests.filter((url) => url.includes(query) || /[?&]q=/.test(url))).toEqual([]);
  });
});
