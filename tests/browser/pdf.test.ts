/** The printed documents: a guide's PDF and the leaflets, made from dist/ by the same code as `npm run package`. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeLeaflets } from '../../scripts/package/leaflets.ts';
import { type PrintedFile, writePdfs } from '../../scripts/package/pdf.ts';
import { guideDocument } from '../../scripts/package/print/guide-document.ts';
import { Dist } from '../../scripts/package/print/dist.ts';
import { DIST } from '../lib/site.ts';

const chromium = inject('chromium');
const out = mkdtempSync(path.join(tmpdir(), 'lit-corner-pdf-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const job = (folder: string, only?: string[]) =>
  ({
    dist: DIST,
    out: path.join(out, folder),
    locales: ['zh', 'en'],
    chromium: chromium!,
    ...(only && { only }),
  }) as const;
const raw = (folder: string, file: string) => readFileSync(path.join(out, folder, file));
const hash = (folder: string, file: string) => createHash('sha256').update(raw(folder, file)).digest('hex');
/** Counted by the objects themselves, not by the code under test. */
const pagesIn = (bytes: Buffer) => bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;

describe.skipIf(!chromium)('printed documents', () => {
  let first: PrintedFile[];
  beforeAll(async () => {
    first = await writePdfs(job('a', ['found-camera']));
    await writePdfs(job('b', ['found-camera']));
  }, 180_000);

  test('a guide in each language, under a neutral name', () => {
    expect(first.map(({ file }) => file.replace(/\d{4}-\d\d-\d\d/, 'DAY'))).toEqual([
      'notes-zh-03-DAY.pdf',
      'notes-en-03-DAY.pdf',
    ]);
    for (const { file, pages } of first) {
      expect(pagesIn(raw('a', file))).toBe(pages);
      expect(pages).toBeGreaterThan(8);
    }
  });

  test('twice the same bytes, with the edition’s day and no name of a browser', () => {
    for (const { file } of first) {
      expect(hash('b', file)).toBe(hash('a', file));
      const text = raw('a', file).toString('latin1');
      expect(text).toMatch(/\/CreationDate \(D:\d{8}000000\+00'00'\)/);
      expect(text).not.toMatch(/Mozilla|Chrome\//);
    }
  });

  test('tagged, in its language, with an outline and links inside', () => {
    for (const [i, lang] of ['zh-Hans', 'en'].entries()) {
      const text = raw('a', first[i]!.file).toString('latin1');
      expect(text).toContain('/StructTreeRoot');
      expect(text).toContain('/Outlines');
      expect(text).toContain(`/Lang (${lang})`);
      expect(text).toMatch(/\/Dests \d+ 0 R/);
      // No link to a file of this machine.
      expect(text).not.toMatch(/\/URI\s*\((?:file|about|http:\/\/localhost)/);
    }
  });

  test('the leaflet of each guide is one page, and twice the same bytes', async () => {
    const all = await writeLeaflets(job('leaflets'));
    expect(all.length).toBe(new Dist(DIST).list('zh', 'guides').length);
    for (const { file } of all) expect(pagesIn(raw('leaflets', file)), file).toBe(1);
    const [again] = await writeLeaflets(job('again', ['threatened']));
    expect(hash('again', again!.file)).toBe(hash('leaflets', again!.file));
  }, 240_000);
});

test('a guide’s document holds each of its steps once, with a heading of its own, and no link that leads nowhere', () => {
  const dist = new Dist(DIST);
  const html = guideDocument(dist, dist.need('/en/guides/threatened/'), 'en', 'Lit Corner 02');
  for (const step of ['are-you-safe', 'do-not-pay', 'hash-services', 'civil-claims'])
    expect(html.match(new RegExp(`<h3 id="steps-${step}">`, 'g')), step).toHaveLength(1);
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
  expect(targets.length).toBeGreaterThan(20);
  expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  expect(html).not.toMatch(/href="(?:\/|\.\.|file:)/);
  expect(html).not.toMatch(/<script|<details|<nav class="crumbs|data-exit/);
});
