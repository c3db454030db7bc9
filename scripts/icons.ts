// node scripts/icons.ts    draws public/icons/*.png with Chromium: the icons of the two neutral names under which the guide
//                          can be put on a home screen. Run it after a change of a drawing and commit what it writes.
import { chromium } from 'playwright-core';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FLAGS, NO_CHROMIUM, ensureChromium } from './lib/chromium.ts';

/** Drawings in a square of 28; `bare` has no ground of its own. */
const DRAWINGS = {
  lamp: {
    ground: '#fbf7ee',
    bare: '<path d="M26 14V2H14a12 12 0 0 0 12 12Z" fill="#f4b63f"/><path d="M2 2h24v24H2z" fill="none" stroke="#211d17" stroke-width="2.5"/>',
  },
  note: {
    ground: '#f3f4f6',
    bare: '<path d="M6 3h12l4 4v18H6z" fill="#fff" stroke="#4b5563" stroke-width="1.6" stroke-linejoin="round"/><path d="M10 11h8M10 15h8M10 19h5" stroke="#4b5563" stroke-width="1.6" stroke-linecap="round"/>',
  },
};

/** How much of the picture's side the drawing takes: a maskable one is cut to a circle of four fifths. */
const SHARE = { whole: 0.78, maskable: 0.54 };

const program = ensureChromium();
if (!program) throw new Error(NO_CHROMIUM);
const folder = path.resolve(import.meta.dirname, '../public/icons');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: program, args: FLAGS });
for (const [name, { ground, bare }] of Object.entries(DRAWINGS))
  for (const [kind, size] of [
    ['', 192],
    ['', 512],
    ['maskable-', 512],
  ] as const) {
    const side = 28 / (kind ? SHARE.maskable : SHARE.whole);
    const at = (28 - side) / 2;
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" style="display:block"
        viewBox="${at} ${at} ${side} ${side}"><rect x="${at}" y="${at}" width="${side}" height="${side}" fill="${ground}"/>${bare}</svg>`,
    );
    writeFileSync(path.join(folder, `${name}-${kind}${size}.png`), await page.screenshot());
    await page.close();
  }
await browser.close();
