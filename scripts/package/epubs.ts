/** One e-book a language. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { epub } from '../../src/copies/epub.ts';
import { copyName } from '../../src/copies/names.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import type { Step } from './step.ts';

export const epubsStep: Step = {
  name: 'e-books',
  async run({ dist, out, edition, siteUrl }) {
    return LOCALES.map((locale) => {
      const file = copyName(edition.lawAsAt, [locale], 'epub');
      writeFileSync(path.join(out, file), epub(dist, locale, edition, siteUrl));
      return { file, kind: 'epub' as const, locales: [locale] };
    });
  },
};
