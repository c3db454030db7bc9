/** PDFs and leaflets as steps of `npm run package`. They need Chromium and a Chinese font, and say so where one is missing. */
import { LOCALES } from '../../src/i18n/locales.ts';
import { writeLeaflets } from './leaflets.ts';
import { printingBrowser, writePdfs } from './pdf.ts';
import type { Step } from './step.ts';

export const pdfsStep: Step = {
  name: 'PDF',
  run: ({ dist, out }) => writePdfs({ dist, out, locales: LOCALES, chromium: printingBrowser() }),
};

export const leafletsStep: Step = {
  name: 'leaflets',
  run: ({ dist, out }) => writeLeaflets({ dist, out, locales: LOCALES, chromium: printingBrowser() }),
};
