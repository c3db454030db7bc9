// npm run package                     builds the site, then writes the copies to carry into dist/downloads/ with SHA256SUMS
// npm run package -- --without-pdf    leaves out PDFs and leaflets, which need Chromium and a Chinese font
// node scripts/package.ts             the same from the dist/ that is there
// The same site gives the same bytes. SITE_URL lets links that a copy cannot follow lead to the website.
import { SITE } from '../src/config/site.ts';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { editionOf } from '../src/copies/edition.ts';
import type { Copy } from '../src/copies/names.ts';
import { writeEditions } from '../src/publish/offline-edition.ts';
import { epubsStep } from './package/epubs.ts';
import { fileCopiesStep } from './package/file-copies.ts';
import { guideFilesStep } from './package/guide-files.ts';
import { fillPages, sumUp } from './package/offer.ts';
import { leafletsStep, pdfsStep } from './package/printed.ts';
import type { Step } from './package/step.ts';

/**
 * In this order. A further kind of copy is a file in scripts/package/ and a line here; the PDFs and leaflets, which need a
 * browser, come last.
 */
const STEPS: Step[] = [
  fileCopiesStep,
  guideFilesStep,
  epubsStep,
  ...(process.argv.includes('--without-pdf') ? [] : [pdfsStep, leafletsStep]),
];

const dist = path.resolve(process.env.LIT_DIST ?? path.join(import.meta.dirname, '../dist'));
const ready = path.join(dist, 'downloads');
// Nothing half-made is offered: the files come to their place when all of them stand.
const out = path.join(dist, 'downloads.making');

try {
  const edition = editionOf(dist);
  const siteUrl = (process.env.SITE_URL ?? SITE.siteUrl)?.replace(/\/?$/, '/') ?? null;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const copies: Copy[] = [];
  for (const step of STEPS) {
    const start = performance.now();
    const made = await step.run({ dist, out, edition, siteUrl });
    copies.push(...made);
    console.log(`${step.name.padEnd(16)} ${made.length} files, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  const offered = sumUp(out, copies);
  rmSync(ready, { recursive: true, force: true });
  renameSync(out, ready);
  fillPages(dist, offered, edition);
  // The downloads page has changed: what a device keeps must have the same page.
  writeEditions(path.join(import.meta.dirname, '..'), dist);
  const total = offered.reduce((sum, { size }) => sum + size, 0);
  console.log(`${offered.length} files, ${(total / 1e6).toFixed(1)} MB, in ${path.relative(process.cwd(), ready)}`);
} catch (error) {
  rmSync(out, { recursive: true, force: true });
  console.error(`The copies were not made. ${(error as Error).message}`);
  process.exitCode = 1;
}
