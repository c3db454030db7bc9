/** The ZIP, unpacked and opened from a disk: everything works, no request leaves the folder, no link is dead. */
import { existsSync, globSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXIT_ATTRIBUTE } from '../lib/contract.ts';
import { expectNone } from '../lib/expect-none.ts';
import { sample } from '../lib/sample.ts';
import { type Unpacked, unpackCopies } from '../lib/unpack.ts';
import { unzip } from '../lib/zip.ts';
import { inBrowser, origin, useTabs } from './browser.ts';

/** What people type, in the language of the page; the copy must answer as the site does. */
const QUERIES: Record<'zh' | 'en', string[]> = {
  zh: [
    '治安管理处罚法第50条',
    '治安管理處罰法第五十條',
    '刑法284',
    '刑法第二百八十七条之二',
    '民法典第一千零三十二条',
    '偷拍',
    '隐私权',
    '隱私權',
    '前男友把我的照片发到群里',
    '酒店发现摄像头',
    '有人威胁要发我的视频',
    '12338',
    '窃照专用器材',
    '报案回执',
    '不予立案',
    '敲诈勒索',
    '人格权侵害禁令',
    '未成年人',
    '换脸',
    '厕所',
    'hidden camera',
    '七天',
    '淫秽物品',
    '公证',
  ],
  en: [
    'PSAL 50',
    'Criminal Law art. 284',
    '刑法284',
    'hidden camera in hotel room',
    'my ex shared my photos',
    'threatens to share my pictures',
    'deepfake',
    'police report',
    'protection order',
    'lawyer',
    'takedown',
    'under 18',
    'privacy',
    '偷拍',
    'Telegram group',
    'qzxqzx vbvbvb',
  ],
};

interface SearchElement extends HTMLElement {
  run(query: string): Promise<void>;
}

/** The first results of a query, asked of the element on the search page. */
const ask = (page: Page, query: string) =>
  page.evaluate(async (words) => {
    const search = document.querySelector<SearchElement>('main lit-search')!;
    await search.run(words);
    const hits = [...search.querySelectorAll<HTMLElement>('[data-result-id]')];
    return {
      state: search.dataset.searchState,
      ids: hits.map((hit) => hit.dataset.resultId!).slice(0, 12),
      links: hits.map((hit) => hit.querySelector('a')!.href),
    };
  }, query);

