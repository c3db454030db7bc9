/** Guides, routes and steps. */
import type { Kind } from './kinds.ts';
import { both, page, titles, todo, yaml } from './parts.ts';
import {
  type Answers,
  type Question,
  freeName,
  list,
  oneOf,
  provision,
  service,
  step as stepName,
  words,
} from './question.ts';

const law: Question = {
  name: 'law',
  ask: 'The provisions that may apply, with commas (cn/psal/art-50#p1-i6; the version in force is added)',
  read: list(provision, 1),
};
const services: Question = {
  name: 'services',
  ask: 'Whom to call, with commas (cn/110, cn/12338)',
  read: list(service, 1),
};
const avoid: Question = {
  name: 'avoid',
  ask: 'Steps that say what not to do, with commas (may be empty)',
  otherwise: () => [],
  read: list(stepName('avoid')),
};
const steps = (name: string, when: string): Question => ({
  name,
  ask: `Steps for ${when}, in their order, with commas (names of folders in content/steps/)`,
  read: list(stepName('do'), 1),
});

const grounds = (answers: Answers) =>
  (answers.law as string[]).map((to) => ({
    to,
    why: both('什么时候适用，还有什么不确定（不写数字）', 'when it applies, and what stays open (no figures)'),
  }));

const text = (title: string, locale: 'zh' | 'en') =>
  locale === 'zh'
    ? page(
        {
          title,
          description: todo.zh('一句话，说这一页回答什么'),
          askedAs: [todo.zh('人们会怎样问'), todo.zh('另一种问法'), todo.zh('再一种问法')],
          limits: [todo.zh('这一页不能告诉你什么')],
        },
        'TODO：两三段话。最急的先说；数字、条号、电话不要自己写，用标签（CONTRIBUTING.md）。一段一行。',
      )
    : page(
        {
          title,
          description: todo.en('one sentence: what this page answers'),
          askedAs: [todo.en('how people ask for it'), todo.en('another way'), todo.en('a third way')],
          limits: [todo.en('what this page cannot tell you')],
        },
        'TODO: two or three paragraphs. What is most urgent first; never type figures, article or telephone numbers, use the tags (CONTRIBUTING.md).',
      );

const shared = (answers: Answers) => ({
  avoid: answers.avoid,
  law: grounds(answers),
  services: answers.services,
  related: { guides: [], routes: [] },
});

const texts = (folder: string, answers: Answers) => ({
  [`${folder}/zh.mdx`]: text(answers['title-zh'] as string, 'zh'),
  [`${folder}/en.mdx`]: text(answers['title-en'] as string, 'en'),
});

const AFTER = [
  'Give related guides and routes in its .yaml file, if there are any.',
  'When both languages are written: npm run translations.',
];

export const guide: Kind = {
  is: 'what to do when something happened',
  questions: [
    { name: 'name', ask: 'The name of its folder and address (in-a-group)', read: freeName((known) => known.guides) },
    ...titles,
    steps('hour', 'the next hour'),
    steps('today', 'today'),
    steps('week', 'this week'),
    avoid,
    law,
    services,
  ],
  write(answers, known) {
    const folder = `content/guides/${answers.name}`;
    const data = {
      order: known.nextOrder('guides'),
      steps: { hour: answers.hour, today: answers.today, week: answers.week },
      ...shared(answers),
      reviewed: known.today,
    };
    return { files: { [`${folder}/guide.yaml`]: yaml(data), ...texts(folder, answers) }, next: AFTER };
  },
};

export const route: Kind = {
  is: 'how to do one thing from beginning to end',
  questions: [
    {
      name: 'name',
      ask: 'The name of its folder and address (report-to-police)',
      read: freeName((known) => known.routes),
    },
    ...titles,
    { name: 'section-zh', ask: 'The heading of its first section in Chinese', read: words },
    { name: 'section-en', ask: 'The same heading in English', read: words },
    steps('steps', 'that section'),
    avoid,
    law,
    services,
  ],
  write(answers, known) {
    const folder = `content/routes/${answers.name}`;
    const data = {
      order: known.nextOrder('routes'),
      sections: [
        { id: 'begin', title: { zh: answers['section-zh'], en: answers['section-en'] }, steps: answers.steps },
      ],
      ...shared(answers),
      reviewed: known.today,
    };
    return {
      files: { [`${folder}/route.yaml`]: yaml(data), ...texts(folder, answers) },
      next: ['Add further sections under sections in route.yaml.', ...AFTER],
    };
  },
};

export const step: Kind = {
  is: 'one thing to do, or not to do; guides and routes are made of them',
  questions: [
    {
      name: 'name',
      ask: 'The name of its folder and address (tell-someone)',
      read: freeName((known) => new Set(known.steps.keys())),
    },
    { name: 'kind', ask: 'do, or avoid (what not to do)', otherwise: () => 'do', read: oneOf(['do', 'avoid']) },
    ...titles,
    {
      name: 'rests-on',
      ask: 'The provisions that its text cites, with commas (may be empty)',
      otherwise: () => [],
      read: list(provision),
    },
    {
      name: 'services',
      ask: 'Who can help with it, with commas (may be empty)',
      otherwise: () => [],
      read: list(service),
    },
  ],
  write(answers, known) {
    const folder = `content/steps/${answers.name}`;
    const data = {
      kind: answers.kind,
      restsOn: answers['rests-on'],
      services: answers.services,
      sources: [],
      reviewed: known.today,
    };
    const cites = (answers['rests-on'] as string[]).map((id) => `<Cite to="${id.replace(/@[^#]*/, '')}" />`);
    const body = (lead: string) => [lead, ...cites.map((cite) => `- ${cite}`)].join('\n\n');
    return {
      files: {
        [`${folder}/step.yaml`]: yaml(data),
        [`${folder}/zh.mdx`]: page(
          { title: answers['title-zh'], summary: todo.zh('一句话，说为什么') },
          body('TODO：几句短话，一行一个动作。'),
        ),
        [`${folder}/en.mdx`]: page(
          { title: answers['title-en'], summary: todo.en('one sentence: why') },
          body('TODO: a few short sentences, one action a line.'),
        ),
      },
      next: [
        'Name it in the guides and routes that need it (content/guides/*/guide.yaml, content/routes/*/route.yaml).',
        'Say under sources in step.yaml where advice that is not law comes from.',
        AFTER[1]!,
      ],
    };
  },
};
