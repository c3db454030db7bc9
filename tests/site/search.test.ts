/** The search over the built site finds what people ask, by the browser's own code (docs/search.md). */
import path from 'node:path';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { close as closePagefind, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS, isShort, measureBytes } from '../../scripts/lib/search-bytes.ts';
import { type NodeSearch, openNodeSearch } from '../../scripts/lib/search-node.ts';
import { type Query, halfOf, readQueries, scoreOf } from '../../scripts/lib/search-queries.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { lawAsAt } from '../../src/publish/edition.ts';
import { serveSite } from '../../scripts/lib/static-server.ts';
import { pagefindOptions } from '../../src/search/load.ts';
import type { Pagefind, PagefindModule } from '../../src/search/pagefind.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.resolve(process.env.LIT_DIST ?? path.join(root, 'dist'));
const open = {} as Record<Locale, NodeSearch>;
const queries = readQueries(root);
const answers = new Map<Query, string[]>();

const ids = async (locale: Locale, query: string) => {
  const { citations, hits } = await open[locale].search.search(query);
  return [...citations, ...hits].map(({ id }) => id);
};

beforeAll(async () => {
  for (const locale of LOCALES) open[locale] = await openNodeSearch(dist, { locale, lawAsAt: lawAsAt(root) });
  for (const query of queries) answers.set(query, await ids(query.locale, query.query));
}, 120_000);
afterAll(() => {
  for (const locale of LOCALES) open[locale]?.close();
});

describe('the query set', () => {
  const of = (list: Query[]) =>
    scoreOf(
      list,
      list.map((query) => answers.get(query)!),
    );

  test('holds enough queries of both languages', () => {
    expect(queries.filter(({ locale }) => locale === 'zh').length).toBeGreaterThanOrEqual(200);
    expect(queries.filter(({ locale }) => locale === 'en').length).toBeGreaterThanOrEqual(100);
  });

  test('recall and zero results hold their floor', () => {
    const { recall1, recall5, zero } = of(queries);
    expect(recall5, 'recall@5').toBeGreaterThanOrEqual(FLOOR.recall5);
    expect(recall1, 'recall@1').toBeGreaterThanOrEqual(FLOOR.recall1);
    expect(zero, 'zero results').toBe(0);
  });

  test('the half that nothing was mended on comes near the other', () => {
    const held = of(queries.filter((query) => halfOf(query) === 'held'));
    expect(held.recall5, 'recall@5 of the half kept aside').toBeGreaterThanOrEqual(0.95);
    expect(held.recall1, 'recall@1 of the half kept aside').toBeGreaterThanOrEqual(0.85);
  });
});

// The goal of issue 5; measured on 2026-11-22: 0.98 and 0.92 (0.96 and 0.86 on the half that nothing was mended on).
const FLOOR = { recall5: 0.97, recall1: 0.85 };