/** Whether an address names a file, and a place in it. */
function isThere(address: string): boolean {
  const url = new URL(address);
  const file = fileURLToPath(url.href.replace(/#.*$/, ''));
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  const id = decodeURIComponent(url.hash.slice(1));
  return !id || id.startsWith('q=') || readFileSync(file, 'utf8').includes(`id="${id}"`);
}

let unpacked: Unpacked;
beforeAll(async () => {
  unpacked = await unpackCopies();
}, 180_000);
afterAll(() => rmSync(unpacked.folder, { recursive: true, force: true }));

const rootOf = (name: string) => unpacked.roots.get(name)!;
const address = (name: string, file: string) => pathToFileURL(path.join(rootOf(name), file)).href;

test.each(['zh', 'zh-en'])('%s: every address in every page names a file of the copy', (name) => {
  const root = rootOf(name);
  const pages = globSync('**/*.html', { cwd: root });
  expect(pages.length).toBeGreaterThan(1000);
  expect(pages).toContain('index.html');
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string) => {
    let found = ids.get(file);
    if (!found) {
      const html = readFileSync(path.join(root, file), 'utf8');
      ids.set(file, (found = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!))));
    }
    return found;
  };
  const files = new Set(
    globSync('**/*', { cwd: root, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
  );
  const problems: string[] = [];
  for (const page of pages) {
    const html = readFileSync(path.join(root, page), 'utf8');
    if (/type="module"/.test(html)) problems.push(`${page}: loads a module`);
    for (const [, target] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      if (/^(https?|tel|sms|mailto):/.test(target!)) continue;
      const { pathname, hash } = new URL(target!.replace(/&amp;/g, '&'), `http://copy/${page}`);
      const file = decodeURIComponent(pathname).slice(1);
      const id = decodeURIComponent(hash.slice(1));
      if (!files.has(file) || /^\/|^\.\.\/\.\.\/\.\.\/\.\.\/\.\.\/\.\.\/\.\.\//.test(target!))
        problems.push(`${page}: ${target}`);
      else if (id && !id.includes('=') && !idsOf(file).has(id)) problems.push(`${page}: ${target} (no such place)`);
    }
  }
  expectNone(problems);
});

test('a copy in one language offers no other, and says what it is', () => {
  const guides = readFileSync(path.join(rootOf('zh'), 'zh/guides/index.html'), 'utf8');
  expect(guides).not.toMatch(/class="language"|data-other|hreflang="en"/);
  expect(existsSync(path.join(rootOf('zh'), 'en'))).toBe(false);
  const both = readFileSync(path.join(rootOf('zh-en'), 'zh/guides/index.html'), 'utf8');
  expect(both).toContain('class="language" href="../../en/guides/index.html"');
  const downloads = readFileSync(path.join(rootOf('zh'), 'zh/downloads/index.html'), 'utf8').replaceAll('<wbr>', '');
  expect(downloads).toContain('你正在看一份副本');
  expect(downloads).not.toContain('npm run package');
});

inBrowser('the copy, opened from a disk', () => {
  const tab = useTabs();
  /** Opens a page of a copy; `problems` gathers errors, broken policies and requests that leave the folder. */
  const open = async (name: string, file: string, options = {}) => {
    const opened = await tab(options);
    const { page } = opened;
    const root = address(name, '');
    const problems: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
    page.on('requestfailed', (request) => {
      // Going on to the next page before the icon has come is no failure.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(root) && !url.startsWith('blob:')) problems.push(`left the folder: ${url}`);
      if (url.startsWith(root) && url.replace(/[?#].*/, '').endsWith('/')) problems.push(`asked for a folder: ${url}`);
    });
    await page.goto(address(name, file));
    return { ...opened, problems };
  };

  test('pages of every kind: styled, silent, nothing asked of anybody', async () => {
    const { page, problems, foreign } = await open('zh-en', 'index.html');
    const all = globSync('**/*.html', { cwd: rootOf('zh-en') }).sort();
    const rooms = all.filter((file) => /^([^/]+|zh\/([^/]+\/)?[^/]+)$/.test(file));
    for (const file of [...rooms, ...sample(all, 20)]) {
      await page.goto(address('zh-en', file));
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('.bar')!).position), file).toBe(
        'sticky',
      );
    }
    expectNone([...problems, ...foreign]);
  });

  test.each([
    ['zh', 'zh-en'],
    ['en', 'zh-en'],
  ] as const)('the search answers as the website does: %s', { timeout: 120_000 }, async (locale, name) => {
    const { page: online } = await tab();
    await online.goto(`${origin}/${locale}/search/`);
    const { page, problems, foreign } = await open(name, `${locale}/search/index.html`);
    let answered = 0;
    for (const query of QUERIES[locale]) {
      const [site, copy] = await Promise.all([ask(online, query), ask(page, query)]);
      expect(copy.ids, query).toEqual(site.ids);
      expect(copy.state, query).toBe('done');
      if (copy.ids.length) answered++;
      // Links that a script made are mended a moment later.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      const { links } = await page.evaluate(() => ({
        links: [...document.querySelectorAll<HTMLAnchorElement>('[data-result-id] a')].map((link) => link.href),
      }));
      expect(
        links.filter((link) => !isThere(link)),
        query,
      ).toEqual([]);
    }
    expect(answered).toBeGreaterThanOrEqual(QUERIES[locale].length - 1);
    expectNone([...problems, ...foreign]);
  });

  test('forty queries were asked', () => expect(QUERIES.zh.length + QUERIES.en.length).toBe(40));

  test('a copy in one language searches its own pages alone', async () => {
    const { page, problems } = await open('zh', 'zh/search/index.html');
    const found = await ask(page, '偷拍');
    expect(found.ids.length).toBeGreaterThan(3);
    expect(found.ids.filter((id) => id.startsWith('cn/'))).toContain('cn/psal/art-50');
    expectNone(problems);
  });

  test('the search opens in place on any page, and a result leads on', async () => {
    const { page, problems } = await open('zh', 'zh/guides/threatened/index.html');
    await page.locator('a[data-search-link]').click();
    await page.locator('dialog input[type="search"]').fill('刑法284');
    await page.keyboard.press('Enter');
    await page.locator('dialog [data-result-id] a').first().click();
    await page.waitForURL(/zh\/law\/cn\/criminal-law\/art-284\/index\.html/);
    expectNone(problems);
  });

  test('the pathfinder asks and answers', async () => {
    const { page, problems } = await open('zh', 'zh/pathfinder/index.html');
    await page.locator('[data-start]').click();
    const finder = page.locator('lit-pathfinder');
    await page.locator('lit-pathfinder[data-state="question"]').waitFor();
    for (let i = 0; i < 15 && (await finder.getAttribute('data-state')) === 'question'; i++) {
      const before = await finder.getAttribute('data-question');
      const box = page.locator('.screen .answers input[type="checkbox"]').first();
      if (await box.count()) {
        await box.check();
        await page.locator('.screen button.primary').click();
      } else if (await page.locator('.screen input').count())
        await page.locator('.screen > .actions button').first().click();
      else await page.locator('.screen .answers button').first().click();
      await page.locator(`lit-pathfinder:not([data-question="${before}"])`).waitFor({ state: 'attached' });
    }
    expect(await finder.getAttribute('data-state')).toBe('outcome');
    expect(await page.locator('[data-outcome] .ground').count()).toBeGreaterThan(0);
    const links = await page
      .locator('[data-outcome] a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(3);
    expectNone([...problems, ...links.filter((link) => link.startsWith('file:') && !isThere(link))]);
  });

  test('deadlines are counted', async () => {
    const { page, problems } = await open('zh-en', 'en/tools/deadlines/index.html');
    await page.locator('#fact-actDate').fill('2026-01-15');
    await page.locator('[data-run]').click();
    // Six months from 15 January.
    expect(await page.locator('[data-limit="administrative-undiscovered"] time').getAttribute('datetime')).toBe(
      '2026-07-15',
    );
    const links = await page
      .locator('[data-results] a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expectNone([...problems, ...links.filter((link) => link.startsWith('file:') && !isThere(link))]);
  });

  test('a letter is filled in and saved', async () => {
    const { page, problems } = await open('zh', 'zh/tools/letters/police-report/index.html');
    await page.locator('#f-name').fill('张三');
    expect(await page.locator('[data-sheet="zh"]').innerText()).toContain('姓名：张三');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-save]').click()]);
    const files = unzip(readFileSync(await download.path()));
    expect((files.get('word/document.xml') ?? '').replace(/<[^>]*>/g, '')).toContain('姓名：张三');
    expectNone(problems);
  });

  test('the exit leads out; what was before stays covered and leads back to the first page', async () => {
    const { page } = await open('zh', 'zh/index.html');
    await page.goto(address('zh', 'zh/guides/threatened/index.html'));
    await page.locator(`a[${EXIT_ATTRIBUTE}]`).first().click();
    await page.waitForURL(/^https:/);
    await page.goBack();
    expect(page.url()).toBe(address('zh', 'zh/index.html'));
    expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/[\p{L}]/u);
    await page.locator('a').first().click();
    await page.waitForURL(address('zh', 'index.html'));
    expect(await page.locator('h1').innerText()).not.toBe('');
  });

  test('buttons that would copy an address of this disk are not there', async () => {
    const { page } = await open('zh', 'zh/law/cn/psal/art-50/index.html');
    expect(await page.locator('lit-cite').isVisible()).toBe(false);
  });
});
