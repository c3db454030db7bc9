/** Guidance retypes no figure, telephone or article number: components draw them from content/. */
import { describe, expect, test } from 'vitest';
import { proseProblems, retyped, softBreaks } from '../../src/publish/prose-problems.ts';
import { formatProblem } from '../../src/law/problem.ts';
import { expectNone } from '../lib/expect-none.ts';
import { content } from './content.ts';

test('no figure, telephone or article number stands in prose', () => {
  expectNone(proseProblems(content).map(formatProblem));
});

describe('what is found', () => {
  test.each([
    '罚款 500 元', '罚款五百元', '一千元以下罚款', '拘留 5 日', '五日以下', '三十天内', '一天内', '24小时', '二十四小时内', '６个月', '六个月', '两年', '3 年以下', '十二次', '5 万元', '未满十八岁', '满 14 岁',
    '500 yuan', '1,000 yuan', 'five days', '7 days', 'a 24-hour line', 'within twenty-four hours', 'six months', 'one month', 'one year', '3 years', 'two times', '¥500',
    '7년 이하', '5천만원', '30일',
    '拨打 12338', '110', '010-6552 4999', '+44 345 6000 459', '0345 6000 459',
    '第五十条', '第50条', '第一款', '第（六）项不算，第六项算', 'art. 50', 'Article 50', 'arts 12', 'section 66B 算 section 66', '제14조',
    '见 https://example.org',
  ])('%s', (prose) => expect(retyped(prose)).not.toEqual([]));
});

describe('what is not', () => {
  test.each([
    '不是你的错。', '一段视频、两个人、三张截图。', '再看一次，第一次和第二次。', '有一天', '同一天', '十分重要', '万一', '一一核对', '几天后', '多年以前',
    '（<Cite to="cn/psal/art-50#p1-i6" />）', '<Penalty of="cn/psal/art-50#p1-i6" tier="base" />', '在 <Deadline is="reconsider-no-filing" /> 内',
    '2018 年文本', '2026 年 1 月 1 日以前', 'before 1 January 2026', 'the 2018 text', '2026-01-01',
    'one clip, two people', 'one day you may want it', 'at times', 'day and night', 'SHA-256',
  ])('%s', (prose) => expect(retyped(prose)).toEqual([]));
});

test('a line break inside a Chinese paragraph is found', () => {
  expect(softBreaks('第一行\n第二行')).toHaveLength(1);
  expect(softBreaks('第一段。\n\n第二段。\n- 一\n- 二\n')).toEqual([]);
});
