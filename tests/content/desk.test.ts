/** What the law pages work out from the record: changes, days, standards. Expected values are read from the law by hand. */
import { describe, expect, test } from 'vitest';
import { changeOf, changedVersions, revisions } from '../../src/law/changes.ts';
import { answerOn, beginning } from '../../src/law/on-date.ts';
import { standardTables } from '../../src/law/standards.ts';
import { record } from './content.ts';

const segment = (line: string) =>
  [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(line)].map((part) => part.segment);
const change = (id: string) => changeOf(record, record.versions.get(id)!, segment);

describe('what changed', () => {
  test('art. 42 → art. 50', () => {
    const found = change('cn/psal/art-50@2026-01-01');
    expect(found.slug).toBe('cn-psal-art-50-2026-01-01');
    expect(found.moved).toBe(true);
    expect(found.penalties.milder).toBe('earlier');
    expect(found.penalties.tiers.map(({ before, after }) => [before.fine!.max, after.fine!.max])).toEqual([
      [500, 1000],
      [500, 1000],
    ]);
    expect(found.penalties.added.map(({ at }) => at)).toEqual(['p2']);
    expect(found.lines.added.map(({ anchor }) => anchor)).toEqual(['p2']);
    expect(found.lines.removed).toEqual([]);
    expect(found.lines.reworded.map(({ anchor }) => anchor)).toEqual(['p1', 'p1-i5']);
  });
  test('arts. 77 and 78 became one', () => {
    expect(change('cn/psal/art-90@2026-01-01').before.map(({ label }) => label)).toEqual(['第七十七条', '第七十八条']);
  });
  test('the revision of 2025: every number that the record carries over', () => {
    const psal = revisions(record).find(({ slug }) => slug === 'cn-psal-2026-01-01')!;
    const moves = new Map(
      psal.changed.flatMap((after) => after.continues.map((id) => [id.split('@')[0]!.split('-').at(-1), after.article.split('-').at(-1)])),
    );
    expect([moves.get('42'), moves.get('68'), moves.get('22'), moves.get('102'), moves.get('77'), moves.get('8')]).toEqual(['50', '80', '25', '121', '90', '8']);
    expect(psal.fresh.map(({ article }) => article)).toContain('cn/psal/art-70');
  });
  test('every change can be worked out, and has an address of its own', () => {
    const slugs = changedVersions(record).map(({ id }) => change(id).slug);
    expect(slugs.length).toBeGreaterThan(100);
    expect(new Set([...slugs, ...revisions(record).map(({ slug }) => slug)]).size).toBe(slugs.length + revisions(record).length);
    expect(slugs.filter((slug) => !/^[a-z0-9-]+$/.test(slug))).toEqual([]);
  });
});

describe('law as at', () => {
  const on = (article: string, day: string) => {
    const versions = record.articles.get(article)!;
    const instrument = record.instruments.get(versions[0]!.instrument)!;
    const own = [...record.versions.values()].filter((version) => version.instrument === instrument.id);
    const began = beginning(instrument.editions, own.map((version) => version.inForce.from));
    const { kind, leaf } = answerOn(versions.map((version) => ({ leaf: version.leaf, ...version.inForce })), began, day);
    return `${kind} ${leaf}`;
  };
  test.each([
    ['cn/psal/art-42', '2012-07-01', 'in-force 2006-03-01'],
    ['cn/psal/art-42', '2025-12-31', 'in-force 2006-03-01'],
    ['cn/psal/art-42', '2026-06-01', 'ended 2006-03-01'],
    ['cn/psal/art-50', '2025-12-31', 'not-held 2026-01-01'],
    ['cn/psal/art-50', '2026-01-01', 'in-force 2026-01-01'],
    ['cn/psal/art-22', '2020-01-01', 'in-force 2006-03-01'],
    ['cn/psal/art-22', '2027-01-01', 'in-force 2026-01-01'],
    ['cn/psal/art-50', '1990-01-01', 'not-yet 2026-01-01'],
    ['cn/criminal-law/art-284', '2012-01-01', 'in-force 1997-10-01'],
    ['cn/criminal-law/art-284', '1990-01-01', 'not-held 1997-10-01'],
    ['cn/criminal-law/art-253-1', '2015-10-31', 'in-force 2009-02-28'],
    ['cn/civil-code/art-1033', '2020-12-31', 'not-yet 2021-01-01'],
    ['kr/spsa/art-14', '2018-12-17', 'in-force 2013-06-19'],
    ['kr/spsa/art-14', '2018-12-18', 'in-force 2018-12-18'],
    ['kr/spsa/art-14', '2021-01-01', 'in-force 2020-05-19'],
    ['kr/stalking/art-17-6', '2026-12-01', 'not-held 2027-04-22'],
    ['tw/csepa/art-8', '2027-01-01', 'in-force 2023-02-17'],
    ['gb/cpa/s-66AB', '2026-10-01', 'unknown 2026-06-29'],
  ])('%s on %s: %s', (article, day, expected) => expect(on(article, day)).toBe(expected));

  const DAYS =
    '2012-07-01 2013-06-19 2015-11-01 2018-12-18 2020-05-19 2021-01-01 2023-07-13 2024-10-15 2026-01-01 2027-06-01'.split(' ');
  // From the commencement clauses, by hand. A wording alone: in force. `-` not yet law, `0` no text of this number, `x` ended.
  test.each([
    ['cn/psal/art-42', '06 06 06 06 06 06 06 06 x x', { '06': '2006-03-01' }],
    ['cn/psal/art-50', '0 0 0 0 0 0 0 0 26 26', { '26': '2026-01-01' }],
    ['cn/criminal-law/art-284', '97 97 97 97 97 97 97 97 97 97', { '97': '1997-10-01' }],
    ['cn/criminal-law/art-253-1', '09 09 15 15 15 15 15 15 15 15', { '09': '2009-02-28', '15': '2015-11-01' }],
    ['cn/civil-code/art-1033', '- - - - - 21 21 21 21 21', { '21': '2021-01-01' }],
    ['kr/spsa/art-14', '0 13 13 18 20 20 20 20 20 20', { '13': '2013-06-19', '18': '2018-12-18', '20': '2020-05-19' }],
    ['kr/spsa/art-14-2', '0 0 0 0 0 20 20 20 24 24', { '20': '2020-06-25', '24': '2024-10-16' }],
    ['jp/photo/art-2', '- - - - - - 23 23 23 23', { '23': '2023-07-13' }],
    ['tw/criminal-code/art-319-1', '0 0 0 0 0 0 23 23 23 23', { '23': '2023-02-10' }],
    ['gb/soa/s-66B', '0 0 0 0 0 0 0 24 24 24', { '24': '2024-01-31' }],
  ] as [string, string, Record<string, string>][])('%s on ten days: %s', (article, wanted, leaves) => {
    const found = DAYS.map((day) => on(article, day));
    const kinds: Record<string, string> = { '-': 'not-yet', '0': 'not-held', x: 'ended' };
    expect(found.map((answer, i) => (leaves[wanted.split(' ')[i]!] ? answer : answer.split(' ')[0]))).toEqual(
      wanted.split(' ').map((word) => (leaves[word] ? `in-force ${leaves[word]}` : kinds[word])),
    );
  });
});

