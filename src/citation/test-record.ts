/** A small record for tests: real numbers, days and structure (款, 项, 항, 호), placeholder words. */
import { filled } from '../i18n/fill.ts';
import { type Entry, type LawRecord, buildRecord } from '../law/record.ts';
import type { Instrument, Provision } from '../schemas/law.ts';

type Words = { orig: string; zh: string; en: string };
type Names = { title: Words; short: Words; aliases: string[] };

function instrument(id: string, names: Names, order: number, number: string | null = null): Entry<Instrument> {
  const words = { orig: '-', zh: '-', en: '-' };
  const data = filled({
    ...names,
    lang: id.startsWith('kr') ? 'ko' : 'zh-Hans',
    kind: 'statute',
    issuer: words,
    officialUrl: null,
    rights: { zh: '-', en: '-' },
    editions: [{ number, adopted: null, effective: null, ended: null }],
    revisions: REVISIONS[id] ?? [],
    order,
  }) as unknown as Instrument;
  return { id: `${id}/instrument`, file: `content/law/${id}/instrument.yaml`, data };
}

/** `shape`: items of each paragraph: [6, 0] is a 款 with six 项, then a 款 with none. */
function text(jurisdiction: string, shape: readonly number[]): string {
  const han = '一二三四五六七八九十';
  return shape
    .flatMap((items, p) => {
      const mark = (i: number) => (jurisdiction === 'kr' ? `  ${i + 1}. 가` : `（${han[i]}）甲`);
      const lead = jurisdiction === 'kr' && shape.length > 1 ? `${String.fromCharCode(0x2460 + p)} 가` : '甲：';
      return [lead, ...Array.from({ length: items }, (_, i) => mark(i))];
    })
    .join('\n');
}

/** The revisions that an edition's year may mean. */
const REVISIONS: Record<string, { from: string; name: string }[]> = {
  'cn/psal': [{ from: '2026-01-01', name: '2025年修订' }],
};

interface Wording {
  from: string | null;
  until?: string;
  knownBy?: string;
  shape: readonly number[];
  label: string;
  /** The wordings whose rule it carries on. */
  continues?: string[];
  /** Its words, where the placeholder will not do. */
  words?: string;
}

function provision(article: string, wording: Wording): Entry<Provision> {
  const { from, until, knownBy, shape, label, continues = [] } = wording;
  const jurisdiction = article.slice(0, 2);
  const body = wording.words ?? text(jurisdiction, shape);
  const lang = jurisdiction === 'kr' ? 'ko' : 'zh-Hans';
  const data = filled({
    label,
    title: { zh: '-', en: '-' },
    lang,
    inForce: { from, until: until ?? null, ...(knownBy ? { knownBy } : {}) },
    continues,
    pinpoints: [],
    interprets: [],
    text: body,
    translations: lang === 'ko' ? { zh: body, en: body } : { en: body },
    summary: { zh: '-', en: '-' },
    conduct: [],
    penalties: [],
    thresholds: [],
    confidence: 'two-sources',
    sources: [{ name: '-', compared: '2026-11-22', result: 'exact' }],
  }) as unknown as Provision;
  const id = `${article}/${from ?? 'undated'}`;
  return { id, file: `content/law/${id}.yaml`, data };
}

const same = (zh: string, en: string) => ({ orig: zh, zh, en });

