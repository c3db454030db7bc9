/**
 * The pathfinder's rules against fact patterns written from the law (tests/pathfinder/patterns.yaml), and what must hold
 * for any facts.
 */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFacts } from '../src/pathfinder/read-facts.ts';
import { type Plan, makePlan } from '../src/pathfinder/plan.ts';
import { readContent } from '../src/publish/read-content.ts';

const root = path.resolve(import.meta.dirname, '..');
const { content, record } = readContent(root);
const context = { rules: content.pathfinder.rules, record, deadlines: content.deadlines, asOf: '2026-11-22' };

interface Pattern {
  id: string;
  facts: Record<string, unknown>;
  expect: Record<string, string>;
  routes?: string[];
  law: string;
}
const patterns = parse(readFileSync(path.join(root, 'tests/pathfinder/patterns.yaml'), 'utf8')) as Pattern[];

/** What a word in the patterns allows. */
const ALLOWED: Record<string, string[]> = {
  applies: ['applies'],
  'may-apply': ['may-apply'],
  'does-not-apply': ['does-not-apply'],
  absent: ['absent'],
  not: ['does-not-apply', 'absent'],
  named: ['applies', 'may-apply'],
  'not-asserted': ['may-apply', 'does-not-apply', 'absent'],
};

function plan(facts: unknown): Plan {
  const read = readFacts(facts);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return makePlan(read.facts, context);
}

const standings = ({ provisions }: Plan) =>
  new Map(provisions.map(({ id, pinpoint, standing }) => [pinpoint ? `${id}#${pinpoint}` : id, standing as string]));

describe('fact patterns', () => {
  test('are many, each with an id of its own and a reason', () => {
    expect(patterns.length).toBeGreaterThanOrEqual(70);
    expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length);
    expect(patterns.filter(({ law }) => !law)).toEqual([]);
  });

  test.each(patterns.map((pattern) => [pattern.id, pattern] as const))('%s', (_, pattern) => {
    const result = plan(pattern.facts);
    const found = standings(result);
    const wrong = Object.entries(pattern.expect).flatMap(([id, wanted]) => {
      const standing = found.get(id) ?? 'absent';
      expect(ALLOWED, `${pattern.id}: ${wanted}`).toHaveProperty(wanted);
      return ALLOWED[wanted]!.includes(standing) ? [] : [`${id}: found ${standing}; wanted ${wanted}`];
    });
    expect(wrong, pattern.law).toEqual([]);
    expect(result.routes).toEqual(expect.arrayContaining(pattern.routes ?? []));
  });

  test('name provisions that the record holds', () => {
    const ids = [...new Set(patterns.flatMap((pattern) => Object.keys(pattern.expect)))];
    expect(ids.filter((id) => !record.versions.has(id.split('#')[0]!))).toEqual([]);
  });
});

describe('for any facts', () => {
  const base = fc.record(
    {
      jurisdiction: fc.constantFrom('cn', 'kr'),
      actDate: fc.constantFrom('2019-05-01', '2025-12-31', '2026-10-01'),
      place: fc.constantFrom('toilet', 'hotel', 'home', 'online'),
      filmedWithoutConsent: fc.boolean(),
      device: fc.constantFrom('phone', 'special-spy-device', 'cctv', 'hacked-camera'),
      shared: fc.constantFrom('none', 'private', 'group', 'public-web'),
      contentObscene: fc.constantFrom('yes', 'no', 'unknown'),
      role: fc.constantFrom('filmer', 'sharer', 'group-admin', 'viewer'),
      relation: fc.constantFrom('stranger', 'ex', 'family'),
      threat: fc.constantFrom('none', 'money', 'contact'),
      victimAge: fc.constantFrom(13, 16, 30),
    },
    { requiredKeys: ['jurisdiction'] },
  );
  /** Facts that make a case graver. */
  const WORSE: Record<string, unknown>[] = [
    { physicalForce: true },
    { forProfit: true },
    { personalInfoExposed: true },
    { insultOrDefamation: true },
    { coercedToSelfFilm: true },
    { volume: { videos: 500, clicks: 100000, members: 5000, views: 9000, gainCny: 90000, devices: 40 } },
  ];

  test('an added aggravating fact takes no route away', () => {
    fc.assert(
      fc.property(base, fc.constantFrom(...WORSE), (facts, worse) => {
        const before = plan({
          ...facts,
          ...Object.fromEntries(
            Object.keys(worse).map((key) => [
              key,
              key === 'volume' ? { videos: 0, clicks: 0, members: 0, views: 0, gainCny: 0, devices: 0 } : false,
            ]),
          ),
        });
        const after = plan({ ...facts, ...worse });
        expect(before.routes.filter((route) => !after.routes.includes(route))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test('what is not known never makes a provision apply that a known value would keep out', () => {
    const values: Record<string, unknown[]> = {
      filmedWithoutConsent: [false],
      shared: ['none'],
      threat: ['none'],
      contentObscene: ['no'],
      device: ['phone', 'none'],
      role: ['viewer', 'venue'],
    };
    fc.assert(
      fc.property(base, fc.constantFrom(...Object.keys(values)), (facts, key) => {
        const open = standings(plan({ ...facts, [key]: null }));
        for (const value of values[key]!) {
          const known = standings(plan({ ...facts, [key]: value }));
          const wrong = [...open].filter(
            ([id, standing]) => standing === 'applies' && !['applies', 'may-apply'].includes(known.get(id) ?? ''),
          );
          expect(wrong, `${key}: ${String(value)}`).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
