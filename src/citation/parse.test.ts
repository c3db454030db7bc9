import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationIndex } from './index.ts';
import { parseCitations } from './parse.ts';
import { resolveCitation } from './resolve.ts';
import { testRecord } from './test-record.ts';

const index = citationIndex(testRecord());
const LAW_AS_AT = '2026-11-22';

/** The identifiers a text leads to, in its order; a citation without an answer is its reason. */
const read = (text: string, on?: string) =>
  parseCitations(text, index).map((citation) => {
    const found = resolveCitation(citation, index, { lawAsAt: LAW_AS_AT, on });
    return 'id' in found ? found.id : found.reason;
  });

const PSAL_50 = 'cn/psal/art-50@2026-01-01';
const PSAL_50_6 = `${PSAL_50}#p1-i6`;
const PSAL_42 = 'cn/psal/art-42@2006-03-01';
const CL_284 = 'cn/criminal-law/art-284@1997-10-01';
const CL_287_2 = 'cn/criminal-law/art-287-2@2015-11-01';
const CL_363 = 'cn/criminal-law/art-363@1997-10-01';
const CL_364 = 'cn/criminal-law/art-364@1997-10-01';
const CL_253_1 = 'cn/criminal-law/art-253-1@2015-11-01';
const CC_1032 = 'cn/civil-code/art-1032@2021-01-01';
const OBSCENE_2 = 'cn/obscene-interpretation-2010';
const SCPA_14_2 = 'kr/spsa/art-14-2@2024-10-16';

