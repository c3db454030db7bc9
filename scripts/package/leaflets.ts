/**
 * The leaflets: one A4 page for each guide, in both languages at once, to be put up where people are alone with the
 * question. Title, the first steps and the numbers come from the built pages and content/services; Chromium prints them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { copyName } from '../../src/copies/names.ts';
import { readContent } from '../../src/publish/read-content.ts';
import { type PrintJob, type PrintedFile, numberOf } from './pdf.ts';
import { Dist } from './print/dist.ts';
import { FIT, leafletDocument, leafletOf } from './print/leaflet.ts';
import { pageCount } from './print/pdf-bytes.ts';
import { Press } from './print/press.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Sets the type as large as one page allows, from the sizes of FIT. Runs in the printing browser.
 * @throws Error if not even the smallest fits: the leaflet says too much
 */
async function fitOnePage(page: Page, guide: string): Promise<void> {
  const fits = await page.evaluate((sizes) => {
    const sheet = document.querySelector<HTMLElement>('.sheet')!;
    const body = document.querySelector<HTMLElement>('.sheet > main')!;
    for (const size of sizes) {
      document.documentElement.style.fontSize = `${size}pt`;
      if (body.scrollHeight <= body.clientHeight && sheet.scrollHeight <= sheet.clientHeight) return true;
    }
    return false;
  }, FIT);
  if (!fits) throw new Error(`The leaflet of ${guide} does not fit one page; shorten a title or name fewer services.`);
}

/** Writes one leaflet a guide, each in all the languages. @throws Error if one does not fit its page */
export async function writeLeaflets({ dist: root, out, locales, chromium, only }: PrintJob): Promise<PrintedFile[]> {
  const dist = new Dist(root);
  const { content } = readContent(ROOT);
  const written: PrintedFile[] = [];
  mkdirSync(out, { recursive: true });
  const press = await Press.open(chromium);
  try {
    for (const [i, address] of dist.list(locales[0]!, 'guides').entries()) {
      const guide = address.split('/')[3]!;
      if (only && !only.includes(guide)) continue;
      const leaflet = leafletOf(dist, content, guide, locales);
      const source = leafletDocument(leaflet, dist.edition, locales, `Lit Corner ${numberOf(i)}`);
      const bytes = await press.print(source, {
        day: dist.edition.lawAsAt,
        prepare: (page) => fitOnePage(page, guide),
      });
      const pages = pageCount(bytes);
      if (pages !== 1) throw new Error(`The leaflet of ${guide} has ${pages} pages; wanted one.`);
      const file = copyName(dist.edition.lawAsAt, locales, 'pdf', i + 1);
      writeFileSync(path.join(out, file), bytes);
      written.push({ file, kind: 'leaflet', locales, guide, pages, bytes: bytes.length });
    }
  } finally {
    await press.close();
  }
  return written;
}
