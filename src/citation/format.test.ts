import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unsigned } from '../i18n/fill.ts';
import { LOCALES } from '../i18n/locales.ts';
import { formatId } from '../law/ids.ts';
import { articleLabel, formatCitation, formatPinpoint } from './format.ts';
import { citationIndex } from './index.ts';
import { parseCitations } from './parse.ts';
import { hasOneParagraph } from './pinpoint.ts';
import { resolveCitation } from './resolve.ts';
import { testRecord } from './test-record.ts';

const record = testRecord();
const index = citationIndex(record);
const version = (id: string) => record.versions.get(id)!;

describe('a language in which only some pages exist', () => {
  test('its place is cited as its own law cites', () => {
    expect(articleLabel(version('kr/spsa/art-14-2@2024-10-16'), 'ko')).toBe('제14조의2');
    expect(formatPinpoint(version('kr/spsa/art-14-2@2024-10-16'), 'p2-i1', 'ko')).toBe('제2항제1호');
    const lines = [{ anchor: 'p1' }, { anchor: 'p2-i7-s1' }];
    expect(formatPinpoint({ article: 'kr/x/art-1', label: '제1조', lines }, 'p2-i7-s1', 'ko')).toBe('제2항제7호가목');
  });

  test('another place’s law is cited as the fallback cites it, and says so', () => {
    const cite = formatCitation({ record, id: 'cn/psal/art-50@2026-01-01#p1-i6', locale: 'ko' });
    expect(cite).not.toBe('PSAL art. 50(1)(6)');
    expect(unsigned(cite)).toBe('PSAL art. 50(1)(6)');
  });
});

describe('formatCitation', () => {
  test.each([
    ['cn/psal/art-50@2026-01-01#p1-i6', '治安管理处罚法第五十条第一款第六项', 'PSAL art. 50(1)(6)'],
    ['cn/psal/art-50@2026-01-01', '治安管理处罚法第五十条', 'PSAL art. 50'],
    ['cn/psal/art-50@2026-01-01#p2', '治安管理处罚法第五十条第二款', 'PSAL art. 50(2)'],
    ['cn/psal/art-42@2006-03-01#p1-i6', '治安管理处罚法第四十二条第六项', 'PSAL art. 42(6)'],
    ['cn/criminal-law/art-253-1@2015-11-01', '刑法第二百五十三条之一', 'Criminal Law art. 253-1'],
    ['cn/criminal-law/art-284@1997-10-01#p1', '刑法第二百八十四条', 'Criminal Law art. 284'],
    ['cn/civil-code/art-1032@2021-01-01#p2', '民法典第一千零三十二条第二款', 'Civil Code art. 1032(2)'],
    [
      'cn/obscene-interpretation-2010/art-3@2010-02-04',
      '淫秽电子信息解释（二）第三条',
      'Obscene Information Interpretation II art. 3',
    ],
    ['kr/spsa/art-14-2@2024-10-16#p2-i1', '韩国《性暴力处罚法》第14条之2第2款第1项', 'SCPA art. 14-2(2)(1)'],
    ['kr/spsa/art-14@2020-05-19#p1', '韩国《性暴力处罚法》第14条第1款', 'SCPA art. 14(1)'],
  ])('%s', (id, zh, en) => {
    expect(formatCitation({ record, id, locale: 'zh' })).toBe(zh);
    expect(formatCitation({ record, id, locale: 'en' })).toBe(en);
  });

  test('throws for what the record does not hold', () => {
    expect(() => formatCitation({ record, id: 'cn/psal/art-50@2026-01-01#p9', locale: 'zh' })).toThrow(/has no p9/);
    expect(() => formatCitation({ record, id: 'cn/psal/art-51@2026-01-01', locale: 'zh' })).toThrow(/does not hold/);
  });

  test('what it writes, the parser reads: every wording, every anchor, both languages', () => {
    const pinpoints = [...record.versions.values()].flatMap((v) =>
      [null, ...v.lines.map((line) => line.anchor)].map((anchor) => ({ v, anchor })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pinpoints), fc.constantFrom(...LOCALES), ({ v, anchor }, locale) => {
        const text = formatCitation({ record, id: formatId(v.article, v.leaf, anchor), locale });
        const citations = parseCitations(text, index);
        const on = v.inForce.from ?? v.inForce.knownBy!;
        const found = citations.map((citation) => resolveCitation(citation, index, { lawAsAt: '2026-11-22', on }));
        // The only 款 of an article is the article.
        const only = anchor === 'p1' && hasOneParagraph(v.lines.map((line) => line.anchor));
        expect(found).toMatchObject([{ id: formatId(v.article, v.leaf, only ? null : anchor) }]);
        expect(citations[0]!.article).toBe(v.article);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the parts of a citation', () => {
  test('the article', () => {
    expect(articleLabel(version('cn/psal/art-50@2026-01-01'), 'zh')).toBe('第五十条');
    expect(articleLabel(version('cn/psal/art-50@2026-01-01'), 'en')).toBe('art. 50');
    expect(articleLabel(version('kr/spsa/art-14-2@2024-10-16'), 'zh')).toBe('第14条之2');
    expect(articleLabel(version('kr/spsa/art-14-2@2024-10-16'), 'en')).toBe('art. 14-2');
    expect(articleLabel({ article: 'cn/x/definition', label: '定义' }, 'zh')).toBe('定义');
    expect(articleLabel({ article: 'gb/soa/s-66B', label: 'Section 66B' }, 'en')).toBe('s 66B');
  });

  test('the pinpoint', () => {
    const art50 = version('cn/psal/art-50@2026-01-01');
    expect(formatPinpoint(art50, 'p1-i6', 'zh')).toBe('第一款第六项');
    expect(formatPinpoint(art50, 'p1-i6', 'en')).toBe('(1)(6)');
    const art42 = version('cn/psal/art-42@2006-03-01');
    expect(formatPinpoint(art42, 'p1-i6', 'zh')).toBe('第六项');
    expect(formatPinpoint(art42, 'p1-i6', 'en')).toBe('(6)');
    expect(formatPinpoint(art42, 'p1', 'zh')).toBe('第一款');
    const spsa = { article: 'kr/x/art-1', label: '제1조', lines: [{ anchor: 'p1' }, { anchor: 'p2-i7-2-s1' }] };
    expect(formatPinpoint(spsa, 'p2-i7-2-s1', 'zh')).toBe('第2款第7项之2第1目');
    expect(formatPinpoint(spsa, 'p2-i7-2-s1', 'en')).toBe('(2)(7-2)(a)');
  });
});

test('the index is plain JSON and holds no text of law', () => {
  const copy = JSON.parse(JSON.stringify(index));
  expect(copy).toEqual(index);
  expect(index.instruments[0]).toMatchObject({ id: 'cn/psal', short: { zh: '治安管理处罚法', en: 'PSAL' } });
  expect(index.instruments[0]!.numbers).toEqual([]); // the number of a presidential order is not unique
  expect(index.instruments.find(({ id }) => id === 'kr/child')!.names).toContain('아청법');
  expect(index.t2s).toMatchObject({ 條: '条', 項: '项', 處: '处', 罰: '罚' });
});
