/** PNG pictures of the cards, drawn by a Chromium. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { FLAGS } from './chromium.ts';

/**
 * Draws every card.svg below dist/embed/ as card.png beside it.
 * @param program the browser
 * @returns how many were drawn
 */
export async function renderCards(dist: string, program: string): Promise<number> {
  const cards = globSync('embed/**/card.svg', { cwd: dist });
  if (!cards.length) return 0;
  const browser = await chromium.launch({ executablePath: program, args: FLAGS });
  const page = await browser.newPage();
  for (const card of cards) {
    const file = path.join(dist, card);
    await page.goto(pathToFileURL(file).href);
    const size = await page.evaluate(() => {
      const { width, height } = document.documentElement.getBoundingClientRect();
      return { width: Math.round(width), height: Math.round(height) };
    });
    await page.setViewportSize(size);
    await page.screenshot({ path: file.replace(/\.svg$/, '.png') });
  }
  await browser.close();
  return cards.length;
}
