/** A letter as plain text and as a Word file. How it is filled in the page: tests/browser/letters.test.ts. */
import { Packer } from 'docx';
import { describe, expect, test } from 'vitest';
import { unzip } from '../../../tests/lib/zip.ts';
import { type Paragraph, isFilled, plainText } from './sheet.ts';
import { letterDocument } from './word-file.ts';

const LETTER: Paragraph[] = [
  { style: 'title', text: '申请书' },
  { style: 'text', text: '某某法院：' },
  { style: 'heading', text: '请求' },
  { style: 'number', text: '停止传播' },
  { style: 'number', text: '删除 <全部> & 其他' },
  { style: 'heading', text: '证据' },
  { style: 'item', text: '截图\n录屏' },
  { style: 'number', text: '另一件' },
  { style: 'right', text: '签名：________' },
];

test('as plain text, numbers begin again after each list', () => {
  expect(plainText(LETTER)).toBe(
    '申请书\n\n某某法院：\n\n请求\n1. 停止传播\n2. 删除 <全部> & 其他\n\n证据\n- 截图\n录屏\n1. 另一件\n签名：________\n',
  );
});

test.each([
  ['', false],
  ['  \n', false],
  ['a', true],
  [[], false],
  [['a'], true],
  [undefined, false],
])('%j is filled: %s', (value, filled) => expect(isFilled(value)).toBe(filled));

describe('as a Word file', async () => {
  const files = unzip(Buffer.from(await Packer.toBuffer(letterDocument(LETTER, 'zh'))));
  const body = files.get('word/document.xml') ?? '';
  const paragraphs = [...body.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([xml]) =>
    [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, text]) => text ?? '\n').join(''),
  );

  test('it is a whole one', () => {
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml'])
      expect([...files.keys()]).toContain(name);
  });

  test('it holds the letter, line for line, with nothing taken as markup', () => {
    expect(paragraphs).toEqual([
      '申请书',
      '某某法院：',
      '请求',
      '1. 停止传播',
      '2. 删除 &lt;全部&gt; &amp; 其他',
      '证据',
      '· 截图\n录屏',
      '1. 另一件',
      '签名：________',
    ]);
  });

  test('it is A4, and its properties tell nothing of the writer', () => {
    expect(body).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    const told = [...(files.get('docProps/core.xml') ?? '').matchAll(/<(dc:\w+|cp:lastModifiedBy)>([^<]*)</g)];
    expect(told.map(([, , value]) => value!.trim()).filter(Boolean)).toEqual([]);
    expect([...files.values()].join('')).not.toMatch(/明隅|Lit Corner|localhost/);
  });
});
