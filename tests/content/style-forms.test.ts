/** What each style writes, against expectations written by hand from the manuals (tests/citation/styles.yaml). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { citeFacts } from '../../src/citation/facts.ts';
import { type Style, STYLES, cite } from '../../src/citation/styles.ts';
import { ROOT, record } from './content.ts';

type Expected = { at: string } & Partial<Record<Style, string | null>>;
const all = parse(readFileSync(path.join(ROOT, 'tests/citation/styles.yaml'), 'utf8')) as Expected[];
const each = all.flatMap(({ at, ...styles }) =>
  STYLES.filter((style) => style in styles).map((style) => ({ at, style, want: styles[style] ?? null })),
);

test('there are many', () => expect(each.length).toBeGreaterThanOrEqual(38));

test.each(each)('$at as $style', ({ at, style, want }) => {
  const [id = '', anchor = null] = at.split('#');
  const facts = citeFacts(record, record.versions.get(id)!, '2026-11-22');
  expect(cite(facts, anchor, style, 'en')).toBe(want);
});
