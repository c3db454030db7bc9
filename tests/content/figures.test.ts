/** Every figure of the record stands in the official text, and every penalty figure of the text stands in the record. */
import { describe, expect, test } from 'vitest';
import { figureKey, figuresIn, figuresOf } from '../../src/law/figures.ts';
import { readId } from '../../src/law/ids.ts';
import { penaltiesAt } from '../../src/law/penalty.ts';
import type { Version } from '../../src/law/record.ts';
import { linesAt } from '../../src/law/structure.ts';
import { expectNone } from '../lib/expect-none.ts';
import { record, versions } from './content.ts';
import { holdsFactor, numbersIn } from './numbers.ts';

/**
 * Lines in which a person read what the reader of figures cannot: a figure that describes another penalty instead of
 * setting one, or one that the text states in another order. `words` must stand in the line.
 */
const READ_BY_HAND: Record<string, { words: string; inText: string[]; inRecord: string[] }> = {
  // Limitation by the gravest penalty of the offence, which other articles set.
  'cn/criminal-law/art-87@1997-10-01#p1-i3': { words: '法定最高刑为十年以上有期徒刑的', inText: ['custody 10– year'], inRecord: [] },
  // When a hearing may be asked for.
  'cn/psal/art-117@2026-01-01#p1': { words: '处四千元以上罚款的治安管理处罚决定', inText: ['fine 4000– money'], inRecord: [] },
  'cn/psal/art-98@2006-03-01#p1': { words: '处二千元以上罚款的治安管理处罚决定', inText: ['fine 2000– money'], inRecord: [] },
  // The noun stands before the figure.
  'cn/obscene-interpretation-2010/art-11@2010-02-04#p1': { words: '罚金数额一般在违法所得的一倍以上五倍以下', inText: [], inRecord: ['fine 1–5 multiple-of-gain'] },
  'cn/personal-information-interpretation-2017/art-12@2017-06-01#p1': { words: '罚金数额一般在违法所得的一倍以上五倍以下', inText: [], inRecord: ['fine 1–5 multiple-of-gain'] },
  // "… or 5 % of the turnover" stands between the figure and the noun.
  'cn/pipl/art-66@2021-11-01#p2': { words: '五千万元以下或者上一年度营业额百分之五以下罚款', inText: [], inRecord: ['fine –50000000 money'] },
  // Which office may decide small fines.
  'cn/psal/art-109@2026-01-01#p1': { words: '一千元以下的罚款，可以由公安派出所决定', inText: ['fine –1000 money'], inRecord: [] },
  // Limitation, and the time of registration, by the penalty of the offence or of the judgment.
  'kr/cpa/art-249@2007-12-21#p1-i3': { words: '장기 10년 이상의 징역 또는 금고에 해당하는 범죄에는 10년', inText: ['custody 10– year'], inRecord: [] },
  'kr/spsa/art-45@2016-12-20#p1-i2': { words: '3년 초과 10년 이하의 징역', inText: ['custody –10 year'], inRecord: [] },
  'kr/spsa/art-45@2016-12-20#p1-i3': { words: '3년 이하의 징역', inText: ['custody –3 year'], inRecord: [] },
  'tw/criminal-code/art-80@2026-07-24#p1-i1': { words: '十年以上有期徒刑之罪者，三十年', inText: ['custody 10– year'], inRecord: [] },
  'tw/shpa/art-18@2022-06-01#p4': { words: '所定最重本刑三年以上有期徒刑之罪之限制', inText: ['custody 3– year'], inRecord: [] },
  // A penalty surcharge (과징금), not a fine.
  'kr/tba/art-22-6@2025-10-01#p2': { words: '10억원 이하의 과징금', inText: [], inRecord: ['fine –1000000000 money'] },
  'cn/psal/art-91@2006-03-01#p1': { words: '五百元以下的罚款可以由公安派出所决定', inText: ['fine –500 money'], inRecord: [] },
};

/** Whether a penalty stands at a place: an anchor of the same wording, or another article of the record. */
function setsPenalty(version: Version, target: string): boolean {
  if (!target.includes('/')) return version.penalties.some(({ at }) => at === target || at.startsWith(`${target}-`));
  const ref = readId(target);
  const there = record.articles.get(ref.article) ?? [];
  return there.some(({ penalties }) => penaltiesAt(penalties, ref.anchor).length > 0);
}

const keys = (figures: ReturnType<typeof figuresIn>) => [...new Set(figures.map(figureKey))].sort();
const read = versions.filter((version) => version.text !== null && ['cn', 'kr', 'jp', 'tw'].includes(version.jurisdiction));

describe('penalties', () => {
  test.each(read.map((version) => [version.id, version] as const))('%s', (id, version) => {
    for (const line of version.lines) {
      const byHand = READ_BY_HAND[`${id}#${line.anchor}`];
      if (byHand) expect(line.body, id).toContain(byHand.words);
      const text = keys(figuresIn(line.prefix + line.body, version.jurisdiction)).filter((key) => !byHand?.inText.includes(key));
      const yaml = keys(figuresOf(version.penalties.filter(({ at }) => at === line.anchor))).filter((key) => !byHand?.inRecord.includes(key));
      expect(yaml, `${version.file}: the penalties at ${line.anchor} against its text “${line.body.slice(0, 60)}”`).toEqual(text);
    }
  });

  test('a penalty that follows another names a place that sets one', () => {
    const wrong = versions.flatMap((version) =>
      version.penalties.flatMap(({ other, at }) =>
        other
          .filter((entry) => entry.startsWith('same-as:'))
          .map((entry) => entry.slice('same-as:'.length))
          .filter((target) => !setsPenalty(version, target))
          .map((target) => `${version.file}: ${at} is punished as ${target}, where no penalty stands`),
      ),
    );
    expectNone(wrong);
  });
});

describe('thresholds', () => {
  test.each(read.filter(({ thresholds }) => thresholds.length).map((version) => [version.id, version] as const))('%s', (_id, version) => {
    for (const { at, measure, value, valueTo, factor } of version.thresholds) {
      const text = linesAt(version.lines, at, { lead: true })
        .map((line) => line.prefix + line.body)
        .join('\n');
      for (const number of [value, valueTo])
        if (number != null) expect(numbersIn(text), `${version.file}: ${measure} at ${at} in “${text.slice(0, 80)}”`).toContain(number);
      if (factor != null) expect(holdsFactor(text, factor), `${version.file}: the factor ${factor} at ${at} in “${text.slice(0, 80)}”`).toBe(true);
    }
  });
});
