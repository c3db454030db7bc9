/** The languages of each text say the same, as far as a hash can tell. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { translationState } from '../../src/publish/read-translations.ts';
import { TRANSLATIONS_LOCK, formatTranslations, parseTranslations } from '../../src/publish/translations.ts';
import { expectNone } from '../lib/expect-none.ts';
import { ROOT } from './content.ts';

const { together, added, removed } = translationState(ROOT);

test('every text is recorded as it is; a translation that is behind is no failure, its page says so', () =>
  expectNone([...together, ...added, ...removed].map((id) => `${id}: changed, new or gone; read its languages side by side, then: npm run translations`)));

test('the lock is as the command writes it', () => {
  const source = readFileSync(path.join(ROOT, TRANSLATIONS_LOCK), 'utf8');
  expect(formatTranslations(parseTranslations(source))).toBe(source);
});
