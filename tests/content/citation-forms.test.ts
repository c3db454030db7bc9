/** What lawyers, judges, journalists and others write, against the whole record; expected places written by hand. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { citationIndex } from '../../src/citation/index.ts';
import { readText } from '../../src/citation/read.ts';
import { resolveCitation } from '../../src/citation/resolve.ts';
import { ROOT, record } from './content.ts';

interface Form {
  text: string;
  on?: string;
  want: string[];
  /** For a number that did not hold its rule that day: the provisions that did. */
  moved?: string[];
}

const read = (file: string) => parse(readFileSync(path.join(ROOT, 'tests/citation', file), 'utf8')) as unknown;
const forms = (read('forms.yaml') as (Omit<Form, 'text'> & { cite: string })[]).map(({ cite, ...rest }): Form => ({
  text: cite,
  ...rest,
}));
const index = citationIndex(record);

/** What is found, each with its version only where the expectation names one. */
function found({ text, on, want }: Form): string[] {
  return readText(text, index).map((citation, at) => {
    const answer = resolveCitation(citation, index, { lawAsAt: '2026-11-22', on });
    if (!('id' in answer)) return `?${answer.reason}`;
    return want[at]?.includes('@') ? answer.id : answer.id.replace(/@[^#]+/, '');
  });
}

test('there are many forms', () => {
  expect(forms.length).toBeGreaterThanOrEqual(460);
});

test.each(forms)('$text', (form) => {
  expect(found(form)).toEqual(form.want);
});

test.each(forms.filter(({ moved }) => moved))('$text on $on: where the rule stood', ({ text, on, moved }) => {
  const answers = readText(text, index).map((one) => resolveCitation(one, index, { lawAsAt: '2026-11-22', on }));
  expect(answers.flatMap((answer) => (answer.moved ?? []).map(({ id }) => id))).toEqual(moved);
});

test.each(read('paragraphs.yaml') as Form[])('a paragraph: $text', (form) => {
  expect(found(form)).toEqual(form.want);
});
