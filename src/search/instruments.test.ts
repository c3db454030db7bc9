import { describe, expect, test } from 'vitest';
import { citationIndex } from '../citation/index.ts';
import { testRecord } from '../citation/test-record.ts';
import { instrumentsMeant, maybeInstrument } from './instruments.ts';

describe('whether a query may be the name or number of a law', () => {
  test.each([
    '治安管理处罚法',
    '《民法典》',
    '反家庭暴力法 全文',
    '法释〔2013〕21号',
    '国务院令第766号',
    '性暴力犯罪处罚法 2025年修订',
    '성폭력처벌법',
    'PSAL',
    '72号令 窃听窃照',
    'Online Safety Act 2023',
    'zhian guanli chufafa',
  ])('%s', (query) => expect(maybeInstrument(query)).toBe(true));
  test.each([
    '被偷拍了怎么办',
    '没办法',
    '这样做违法',
    '有什么办法',
    '前男友发我照片',
    'hidden camera in hotel',
    '110',
  ])('not: %s', (query) => expect(maybeInstrument(query)).toBe(false));
});

describe('the law that is meant', () => {
  const plain = citationIndex(testRecord());
  const index = {
    ...plain,
    instruments: plain.instruments.map((one) =>
      one.id === 'cn/psal'
        ? { ...one, names: [...one.names, 'Zhonghua Renmin Gongheguo Zhi’an Guanli Chufa Fa'] }
        : one,
    ),
  };
  const meant = (query: string) => instrumentsMeant(query, index).map(({ id }) => id);
  test.each([
    ['治安管理处罚法', ['cn/psal']],
    ['《治安管理处罚法》全文', ['cn/psal']],
    ['治安管理处罚法（2025年修订）', ['cn/psal']],
    ['psal', ['cn/psal']],
    ['PSAL full text in English', ['cn/psal']],
    ['zhian guanli chufafa', ['cn/psal']],
    ['zhianguanlichufafa', ['cn/psal']],
  ])('%s', (query, ids) => expect(meant(query)).toEqual(ids));
  test.each(['治安管理处罚法对偷拍怎么罚', '偷拍', 'revenge porn law', '没办法', ''])(
    'a question is no name: %s',
    (query) => expect(meant(query)).toEqual([]),
  );
});