/** The test record. Throws if it does not hold together. */
export function testRecord(): LawRecord {
  const { record, problems } = buildRecord(
    [
      instrument(
        'cn/psal',
        {
          title: same('中华人民共和国治安管理处罚法', 'Public Security Administration Punishments Law'),
          short: same('治安管理处罚法', 'PSAL'),
          aliases: ['治安处罚法', '治安法', 'Law on Penalties for Administration of Public Security'],
        },
        10,
        '主席令第六十七号',
      ),
      instrument(
        'cn/criminal-law',
        {
          title: same('中华人民共和国刑法', 'Criminal Law'),
          short: same('刑法', 'Criminal Law'),
          aliases: ['刑法典', 'PRC Criminal Law', 'Criminal Law of the PRC'],
        },
        20,
      ),
      instrument(
        'cn/civil-code',
        {
          title: same('中华人民共和国民法典', 'Civil Code'),
          short: same('民法典', 'Civil Code'),
          aliases: [],
        },
        30,
      ),
      instrument(
        'cn/women-law',
        {
          title: same('中华人民共和国妇女权益保障法', "Law on the Protection of Women's Rights and Interests"),
          short: same('妇女权益保障法', "Women's Law"),
          aliases: ['妇保法'],
        },
        40,
      ),
      instrument(
        'cn/all',
        {
          title: same('中华人民共和国行政诉讼法', 'Administrative Litigation Law'),
          short: same('行政诉讼法', 'ALL'),
          aliases: [],
        },
        50,
      ),
      instrument(
        'cn/obscene-interpretation-2004',
        {
          title: same('关于淫秽电子信息刑事案件的解释', 'Interpretation on Obscene Electronic Information (I)'),
          short: same('淫秽电子信息解释（一）', 'Obscene Information Interpretation I'),
          aliases: ['淫秽电子信息解释'],
        },
        60,
        '法释〔2004〕11号',
      ),
      instrument(
        'cn/obscene-interpretation-2010',
        {
          title: same('关于淫秽电子信息刑事案件的解释（二）', 'Interpretation on Obscene Electronic Information (II)'),
          short: same('淫秽电子信息解释（二）', 'Obscene Information Interpretation II'),
          aliases: ['淫秽电子信息解释二'],
        },
        70,
        '法释〔2010〕3号',
      ),
      instrument(
        'cn/civil-procedure-interpretation',
        {
          title: same(
            '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释',
            'Interpretation on the Civil Procedure Law',
          ),
          short: same('民诉法解释', 'CivPL Interpretation'),
          aliases: [],
        },
        80,
        '法释〔2022〕11号',
      ),
      instrument(
        'kr/spsa',
        {
          title: {
            orig: '성폭력범죄의 처벌 등에 관한 특례법',
            zh: '关于性暴力犯罪处罚等的特例法',
            en: 'Act on Special Cases concerning the Punishment, etc. of Sexual Crimes',
          },
          short: { orig: '성폭력처벌법', zh: '性暴力处罚法', en: 'SCPA' },
          aliases: ['Sexual Crimes Punishment Act (SCPA)'],
        },
        100,
      ),
      instrument(
        'kr/child',
        {
          title: {
            orig: '아동ㆍ청소년의 성보호에 관한 법률',
            zh: '关于保护儿童、青少年免受性侵害的法律',
            en: 'Act on the Protection of Children and Youth against Sex Offenses',
          },
          short: {
            orig: '청소년성보호법 (아청법)',
            zh: '儿童青少年性保护法',
            en: 'Child and Youth Sex Protection Act',
          },
          aliases: [],
        },
        110,
      ),
    ],
    [
      provision('cn/psal/art-22', { from: '2006-03-01', until: '2026-01-01', shape: [0, 0], label: '第二十二条' }),
      provision('cn/psal/art-22', { from: '2026-01-01', shape: [5], label: '第二十二条' }),
      provision('cn/psal/art-25', {
        from: '2026-01-01',
        shape: [0, 0],
        label: '第二十五条',
        continues: ['cn/psal/art-22@2006-03-01'],
      }),
      provision('cn/psal/art-42', { from: '2006-03-01', until: '2026-01-01', shape: [6], label: '第四十二条' }),
      provision('cn/psal/art-50', {
        from: '2026-01-01',
        shape: [6, 0],
        label: '第五十条',
        continues: ['cn/psal/art-42@2006-03-01'],
      }),
      provision('cn/psal/art-70', { from: '2026-01-01', shape: [0], label: '第七十条' }),
      provision('cn/criminal-law/art-253-1', {
        from: '2009-02-28',
        until: '2015-11-01',
        shape: [0, 0, 0],
        label: '第二百五十三条之一',
      }),
      provision('cn/criminal-law/art-253-1', {
        from: '2015-11-01',
        shape: [0, 0, 0, 0],
        label: '第二百五十三条之一',
        continues: ['cn/criminal-law/art-253-1@2009-02-28'],
      }),
      provision('cn/criminal-law/art-284', { from: '1997-10-01', shape: [0], label: '第二百八十四条' }),
      provision('cn/criminal-law/art-287-1', { from: '2015-11-01', shape: [3, 0, 0], label: '第二百八十七条之一' }),
      provision('cn/criminal-law/art-287-2', { from: '2015-11-01', shape: [0, 0, 0], label: '第二百八十七条之二' }),
      provision('cn/criminal-law/art-363', { from: '1997-10-01', shape: [0, 0], label: '第三百六十三条' }),
      provision('cn/criminal-law/art-364', { from: '1997-10-01', shape: [0, 0, 0, 0], label: '第三百六十四条' }),
      provision('cn/civil-code/art-1032', { from: '2021-01-01', shape: [0, 0], label: '第一千零三十二条' }),
      provision('cn/civil-code/art-1033', { from: '2021-01-01', shape: [6], label: '第一千零三十三条' }),
      provision('cn/women-law/art-28', { from: '2023-01-01', shape: [0, 0], label: '第二十八条' }),
      provision('cn/all/art-46', { from: '2015-05-01', shape: [0, 0], label: '第四十六条' }),
      provision('cn/obscene-interpretation-2004/art-1', { from: '2004-09-06', shape: [8, 0], label: '第一条' }),
      provision('cn/obscene-interpretation-2010/art-1', { from: '2010-02-04', shape: [0, 7, 8], label: '第一条' }),
      provision('cn/obscene-interpretation-2010/art-3', { from: '2010-02-04', shape: [0], label: '第三条' }),
      provision('cn/civil-procedure-interpretation/art-106', {
        from: null,
        knownBy: '2022-04-10',
        shape: [0],
        label: '第一百零六条',
      }),
      provision('kr/spsa/art-13', { from: '2010-04-15', until: '2013-06-19', shape: [0, 0], label: '제13조' }),
      provision('kr/spsa/art-13', { from: '2013-06-19', shape: [0], label: '제13조' }),
      provision('kr/spsa/art-14', { from: '2020-05-19', shape: [0, 0, 0, 0, 0], label: '제14조' }),
      provision('kr/spsa/art-14-2', { from: '2024-10-16', shape: [0, 2, 0, 0, 0], label: '제14조의2' }),
      provision('kr/child/art-11', { from: '2025-12-30', shape: [0, 0, 0, 0, 0, 0, 0], label: '제11조' }),
    ],
  );
  if (problems.length) throw new Error(JSON.stringify(problems));
  return record;
}
