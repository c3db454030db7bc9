/** What the site writes it reads: every wording of the record, every line, both languages. */
import { expect, test } from 'vitest';
import { formatCitation } from '../../src/citation/format.ts';
import { citationIndex } from '../../src/citation/index.ts';
import { parseCitations } from '../../src/citation/parse.ts';
import { citableAnchor } from '../../src/citation/pinpoint.ts';
import { resolveCitation } from '../../src/citation/resolve.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { formatId } from '../../src/law/ids.ts';
import { record } from './content.ts';

const index = citationIndex(record);

test.each(LOCALES)('every wording and line in %s', (locale) => {
  const wrong: string[] = [];
  for (const version of record.versions.values())
    for (const anchor of [null, ...version.lines.map((line) => line.anchor)]) {
      const text = formatCitation({ record, id: formatId(version.article, version.leaf, anchor), locale });
      const citable = anchor === null ? null : citableAnchor(version.article, anchor, version.lines);
      const wanted = formatId(version.article, version.leaf, citable);
      const on = version.inForce.from ?? version.inForce.knownBy!;
      const found = parseCitations(text, index).map((citation) => {
        // A wording whose commencement is not verified is in force on no day: it is asked for by its identifier.
        const asked = { ...citation, version: version.leaf };
        const answer = resolveCitation(asked, index, { lawAsAt: '2026-11-22', on });
        return 'id' in answer ? answer.id : answer.message;
      });
      if (!found.length || found.some((id) => id !== wanted)) wrong.push(`${text} → ${found.join(' | ')}; wanted ${wanted}`);
    }
  expect(wrong).toEqual([]);
}, 180_000);
