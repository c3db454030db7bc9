/** The HTML is valid: one page of each kind in each language, and a sample. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { test } from 'vitest';
import { expectNone } from '../lib/expect-none.ts';
import { sample } from '../lib/sample.ts';
import { onePageOfEachKind, pages } from '../lib/site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // Style of the source, which Astro writes; it changes nothing for a reader.
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-raw-characters': 'off',
      'long-title': 'off',
      // The policy forbids inline styles; tests/guards/csp.ts looks for them.
      'no-inline-style': 'off',
      // A telephone number with non-breaking hyphens cannot be pasted into a dialler.
      'tel-non-breaking': 'off',
      // Scripts are our own files; the policy allows no others.
      'require-sri': 'off',
    },
  }),
);

test('the pages are valid HTML', async () => {
  const chosen = new Set([...onePageOfEachKind(), ...sample(pages, 40)]);
  const problems: string[] = [];
  for (const { file, html } of chosen) {
    const report = await validator.validateString(html, file);
    for (const { messages } of report.results)
      for (const { line, column, ruleId, message } of messages)
        problems.push(`${file}:${line}:${column}: ${message} (${ruleId})`);
  }
  expectNone(problems);
});
