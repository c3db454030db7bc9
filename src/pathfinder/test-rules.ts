/** A few rules and questions for the tests of the engine. They follow the law, but not the whole of it. */
import { type Question, type Rule, questionsSchema, rulesSchema } from '../schemas/pathfinder.ts';

const both = (zh: string, en: string) => ({ zh, en });

export const TEST_RULES: Rule[] = rulesSchema.parse([
  {
    id: 'psal-50-1-6',
    provision: 'cn/psal/art-50@2026-01-01#p1-i6',
    earlier: 'cn/psal/art-42@2006-03-01#p1-i6',
    group: 'administrative',
    jurisdiction: 'cn',
    when: { or: [{ var: 'filmedWithoutConsent' }, { in: [{ var: 'shared' }, ['private', 'group', 'public-web']] }] },
    because: {
      applies: both('偷拍或者散布他人隐私：{penalty}。', 'Secret filming, or spreading private matters: {penalty}.'),
      may: both('如果是偷拍或者散布。', 'If it was filmed in secret or spread.'),
    },
    routes: ['report-to-police'],
    steps: ['get-receipt', 'report-to-police'],
    letters: ['police-report'],
    services: ['cn/110'],
  },
  {
    id: 'psal-70',
    provision: 'cn/psal/art-70@2026-01-01',
    group: 'administrative',
    jurisdiction: 'cn',
    when: {
      and: [
        { '==': [{ var: 'device' }, 'special-spy-device'] },
        { or: [{ var: 'deviceSold' }, { var: 'filmedWithoutConsent' }] },
      ],
    },
    oftenNamed: true,
    because: {
      applies: both('出售、使用专用器材。', 'Selling or using special equipment.'),
      not: both('手机不是专用器材。', 'A phone is no special equipment.'),
    },
  },
  {
    id: 'criminal-284',
    provision: 'cn/criminal-law/art-284@1997-10-01',
    group: 'criminal',
    jurisdiction: 'cn',
    when: { '==': [{ var: 'device' }, 'special-spy-device'] },
    open: [both('是否造成严重后果。', 'Whether there were serious consequences.')],
    oftenNamed: true,
    because: {
      may: both('非法使用专用器材。', 'Illegal use of special equipment.'),
      not: both('不是专用器材。', 'No special equipment.'),
    },
    routes: ['report-to-police'],
  },
  {
    id: 'criminal-363',
    provision: 'cn/criminal-law/art-363@1997-10-01#p1',
    group: 'criminal',
    jurisdiction: 'cn',
    when: {
      and: [
        { '==': [{ var: 'contentObscene' }, 'yes'] },
        { var: 'forProfit' },
        {
          or: [
            {
              '>=': [
                { var: 'volume.videos' },
                { threshold: ['cn/obscene-interpretation-2004/art-1@2004-09-06#p1-i1', 'videos'] },
              ],
            },
            {
              '>=': [
                { var: 'volume.clicks' },
                { threshold: ['cn/obscene-interpretation-2004/art-1@2004-09-06#p1-i4', 'clicks'] },
              ],
            },
          ],
        },
      ],
    },
    because: { applies: both('以牟利为目的传播淫秽物品。', 'Spreading obscene articles for profit.') },
    letters: ['police-report'],
  },
  {
    id: 'minor-237',
    provision: 'cn/criminal-law/art-237@2021-03-01',
    group: 'criminal',
    jurisdiction: 'cn',
    when: { and: [{ var: 'coercedToSelfFilm' }, { '<': [{ var: 'victimAge' }, 14] }, { var: 'victimMinor' }] },
    because: { applies: both('猥亵儿童。', 'Indecency against a child.') },
  },
  {
    id: 'civil-1033',
    provision: 'cn/civil-code/art-1033@2021-01-01',
    group: 'civil',
    jurisdiction: 'cn',
    when: true,
    because: { applies: both('侵害隐私。', 'Infringement of privacy.') },
    routes: ['claim-damages', 'keep-evidence'],
    steps: ['civil-claims', 'note-cctv'],
    services: ['cn/12348'],
  },
  {
    id: 'kr-14',
    provision: 'kr/spsa/art-14@2020-05-19#p1',
    group: 'criminal',
    jurisdiction: 'kr',
    when: { var: 'filmedWithoutConsent' },
    because: { applies: both('未经同意拍摄。', 'Filming without consent.') },
  },
  {
    id: 'tw-help',
    group: 'foreign',
    jurisdiction: 'tw',
    when: true,
    because: {},
    routes: ['keep-evidence'],
  },
]);

export const TEST_QUESTIONS: Question[] = questionsSchema.parse([
  {
    id: 'where',
    text: both('在哪里？', 'Where?'),
    kind: 'choice',
    options: [
      { id: 'mainland', text: both('中国大陆', 'Mainland China'), set: { jurisdiction: 'cn' } },
      { id: 'korea', text: both('韩国', 'South Korea'), set: { jurisdiction: 'kr' } },
    ],
  },
  {
    id: 'what',
    text: both('发生了什么？', 'What happened?'),
    kind: 'multi',
    options: [
      {
        id: 'filmed',
        text: both('被偷拍', 'I was filmed'),
        set: { filmedWithoutConsent: true },
        otherwise: { filmedWithoutConsent: false },
      },
      {
        id: 'shared',
        text: both('被传播', 'It was shared'),
        set: { consensualButShared: null },
        otherwise: { shared: 'none' },
      },
    ],
  },
  { id: 'when', text: both('哪一天？', 'When?'), kind: 'date', sets: 'actDate' },
  {
    id: 'device',
    text: both('用什么拍？', 'With what?'),
    ask: { '==': [{ var: 'filmedWithoutConsent' }, true] },
    kind: 'choice',
    options: [
      { id: 'phone', text: both('手机', 'A phone'), set: { device: 'phone' } },
      { id: 'spy', text: both('专用器材', 'A spy device'), set: { device: 'special-spy-device' } },
    ],
  },
  {
    id: 'how-far',
    text: both('传到哪里？', 'How far?'),
    ask: { '!=': [{ var: 'shared' }, 'none'] },
    kind: 'choice',
    options: [
      { id: 'group', text: both('群里', 'A group'), set: { shared: 'group' } },
      { id: 'web', text: both('公开', 'Public'), set: { shared: 'public-web' } },
    ],
  },
  {
    id: 'clicks',
    text: both('多少点击？', 'How many clicks?'),
    ask: { '==': [{ var: 'shared' }, 'public-web'] },
    kind: 'number',
    sets: 'volume.clicks',
    unit: both('次', 'clicks'),
  },
]);
