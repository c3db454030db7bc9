/** The list of files, saved: every format read again here, and by the page itself when the files are checked later. */
import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readCsv } from '../../src/evidence/csv.ts';
import { type Document, all, attr, elements, textOf } from '../lib/html.ts';
import { unzip } from '../lib/zip.ts';
import { auditPage } from './audit.ts';
import { inBrowser, origin } from './browser.ts';
import { ABC, EN, ZH, answerNo, choose, field, save, useEvidence } from './evidence-page.ts';
import { NOTHING, kept } from './kept.ts';

const SOURCE = '=HYPERLINK("https://example.com/x")';

const verdicts = (page: Page) =>
  page
    .locator('[data-rows] tr')
    .evaluateAll((rows) => rows.map((row) => [row.dataset.verdict, row.querySelectorAll('td')[1]!.textContent]));

const check = async (page: Page, list: string, ...files: string[]) => {
  await page.locator('[data-list]').setInputFiles(list);
  await page.locator('[data-now]').setInputFiles(files);
  await page.locator('[data-run]').click();
  await page.locator('[data-result]').waitFor();
};

inBrowser('the list of files, saved', () => {
  const { open, files } = useEvidence();

  test('what is written is in every format, and each can be read', async () => {
    const { page } = await open(origin + EN);
    await answerNo(page);
    await choose(page, files.one, files.large);
    await page.locator('.evidence-common summary').first().click();
    await field(page, '[data-common]', 'who').fill('Ann');
    await field(page, '[data-common]', 'when').fill('2026-11-22T14:00');
    await page.locator('[data-common] [data-zone]').selectOption('540');
    await page.locator('[data-items] summary').first().click();
    await field(page, '[data-items] > li', 'source').fill(SOURCE);
    await field(page, '[data-items] > li', 'numericId').fill('1234567890123456789');
    await field(page, '[data-items] > li', 'notes').fill('line one\nline <b>two');

    const csv = await save(page, 'csv');
    expect(csv.name).toBe('list.csv');
    const bytes = readFileSync(csv.file);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toContain(`"'=HYPERLINK(""https://example.com/x"")"`);
    const rows = readCsv(bytes.toString('utf8'))!;
    const at = rows.findIndex((row) => row.includes('SHA-256'));
    expect(rows[at]!.slice(0, 5)).toEqual([
      '序号 No.',
      '文件名 File name',
      '大小 Size',
      '修改时间 Last modified',
      'SHA-256',
    ]);
    expect(rows[at + 1]!.slice(0, 6)).toEqual(['1', '图 1.png', '3', '2026-11-22 13:45:10 (UTC+08:00)', ABC, SOURCE]);
    expect(rows[at + 1]!.slice(7)).toEqual([
      '1234567890123456789',
      'Ann',
      '2026-11-22 14:00 (UTC+09:00)',
      'line one\nline <b>two',
    ]);
    expect(rows[at + 2]![4]).toBe(files.largeHash);

    const html = await save(page, 'html');
    expect(html.name).toBe('list.html');
    const text = readFileSync(html.file, 'utf8');
    const document = parse(text) as unknown as Document;
    expect([...elements(document)].filter((node) => ['script', 'link', 'img', 'b'].includes(node.tagName))).toEqual([]);
    const facts = [...elements(document)].flatMap((node) => {
      const key = attr(node, 'data-key');
      return key ? [`${key}=${textOf(node)}`] : [];
    });
    expect(facts).toContain(`sha256=${files.largeHash}`);
    expect(facts).toContain(`source=${SOURCE}`);
    expect(facts).toContain('notes=line one\nline <b>two');
    expect(all(document, 'h1').map((node) => textOf(node))).toEqual(['文件清单 File list']);
    // The list's own hash is told, and true.
    const own = execFileSync('sha256sum', [html.file], { encoding: 'utf8' }).slice(0, 64);
    await page.locator('[data-status]', { hasText: own }).waitFor();

    const docx = await save(page, 'docx');
    expect(docx.name).toBe('list.docx');
    const body = (unzip(readFileSync(docx.file)).get('word/document.xml') ?? '').replace(/<[^>]*>/g, '');
    for (const wanted of [
      '文件清单 File list',
      ABC,
      files.largeHash,
      '图 1.png',
      'line &lt;b&gt;two',
      'certutil',
      'Ann',
    ])
      expect(body).toContain(wanted);
    expect(await kept(page)).toEqual(NOTHING);
  });

  test.each(['csv', 'html'])('checked again with the %s: same, changed, missing, new, renamed', async (format) => {
    const { page } = await open(origin + ZH);
    const file = (name: string, content: string) => {
      const full = path.join(files.folder, `${format}-${name}`);
      writeFileSync(full, content);
      return full;
    };
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => file(`${name}.txt`, `content of ${name}`)) as [
      string,
      string,
      string,
      string,
    ];
    await answerNo(page);
    await choose(page, a, b, c, d);
    const list = await save(page, format);

    const { page: later } = await open(origin + EN);
    await answerNo(later);
    await later.locator('[data-run]').click();
    expect(await later.locator('[data-check-status]').innerText()).toBe('First choose a list saved before.');
    writeFileSync(b, 'content of B');
    const renamed = path.join(files.folder, `${format}-d2.txt`);
    renameSync(d, renamed);
    const fresh = file('e.txt', 'e');
    // Downloads have no ending of their own here.
    const saved = path.join(files.folder, list.name);
    writeFileSync(saved, readFileSync(list.file));
    await check(later, saved, a, b, renamed, fresh);
    const name = (letter: string) => `${format}-${letter}.txt`;
    expect(await verdicts(later)).toEqual([
      ['same', name('a')],
      ['changed', name('b')],
      ['missing', name('c')],
      ['renamed', name('d2')],
      ['new', name('e')],
    ]);
    expect(await later.locator('[data-check-status]').innerText()).toBe(
      'Same: 1. Renamed: 1. Changed: 1. Missing: 1. New: 1. Not readable: 0.',
    );
    expect(await auditPage(later)).toEqual([]);
    // Another file is refused with a sentence.
    await later.locator('[data-list]').setInputFiles(a);
    await later.locator('[data-run]').click();
    await later.locator('[data-check-status]', { hasText: 'This is not a list' }).waitFor();
    expect(await later.locator('[data-result]').isVisible()).toBe(false);
    expect(await kept(later)).toEqual(NOTHING);
  });
});
