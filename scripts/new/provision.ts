/** A wording of a provision of law, and its instrument if the record does not hold it yet. */
import type { Kind } from './kinds.ts';
import { both, todo, yaml } from './parts.ts';
import { type Answers, calendarDay, list, oneOf, words } from './question.ts';
import type { Known } from './known.ts';
import { instrumentSchema } from '../../src/schemas/law.ts';

const ARTICLE = /^([a-z]{2}\/[a-z0-9-]+)\/([A-Za-z0-9.-]+)$/;
const LANGS = ['zh-Hans', 'zh-Hant', 'ko', 'ja', 'en'];
const LANG_OF: Record<string, string> = { cn: 'zh-Hans', tw: 'zh-Hant', hk: 'zh-Hant', kr: 'ko', jp: 'ja' };

const instrumentOf = (answers: Answers) => ARTICLE.exec(answers.article as string)![1]!;
const isNew = (answers: Answers, known: Known) =>
  Boolean(answers.article) && !known.instruments.has(instrumentOf(answers));

/** The languages into which a text must be translated. */
const needed = (lang: string) => (['zh', 'en'] as const).filter((locale) => !lang.startsWith(locale));

/** 第五十条, 제14조 or s 1, from the folder's name, as a first proposal. */
function labelOf(article: string, lang: string): string {
  const numbers = /(\d+)(?:-(\d+))?$/.exec(article);
  if (!numbers) return todo.en('the number as the text prints it');
  const [, number, inserted] = numbers;
  if (lang === 'ko') return `제${number}조${inserted ? `의${inserted}` : ''}`;
  return lang.startsWith('zh') || lang === 'ja'
    ? todo.zh(`条文自己的写法（第${number}条）`)
    : todo.en('the number as the text prints it');
}

export const provision: Kind = {
  is: 'a wording of an article of law',
  questions: [
    {
      name: 'article',
      ask: 'Jurisdiction, instrument and article (cn/psal/art-50)',
      read(answer) {
        if (!ARTICLE.test(answer.trim())) throw new Error('wanted an article such as cn/psal/art-50 or gb/soa/s-66B');
        return answer.trim();
      },
    },
    {
      name: 'from',
      ask: 'The first day on which this wording was law',
      read(answer, known, { article }) {
        const from = calendarDay(answer);
        const same = known.wordings(String(article)).find(({ leaf }) => leaf === from);
        if (same) throw new Error(`wanted another day; the record holds ${same.id} already`);
        return from;
      },
    },
    {
      name: 'lang',
      ask: `The language of the official text: ${LANGS.join(', ')}`,
      otherwise: (answers, known) =>
        known.instruments.get(instrumentOf(answers)) ?? LANG_OF[instrumentOf(answers).slice(0, 2)] ?? 'en',
      read: oneOf(LANGS),
    },
    {
      name: 'instrument-orig',
      ask: 'The instrument is new: its full title in its own language',
      when: isNew,
      read: words,
    },
    { name: 'instrument-zh', ask: 'Its title in Chinese', when: isNew, read: words },
    { name: 'instrument-en', ask: 'Its title in English', when: isNew, read: words },
    {
      name: 'instrument-kind',
      ask: `What it is: ${instrumentSchema.shape.kind.options.join(', ')}`,
      when: isNew,
      otherwise: () => 'statute',
      read: oneOf(instrumentSchema.shape.kind.options),
    },
    { name: 'title-zh', ask: 'A short title of the article in Chinese', read: words },
    { name: 'title-en', ask: 'The same in English', read: words },
    {
      name: 'continues',
      ask: 'The earlier wordings whose rule this one carries on, with commas (cn/psal/art-42@2006-03-01; may be empty)',
      otherwise: () => [],
      read: list((id, known) => {
        const [article = '', leaf] = id.split('@');
        if (!known.wordings(article).some((wording) => wording.leaf === leaf))
          throw new Error(
            `wanted a version that the record holds, such as cn/psal/art-42@2006-03-01; it does not hold “${id}”`,
          );
        return id;
      }),
    },
  ],
  write(answers, known) {
    const article = answers.article as string;
    const [, instrument = '', leaf = ''] = ARTICLE.exec(article)!;
    const from = answers.from as string;
    const lang = answers.lang as string;
    const wordings = known.wordings(article);
    const later = wordings.find((wording) => wording.leaf > from);
    const earlier = wordings.filter((wording) => wording.leaf < from || wording.leaf === 'undated').at(-1);
    const data = {
      label: wordings[0]?.label ?? labelOf(leaf, lang),
      title: { zh: answers['title-zh'], en: answers['title-en'] },
      lang,
      inForce: { from, until: later?.leaf ?? null },
      continues: answers.continues,
      text: 'TODO: the official text, word for word, without its number; one line a paragraph or item\n',
      translations: Object.fromEntries(needed(lang).map((locale) => [locale, `${todo[locale]('line for line')}\n`])),
      summary: both('两句话，大白话', 'two plain sentences'),
      conduct: [],
      penalties: [],
      thresholds: [],
      confidence: 'one-source',
      sources: [
        {
          name: todo.en('the page or book you compared it with'),
          compared: known.today,
          result: todo.en('exact, or what differs'),
        },
      ],
    };
    const files: Record<string, string> = { [`content/law/${article}/${from}.yaml`]: yaml(data) };
    if (isNew(answers, known))
      files[`content/law/${instrument}/instrument.yaml`] = yaml({
        title: { orig: answers['instrument-orig'], zh: answers['instrument-zh'], en: answers['instrument-en'] },
        short: { orig: answers['instrument-orig'], zh: answers['instrument-zh'], en: answers['instrument-en'] },
        aliases: [],
        lang,
        kind: answers['instrument-kind'],
        issuer: { orig: todo.en('who made it, in its own language'), ...both('制定机关', 'who made it') },
        officialUrl: null,
        rights: both('官方文本的权利', 'rights in the official text'),
        editions: [{ number: null, adopted: null, effective: from, ended: null }],
        order: 900,
      });
    const open = earlier && earlier.until === null;
    return {
      files,
      next: [
        ...(open
          ? [`content/law/${article}/${earlier.leaf}.yaml: this wording ends now; set inForce.until to ${from}.`]
          : []),
        'Add penalties, thresholds and conduct (see the README; copy the shape of a neighbouring article).',
        'When the text has been compared with its source: npm run fingerprints.',
        ...(open || (answers.continues as string[]).length
          ? ['Then npm run due names the guidance that stands on the earlier wording.']
          : []),
      ],
    };
  },
};
