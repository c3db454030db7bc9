// npm run translations                                   records new texts and texts of which every language was changed
// npm run translations -- --confirm guides/in-a-group    also: I looked; the languages of this text say the same
// --root <folder>: another copy of the project (for tests)
// A text of which only one language was changed is not recorded unasked: the page says that the other is behind.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lockedTranslations, textHashes } from '../src/publish/read-translations.ts';
import {
  TRANSLATIONS_LOCK,
  compareTranslations,
  formatTranslations,
  nextTranslations,
} from '../src/publish/translations.ts';
import { readOptions } from './lib/options.ts';

const { confirm, root } = readOptions(import.meta.url, {
  confirm: { type: 'string', multiple: true, default: [] },
  root: { type: 'string', default: path.resolve(import.meta.dirname, '..') },
});
const [now, lock] = [textHashes(root), lockedTranslations(root)];
const { behind, together, added, removed } = compareTranslations(now, lock);
const known = new Set(behind.map(({ id }) => id));
const unknown = confirm.filter((id) => !known.has(id));
const waiting = behind.filter(({ id }) => !confirm.includes(id));

writeFileSync(path.join(root, TRANSLATIONS_LOCK), formatTranslations(nextTranslations(now, lock, confirm)));
for (const id of unknown) console.error(`--confirm ${id}: nothing to confirm; no language of it is behind.`);
for (const { id, locale, changed } of waiting)
  console.error(
    `content/${id}/${locale}.*: behind ${changed.join(', ')}, which was changed. Change it too; if nothing needs changing: npm run translations -- --confirm ${id}`,
  );
console.error(
  `${TRANSLATIONS_LOCK}: ${now.size} texts, ${added.length} new, ${together.length} changed together, ${removed.length} gone, ${known.size - new Set(waiting.map(({ id }) => id)).size} confirmed.`,
);
if (waiting.length || unknown.length) process.exitCode = 1;
