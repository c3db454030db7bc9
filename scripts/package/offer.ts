/** After the steps: hashes of all files, and the downloads page. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openPage } from '../../src/copies/built-page.ts';
import { type Offered, type TitleOf, downloadsTable, fillDownloads } from '../../src/copies/downloads-table.ts';
import type { Edition } from '../../src/copies/edition.ts';
import type { Copy } from '../../src/copies/names.ts';
import { LOCALES } from '../../src/i18n/locales.ts';

/** The file of hashes, in the form that `sha256sum -c` reads. */
const SUMS = 'SHA256SUMS';

/** Measures every file of a folder and writes their hashes beside them. A file that no step told of is listed too. */
export function sumUp(folder: string, copies: readonly Copy[]): Offered[] {
  const offered = readdirSync(folder)
    .filter((file) => file !== SUMS)
    .sort()
    .map((file): Offered => {
      const bytes = readFileSync(path.join(folder, file));
      const known = copies.find((copy) => copy.file === file);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { ...(known ?? { file, kind: 'other', locales: [] }), size: bytes.length, sha256 };
    });
  writeFileSync(path.join(folder, SUMS), offered.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join(''));
  return offered;
}

/** Writes the lists into the downloads page of every language. */
export function fillPages(dist: string, offered: readonly Offered[], edition: Edition): void {
  const titles = new Map<string, string | null>();
  const titleOf: TitleOf = (guide, locale) => {
    const file = `${locale}/guides/${guide}/index.html`;
    if (!titles.has(file)) titles.set(file, existsSync(path.join(dist, file)) ? openPage(dist, file).heading : null);
    return titles.get(file)!;
  };
  for (const locale of LOCALES) {
    const page = path.join(dist, locale, 'downloads/index.html');
    const table = downloadsTable(offered, locale, edition.lawAsAt, titleOf);
    writeFileSync(page, fillDownloads(readFileSync(page, 'utf8'), table));
  }
}
