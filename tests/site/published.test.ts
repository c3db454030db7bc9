/** No address of law and no anchor that was ever published is gone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PUBLISHED, dropped, publishedIn, readPublished, writePublished } from '../../scripts/lib/published.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { expectNone } from '../lib/expect-none.ts';
import { DIST } from '../lib/site.ts';

const listed = readPublished(readFileSync(path.join(import.meta.dirname, '../..', PUBLISHED), 'utf8'));

test.each(LOCALES)('every published address and anchor is still there in %s', (locale) => {
  expect(listed.size).toBeGreaterThan(1900);
  expectNone(
    dropped(listed, publishedIn(DIST, locale)).map(
      (address) => `${PUBLISHED}: /${locale}/${address} was published and the build has dropped it`,
    ),
  );
});

test('what the build publishes is on the list', () => {
  expectNone(
    dropped(publishedIn(DIST), listed).map((address) => `${address} is not in ${PUBLISHED}: run \`npm run published\``),
  );
});

test('a dropped address or anchor is named, and the list reads back', () => {
  const before = new Map([
    ['law/cn/psal/art-50/', new Set(['p1', 'p1-i6', 'p1-i10'])],
    ['law/cn/psal/', new Set<string>()],
  ]);
  expect(dropped(before, new Map([['law/cn/psal/art-50/', new Set(['p1', 'p1-i10'])]]))).toEqual([
    'law/cn/psal/art-50/#p1-i6',
    'law/cn/psal/',
  ]);
  expect(readPublished(writePublished(before))).toEqual(before);
});
