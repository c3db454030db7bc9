/** One self-contained HTML file for each guide and language. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { listed } from '../../src/copies/built-page.ts';
import { guideFile } from '../../src/copies/guide-file.ts';
import { type Copy, copyName } from '../../src/copies/names.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import type { Step } from './step.ts';

export const guideFilesStep: Step = {
  name: 'single guides',
  async run({ dist, out, edition, siteUrl }) {
    const copies: Copy[] = [];
    for (const locale of LOCALES)
      for (const [i, page] of listed(dist, `${locale}/guides/index.html`).entries()) {
        const file = copyName(edition.lawAsAt, [locale], 'html', i + 1);
        writeFileSync(path.join(out, file), await guideFile(dist, locale, page, siteUrl));
        copies.push({ file, kind: 'guide', locales: [locale], guide: page.split('/').at(-2)! });
      }
    return copies;
  },
};
