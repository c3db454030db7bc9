import { expect, test } from 'vitest';
import { editPage } from './edit.ts';
import { languageEdits } from './mark-languages.ts';
import { spaceEdits } from './tighten.ts';

const page = (lang: string, body: string) => `<html lang="${lang}"><head></head><body>${body}</body></html>`;
const tidy = (lang: string, body: string) =>
  editPage(page(lang, body), [spaceEdits, (tree, html) => languageEdits(tree, html)]);

test.each([
  ['between sentences', '<p>不是法律意见。 我们的文字</p>', '<p>不是法律意见。我们的文字</p>'],
  ['before a link', '<p>较轻。  <a href="x">逐词看</a></p>', '<p>较轻。<a href="x">逐词看</a></p>'],
  ['inside the next element', '<p>较轻。<b> 看</b></p>', '<p>较轻。<b>看</b></p>'],
])('no space after a full-width mark: %s', (_, before, after) => {
  expect(tidy('zh-Hans', before)).toBe(page('zh-Hans', after));
});

test.each([
  ['in English', 'en', '<p>Done. Next, 中。 more</p>', '<p>Done. Next, <span lang="zh-Hans">中。</span> more</p>'],
  ['in official text', 'zh-Hans', '<p class="official">一。 二</p>', '<p class="official">一。 二</p>'],
  ['after a bracket', 'zh-Hans', '<p>（副本） · 2023</p>', '<p>（副本） · 2023</p>'],
  ['in code', 'zh-Hans', '<pre>。 a</pre>', '<pre>。 a</pre>'],
])('space that stays: %s', (_, lang, before, after) => {
  expect(tidy(lang, before)).toBe(page(lang, after));
});

test('a link ends with its last letter', () => {
  expect(tidy('en', '<p>See <a href="x"> to 2025 </a> and</p>')).toBe(
    page('en', '<p>See <a href="x">to 2025</a> and</p>'),
  );
  expect(tidy('en', '<p><a href="x">one </a><a href="y">two</a></p>')).toBe(
    page('en', '<p><a href="x">one</a> <a href="y">two</a></p>'),
  );
  expect(tidy('zh-Hans', '<p>好。<a href="x"> 한국어 看 </a><b>。</b></p>')).toContain(
    '<a href="x"><span lang="ko">한국어</span> 看</a>',
  );
});
