/** A bundle of three pages and three words, as Pagefind 1.6.0 writes it, repacked. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Cbor, decodeCbor, encodeCbor } from './cbor.ts';
import { type Card, repack } from './search-repack.ts';

const SIGNATURE = 'pagefind_dcd';
let bundle: string;
const at = (...names: string[]) => path.join(bundle, ...names);
const write = (file: string, content: Buffer | string) =>
  writeFileSync(at(file), gzipSync(Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(content)])));
const read = (file: string) => {
  const bytes = gunzipSync(readFileSync(at(file)));
  expect(bytes.toString('latin1', 0, 12)).toBe(SIGNATURE);
  return bytes.subarray(12);
};
const readCbor = (file: string) => decodeCbor(read(file)) as Cbor[];

/** Hashes as Pagefind gives them; in its order: b, a, c. */
const META: Cbor[] = [
  '1.6.0',
  [
    ['zh_b', 100, ''],
    ['zh_a', 6, ''],
    ['zh_c', 3, ''],
  ],
  [['偷拍', '隐私', 'zh_1']],
  [],
  [],
  [],
];
const WORDS: Cbor = [
  [
    // On page 0 (b), four places of weight −1 − 24 and one of another weight; on page 1 (a); on page 2 only in the metadata.
    [
      '偷拍',
      [
        [0, [-25, 3, 5, 8, 9, -97, 12], []],
        [1, [7], [[0, 1]]],
        [1, [], [[0, 2]]],
      ],
      [],
    ],
    ['的', [[0, [1], []]], []],
    ['隐私', [[2, [4], []]], [['隱私', [[0, [6], []]]]]],
  ],
];
const CARDS: Record<string, Card> = {
  '/zh/a/': { name: 'x.g.01', meta: { rid: 'guides/a', title: '甲' }, places: [] },
  '/zh/b/': {
    name: 'cn.vi.00',
    meta: { rid: 'cn/psal/art-50', title: '乙', summary: '摘要' },
    places: [
      { id: 'p1', text: '第一款' },
      { id: 'p2', text: '第二款' },
    ],
  },
  '/zh/c/': { name: 'x.g.00', meta: { rid: 'guides/c' }, places: [{ id: 'only', text: '一处' }] },
};
const options = { cardOf: (url: string) => CARDS[url]!, keep: (word: string) => word !== '的' };

beforeEach(() => {
  bundle = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  for (const folder of ['fragment', 'index', 'filter']) mkdirSync(at(folder));
  write('pagefind.zh_1.pf_meta', encodeCbor(META));
  write('index/zh_1.pf_index', encodeCbor(WORDS));
  write('filter/zh_1.pf_filter', 'x');
  for (const [page, anchors] of [
    ['a', []],
    [
      'b',
      [
        { element: 'p', id: 'p1', location: 0 },
        { element: 'p', id: 'p2', location: 6 },
        { element: 'p', id: 'gone', location: 9 },
      ],
    ],
    ['c', [{ element: 'p', id: 'only', location: 0 }]],
  ] as const)
    write(
      `fragment/zh_${page}.pf_fragment`,
      JSON.stringify({
        url: `/zh/${page}/`,
        content: 'all the text',
        word_count: 9,
        filters: {},
        meta: { title: '?' },
        anchors,
      }),
    );
});
afterEach(() => rmSync(bundle, { recursive: true, force: true }));

