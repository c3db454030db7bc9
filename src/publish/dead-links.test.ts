import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { collectLinks, deadLinks } from './dead-links.ts';

const page = (address: string, html: string) => collectLinks(parse(html), address);
const home = page(
  '/zh/',
  '<a href="law/#p1">a</a><a href="/zh/nope/">b</a><a href="law/#p9">c</a><a href="tel:110">d</a><a href="../icon.svg">e</a>',
);
const law = page('/zh/law/', '<p id="p1"><a href="../">x</a><a href="https://example.org/">y</a></p>');

test('a link to no page, and a link to no anchor, are named with their page', () => {
  const found = deadLinks([home, law], new Set(['/icon.svg']));
  expect(found.map(({ file, found: what }) => [file, what])).toEqual([
    ['dist/zh/', '“/zh/nope/”, which leads to no page or file'],
    ['dist/zh/', '“law/#p9”, but /zh/law/ has no #p9'],
  ]);
});
