/** The ZIP files that open from a disk: one a language, and one with both. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileCopies } from '../../src/copies/file-copy.ts';
import { PLAIN_NAME, copyName } from '../../src/copies/names.ts';
import { type Files, zip } from '../../src/copies/zip.ts';
import { translator } from '../../src/i18n/index.ts';
import { LOCALES, type Locale } from '../../src/i18n/locales.ts';
import type { Step } from './step.ts';

/** What a page says in a copy when its work needs the website. */
export const notice = (locale: Locale): string => {
  const t = translator(locale);
  return `<div class="column"><h1>${t('copies.carriedTitle')}</h1><p class="note">${t('copies.onlineOnly')}</p></div>`;
};

/** A copy as a ZIP, in a folder with a name that tells nothing. */
export function zipCopy(files: Files, day: string): Uint8Array {
  return zip(new Map([...files].map(([name, content]) => [`${PLAIN_NAME}/${name}`, content] as const)), day);
}

export const fileCopiesStep: Step = {
  name: 'ZIP files',
  async run({ dist, out, edition, siteUrl }) {
    const editions: Locale[][] = [...LOCALES.map((locale) => [locale]), [...LOCALES]];
    const copies = await fileCopies(dist, editions, siteUrl, notice);
    return editions.map((locales, i) => {
      const file = copyName(edition.lawAsAt, locales, 'zip');
      writeFileSync(path.join(out, file), zipCopy(copies[i]!, edition.lawAsAt));
      return { file, kind: 'zip' as const, locales };
    });
  },
};
