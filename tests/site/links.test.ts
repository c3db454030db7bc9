/** Internal links and anchors resolve, in the same language, relative, without a query. */
import { expect, test } from 'vitest';
import { duplicateIds, linkProblems } from '../guards/links.ts';
import { all, attr, meta } from '../lib/html.ts';
import { expectNone } from '../lib/expect-none.ts';
import type { Page } from '../lib/page.ts';
import { files, pageAt, pages } from '../lib/site.ts';

test('every internal address leads somewhere', () =>
  expectNone(pages.flatMap((page) => linkProblems(page, { files, pageAt }))));

test('no id occurs twice in a page', () => expectNone(pages.flatMap(duplicateIds)));

/** Pages that only say that they are missing in a language are there for addresses that somebody types. */
const isNotice = (page: Page) => meta(page.document, 'missing') !== null;

test('every page but the entrance can be reached by a link', () => {
  const reached = new Set<string>(['/', '/404.html']);
  for (const page of pages)
    for (const link of all(page.document, 'a')) {
      const href = attr(link, 'href') ?? '';
      if (!/^[a-z]+:/i.test(href))
        reached.add(decodeURIComponent(new URL(href, `https://site.invalid${page.path}`).pathname));
    }
  expectNone(
    pages
      .filter((page) => !reached.has(page.path) && !isNotice(page))
      .map(({ path }) => `${path}: no page links to it`),
  );
  expect(reached.size).toBeGreaterThan(10);
});