// Each line was read by a person: what is written, and what it means.
const FORMS: [text: string, ...ids: string[]][] = [
  ['治安管理处罚法第50条', PSAL_50],
  ['治安管理处罚法第五十条', PSAL_50],
  ['治安管理处罚法50条', PSAL_50],
  ['治安管理处罚法50', PSAL_50],
  ['治安处罚法50', PSAL_50],
  ['治安法第50条', PSAL_50],
  ['治安管理处罚法五十条一款六项', PSAL_50_6],
  ['治安管理处罚法第五十条第一款第六项', PSAL_50_6],
  ['《治安管理处罚法》第50条第1款第6项', PSAL_50_6],
  ['《中华人民共和国治安管理处罚法》第五十条第一款第（六）项', PSAL_50_6],
  ['「治安管理處罰法」第五十條第一款第六項', PSAL_50_6],
  ['治安管理處罰法第50條', PSAL_50],
  ['治安管理处罚法第５０条第１款第６项', PSAL_50_6],
  ['治安管理处罚法 第 50 条 第 1 款 第 6 项', PSAL_50_6],
  ['治 安 管 理 处 罚 法 第 五 十 条', PSAL_50],
  ['治安管理处罚法第50条（六）', PSAL_50_6],
  ['治安管理处罚法第五十条第六项', PSAL_50_6],
  ['治安管理处罚法第50条第2款', `${PSAL_50}#p2`],
  ['治安管理处罚法第42条第6项', `${PSAL_42}#p1-i6`],
  ['治安管理处罚法第四十二条第一款第六项', `${PSAL_42}#p1-i6`],
  ['治安管理处罚法（2025年修订）第50条', PSAL_50],
  ['治安管理处罚法（2012年修正）第22条', 'cn/psal/art-22@2006-03-01'],
  ['违反治安管理处罚法的第五十条', PSAL_50],
  ['刑法284', CL_284],
  ['刑法 284', CL_284],
  ['刑法二百八十四', CL_284],
  ['刑法第284条之规定', CL_284],
  ['中国刑法第284条', CL_284],
  ['刑法第287条之二', CL_287_2],
  ['刑法287条之2', CL_287_2],
  ['刑法 287-2', CL_287_2],
  ['刑法第287-2条', CL_287_2],
  ['刑法第二百八十七之二条', CL_287_2],
  ['刑法第二百八十七条之二第一款', `${CL_287_2}#p1`],
  ['刑法第二百五十三条之一', CL_253_1],
  ['民法典第一千零三十二条', CC_1032],
  ['民法典一〇三二条', CC_1032],
  ['民法典1032', CC_1032],
  ['民法典第1032条第2款', `${CC_1032}#p2`],
  ['民法典第1033条第（五）项', 'cn/civil-code/art-1033@2021-01-01#p1-i5'],
  ['妇保法28条', 'cn/women-law/art-28@2023-01-01'],
  ['PSAL 50', PSAL_50],
  ['psal 50', PSAL_50],
  ['PSAL50', PSAL_50],
  ['PSAL art. 50(1)(6)', PSAL_50_6],
  ['PSAL art 50(6)', PSAL_50_6],
  ['PSAL art. 50(2)', `${PSAL_50}#p2`],
  ['PSAL Article 50, paragraph 1, item 6', PSAL_50_6],
  ['PSAL art. 42(6)', `${PSAL_42}#p1-i6`],
  ['PSAL art. 42(1)(6)', `${PSAL_42}#p1-i6`],
  ['Art. 50(1)(6) PSAL', PSAL_50_6],
  ['§ 50 PSAL', PSAL_50],
  ['Public Security Administration Punishments Law, Article 50', PSAL_50],
  ['"Criminal Law art. 284"', CL_284],
  ['criminal law 284', CL_284],
  ['Article 363 of the Criminal Law', CL_363],
  ['Article 363(1) of the PRC Criminal Law', `${CL_363}#p1`],
  ['Art. 253-1 Criminal Law', CL_253_1],
  ['Criminal Law of the PRC, Article 363(1)', `${CL_363}#p1`],
  ["Criminal Law of the People's Republic of China art. 363", CL_363],
  ['Women’s Law art 28', 'cn/women-law/art-28@2023-01-01'],
  ['ALL art. 46', 'cn/all/art-46@2015-05-01'],
  ['성폭력처벌법 제14조의2 제1항', `${SCPA_14_2}#p1`],
  ['성폭력처벌법 14조의2', SCPA_14_2],
  ['성폭력처벌법 제14조의2제2항제1호', `${SCPA_14_2}#p2-i1`],
  ['「성폭력범죄의 처벌 등에 관한 특례법」 제14조제1항', 'kr/spsa/art-14@2020-05-19#p1'],
  ['성폭력범죄의처벌등에관한특례법 제14조', 'kr/spsa/art-14@2020-05-19'],
  ['아청법 제11조제5항', 'kr/child/art-11@2025-12-30#p5'],
  ['아동·청소년의 성보호에 관한 법률 제11조', 'kr/child/art-11@2025-12-30'],
  ['성폭력처벌법 제14조'.normalize('NFD'), 'kr/spsa/art-14@2020-05-19'],
  ['SCPA art 14-2', SCPA_14_2],
  ['SCPA art. 14-2(2)(1)', `${SCPA_14_2}#p2-i1`],
  ['韩国《性暴力处罚法》第14条之2第1款', `${SCPA_14_2}#p1`],
  ['法释〔2010〕3号第三条', `${OBSCENE_2}/art-3@2010-02-04`],
  ['法释[2010]3号第3条', `${OBSCENE_2}/art-3@2010-02-04`],
  ['法释（2010）3号第三条', `${OBSCENE_2}/art-3@2010-02-04`],
  ['法釋〔2010〕3號第三條', `${OBSCENE_2}/art-3@2010-02-04`],
  ['淫秽电子信息解释（二）第一条', `${OBSCENE_2}/art-1@2010-02-04`],
  ['淫秽电子信息解释（一）第一条第一款第（一）项', 'cn/obscene-interpretation-2004/art-1@2004-09-06#p1-i1'],
  ['淫秽电子信息解释第一条', 'cn/obscene-interpretation-2004/art-1@2004-09-06'],
  ['淫秽电子信息解释（二）第一条第二款第（三）项', `${OBSCENE_2}/art-1@2010-02-04#p2-i3`],
  [
    '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第一百零六条',
    'cn/civil-procedure-interpretation/art-106@undated',
  ],
  ['cn/psal/art-50#p1-i6', PSAL_50_6],
  ['cn/psal/art-42@2006-03-01#p1-i6', `${PSAL_42}#p1-i6`],
  ['https://example.org/zh/law/cn/psal/art-50/2026-01-01/#p1-i6', PSAL_50_6],
  // Several in one text, lists that inherit the law, both word orders.
  ['刑法第三百六十三条、第三百六十四条', CL_363, CL_364],
  ['依照《刑法》第363条第一款、第364条第二款以及民法典1032条', `${CL_363}#p1`, `${CL_364}#p2`, CC_1032],
  ['刑法第287条之一、之二', 'cn/criminal-law/art-287-1@2015-11-01', CL_287_2],
  ['治安管理处罚法第五十条第一款第五项、第六项', `${PSAL_50}#p1-i5`, PSAL_50_6],
  ['Criminal Law arts. 363 and 364', CL_363, CL_364],
  ['Articles 363 and 364 of the Criminal Law, Article 1032 of the Civil Code', CL_363, CL_364, CC_1032],
  ['under the Criminal Law, Article 1032 of the Civil Code', CC_1032],
  ['PSAL art. 50; Criminal Law art. 284', PSAL_50, CL_284],
  // What is no citation.
  ['第50条'],
  ['article 50(1)(6)'],
  ['刑法'],
  ['刑法2020年修正'],
  ['刑法 3 年以下'],
  ['刑法千万不要'],
  ['call 110, all 46 women'],
  ['my child 11 years old'],
  ['《军事刑法》第3条'],
  ['刑法修正案（十一）第3条'],
  ['Criminal Law 2015'],
  // What is one, but not of this record.
  ['日本刑法第175条', 'unknown-instrument'],
  ['Article 363 of the German Criminal Law', 'unknown-instrument'],
  ['刑法第500条', 'not-held'],
  ['治安管理处罚法第50条第9项', 'no-such-pinpoint'],
  ['淫秽电子信息解释（二）第一条第一项', 'no-such-pinpoint'],
  ['cn/psal/art-50@2012-01-01', 'no-such-version'],
];

