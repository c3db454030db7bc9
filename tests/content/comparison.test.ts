/** What an editor reads when content/comparison.yaml is not as it should be. */
import { describe, expect, test } from 'vitest';
import type { Deadline } from '../../src/schemas/reference.ts';
import { comparisonSchema } from '../../src/schemas/comparison.ts';
import { record } from './content.ts';
import { formatProblem } from '../../src/law/problem.ts';
import { comparisonProblems } from '../../src/publish/comparison-problems.ts';
import type { Content } from '../../src/publish/read-content.ts';
import { schemaProblems } from '../../src/publish/schema-problems.ts';

const FILE = 'content/comparison.yaml';
const withCells = (cells: object) => ({
  places: ['cn', 'kr'],
  topics: [{ id: 'film', kind: 'offence', cells }],
  pairs: [],
});

describe('its shape', () => {
  const lines = (data: unknown) => {
    const { error } = comparisonSchema.safeParse(data);
    return error ? schemaProblems(FILE, data, error).map(formatProblem) : [];
  };
  test.each([
    [withCells({ cn: [{ off: 'cn/psal/art-50' }] }), 'topics[0].cells.cn[0]', '“of”'],
    [withCells({ cn: [{ of: 'psal 50' }] }), 'topics[0].cells.cn[0].of', 'a provision such as cn/psal/art-50#p1-i6'],
    [withCells({ cn: 'no-counterpart' }), 'topics[0].cells.cn', ''],
    [withCells({ cn: [] }), 'topics[0].cells.cn', 'at least 1'],
    [{ ...withCells({}), places: ['cn'] }, 'places', 'at least 2 entries'],
    [{ ...withCells({}), pairs: [['cn/psal/art-50']] }, 'pairs[0]', ''],
  ])('%j', (data, field, wanted) => {
    const found = lines(data);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${FILE} · ${field}:`);
    expect(found[0]).toContain(wanted);
  });
  test('a good one has no problem', () =>
    expect(lines(withCells({ cn: [{ of: 'cn/psal/art-50#p1-i6' }] }))).toEqual([]));
});

describe('what it names', () => {
  const check = (cells: object) => {
    const content = { comparison: comparisonSchema.parse(withCells(cells)), deadlines: {} as Record<string, Deadline> };
    return comparisonProblems(content as Content, record, '2026-11-22')
      .map(formatProblem)
      .join('\n');
  };
  test.each([
    [{ cn: [{ of: 'cn/psal/art-999' }] }, 'the record does not hold cn/psal/art-999'],
    [{ cn: [{ of: 'cn/psal/art-50#p1-i99' }] }, 'film.cn[0].of'],
    [{ cn: [{ of: 'kr/spsa/art-14#p1' }] }, 'a provision of cn'],
    [{ jp: [{ of: 'jp/photo/art-2#p1' }] }, 'one of cn, kr'],
    [{ cn: [{ of: 'cn/psal/art-50', deadlines: ['no-such-period'] }] }, 'a period of content/deadlines.yaml'],
  ])('%j', (cells, message) => expect(check(cells)).toContain(message));
  test('a good one has no problem', () => expect(check({ kr: [{ of: 'kr/spsa/art-14#p1' }] })).toBe(''));
});
