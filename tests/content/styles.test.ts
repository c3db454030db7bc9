/** What each style writes is read back as the same place of the same law. */
import { expect, test } from 'vitest';
import { citeFacts } from '../../src/citation/facts.ts';
import { citationIndex } from '../../src/citation/index.ts';
import { parseCitations } from '../../src/citation/parse.ts';
import { citableAnchor } from '../../src/citation/pinpoint.ts';
import { resolveCitation } from '../../src/citation/resolve.ts';
import { STYLES, cite } from '../../src/citation/styles.ts';
import { formatId } from '../../src/law/ids.ts';
import { sample } from '../lib/sample.ts';
import { versions, record } from './content.ts';

const index = citationIndex(record);
const AS_AT = '2026-11-22';
const places = versions.flatMap((version) =>
  [null, ...version.lines.map((line) => line.anchor)].map((anchor) => ({ version, anchor })),
);
const some = process.env.ALL ? places : sample(places, 900);

test.each(STYLES)('%s', (style) => {
  const wrong: string[] = [];
  for (const { version, anchor } of some) {
    const text = cite(citeFacts(record, version, AS_AT), anchor, style, 'zh');
    if (text === null) continue;
    const citable = anchor === null ? null : citableAnchor(version.article, anchor, version.lines);
    const wanted = formatId(version.article, version.leaf, citable);
    const found = parseCitations(text, index).map((citation) => {
      const answer = resolveCitation({ ...citation, version: version.leaf }, index, { lawAsAt: AS_AT });
      return 'id' in answer ? answer.id : answer.message;
    });
    if (!found.length || found.some((id) => id !== wanted)) wrong.push(`${text} → ${found.join(' | ')}; wanted ${wanted}`);
  }
  expect(wrong.length ? [wrong.length, ...wrong.slice(0, 12)] : []).toEqual([]);
}, 180_000);
