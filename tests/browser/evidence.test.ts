/**
 * The list of files, made on the device: the question that comes first, hashes as `sha256sum` gives them; nothing is
 * stored, asked for or shown.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { auditPage } from './audit.ts';
import { inBrowser, mirror, origin } from './browser.ts';
import { ABC, EN, ZH, answerNo, asksToStay, choose, hashes, save, useEvidence } from './evidence-page.ts';
import { NOTHING, kept } from './kept.ts';

inBrowser('the list of files', () => {
  const { tab, open, files } = useEvidence();

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
    await choose(page, files.one, files.large);
    expect(await hashes(page)).toEqual([ABC, files.largeHash]);
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
    await choose(page, files.large, files.one);
    expect(await hashes(page)).toEqual([files.largeHash, ABC]);
    const { page: other } = await open(mirror + ZH);
    await expect.poll(() => other.workers().map((worker) => worker.url())).toEqual([`${mirror}/hash.js`]);
    const { page: broken, context } = await tab();
    await context.route('**/hash.js', (route) => route.abort());
    await broken.goto(origin + ZH);
    await answerNo(broken);
    await choose(broken, files.one);
    expect(await hashes(broken)).toEqual([ABC]);
  });

  test('a file can be stopped, taken out, and the list is cleared; an empty file and a twin are named', async () => {
    const { page } = await open(origin + EN);
    await answerNo(page);
    const huge = path.join(files.folder, 'huge.bin');
    execFileSync('truncate', ['-s', '3G', huge]);
    await page.locator('[data-choose]').setInputFiles([huge]);
    await page.locator('[data-state]', { hasText: /[1-9]\d?% done/ }).waitFor();
    await page.locator('[data-save="csv"]').click();
    expect(await page.locator('[data-status]').innerText()).toContain('Not finished yet: 1');
    await page.locator('[data-cancel]').click();
    await page.locator('[data-remark]', { hasText: 'Stopped' }).waitFor();
    const empty = path.join(files.folder, 'empty.txt');
    const twin = path.join(files.folder, 'twin.png');
    writeFileSync(empty, '');
    writeFileSync(twin, 'abc');
    await choose(page, files.one, empty, twin);
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

  test('printed, the page holds the list alone', async () => {
    const { page } = await open(origin + EN);
    await answerNo(page);
    await choose(page, files.one);
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
      await choose(page, files.one, files.large);
      for (const summary of await page.locator('lit-evidence summary').all()) await summary.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
});
