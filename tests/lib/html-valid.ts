/** Whether HTML is valid, by html-validate's recommended rules less those that change nothing for a reader here. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';

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

/** What is wrong in a page, a line each: file:line:column: message (rule). */
export async function htmlProblems(file: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column}: ${message} (${ruleId})`),
  );
}
