import { expect, test } from 'vitest';
import { type Condition, type ConditionWords, describe } from './describe.ts';

const words: ConditionWords = {
  all: 'all:',
  any: 'any:',
  none: 'none:',
  count: '{n} of:',
  always: 'always',
  is: '{fact} is {value}',
  isNot: '{fact} is not {value}',
  compare: { '>=': '{fact} from {value}', '<': '{fact} below {value}', 'day<': '{fact} before {value}' },
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  or: ' or ',
  raw: 'as it stands: {rule}',
  fact: (name) => name,
  value: (_name, value) => value,
  number: (_name, value) => String(value),
  day: (iso) => iso,
  threshold: (pinpoint, measure) => `the ${measure} of ${pinpoint}`,
};
const flat = (condition: Condition): string =>
  'of' in condition ? `${condition.text} (${condition.of.map(flat).join('; ')})` : condition.text;

test.each([
  [true, 'always'],
  [{ var: 'deepfake' }, 'deepfake is yes'],
  [{ '!': [{ var: 'deepfake' }] }, 'deepfake is no'],
  [{ '==': [{ var: 'shared' }, 'group'] }, 'shared is group'],
  [{ '!=': [{ var: 'shared' }, 'none'] }, 'shared is not none'],
  [{ '==': [{ var: 'shared' }, null] }, 'shared is unknown'],
  [{ in: [{ var: 'shared' }, ['group', 'public-web']] }, 'shared is group or public-web'],
  [{ '>=': [{ var: 'volume.videos' }, { threshold: ['x#p1', 'videos'] }] }, 'volume.videos from the videos of x#p1'],
  [
    { '>=': [{ var: 'volume.videos' }, { '/': [{ threshold: ['x#p1', 'videos'] }, 2] }] },
    'volume.videos from the videos of x#p1 ÷ 2',
  ],
  [{ '>': [14, { var: 'victimAge' }] }, 'victimAge below 14'],
  [{ '<': [{ var: 'actDate' }, '2026-01-01'] }, 'actDate before 2026-01-01'],
  [
    { and: [{ var: 'deepfake' }, { or: [{ var: 'forProfit' }, { var: 'deviceSold' }] }] },
    'all: (deepfake is yes; any: (forProfit is yes; deviceSold is yes))',
  ],
  [{ '!': [{ and: [{ var: 'deepfake' }, { var: 'forProfit' }] }] }, 'none: (all: (deepfake is yes; forProfit is yes))'],
  [
    { '>=': [{ '+': [{ var: 'deepfake' }, { if: [{ var: 'forProfit' }, 1, 0] }] }, 2] },
    '2 of: (deepfake is yes; forProfit is yes)',
  ],
  [{ min: [1, 2] }, 'as it stands: {"min":[1,2]}'],
])('%j', (logic, wanted) => expect(flat(describe(logic, words))).toBe(wanted));

test('a flag as a sentence of its own, where the words have one', () => {
  const sentences = { ...words, flag: (name: string, value: boolean) => `${name}: it was ${value ? 'so' : 'not so'}` };
  expect(flat(describe({ var: 'deepfake' }, sentences))).toBe('deepfake: it was so');
  expect(flat(describe({ '!': [{ var: 'deepfake' }] }, sentences))).toBe('deepfake: it was not so');
  // Not a flag: nothing to say but its name.
  expect(flat(describe({ '!': [{ var: 'shared' }] }, sentences))).toBe('shared is no');
});
