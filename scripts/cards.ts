// node scripts/cards.ts          makes a PNG of every card.svg in dist/embed/, beside it; needs a Chromium and a Chinese font
// The cards are made by a build with SITE_URL. The builder page makes a PNG without this, on the editor's own device.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { renderCards } from './lib/card-png.ts';
import { NO_CHROMIUM, ensureChromium } from './lib/chromium.ts';

const dist = path.resolve(import.meta.dirname, '../dist');
const program = ensureChromium();
if (!program || !existsSync(dist)) {
  console.error(program ? 'There is no built site in dist/. Run `npm run build` first.' : NO_CHROMIUM);
  process.exit(1);
}
const count = await renderCards(dist, program);
console.log(
  count ? `${count} cards` : 'No cards in dist/embed/: build with SITE_URL, so that their QR codes lead somewhere.',
);
if (!count) process.exitCode = 1;
