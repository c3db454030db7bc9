/** The HTML is valid: one page of each kind in each language, and a sample. */
import { test } from 'vitest';
import { expectNone } from '../lib/expect-none.ts';
import { htmlProblems } from '../lib/html-valid.ts';
import { sample } from '../lib/sample.ts';
import { onePageOfEachKind, pages } from '../lib/site.ts';

test('the pages are valid HTML', async () => {
  const chosen = [...new Set([...onePageOfEachKind(), ...sample(pages, 40)])];
  expectNone((await Promise.all(chosen.map(({ file, html }) => htmlProblems(file, html)))).flat());
});
