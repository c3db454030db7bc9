/** What each style writes is read back as the same place of the same wording: the version is never told to the reader. */
import { expect, test } from 'vitest';
import { citeFacts } from '../../src/citation/facts.ts';
import { citationIndex } from '../../src/citation/index.ts';
import { citableAnchor } from '../../src/citation/pinpoint.ts';
import { readText } from '../../src/citation/read.ts';
import { resolveCitation } from '../../src/citation/resolve.ts';
import { STYLES, cite } from '../../src/citation/styles.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { formatId } from '../../src/law/ids.ts';
import { sample } from '../lib/sample.ts';
import { versions, record } from './content.ts';

const index = citationIndex(record);
const AS_AT = '2026-11-22';
const places = versions.flatMap((version) =>
  [null, ...version.lines.map((line) => line.anchor)].map((anchor) => ({ version, anchor })),
);
// Of the wordings of another day every article, of all others a sample of the lines.
const articles = places.filter(({ version, anchor }) => anchor === null || version.inForce.until !== null);
const some = process.env.ALL ? places : [...new Set([...articles, ...sample(places, 900)])];
const written = LOCALES.flatMap((locale) => STYLES.map((style) => ({ style, locale })));

test.each(written)('$style in $locale', ({ style, locale }) => {
  const wrong: string[] = [];
  for (const { version, anchor } of some) {
    const text = cite(citeFacts(record, version, AS_AT), anchor, style, locale);
    if (text === null) continue;
    const citable = anchor === null ? null : citableAnchor(version.article, anchor, version.lines);
    const wanted = formatId(version.article, version.leaf, citable);
    const found = readText(text, index).map((citation) => {
      const answer = resolveCitation(citation, index, { lawAsAt: AS_AT });
      return 'id' in answer ? answer.id : answer.message;
    });
    if (!found.length || found.some((id) => id !== wanted)) wrong.push(`${text} → ${found.join(' | ')}; wanted ${wanted}`);
  }
  expect(wrong.length ? [wrong.length, ...wrong.slice(0, 12)] : []).toEqual([]);
}, 180_000);