describe('the standards of the obscene-information interpretations', () => {
  const at = (article: string, paragraph: string) =>
    standardTables(record, article).tables.find(({ base }) => `${base.version.article}#${base.anchor}` === paragraph)!;
  const column = (table: ReturnType<typeof at>, article: string, factor: number, together = false) => {
    const i = table.columns.findIndex((c) => c.version.article.endsWith(article) && c.factor === factor && c.together === together);
    return table.values.map((row) => row[i]);
  };
  test('art. 363: 20, 100, 200, 10,000, 200, 10,000; five and twenty-five times; half of two', () => {
    const table = at('cn/criminal-law/art-363', 'cn/obscene-interpretation-2004/art-1#p1');
    expect(table.rows.map(({ threshold }) => threshold.measure)).toEqual(['videos', 'audio', 'images', 'clicks', 'members', 'gain']);
    expect(column(table, '2004/art-1', 1)).toEqual([20, 100, 200, 10000, 200, 10000]);
    expect(column(table, '2004/art-1', 0.5, true)).toEqual([10, 50, 100, 5000, 100, 5000]);
    expect(column(table, '2004/art-2', 5)).toEqual([100, 500, 1000, 50000, 1000, 50000]);
    expect(column(table, '2004/art-2', 25)).toEqual([500, 2500, 5000, 250000, 5000, 250000]);
  });
  test('art. 363 with persons under 14: the halves', () => {
    const table = at('cn/criminal-law/art-363', 'cn/obscene-interpretation-2010/art-1#p2');
    expect(column(table, '2010/art-1', 1)).toEqual([10, 50, 100, 5000, 100, 5000]);
    expect(column(table, '2010/art-1', 5)).toEqual([50, 250, 500, 25000, 500, 25000]);
  });
  test('art. 364, not for profit: the double, without the gain', () => {
    const table = at('cn/criminal-law/art-364', 'cn/obscene-interpretation-2004/art-1#p1');
    expect(column(table, '2004/art-3', 2)).toEqual([40, 200, 400, 20000, 400, null]);
    expect(column(table, '2004/art-3', 1, true)).toEqual([20, 100, 200, 10000, 200, null]);
    expect(table.columns.some(({ own }) => own)).toBe(false);
    const young = at('cn/criminal-law/art-364', 'cn/obscene-interpretation-2010/art-1#p2');
    expect(column(young, '2010/art-2', 2)).toEqual([20, 100, 200, 10000, 200, null]);
    expect(standardTables(record, 'cn/criminal-law/art-364').rest.map(({ threshold }) => [threshold.measure, threshold.value])).toContainEqual(['members', 30]);
  });
  test('art. 274: half covers “relatively large” alone, 80 per cent the two higher amounts', () => {
    const table = at('cn/criminal-law/art-274', 'cn/extortion-interpretation-2013/art-1#p1');
    expect(column(table, '2013/art-1', 1)).toEqual([2000, 5000, 30000, 100000, 300000, 500000]);
    expect(column(table, '2013/art-2', 0.5)).toEqual([1000, 2500, null, null, null, null]);
    expect(column(table, '2013/art-4', 0.8)).toEqual([null, null, 24000, 80000, 240000, 400000]);
  });
  test('art. 253-1: what is added up in proportion is not what must each be reached', () => {
    const table = at('cn/criminal-law/art-253-1', 'cn/personal-information-interpretation-2017/art-5#p1');
    expect(table.columns.find((c) => c.at === 'p1-i6')!.together).toBe('in-proportion');
  });
});
