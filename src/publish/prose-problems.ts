/**
 * Finds what prose must not retype because it stands once in content/: figures with a unit of law or time, telephone
 * numbers and article numbers. Components print them (<Penalty>, <Deadline>, <Phone>, <Cite>).
 */
import type { Problem } from '../law/problem.ts';
import type { Content } from './read-content.ts';

const ZH = '〇零一二三四五六七八九十百千万亿两';
const EN =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|thousand|million)';

const RULES: [what: string, pattern: RegExp][] = [
  [
    'a figure with a unit',
    new RegExp(`[\\d０-９${ZH}]+\\s*(?:多|余|几)?\\s*(?:元|日|天|小时|个?月|年|次|周|个星期|分钟|岁)`, 'g'),
  ],
  [
    'a figure with a unit',
    new RegExp(
      `\\b(?:\\d[\\d,.]*|${EN})(?:[\\s-]+${EN})*[\\s-]*(?:yuan|RMB|CNY|won|days?|hours?|hrs?|months?|years?|times|weeks?|minutes?)\\b`,
      'gi',
    ),
  ],
  ['a figure with a unit', /\b(?:one|a single)[\s-](?:yuan|won|hour|month|year|week)\b/gi],
  ['a figure with a unit', /[¥￥₩]\s*\d[\d,.]*/g],
  ['a figure with a unit', /[\d천백만억]+\s*(?:년|원|일|개월|시간|회)/g],
  ['an article number', new RegExp(`第\\s*[\\d０-９${ZH}]+\\s*[条條款项項]`, 'g')],
  ['an article number', /\b(?:arts?|articles?|sections?|ss?|paras?|paragraphs?)\.?\s*\d+/gi],
  ['an article number', /제\s*\d+\s*조/g],
  ['a telephone-like number', /\+?\d[\d\s-]*\d[\d\s-]*\d/g],
  ['a bare address', /https?:\/\/\S+/g],
];

/** Dates and years of texts ("the 2018 text", 2026 年 1 月 1 日) are no figures of law; 一次 and 一天 are turns of speech. */
const HARMLESS = [
  /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?/g,
  /\b(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:19|20)\d{2}\b/g,
  /(?<!\d)(?:19|20)\d{2}(?!\d)/g,
  new RegExp(`(?<![${ZH}\\d])(?:第[一二三]次|一次|一[天日](?!以?之?[内前后])|一年四季)`, 'g'),
  /\bSHA-\d+\b/g,
];

/** What a piece of prose retypes. Components, and what stands in their attributes, are no prose. */
export function retyped(prose: string): { what: string; found: string }[] {
  let text = prose.replace(/<[A-Za-z][^>]*>/g, ' ◇ ').normalize('NFC');
  for (const pattern of HARMLESS) text = text.replace(pattern, ' ◇ ');
  const out: { what: string; found: string }[] = [];
  for (const [what, pattern] of RULES)
    text = text.replace(pattern, (found) => {
      out.push({ what, found: found.trim() });
      return ' ◇ ';
    });
  return out;
}

/** Where a Chinese paragraph is broken over lines: the break would be printed as a space. */
export function softBreaks(body: string): string[] {
  return [...body.matchAll(/([^\n]{0,12}[\p{sc=Han}，。；：、）”])\n([\p{sc=Han}（“][^\n]{0,12})/gu)].map(
    ([, a, b]) => `${a}⏎${b}`,
  );
}

/** Each string of some data with its path: `steps[0].why.zh`. */
function* strings(value: unknown, path = ''): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* strings(item, `${path}[${i}]`);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* strings(item, path ? `${path}.${key}` : key);
}

/** Every figure, telephone and article number typed in guidance: MDX bodies and frontmatter, and the sentences of YAML. */
export function proseProblems(content: Content): Problem[] {
  const problems: Problem[] = [];
  const check = (file: string, field: string, text: string) => {
    for (const { what, found } of retyped(text))
      problems.push({
        file,
        field,
        found: `${what} in prose: “${found}”`,
        wanted: 'a component that draws it from content/ (Penalty, Deadline, Threshold, Phone, Cite)',
      });
  };
  for (const { file, data, body } of [
    ...content.stepTexts,
    ...content.guideTexts,
    ...content.routeTexts,
    ...content.caseTexts,
  ]) {
    check(file, '', body);
    for (const found of softBreaks(body))
      problems.push({
        file,
        field: '',
        found: `a line break inside a Chinese paragraph: “${found}”`,
        wanted: 'one paragraph on one line',
      });
    for (const [field, text] of strings(data)) if (!field.startsWith('askedAs')) check(file, field, text);
  }
  for (const { file, data } of content.guides)
    data.law.forEach(({ why }, i) =>
      [...strings(why, `law[${i}].why`)].forEach(([field, text]) => check(file, field, text)),
    );
  for (const { file, data } of content.routes) {
    data.law.forEach(({ why }, i) =>
      [...strings(why, `law[${i}].why`)].forEach(([field, text]) => check(file, field, text)),
    );
    data.sections.forEach(({ title }, i) =>
      [...strings(title, `sections[${i}].title`)].forEach(([field, text]) => check(file, field, text)),
    );
  }
  const placeholders = (text: string) => text.replace(/\{[a-z:0-9-]+\}/g, ' ◇ ');
  for (const { id, because, open } of content.pathfinder.rules)
    for (const [field, text] of strings({ because, open }, id))
      check('content/pathfinder/rules', field, placeholders(text));
  for (const { id, text, help, unit, options } of content.pathfinder.questions)
    for (const [field, words] of strings({ text, help, unit, options: options.map((option) => option.text) }, id))
      check('content/pathfinder/questions.yaml', field, words);
  for (const [id, { what }] of Object.entries(content.deadlines))
    for (const [field, text] of strings(what, `${id}.what`)) check('content/deadlines.yaml', field, text);
  return problems;
}