describe('parseCitations', () => {
  test.each(FORMS)('%s', (text, ...ids) => expect(read(text)).toEqual(ids));

  test('says where each citation stands', () => {
    const text = '见《刑法》第284条 和 PSAL art. 50(1)(6)。';
    expect(parseCitations(text, index).map(({ input, offset }) => [offset, input])).toEqual([
      [1, '《刑法》第284条'],
      [13, 'PSAL art. 50(1)(6)'],
    ]);
  });

  test('gives the anchor without a day', () => {
    expect(parseCitations('PSAL 42(6)', index)[0]).toMatchObject({
      article: 'cn/psal/art-42',
      anchor: 'p1-i6',
      version: null,
    });
  });

  const pieces = fc.constantFrom(
    '刑法',
    '治安管理处罚法',
    '《',
    '》',
    '第',
    '条',
    '之',
    '款',
    '项',
    '(',
    ')',
    '50',
    '五十',
    ' ',
    'art. ',
    'PSAL',
    ' of the ',
    '、',
    '-',
    '@',
    '#',
    'cn/psal/',
    'art-50',
    '제',
    '조',
    '의',
    '法释〔2010〕3号',
    'all',
  );
  test.each([
    ['any string', fc.string({ unit: 'binary' })],
    ['pieces of citations', fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(''))],
  ])('never throws, and quotes what stands there: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        for (const citation of parseCitations(text, index)) {
          expect(text.slice(citation.offset, citation.offset + citation.input.length)).toBe(citation.input);
          resolveCitation(citation, index, { lawAsAt: LAW_AS_AT });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('reads a long text in time', () => {
    const text = '根据刑法第二百八十四条和治安管理处罚法的规定，第 一 款 '.repeat(2000);
    const started = performance.now();
    expect(parseCitations(text, index)).toHaveLength(2000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
