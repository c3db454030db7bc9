import { describe, expect, test } from 'vitest';
import { filled } from '../../i18n/fill.ts';
import { type Entry, buildRecord } from '../../law/record.ts';
import type { Instrument, Provision } from '../../schemas/law.ts';
import { type CrossContext, crossContext, crossReferences } from './references.ts';

const same = (text: string) => ({ orig: text, zh: text, en: text });
const LANG: Record<string, string> = { cn: 'zh-Hans', kr: 'ko', jp: 'ja', tw: 'zh-Hant', gb: 'en', us: 'en', eu: 'en' };

function instrument(id: string, name: string): Entry<Instrument> {
  const data = filled({
    title: same(name),
    short: same(name),
    aliases: [],
    lang: LANG[id.slice(0, 2)]!,
    kind: 'statute',
    issuer: same('-'),
    officialUrl: null,
    rights: { zh: '-', en: '-' },
    editions: [{ number: null, adopted: null, effective: null, ended: null }],
    revisions: [],
    order: 1,
  }) as unknown as Instrument;
  return { id: `${id}/instrument`, file: '', data };
}

function provision(article: string, text: string, from = '2020-01-01', until: string | null = null): Entry<Provision> {
  const lang = LANG[article.slice(0, 2)]!;
  const data = filled({
    label: '-',
    title: { zh: '-', en: '-' },
    lang,
    inForce: { from, until },
    continues: [],
    pinpoints: [],
    interprets: [],
    text,
    translations: { zh: text, en: text },
    summary: { zh: '-', en: '-' },
    conduct: [],
    penalties: [],
    thresholds: [],
    confidence: 'two-sources',
    sources: [{ name: '-', compared: '2026-11-22', result: 'exact' }],
  }) as unknown as Provision;
  return { id: `${article}/${from}`, file: '', data };
}

function context(...provisions: Entry<Provision>[]): CrossContext {
  const names: Record<string, string> = {
    'cn/law': '中华人民共和国某法',
    'cn/xingfa': '刑法',
    'kr/act': '어떤 법률',
    'kr/hyeong': '형법',
    'jp/law': 'ある法律',
    'tw/law': '某某法',
    'gb/act': 'Some Act 2003',
    'us/18': '18 U.S.C.',
    'us/15': '15 U.S.C.',
    'eu/reg': 'Regulation (EU) 1/2020',
  };
  const { record } = buildRecord(
    Object.entries(names).map(([id, name]) => instrument(id, name)),
    provisions,
  );
  return crossContext(record, '2026-11-22');
}

/** What is linked in the last provision given: the words, and where they lead. */
function links(...provisions: Entry<Provision>[]): [string, string][] {
  const made = context(...provisions);
  const version = [...made.record.versions.values()].at(-1)!;
  return crossReferences(made, version).map(({ line, start, end, target }) => {
    const { prefix, body } = version.lines.find(({ anchor }) => anchor === line)!;
    return [(prefix + body).slice(start, end), target.replace('@2020-01-01', '')];
  });
}

describe('the mainland', () => {
  test('本法第…条, a list that goes on, 前款 and 第一款第二项', () => {
    const ten = provision('cn/law/art-10', '甲：\n（一）甲；\n（二）乙。\n乙。');
    expect(
      links(ten, provision('cn/law/art-11', '违反本法第十条第一款第二项、第二款的，罚。\n前款行为，依照第一款处罚。')),
    ).toEqual([
      ['本法第十条第一款第二项', 'cn/law/art-10#p1-i2'],
      ['第二款', 'cn/law/art-10#p2'],
      ['前款', 'cn/law/art-11#p1'],
      ['第一款', 'cn/law/art-11#p1'],
    ]);
  });

  test('another law by its name; what it does not hold, and 该条, stay plain', () => {
    const criminal = provision('cn/xingfa/art-363', '甲。\n乙。');
    expect(
      links(
        criminal,
        provision(
          'cn/law/art-2',
          '依照刑法第三百六十三条第一款、第三百六十四条定罪；依照该条第二款。\n《中华人民共和国他法》第三条第一款。',
        ),
      ),
    ).toEqual([['刑法第三百六十三条第一款', 'cn/xingfa/art-363#p1']]);
  });

  test('前款 in a first paragraph, and an article by itself, stay plain', () => {
    expect(links(provision('cn/law/art-3', '甲。'), provision('cn/law/art-4', '前款规定，依照第三条。'))).toEqual([]);
  });

  test('another law is meant as it stood when this was written', () => {
    const early = provision('cn/xingfa/art-1', '甲。', '2010-01-01', '2022-01-01');
    const late = provision('cn/xingfa/art-1', '乙。', '2022-01-01');
    expect(links(early, late, provision('cn/law/art-2', '依照刑法第一条。'))).toEqual([
      ['刑法第一条', 'cn/xingfa/art-1@2010-01-01'],
    ]);
  });
});

