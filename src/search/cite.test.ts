import { describe, expect, test } from 'vitest';
import { citationIndex } from '../citation/index.ts';
import { testRecord } from '../citation/test-record.ts';
import { lettersOf, maybeCitation, readCitations, readLaws, writeLaws } from './cite.ts';

describe('whether a query may hold a citation', () => {
  test.each([
    '治安管理处罚法第50条',
    '刑法284',
    '民法典第一千零三十二条',
    'PSAL 50',
    '第五十条',
    '５０條',
    'cn/psal/art-50',
    '12338',
  ])('%s', (query) => expect(maybeCitation(query)).toBe(true));
  test.each(['偷拍', 'hidden camera', '一个人', '三年'])('not: %s', (query) =>
    expect(maybeCitation(query)).toBe(false),
  );
  test.each([
    '我十四岁',
    '14岁',
    '美国 48小时 下架',
    '二十多天',
    '要我500块',
    'wants $500',
    'within 48 hours',
    '16 years old',
    '7天',
  ])('a number that counts something is none: %s', (query) => expect(maybeCitation(query)).toBe(false));
  test('an amount beside a number does not hide it', () => expect(maybeCitation('刑法284 判几年 14岁')).toBe(true));
});

describe('reading citations', () => {
  const full = citationIndex(testRecord());
  const root = 'https://site.example/base/';
  /** As the search loads it: names by letters, articles one instrument at a time. */
  async function read(query: string) {
    const loaded: string[] = [];
    const found = await readCitations(query, {
      index: { ...readLaws(writeLaws(full.instruments)), t2s: full.t2s },
      names: async (letters) => {
        loaded.push(letters);
        return Object.fromEntries(
          full.instruments.map(({ id, names }) => [id, names.filter((name) => lettersOf(name) === letters)]),
        );
      },
      law: async (id) => {
        loaded.push(id);
        return full.instruments.find((one) => one.id === id)!;
      },
      locale: 'zh',
      lawAsAt: '2026-11-22',
      root,
    });
    return { ...found, loaded };
  }

  test('an old number: its article, then the one that carries its rule on, at the item', async () => {
    const { hits } = await read('治安管理处罚法第42条第6项');
    expect(hits.map(({ id, status, url, why }) => [id, status, url, why])).toEqual([
      ['cn/psal/art-42', 'ended', 'https://site.example/base/zh/law/cn/psal/art-42/#p1-i6', { code: 'number' }],
      [
        'cn/psal/art-50',
        'in-force',
        'https://site.example/base/zh/law/cn/psal/art-50/#p1-i6',
        { code: 'moved', from: '治安管理处罚法第42条第6项' },
      ],
    ]);
  });
  test('the article, at its place, and why', async () => {
    const { hits, unresolved } = await read('治安管理处罚法第50条第1款第6项');
    expect(unresolved).toEqual([]);
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({
      id: 'cn/psal/art-50',
      url: 'https://site.example/base/zh/law/cn/psal/art-50/#p1-i6',
      kind: 'provision',
      jurisdiction: 'cn',
      status: 'in-force',
      locale: 'zh',
      why: { code: 'number' },
    });
    expect(hits[0]!.title).toContain('第五十条');
  });

  test('only what the query may name is loaded', async () => {
    expect((await read('治安管理处罚法第50条')).loaded).toEqual(['cjk', 'cn/psal']);
    expect((await read('PSAL 50')).loaded).toEqual(['latin', 'cn/psal']);
    // No name: the number stands for nothing.
    expect(await read('第50条')).toEqual({ hits: [], unresolved: [], loaded: ['cjk'] });
  });

  test('an identifier is a citation', async () =>
    expect((await read('cn/psal/art-50')).hits.map(({ id }) => id)).toEqual(['cn/psal/art-50']));

  test('two citations give two hits, the same one twice gives one', async () => {
    expect((await read('治安管理处罚法第50条、治安管理处罚法第22条')).hits.map(({ id }) => id)).toEqual([
      'cn/psal/art-50',
      'cn/psal/art-22',
    ]);
    expect((await read('治安管理处罚法第50条 PSAL 50')).hits).toHaveLength(1);
  });

  test('a place that the article has not leads to the article, and is said', async () => {
    const { hits, unresolved } = await read('治安管理处罚法第50条第9款');
    expect(hits.map(({ url }) => url)).toEqual(['https://site.example/base/zh/law/cn/psal/art-50/']);
    expect(unresolved.map(({ reason }) => reason)).toEqual(['no-such-pinpoint']);
  });

  test('an article that is not held is said, with the words of the query', async () => {
    const { hits, unresolved } = await read('治安管理处罚法第999条');
    expect(hits).toEqual([]);
    expect(unresolved).toHaveLength(1);
    expect(unresolved[0]!.input).toContain('999');
    expect(unresolved[0]!.reason).toBe('not-held');
  });
});