describe('repack', () => {
  test('a page is named by what is known of it, and its file holds what a result shows', () => {
    repack(bundle, options);
    expect(readdirSync(at('fragment')).sort()).toEqual([
      'cn.vi.00.pf_fragment',
      'x.g.00.pf_fragment',
      'x.g.01.pf_fragment',
    ]);
    expect(JSON.parse(read('fragment/cn.vi.00.pf_fragment').toString())).toEqual({
      url: '/zh/b/',
      meta: { rid: 'cn/psal/art-50', title: '乙', summary: '摘要' },
      anchors: [
        { id: 'p1', text: '第一款', location: 0 },
        { id: 'p2', text: '第二款', location: 6 },
      ],
    });
    // One place alone leads nowhere that the page does not.
    expect(JSON.parse(read('fragment/x.g.00.pf_fragment').toString())).toEqual({
      url: '/zh/c/',
      meta: { rid: 'guides/c' },
    });
  });

  test('pages stand in the order of their names; their lengths have two binary digits', () => {
    repack(bundle, options);
    // 100 is 96 to two binary digits (64 + 32); 6 and 3 are as they were.
    expect(readCbor('pagefind.zh_1.pf_meta')[1]).toEqual([
      ['cn.vi.00', 96, ''],
      ['x.g.00', 3, ''],
      ['x.g.01', 6, ''],
    ]);
  });

  test('words keep their first places, lose those in metadata, and follow the new order of the pages', () => {
    repack(bundle, options);
    const [[from, to, name]] = readCbor('pagefind.zh_1.pf_meta')[2] as [[string, string, string]];
    expect([from, to]).toEqual(['偷拍', '隐私']);
    // b is page 0, c page 1, a page 2; each number is the distance from the one before.
    expect(readCbor(`index/${name}.pf_index`)).toEqual([
      [
        [
          '偷拍',
          [
            [0, [-25, 3, 5, -97, 12], []],
            [2, [7], []],
          ],
          [],
        ],
        ['隐私', [[1, [4], []]], [['隱私', [[0, [6], []]]]]],
      ],
    ]);
    expect(readdirSync(at('filter'))).toEqual([]);
    expect(existsSync(at('index/zh_1.pf_index'))).toBe(false);
  });

  test('words are cut into pieces, each told by its first and its last word', () => {
    const long = (word: string): Cbor => [word, Array.from({ length: 700 }, (): Cbor => [0, [1000, 2000], []]), []];
    // Each word has 700 × 9 bytes and more, beyond what a piece holds, though all entries are of one page.
    write('index/zh_1.pf_index', encodeCbor([[long('甲'), long('乙'), ['丙', [[0, [1], []]], []]]]));
    repack(bundle, options);
    const pieces = readCbor('pagefind.zh_1.pf_meta')[2] as [string, string, string][];
    expect(new Set(pieces.map(([, , name]) => name)).size).toBe(pieces.length);
    expect(pieces[0]![0]).toBe('甲');
    expect(pieces.at(-1)![1]).toBe('丙');
    for (const [from, to, name] of pieces) {
      const [words] = readCbor(`index/${name}.pf_index`) as [[string, Cbor[]][]];
      expect([words[0]![0], words.at(-1)![0]]).toEqual([from, to]);
    }
  });

  test('the same bundle gives the same bytes', () => {
    const bytesOf = () =>
      readdirSync(bundle, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)).toString('hex'));
    repack(bundle, options);
    const first = bytesOf();
    for (const folder of ['fragment', 'index']) rmSync(at(folder), { recursive: true });
    for (const folder of ['fragment', 'index']) mkdirSync(at(folder));
    write('pagefind.zh_1.pf_meta', encodeCbor(META));
    write('index/zh_1.pf_index', encodeCbor(WORDS));
    for (const page of ['a', 'b', 'c'])
      write(
        `fragment/zh_${page}.pf_fragment`,
        JSON.stringify({
          url: `/zh/${page}/`,
          anchors:
            page === 'b'
              ? [
                  { id: 'p1', location: 0 },
                  { id: 'p2', location: 6 },
                ]
              : [],
        }),
      );
    repack(bundle, options);
    expect(bytesOf()).toEqual(first);
  });
});

describe('what Pagefind 1.6.0 does not write is an error', () => {
  test.each<[string, () => void, RegExp]>([
    [
      'another version',
      () => write('pagefind.zh_1.pf_meta', encodeCbor(['1.7.0', ...META.slice(1)])),
      /version 1\.7\.0/,
    ],
    ['another part', () => write('pagefind.zh_1.pf_meta', encodeCbor([...META, []])), /7 parts/],
    ['no table', () => rmSync(at('pagefind.zh_1.pf_meta')), /no \.pf_meta/],
    ['no signature', () => writeFileSync(at('index/zh_1.pf_index'), gzipSync('something else')), /no signature/],
    [
      'more of a word',
      () => write('index/zh_1.pf_index', encodeCbor([[['甲', [], [], 1]]])),
      /another entry of a word/,
    ],
    [
      'more of a page',
      () => write('index/zh_1.pf_index', encodeCbor([[['甲', [[0, [1], [], 1]], []]]])),
      /another entry of a page/,
    ],
    ['a page without its file', () => rmSync(at('fragment/zh_a.pf_fragment')), /zh_a without a fragment/],
  ])('%s', (_, spoil, message) => {
    spoil();
    expect(() => repack(bundle, options)).toThrow(message);
  });
});