test('Korea: articles by themselves are this Act’s, unless another was named before', () => {
  const two = provision('kr/act/art-2', '① 가\n② 나\n  1. 다\n  2. 라');
  const other = provision('kr/hyeong/art-297', '가');
  expect(
    links(
      two,
      other,
      provision(
        'kr/act/art-3',
        '① 제2조제2항제1호 및 제2호의 죄\n② 제1항의 죄와 「형법」 제297조의 죄 중 제2조\n③ 같은 법 제2조',
      ),
    ),
  ).toEqual(
    [
      ['제2조제2항제1호', 'kr/act/art-2#p2-i1'],
      ['제2호', 'kr/act/art-2#p2-i2'],
      ['제1항', 'kr/act/art-3#p1'],
      ['「형법」 제297조', 'kr/hyeong/art-297'],
    ].map(([words, id]) => [words!.replace('「형법」 ', ''), id]),
  );
});

test('Japan: 前項, 前条 where every article is held, 第一項; not 同条', () => {
  const one = provision('jp/law/art-1', '甲\n２　乙\n３　丙');
  expect(
    links(one, provision('jp/law/art-2', '前条第二項の罪\n２　前項の罪は、第一条第三項の例による。\n３　同条第二項')),
  ).toEqual([
    ['前条第二項', 'jp/law/art-1#p2'],
    ['前項', 'jp/law/art-2#p1'],
    ['第一条第三項', 'jp/law/art-1#p3'],
  ]);
  expect(links(provision('jp/law/art-5', '甲'), provision('jp/law/art-6', '前条の罪'))).toEqual([]);
});

test('Taiwan: 項 is the paragraph, 款 the item', () => {
  const one = provision('tw/law/art-3', '甲：\n一、甲。\n二、乙。\n乙。');
  expect(links(one, provision('tw/law/art-4', '違反第三條第一項第二款。\n前項之未遂犯罰之。'))).toEqual([
    ['第三條第一項第二款', 'tw/law/art-3#p1-i2'],
    ['前項', 'tw/law/art-4#p1'],
  ]);
});

test('Britain: sections and subsections of this Act, not of another', () => {
  const one = provision('gb/act/s-66C', '(1) A;\n(2) B—\n(a) x;\n(b) y.');
  expect(
    links(
      one,
      provision(
        'gb/act/s-66D',
        '(1) Section 66C(2)(b) applies; section 66C of the Criminal Justice Act 2003 does not.\n(2) In subsection (1), and subsection (1) of section 281.',
      ),
    ),
  ).toEqual([
    ['Section 66C(2)(b)', 'gb/act/s-66C#p2-ib'],
    ['subsection (1)', 'gb/act/s-66D#p1'],
  ]);
});

test('America: another title by its number; paragraphs of the same subsection', () => {
  const civil = provision('us/15/s-6851', '(a) A');
  expect(
    links(
      civil,
      provision(
        'us/18/s-1',
        '(a) In general\n(1) as in section 6851 of title 15;\n(2) paragraph (1); section 230 of this title.',
      ),
    ),
  ).toEqual([
    ['section 6851', 'us/15/s-6851'],
    ['paragraph (1)', 'us/18/s-1#pa-i1'],
  ]);
});

test('Europe: Article 2(1) of this Regulation, paragraph 1; not of a Directive', () => {
  const two = provision('eu/reg/art-2', '1. A.\n2. B.');
  expect(
    links(
      two,
      provision(
        'eu/reg/art-3',
        '1. Under Article 2(1), and Articles 2 to 7 of Directive 2011/93/EU.\n2. As in paragraph 1.',
      ),
    ),
  ).toEqual([
    ['Article 2(1)', 'eu/reg/art-2#p1'],
    ['paragraph 1', 'eu/reg/art-3#p1'],
  ]);
});
