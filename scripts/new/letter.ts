/** A letter to fill in. */
import { LETTER_GROUPS } from '../../src/schemas/letters.ts';
import type { Kind } from './kinds.ts';
import { both, page, titles, todo, yaml } from './parts.ts';
import { freeName, list, oneOf, provision } from './question.ts';

export const letter: Kind = {
  is: 'a letter to fill in',
  questions: [
    {
      name: 'name',
      ask: 'The name of its folder and address (police-report)',
      read: freeName((known) => known.letters),
    },
    ...titles,
    { name: 'group', ask: `To whom: ${LETTER_GROUPS.join(', ')}`, read: oneOf(LETTER_GROUPS) },
    {
      name: 'sent',
      ask: 'The languages in which it goes out, with commas',
      otherwise: () => ['zh'],
      read: list(oneOf(['zh', 'en']), 1),
    },
    {
      name: 'fields',
      ask: 'The blanks it shares with other letters (names in content/letters/fields.yaml), with commas',
      otherwise: () => ['name', 'today'],
      read: list((name, known) => {
        if (!known.letterFields.has(name))
          throw new Error(`wanted one of ${[...known.letterFields].join(', ')}; found “${name}”`);
        return name;
      }, 1),
    },
    {
      name: 'rests-on',
      ask: 'The provisions that it cites, with commas (may be empty)',
      otherwise: () => [],
      read: list(provision),
    },
  ],
  write(answers, known) {
    const folder = `content/letters/${answers.name}`;
    const fields = answers.fields as string[];
    const restsOn = answers['rests-on'] as string[];
    const data = {
      order: known.nextOrder('letters'),
      group: answers.group,
      sent: answers.sent,
      to: [both('交给谁，怎样交', 'to whom, and how')],
      warnings: [both('交之前要知道什么', 'what to know before sending it')],
      elements: [
        {
          what: both('这封信必须有什么，为什么', 'what the letter must hold, and why'),
          demandedBy: restsOn,
          fields: [fields[0]],
        },
      ],
      fields: [
        { title: both('这一组空的名称', 'the name of this group of blanks'), fields: fields.map((use) => ({ use })) },
      ],
      restsOn,
      deadlines: [],
      services: [],
      related: { routes: [], steps: [] },
      sources: [],
      reviewed: known.today,
    };
    const body = (locale: 'zh' | 'en') =>
      [
        `# ${answers[`title-${locale}`]}`,
        todo[locale](locale === 'zh' ? '信的正文' : 'the text of the letter'),
        ...restsOn.map((id) => `- {cite:${id}}`),
        fields.map((name) => `> {{${name}}}`).join('\n'),
      ].join('\n\n');
    const text = (locale: 'zh' | 'en') =>
      page(
        {
          title: answers[`title-${locale}`],
          summary: todo[locale](locale === 'zh' ? '一句话' : 'one sentence'),
          about: [
            todo[locale](locale === 'zh' ? '这封信有什么用，交了以后会怎样' : 'what it is for, and what follows'),
          ],
        },
        body(locale),
      );
    return {
      files: {
        [`${folder}/letter.yaml`]: yaml(data),
        [`${folder}/zh.md`]: text('zh'),
        [`${folder}/en.md`]: text('en'),
      },
      next: [
        'Add the letter’s own blanks under fields in letter.yaml (content/letters/README.md).',
        'When both languages are written: npm run translations.',
      ],
    };
  },
};
