/** The search over the built site finds what people ask, by the browser's own code (docs/search.md). */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type NodeSearch, openNodeSearch } from '../../scripts/lib/search-node.ts';
import { type Query, halfOf, readQueries, scoreOf } from '../../scripts/lib/search-queries.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { lawAsAt } from '../../src/publish/edition.ts';

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