describe('what belongs together', () => {
  test('mainland law comes first, and foreign law where its place is named', async () => {
    const law = (list: string[]) => list.filter((id) => /^[a-z]{2}\//.test(id));
    for (const id of law(await ids('zh', '偷拍')).slice(0, 3)) expect(id).toMatch(/^cn\//);
    expect(law(await ids('zh', '韩国 偷拍 判几年'))[0]).toMatch(/^kr\//);
    expect(law(await ids('en', 'voyeurism law uk'))[0]).toMatch(/^gb\//);
  });

  test('law in force comes before the law it replaced', async () => {
    const found = await ids('zh', '偷窥偷拍 拘留');
    expect(found).toContain('cn/psal/art-50');
    const [now, before] = [found.indexOf('cn/psal/art-50'), found.indexOf('cn/psal/art-42')];
    expect(before === -1 || now < before).toBe(true);
  });

  test('each result says why it is there, and a provision where the words stand', async () => {
    const { citations } = await open.zh.search.search('治安管理处罚法第50条第1款第6项');
    expect(citations[0]).toMatchObject({ id: 'cn/psal/art-50', why: { code: 'number' } });
    expect(citations[0]!.url).toMatch(/#p1-i6$/);
    const { hits } = await open.zh.search.search('散布他人隐私 偷窥');
    const article = hits.find(({ id }) => id === 'cn/psal/art-50')!;
    expect(article.places[0]?.url).toMatch(/#p1-i6$/);
    for (const { why } of hits) expect(why.code).toMatch(/^(?:number|exact|asked|words|some|related)$/);
  });

  test('facets narrow, and say how many there are', async () => {
    const all = await open.zh.search.search('偷拍');
    expect(all.counts.kind.provision).toBeGreaterThan(2);
    const { hits } = await open.zh.search.search('偷拍', undefined, {
      kind: 'provision',
      jurisdiction: 'cn',
      inForce: true,
    });
    expect(hits.length).toBeGreaterThan(0);
    for (const { kind, jurisdiction, status } of hits)
      expect([kind, jurisdiction, status]).toEqual(['provision', 'cn', 'in-force']);
  });

  test('nothing found says what was tried', async () => {
    const outcome = await open.en.search.search('qzxqzx vbvbvb');
    expect(outcome.hits).toEqual([]);
    expect(outcome.stage).toBe('none');
    expect(outcome.tried).toContain('qzxqzx');
  });

  test('what is written in one language is found in the other', async () => {
    expect(await ids('en', '偷拍')).toContain('guides/filmed-in-public');
    expect(await ids('zh', 'hidden camera')).toContain('guides/found-camera');
  });
});

describe('what is downloaded', () => {
  test('a first search and a later one keep to their bytes', { timeout: 180_000 }, async () => {
    // Every fourth query, and the heaviest on 2026-11-22: a place, other characters, a number that several laws may bear.
    const heavy = [
      '刑法第319條之3',
      'X(推特)檢舉性影像',
      '성폭력처벌법 14조',
      'SCPA article 14-2 Korea',
      '47 U.S.C. § 223a',
      '兒少性影像 持有 刑責',
      '手機被裝定位追蹤軟體',
      '美国 48小时 下架 法案',
    ];
    const some = queries.filter(({ query }, i) => i % 4 === 0 || heavy.includes(query));
    for (const { query, first, later } of await measureBytes(dist, some, { lawAsAt: lawAsAt(root) })) {
      expect(first, `first search: ${query.query}`).toBeLessThanOrEqual(isShort(query) ? LIMITS.short : LIMITS.long);
      expect(later, `later search: ${query.query}`).toBeLessThanOrEqual(LIMITS.later);
    }
  });
});

describe('our reader of Pagefind', () => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let whole: typeof site;
  beforeAll(async () => {
    // Pagefind writes its own script beside any index.
    folder = mkdtempSync(path.join(tmpdir(), 'pagefind-'));
    const { index } = await createIndex({ forceLanguage: 'en' });
    await index!.addCustomRecord({ url: '/', content: 'any', language: 'en' });
    await index!.writeFiles({ outputPath: folder });
    await closePagefind();
    // Theirs needs the whole WASM, of which the site has only what ours calls: so both are compared.
    for (const locale of LOCALES) {
      const bundle = path.join(folder, 'whole', locale, 'pagefind');
      cpSync(path.join(dist, locale, 'pagefind'), bundle, { recursive: true });
      for (const name of readdirSync(bundle).filter((file) => file.startsWith('wasm.')))
        copyFileSync(path.join(folder, name), path.join(bundle, name));
    }
    whole = await serveSite({ root: path.join(folder, 'whole') }, 0, '127.0.0.1');
    site = await serveSite({ root: dist }, 0, '127.0.0.1');
  }, 60_000);
  afterAll(() => {
    for (const { server } of [site, whole]) {
      server.close();
      server.closeAllConnections();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    [
      'zh',
      [
        '偷拍',
        '"摄像头"',
        '摄像头',
        '被偷拍了',
        '窃照专用器材',
        '隐私 照片',
        'qzxqzx',
        '第三十二条',
        '！？',
        'WeChat',
        'café',
      ],
    ],
    [
      'en',
      [
        'hidden camera',
        '"hidden camera"',
        'Filming',
        'police-report',
        '“privacy”',
        'naïve',
        'qzxqzx',
        "women's",
        '偷拍',
        '  ',
      ],
    ],
  ] as const)('it finds what their script finds: %s', async (locale, terms) => {
    const ours = (await import(pathToFileURL(path.join(dist, locale, 'pagefind/pagefind.js')).href)) as PagefindModule;
    // Their script keeps one WASM for all its instances: each language needs the script anew.
    const script = pathToFileURL(path.join(folder, 'pagefind.js')).href;
    const theirs = (await import(`${script}?${locale}`)) as PagefindModule;
    const open = async (module: PagefindModule, port: number, more: object): Promise<Pagefind> => {
      const options = pagefindOptions(locale, `http://127.0.0.1:${port}/${locale}/pagefind/`);
      const instance = module.createInstance({ ...options, ...more });
      await instance.init();
      return instance;
    };
    const [mine, other] = await Promise.all([open(ours, site.port, {}), open(theirs, whole.port, { noWorker: true })]);
    for (const term of terms) {
      const plain = ({ results }: Awaited<ReturnType<Pagefind['search']>>) =>
        results.map(({ id, score, words }) => ({ id, score, words }));
      expect(plain(await mine.search(term)), term).toEqual(plain(await other.search(term)));
    }
  });
});
