/**
 * The cards as pictures: made by the build's own code from the built guides, drawn by Chromium, then read as a phone reads them.
 * The code by itself: src/publish/embed/card.test.ts.
 */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { renderCards } from '../../scripts/lib/card-png.ts';
import { buildEmbeds } from '../../src/publish/embed/build.ts';
import { record, ROOT } from '../content/content.ts';
import { expectNone } from '../lib/expect-none.ts';
import { inBrowser, useTabs } from './browser.ts';

/** As tests/lib/site.ts, which would parse every page of it. */
const DIST = path.resolve(process.env.LIT_DIST ?? path.join(ROOT, 'dist'));
const SITE = 'https://help.organisation.example.org/lit-corner/';

/** How a picture reaches a reader: as it is, or made small and grainy by a messenger, on a light or a dark page. */
const WAYS = [
  { name: 'as it is', width: 1080, quality: 1, page: '#ffffff' },
  { name: 'on a dark page', width: 1080, quality: 1, page: '#111111' },
  { name: 'small, a bad JPEG', width: 540, quality: 0.5, page: '#ffffff' },
  { name: 'small, a bad JPEG, on a dark page', width: 540, quality: 0.5, page: '#000000' },
] as const;

declare const jsQR: (
  data: Uint8ClampedArray,
  width: number,
  height: number,
  options: object,
) => { data: string } | null;

inBrowser('cards', () => {
  const tab = useTabs();
  const out = mkdtempSync(path.join(tmpdir(), 'lit-cards-'));
  let cards: string[] = [];

  beforeAll(async () => {
    const made = buildEmbeds({
      dist: DIST,
      out,
      site: SITE,
      record,
      asAt: /<meta name="law-as-at" content="([^"]+)"/.exec(
        readFileSync(path.join(DIST, 'zh/index.html'), 'utf8'),
      )![1]!,
      styles: '',
      parts: false,
      only: (below) => /^guides\/[^/]+$/.test(below),
    });
    expect(await renderCards(out, inject('chromium')!)).toBe(made.cards);
    cards = globSync('embed/*/guides/*/card.png', { cwd: out }).sort();
  }, 120_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  /** What the code says in each of the ways; null where none is found. */
  const read = (page: Page, file: string, type: string, ways: readonly (typeof WAYS)[number][]) =>
    page.evaluate(
      async ([source, given]) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const draw = async (picture: HTMLImageElement, width: number, paper: string) => {
          const canvas = document.createElement('canvas');
          canvas.width = width + 80;
          canvas.height = Math.round((width / picture.naturalWidth) * picture.naturalHeight) + 80;
          const to = canvas.getContext('2d')!;
          to.fillStyle = paper;
          to.fillRect(0, 0, canvas.width, canvas.height);
          to.drawImage(picture, 40, 40, canvas.width - 80, canvas.height - 80);
          return canvas;
        };
        const answers: (string | null)[] = [];
        for (const { width, quality, page: paper } of given) {
          let canvas = await draw(image, width, paper);
          if (quality < 1) {
            const grainy = new Image();
            grainy.src = canvas.toDataURL('image/jpeg', quality);
            await grainy.decode();
            canvas = await draw(grainy, grainy.naturalWidth, paper);
          }
          const {
            data,
            width: w,
            height: h,
          } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
          answers.push(jsQR(data, w, h, { inversionAttempts: 'dontInvert' })?.data ?? null);
        }
        return answers;
      },
      [`data:${type};base64,${readFileSync(path.join(out, file)).toString('base64')}`, ways] as const,
    );

  const reader = async () => {
    const { page } = await tab();
    await page.goto('about:blank');
    await page.addScriptTag({ path: path.join(ROOT, 'node_modules/jsqr/dist/jsQR.js') });
    return page;
  };
  /** The guide's whole address, told from the card's own. */
  const wanted = (file: string) => SITE + file.replace(/^embed\//, '').replace(/card\.(?:png|svg)$/, '');

  test('every guide in both languages has a picture whose code is the whole address of the guide', async () => {
    const page = await reader();
    expect(cards.length).toBeGreaterThan(30);
    const problems: string[] = [];
    for (const file of cards) {
      const [found] = await read(page, file, 'image/png', [WAYS[0]]);
      if (found !== wanted(file)) problems.push(`${file}: found ${found}; wanted ${wanted(file)}`);
    }
    expectNone(problems);
  }, 120_000);

  test.each(WAYS)('the code is read $name', async (way) => {
    const page = await reader();
    for (const file of ['embed/zh/guides/landlord-hotel-workplace/card.png', 'embed/en/guides/under-18/card.png'])
      expect(await read(page, file, 'image/png', [way]), file).toEqual([wanted(file)]);
  });

  test('the SVG, drawn by the reader’s own browser as on the builder page', async () => {
    const file = 'embed/zh/guides/images-shared/card.svg';
    expect(await read(await reader(), file, 'image/svg+xml', WAYS)).toEqual(WAYS.map(() => wanted(file)));
  });

  test('nothing in a picture is cut off: texts end before its right edge', async () => {
    const { page } = await tab();
    const problems: string[] = [];
    for (const file of cards.map((card) => card.replace(/png$/, 'svg'))) {
      await page.setContent(readFileSync(path.join(out, file), 'utf8'));
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('text')]
          .filter((text) => text.getBBox().x + text.getBBox().width > 1080 - 40)
          .map((text) => text.textContent),
      );
      problems.push(...wide.map((text) => `${file}: ${text}`));
    }
    expectNone(problems);
  }, 60_000);
});
