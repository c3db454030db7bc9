/**
 * The list of files, made on the device: hashes as `sha256sum` gives them, every format read again, the later check,
 * the stop for images of minors; nothing is stored, asked for or shown.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'parse5';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from '../../src/evidence/csv.ts';
import { EXIT_ATTRIBUTE } from '../lib/contract.ts';
import { type Document, all, attr, elements, textOf } from '../lib/html.ts';
import { unzip } from '../lib/zip.ts';
import { auditPage } from './audit.ts';
import { inBrowser, mirror, origin, useTabs } from './browser.ts';

const ZH = '/zh/tools/evidence/';
const EN = '/en/tools/evidence/';
const EXIT = `a[${EXIT_ATTRIBUTE}]`;
/** `printf abc | sha256sum`. */
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const SOURCE = '=HYPERLINK("https://example.com/x")';

inBrowser('the list of files', () => {
  const tab = useTabs();
  let folder: string;
  let one: string;
  let large: string;
  let largeHash: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lit-evidence-'));
    one = path.join(folder, '图 1.png');
    large = path.join(folder, 'b.mp4');
    writeFileSync(one, 'abc');
    // 2026-11-22T05:45:10Z
    utimesSync(one, 1_795_326_310, 1_795_326_310);
    // More than two slices, and no multiple of one.
    writeFileSync(large, Buffer.alloc(20_000_003, 'lit corner '));
    largeHash = execFileSync('sha256sum', [large], { encoding: 'utf8' }).slice(0, 64);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = async (address: string, options = {}) => {
    const opened = await tab({ timezoneId: 'Asia/Shanghai', ...options });
    await opened.page.goto(address);
    return opened;
  };
  const answerNo = (page: Page) => page.locator('[data-answer="no"]').click();
  const hashes = (page: Page) => page.locator('[data-items] [data-hash]').allInnerTexts();
  const choose = async (page: Page, ...files: string[]) => {
    const before = await page.locator('[data-items] > li').count();
    await page.locator('[data-choose]').setInputFiles(files);
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('[data-items] [data-remove]:not([hidden])').length === wanted,
      before + files.length,
    );
  };
  const save = async (page: Page, format: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-save="${format}"]`).click(),
    ]);
    return { name: download.suggestedFilename(), file: await download.path() };
  };
  const field = (page: Page, within: string, name: string) => page.locator(`${within} [data-field="${name}"]`).first();
  const kept = (page: Page) =>
    page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookie: document.cookie,
      caches: (await caches.keys()).length,
      databases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
  const NOTHING = { local: 0, session: 0, cookie: '', caches: 0, databases: 0, workers: 0 };
  const asksToStay = (page: Page) =>
    page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
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

  test.each([ZH, EN])('without script, %s: how to do it by hand, and nothing that does not work', async (where) => {
    const { page } = await open(origin + where, { javaScriptEnabled: false });
    expect(await page.locator('[data-without-script]').isVisible()).toBe(true);
    expect(await page.locator('main').innerText()).toContain('certutil -hashfile');
    expect(await page.locator('.evidence-blank table').isVisible()).toBe(true);
    expect(await page.locator('main :is(button, input):visible').count()).toBe(0);
  });

  test('a question first; whoever says yes or is not sure finds no way to choose files', async () => {
    const { page } = await open(origin + ZH);
    expect(await page.locator('input[type="file"]:visible').count()).toBe(0);
    for (const answer of ['yes', 'unsure']) {
      await page.locator(`[data-answer="${answer}"]`).click();
      expect(await page.locator('[data-stop]').isVisible()).toBe(true);
      expect(await page.locator('input[type="file"]:visible').count()).toBe(0);
      expect(await page.locator('[data-answer]:visible').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('stop');
      const links = await page.locator('[data-stop] a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(links.join(' ')).toMatch(/guides\/under-18\/.*steps\/if-under-18\/.*tel:110/);
      expect(await auditPage(page)).toEqual([]);
      await page.locator('[data-back]').click();
    }
    await answerNo(page);
    expect(await page.locator('[data-choose]').isVisible()).toBe(true);
  });

  test('hashes as sha256sum gives them, in a worker; no file is asked for, shown or given an address', async () => {
    const { page, foreign } = await tab({ timezoneId: 'Asia/Shanghai' });
    const worker = page.waitForResponse(`${origin}/hash.js`);
    await page.goto(origin + EN);
    await (await worker).finished();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.evaluate(() => {
      const make = URL.createObjectURL;
      document.documentElement.dataset.made = '';
      URL.createObjectURL = (what) => {
        document.documentElement.dataset.made += `${what instanceof File ? 'FILE' : (what as Blob).type} `;
        return make(what);
      };
    });
    await expect.poll(() => page.workers().length).toBe(1);
    await page.context().setOffline(true);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await answerNo(page);
    await choose(page, one, large);
    expect(await hashes(page)).toEqual([ABC, largeHash]);
    const sheet = await page.locator('[data-sheet]').innerText();
    expect(sheet).toContain('2026-11-22 13:45:10 (UTC+08:00)');
    expect(sheet).toContain('20,000,003 B (20.0 MB)');
    expect(sheet).toMatch(/文件清单 File list/);
    await save(page, 'html');
    await save(page, 'csv');
    expect(await page.locator('html').getAttribute('data-made')).toBe(
      'text/html;charset=utf-8 text/csv;charset=utf-8 ',
    );
    expect(await page.locator('main :is(img, video, audio, canvas, picture)').count()).toBe(0);
    expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(foreign).toEqual([]);
    expect(problems).toEqual([]);
    expect(await kept(page)).toEqual(NOTHING);
    expect(page.url()).toBe(origin + EN);
  });

  test('where no worker can be made the page does it itself; below a path of its own too', async () => {
    const { page } = await tab();
    await page.addInitScript(() => {
      window.Worker = class {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      } as unknown as typeof Worker;
    });
    await page.goto(mirror + ZH);
    await answerNo(page);
    await choose(page, large, one);
    expect(await hashes(page)).toEqual([largeHash, ABC]);
    const { page: other } = await open(mirror + ZH);
    await expect.poll(() => other.workers().map((worker) => worker.url())).toEqual([`${mirror}/hash.js`]);
    const { page: broken, context } = await tab();
    await context.route('**/hash.js', (route) => route.abort());
    await broken.goto(origin + ZH);
    await answerNo(broken);
    await choose(broken, one);
    expect(await hashes(broken)).toEqual([ABC]);
  });

  test('what is written is in every format, and each can be read', async () => {
    const { page } = await open(origin + EN);
    await answerNo(page);
    await choose(page, one, large);
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
    expect(rows[at + 2]![4]).toBe(largeHash);

    const html = await save(page, 'html');
    expect(html.name).toBe('list.html');
    const text = readFileSync(html.file, 'utf8');
    const document = parse(text) as unknown as Document;
    expect([...elements(document)].filter((node) => ['script', 'link', 'img', 'b'].includes(node.tagName))).toEqual([]);
    const facts = [...elements(document)].flatMap((node) => {
      const key = attr(node, 'data-key');
      return key ? [`${key}=${textOf(node)}`] : [];
    });
    expect(facts).toContain(`sha256=${largeHash}`);
    expect(facts).toContain(`source=${SOURCE}`);
    expect(facts).toContain('notes=line one\nline <b>two');
    expect(all(document, 'h1').map((node) => textOf(node))).toEqual(['文件清单 File list']);
    // The list's own hash is told, and true.
    const own = execFileSync('sha256sum', [html.file], { encoding: 'utf8' }).slice(0, 64);
    await page.locator('[data-status]', { hasText: own }).waitFor();

    const docx = await save(page, 'docx');
    expect(docx.name).toBe('list.docx');
    const body = (unzip(readFileSync(docx.file)).get('word/document.xml') ?? '').replace(/<[^>]*>/g, '');
    for (const wanted of ['文件清单 File list', ABC, largeHash, '图 1.png', 'line &lt;b&gt;two', 'certutil', 'Ann'])
      expect(body).toContain(wanted);
    expect(await kept(page)).toEqual(NOTHING);
  });

  test.each(['csv', 'html'])('checked again with the %s: same, changed, missing, new, renamed', async (format) => {
    const { page } = await open(origin + ZH);
    const file = (name: string, content: string) => {
      const full = path.join(folder, `${format}-${name}`);
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
    const renamed = path.join(folder, `${format}-d2.txt`);
    renameSync(d, renamed);
    const fresh = file('e.txt', 'e');
    // Downloads have no ending of their own here.
    const saved = path.join(folder, list.name);
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

  test('a file can be stopped, taken out, and the list is cleared; an empty file and a twin are named', async () => {
    const { page } = await open(origin + EN);
    await answerNo(page);
    const huge = path.join(folder, 'huge.bin');
    execFileSync('truncate', ['-s', '3G', huge]);
    await page.locator('[data-choose]').setInputFiles([huge]);
    await page.locator('[data-state]', { hasText: /[1-9]\d?% done/ }).waitFor();
    await page.locator('[data-save="csv"]').click();
    expect(await page.locator('[data-status]').innerText()).toContain('Not finished yet: 1');
    await page.locator('[data-cancel]').click();
    await page.locator('[data-remark]', { hasText: 'Stopped' }).waitFor();
    const empty = path.join(folder, 'empty.txt');
    const twin = path.join(folder, 'twin.png');
    writeFileSync(empty, '');
    writeFileSync(twin, 'abc');
    await choose(page, one, empty, twin);
    const remarks = await page.locator('[data-items] > li [data-remark]').allInnerTexts();
    expect(remarks).toEqual([
      'Stopped; it is not in the list.',
      '',
      'This file is empty (0 bytes).',
      'Exactly the same content as no. 1.',
    ]);
    expect(await page.locator('[data-sheet] tbody tr').count()).toBe(3);
    await page.locator('[data-remove]').nth(1).click();
    expect(await page.locator('[data-sheet] tbody tr').count()).toBe(2);
    expect(await page.locator('[data-items] > li [data-remark]').last().innerText()).toBe('');
    expect(await auditPage(page)).toEqual([]);
    await page.locator('[data-clear]').click();
    expect(await page.locator('[data-items] > li').count()).toBe(0);
    expect(await page.locator('[data-sheet]').isVisible()).toBe(false);
    expect(await asksToStay(page)).toBe(false);
    rmSync(huge);
  });

  test('it asks before closing while unsaved, not before and not after', async () => {
    const { page } = await open(origin + ZH);
    expect(await asksToStay(page)).toBe(false);
    await answerNo(page);
    await choose(page, one);
    expect(await asksToStay(page)).toBe(true);
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked++;
      expect(dialog.type()).toBe('beforeunload');
      void dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked).toBe(1);
    expect(page.isClosed()).toBe(false);
    await save(page, 'csv');
    expect(await asksToStay(page)).toBe(false);
    await field(page, '[data-heading]', 'caseName').evaluate((input: HTMLInputElement) => {
      input.value = 'x';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await asksToStay(page)).toBe(true);
  });

  test('the exit asks nothing and drops everything, the worker too; Back brings nothing back', async () => {
    const { page } = await tab({}, 1500);
    await page.goto(origin + ZH);
    await answerNo(page);
    await choose(page, one);
    await page.locator('.evidence-common summary').first().click();
    await field(page, '[data-common]', 'account').fill('张三');
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.accept();
    });
    const left = await page.evaluate(async (exit) => {
      document.querySelector<HTMLElement>(exit)!.click();
      await Promise.resolve();
      const typed = [...document.querySelectorAll<HTMLInputElement>('main input:not([type="checkbox"])')].map(
        (input) => input.value,
      );
      return (
        typed.join('') +
        (document.querySelector('[data-sheet]')?.textContent ?? '') +
        (document.querySelector('[data-items]')?.textContent ?? '')
      );
    }, EXIT);
    expect(left).toBe('');
    await expect.poll(() => page.workers()).toEqual([]);
    await page.waitForURL((url) => url.origin !== origin);
    expect(dialogs).toEqual([]);

    const { page: other } = await open(origin + ZH);
    await answerNo(other);
    await choose(other, one);
    other.on('dialog', (dialog) => void dialog.accept());
    await other.goto(`${origin}/zh/`);
    await other.goBack();
    expect(await other.locator('[data-gate]').isVisible()).toBe(true);
    expect(await other.locator('[data-items] > li').count()).toBe(0);
  });

  test('printed, the page holds the list alone', async () => {
    const { page } = await open(origin + EN);
    await answerNo(page);
    await choose(page, one);
    await page.evaluate(() => {
      window.print = () => {
        const seen = (selector: string) => document.querySelector(selector)!.checkVisibility();
        document.title = [seen('[data-sheet]'), seen('[data-items]'), seen('#means'), seen('header')].join();
      };
    });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-print]')!.click());
    expect(await page.title()).toBe('true,false,false,false');
  });

  test.each([320, 360])('%i px: nothing runs out of the screen', async (width) => {
    for (const where of [ZH, EN]) {
      const { page } = await open(origin + where, { viewport: { width, height: 640 }, hasTouch: true, isMobile: true });
      await answerNo(page);
      await choose(page, one, large);
      for (const summary of await page.locator('lit-evidence summary').all()) await summary.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});
