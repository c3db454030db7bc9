/** JSON-LD in the pages of provisions: there, readable, only schema.org's words, small, about the right wording. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { record } from '../content/content.ts';
import { legislationProblems } from '../guards/legislation.ts';
import { expectNone } from '../lib/expect-none.ts';
import { all, attr, textOf } from '../lib/html.ts';
import type { Page } from '../lib/page.ts';
import { pageAt, pages, sitePath } from '../lib/site.ts';

/** What the data may add to a page as it travels, in bytes. */
const MOST = 800;

const blocks = ({ document }: Page) =>
  all(document, 'script').filter((script) => attr(script, 'type') === 'application/ld+json');
const ours = pages.filter(({ kind }) => kind === 'provision' || kind === 'version');

test('every page of a wording has one, and no other page has any', () => {
  expect(ours.length).toBeGreaterThan(3000);
  expectNone(
    pages
      .filter((page) => blocks(page).length !== (ours.includes(page) ? 1 : 0))
      .map((page) => `${page.path}: ${blocks(page).length}`),
  );
});

test('each can be read, has only what schema.org knows, and stands in the head', () =>
  expectNone(
    ours.flatMap((page) => {
      const [block] = blocks(page);
      if (!block) return [];
      const parent = block.parentNode && 'tagName' in block.parentNode ? block.parentNode.tagName : null;
      const data = JSON.parse(textOf(block)) as Record<string, unknown>;
      return [...legislationProblems(data), ...(parent === 'head' ? [] : [`stands in ${parent}`])].map(
        (problem) => `${page.path}: ${problem}`,
      );
    }),
  ));

test('each is of the wording that the page shows, at the address of that wording', () =>
  expectNone(
    ours.flatMap((page) => {
      const data = JSON.parse(textOf(blocks(page)[0]!)) as { '@id': string; legislationIdentifier: string };
      const version = record.versions.get(data.legislationIdentifier);
      const target = sitePath(data['@id'], page.path);
      const good =
        version &&
        page.path.includes(`/law/${version.article}/`) &&
        pageAt.has(target) &&
        target.endsWith(`/law/${version.article}/${version.leaf}/`) &&
        (page.kind === 'provision' || page.path === target);
      return good ? [] : [`${page.path}: ${data.legislationIdentifier} at ${target}`];
    }),
  ));

test(`it adds at most ${MOST} bytes to a page as it travels`, () => {
  const sizes = ours.map((page) => {
    const without = page.html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, '');
    return {
      path: page.path,
      bytes: gzipSync(page.html, { level: 9 }).length - gzipSync(without, { level: 9 }).length,
    };
  });
  const most = sizes.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  expect(most.bytes, most.path).toBeLessThanOrEqual(MOST);
});
