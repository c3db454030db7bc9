/** A help line or office. */
import { serviceSchema } from '../../src/schemas/reference.ts';
import type { Kind } from './kinds.ts';
import { both, yaml } from './parts.ts';
import { calendarDay, oneOf, webAddress, words } from './question.ts';

const KINDS = serviceSchema.shape.kind.options;

/** The digits of a number for a tel: link. */
const tel = (number: string) => number.replace(/[^\d+#*]/g, '');

export const service: Kind = {
  is: 'a help line or an office',
  questions: [
    { name: 'place', ask: 'Where it is', read: oneOf((known) => known.places) },
    {
      name: 'name',
      ask: 'The name of its file (12338)',
      read(answer, known, { place }) {
        const name = answer.trim();
        if (!/^[a-z0-9-]+$/.test(name)) throw new Error('wanted a name in lower case, with hyphens instead of spaces');
        if (known.services.has(`${place}/${name}`))
          throw new Error(`wanted a name that is not taken; ${place}/${name} is there already`);
        return name;
      },
    },
    { name: 'name-orig', ask: 'What it calls itself, in its own language', read: words },
    { name: 'name-zh', ask: 'Its name in Chinese', otherwise: (answers) => answers['name-orig']!, read: words },
    { name: 'name-en', ask: 'Its name in English', read: words },
    { name: 'kind', ask: `What it is: ${KINDS.join(', ')}`, read: oneOf(KINDS) },
    {
      name: 'phone',
      ask: 'Its telephone number as it is printed (may be empty if it has a web address)',
      otherwise: () => null,
      read(answer) {
        if (!/^[+#*]?[\d-]+$/.test(tel(answer))) throw new Error('wanted a number such as 12338 or 02-735-8994');
        return answer.trim();
      },
    },
    {
      name: 'web',
      ask: 'Its web address (may be empty if it has a telephone)',
      otherwise({ phone }) {
        if (!phone) throw new Error('wanted a telephone number or a web address');
        return null;
      },
      read: webAddress,
    },
    {
      name: 'seen',
      ask: 'The day on which you saw the number on its own page, or called',
      otherwise: (_answers, known) => known.today,
      read: calendarDay,
    },
    {
      name: 'how',
      ask: 'How: official-page, stored-copy or dialled',
      otherwise: () => 'official-page',
      read: oneOf(['official-page', 'stored-copy', 'dialled']),
    },
    { name: 'source', ask: 'Where you saw it (name of the page or paper)', read: words },
  ],
  write(answers, known) {
    const phone = answers.phone as string | null;
    const data = {
      name: { orig: answers['name-orig'], zh: answers['name-zh'], en: answers['name-en'] },
      kind: answers.kind,
      serves: both('为谁服务', 'whom it serves'),
      does: both('能做什么，一句话', 'what it does, in one sentence'),
      phones: phone ? [{ number: phone, tel: tel(phone), confidence: 'B' }] : [],
      hours: null,
      languages: ['zh'],
      web: answers.web,
      contacts: [],
      cost: null,
      order: known.nextOrder('services', answers.place as string),
      confidence: 'B',
      seen: { date: answers.seen, how: answers.how },
      source: { name: answers.source, date: answers.seen },
    };
    return {
      files: { [`content/services/${answers.place}/${answers.name}.yaml`]: yaml(data) },
      next: [
        'Correct languages (zh, en, ko, ja, zh-Hant); add hours and cost if you know them.',
        'confidence: A only if the organisation itself or an official text says so; a number that rests on one secondary source is not printed: leave it out.',
        'Name it under services in the guides and steps where it helps.',
      ],
    };
  },
};
