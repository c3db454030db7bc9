/**
 * What an editor can get wrong in content/cases/: a provision that the record does not hold or that has ended without
 * its successor; an outcome whose figures differ between the languages, or that the text beside it retypes; a name.
 */
import { LOCALES } from '../i18n/locales.ts';
import type { Problem } from '../law/problem.ts';
import { type LawRecord, findPinpoint } from '../law/record.ts';
import { statusOn } from '../law/timeline.ts';
import type { Content } from './read-content.ts';

/** The figures of a sentence, in order of size, thousands without commas: `1,000 yuan, 5 years` → 5, 1000. */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)]
    .map(([figure]) => figure.replace(/,/g, ''))
    .sort((a, b) => Number(a) - Number(b));
}

/** Role words after which a Chinese text would name a person; 某 is how decisions leave the name out. */
const ZH_NAME =
  /(?:被告人|被害人|受害人|嫌疑人|原告|当事人|房东|演员|女生|男子|女子)[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤舒巫骆柴虞郎洪](?!某)[\p{sc=Han}]{1,2}(?=[，。、；的将在与和因被]|$)/gu;
/** Romanised as people are named in English: Given-name pairs of Korea, titles. */
const EN_NAME = /\b(?:Mr|Mrs|Ms|Miss)\.? [A-Z]\w+|\b[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+\b/g;
/** A Korean name is written as one word of three syllables; our own text is not Korean, but for courts. */
const KO_NAME = /(?<!\p{sc=Hangul})(?!대법원|재판소)\p{sc=Hangul}{3}(?!\p{sc=Hangul})/gu;

/** What looks like the name of a person in our own text. */
export function namesIn(text: string): string[] {
  return [ZH_NAME, EN_NAME, KO_NAME].flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found));
}

/** Each string of some data with its path. */
function* strings(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* strings(item, `${path}[${i}]`);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* strings(item, path ? `${path}.${key}` : key);
}

/**
 * Everything wrong with the cases.
 * @param on the day as at which a wording counts as ended (LAW_AS_AT)
 */
export function caseProblems(
  { cases, caseTexts }: Pick<Content, 'cases' | 'caseTexts'>,
  record: LawRecord,
  on: string,
): Problem[] {
  const problems: Problem[] = [];
  for (const { file, data } of cases) {
    const add = (field: string, found: string, wanted: string) => problems.push({ file, field, found, wanted });
    data.provisions.forEach(({ then, now }, i) => {
      for (const [field, id] of [
        ['then', then],
        ['now', now],
      ] as const) {
        const target = id ? findPinpoint(record, id) : null;
        if (typeof target === 'string') add(`provisions[${i}].${field}`, id!, `a provision of the record: ${target}`);
        // A single wording that carries it on is found by the page itself (src/site/cases.ts).
        else if (field === 'then' && target && now === undefined && statusOn(target.version.inForce, on) === 'ended') {
          const next = record.continuedBy.get(target.version.id) ?? [];
          if (next.length !== 1)
            add(
              `provisions[${i}].now`,
              'nothing, and the wording under then has ended',
              `what carries it on (the record says ${next.join(', ') || 'nothing'}), or null`,
            );
        }
      }
      if (now && now === then) add(`provisions[${i}].now`, 'the same as then', 'nothing');
    });
    data.outcome.forEach(({ text }, i) => {
      const [first, ...others] = LOCALES.map((locale) => [locale, figuresIn(text[locale]!).join(' ')] as const);
      for (const [locale, figures] of others)
        if (figures !== first![1])
          add(
            `outcome[${i}]`,
            `${first![0]}: ${first![1] || 'none'}; ${locale}: ${figures || 'none'}`,
            'the same figures in each language',
          );
    });
    for (const [field, text] of strings(data))
      if (!/^(number|sources)/.test(field))
        for (const name of namesIn(text))
          add(field, `what looks like a name: “${name}”`, 'no name of a private person');
  }
  for (const { id, file, data, body } of caseTexts) {
    const own = cases.find((one) => one.id === id.split('/')[0]);
    const told = new Set(own?.data.outcome.flatMap(({ text }) => figuresIn(Object.values(text).join(' '))) ?? []);
    // Years of dates are no figures of the outcome.
    for (const figure of figuresIn(`${data.title} ${data.summary} ${body}`))
      if (told.has(figure) && !/^(19|20)\d\d$/.test(figure))
        problems.push({
          file,
          field: '',
          found: `the figure ${figure} of the outcome`,
          wanted: 'each figure once, in case.yaml',
        });
    for (const name of namesIn(`${data.title}\n${data.summary}\n${body}`))
      problems.push({
        file,
        field: '',
        found: `what looks like a name: “${name}”`,
        wanted: 'no name of a private person',
      });
  }
  return problems;
}
