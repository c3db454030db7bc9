/** The record as a whole: every file has its shape, no wording overlaps another, every text survives the parser. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprint, normaliseText } from '../../src/law/fingerprint.ts';
import { formatProblem } from '../../src/law/problem.ts';
import { joinStructure, parseStructure } from '../../src/law/structure.ts';
import { statusOn } from '../../src/law/timeline.ts';
import { expectNone } from '../lib/expect-none.ts';
import { ROOT, content, problems, record, versions } from './content.ts';

test('content/ has no problem', () => {
  expectNone(problems.map(formatProblem));
});

test('the loader has found what stands on the disk', () => {
  // A loader whose pattern fits no file only warns, and the site is built without those pages.
  expect(record.instruments.size).toBeGreaterThan(0);
  expect(versions.length).toBe(content.provisions.length);
  for (const [kind, list] of Object.entries({ steps: content.steps, guides: content.guides, routes: content.routes, services: content.services }))
    expect(list.length, kind).toBeGreaterThan(0);
  for (const version of versions) expect(existsSync(path.join(ROOT, version.file)), version.file).toBe(true);
});

test('every text is the same, byte for byte, after it was split and joined', () => {
  for (const { id, text, jurisdiction } of versions)
    if (text !== null) expect(joinStructure(parseStructure(text, jurisdiction)), id).toBe(text.replace(/\n$/, ''));
});

test('every text stands as it is fingerprinted: no trailing spaces, no stray line ends', () => {
  for (const { id, text, sha256 } of versions)
    if (text !== null) {
      expect(text.replace(/\n$/, ''), id).toBe(normaliseText(text));
      expect(sha256, id).toBe(fingerprint(text));
    }
});

describe('intervals', () => {
  test('on no day are two wordings of one number in force', () => {
    for (const [article, list] of record.articles) {
      const days = list.flatMap(({ inForce }) => [inForce.from, inForce.until, inForce.knownBy]).filter((day) => day != null);
      for (const day of days) {
        const inForce = list.filter((version) => statusOn(version.inForce, day) === 'in-force').map(({ id }) => id);
        expect(inForce.length, `${article} on ${day}: ${inForce.join(', ')}`).toBeLessThanOrEqual(1);
      }
    }
  });

  test('a rule is carried on from an earlier wording to a later one', () => {
    for (const version of versions)
      for (const id of version.continues) {
        const earlier = record.versions.get(id)!;
        if (version.inForce.from && earlier.inForce.from)
          expect(earlier.inForce.from < version.inForce.from, `${version.file}: continues ${id}, which is not earlier`).toBe(true);
      }
  });
});
