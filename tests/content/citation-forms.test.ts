/** What lawyers, judges, journalists and others write, against the whole record; expected places written by hand. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { citationIndex } from '../../src/citation/index.ts';
import { parseCitations } from '../../src/citation/parse.ts';
import { resolveCitation } from '../../src/citation/resolve.ts';
import { ROOT, record } from './content.ts';

interface Form {
  cite: string;
  on?: string;
  want: string[];
}

const forms = parse(readFileSync(path.join(ROOT, 'tests/citation/forms.yaml'), 'utf8')) as Form[];
const index = citationIndex(record);

/** What is found, each with its version only where the expectation names one. */
function found({ cite, on, want }: Form): string[] {
  return parseCitations(cite, index).map((citation, at) => {
    const answer = resolveCitation(citation, index, { lawAsAt: '2026-11-22', on });
    if (!('id' in answer)) return `?${answer.reason}`;
    return want[at]?.includes('@') ? answer.id : answer.id.replace(/@[^#]+/, '');
  });
}

test('there are many forms', () => {
  expect(forms.length).toBeGreaterThanOrEqual(240);
});

test.each(forms)('$cite', (form) => {
  expect(found(form)).toEqual(form.want);
});
