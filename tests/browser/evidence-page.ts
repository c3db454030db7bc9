/** What tests of the list of files share: the files, a tab that looks at the page, and what a reader does there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { useTabs } from './browser.ts';

export const ZH = '/zh/tools/evidence/';
export const EN = '/en/tools/evidence/';
/** `printf abc | sha256sum`. */
export const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

/** A folder with two files in it; both are gone after the tests of the file. */
export interface Files {
  folder: string;
  /** Three bytes, abc, last modified 2026-11-22T05:45:10Z. */
  one: string;
  /** 20,000,003 bytes: more than two slices, and no multiple of one. */
  large: string;
  largeHash: string;
}

/** The files and the tabs of a file of tests. Call it inside `inBrowser`; `files` are there once the tests run. */
export function useEvidence() {
  const tab = useTabs();
  const files = {} as Files;
  beforeAll(() => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lit-evidence-'));
    const one = path.join(folder, '图 1.png');
    const large = path.join(folder, 'b.mp4');
    writeFileSync(one, 'abc');
    // 2026-11-22T05:45:10Z
    utimesSync(one, 1_795_326_310, 1_795_326_310);
    writeFileSync(large, Buffer.alloc(20_000_003, 'lit corner '));
    const largeHash = execFileSync('sha256sum', [large], { encoding: 'utf8' }).slice(0, 64);
    Object.assign(files, { folder, one, large, largeHash });
  });
  afterAll(() => rmSync(files.folder, { recursive: true, force: true }));

  /** A tab in Shanghai that looks at an address. */
  const open = async (address: string, options = {}) => {
    const opened = await tab({ timezoneId: 'Asia/Shanghai', ...options });
    await opened.page.goto(address);
    return opened;
  };
  return { tab, open, files };
}

/** “No” to the question whether somebody in the images is a minor. */
export const answerNo = (page: Page) => page.locator('[data-answer="no"]').click();

/** Chooses files and waits until all of them are hashed. */
export async function choose(page: Page, ...files: string[]): Promise<void> {
  const before = await page.locator('[data-items] > li').count();
  await page.locator('[data-choose]').setInputFiles(files);
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('[data-items] [data-remove]:not([hidden])').length === wanted,
    before + files.length,
  );
}

export const hashes = (page: Page) => page.locator('[data-items] [data-hash]').allInnerTexts();

/** Saves the list in a format: the name it is offered under, and where the download lies. */
export async function save(page: Page, format: string): Promise<{ name: string; file: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-save="${format}"]`).click(),
  ]);
  return { name: download.suggestedFilename(), file: await download.path() };
}

export const field = (page: Page, within: string, name: string) =>
  page.locator(`${within} [data-field="${name}"]`).first();

/** Whether the page would ask before it is closed. */
export const asksToStay = (page: Page) =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
