import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { all, attr, elements, textOf } from '../../tests/lib/html.ts';
import { inventoryHtml } from './html.ts';
import { savedFromRows } from './saved.ts';
import { inventoryTable } from './table.ts';
import { HASHES, LABELS, sampleList } from './test-list.ts';

const list = sampleList(
  [
    { name: '<img src=x onerror=alert(1)>.png', source: 'https://example.com/?a=1&b="2"', notes: 'one\ntwo' },
    { name: '图 2.png' },
  ],
  '甲 & 乙',
);
list.items[0]!.sha256 = HASHES.abc;
const html = inventoryHtml(inventoryTable(list, LABELS));
const document = parse(html) as unknown as Parameters<typeof all>[0];

test('one file that runs nothing and asks for nothing', () => {
  const tags = [...elements(document)];
  expect(tags.filter(({ tagName }) => ['script', 'img', 'link', 'a', 'iframe', 'form'].includes(tagName))).toEqual([]);
  expect(tags.flatMap(({ attrs }) => attrs).filter(({ name }) => /^(on|src|href)/.test(name))).toEqual([]);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(textOf(document)).toContain('<img src=x onerror=alert(1)>.png');
  expect(textOf(document)).toContain('https://example.com/?a=1&b="2"');
  expect(textOf(document)).toContain('甲 & 乙');
});

test('both languages side by side, each marked', () => {
  expect(attr(all(document, 'html')[0]!, 'lang')).toBe('zh-Hans');
  expect(all(document, 'h1').map((one) => textOf(one))).toEqual(['文件清单 File list']);
  expect(all(document, 'th').map((one) => textOf(one))).toEqual([
    '序号 No.',
    '文件 File',
    '来源 Source',
    '记录 Record',
  ]);
  expect(html).toContain('<span lang="en">Source address</span>');
  expect(html).toContain('certutil -hashfile');
  expect(html).toContain('shasum -a 256');
});

test('it comes back as it was', () => {
  const rows = all(document, 'tr')
    .slice(1)
    .map(
      (row) =>
        new Map(
          [...elements(row)].flatMap((one) => {
            const key = attr(one, 'data-key');
            return key ? [[key, textOf(one)] as const] : [];
          }),
        ),
    );
  expect(savedFromRows(rows)).toEqual({
    items: [
      { number: 1, name: '<img src=x onerror=alert(1)>.png', size: 0, sha256: HASHES.abc },
      { number: 2, name: '图 2.png', size: 1, sha256: '1'.padStart(64, '0') },
    ],
    bad: [],
  });
  expect(savedFromRows([])).toBeNull();
});
