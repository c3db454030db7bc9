import { expect, test } from 'vitest';
import { finishPage } from './finish-pages.ts';
import { relativeTo } from './relative-links.ts';

test.each([
  ['/zh/law/', '/zh/', '../'],
  ['/zh/law/', '/zh/law/#p1', './#p1'],
  ['/', '/zh/', 'zh/'],
  ['/zh/guides/threatened/', '/exit.js', '../../../exit.js'],
  ['/zh/', '/en/', '../en/'],
])('from %s, %s is %s', (page, target, relative) => expect(relativeTo(page, target)).toBe(relative));

test('links become relative, foreign words are marked, the rest stays as it was', () => {
  const html =
    '<html lang="en"><head><title>指南</title></head><body data-x="中"><p>Say <a href="/en/law/">举报 (report)</a> &amp; <b lang="ko">한국</b></p></body></html>';
  expect(finishPage(html, '/en/')).toBe(
    '<html lang="en"><head><title>指南</title></head><body data-x="中"><p>Say <a href="law/"><span lang="zh-Hans">举报</span> (report)</a> &amp; <b lang="ko">한국</b></p></body></html>',
  );
});

test('the not-found page keeps its links', () => {
  expect(finishPage('<a href="/zh/">x</a>', '/404.html')).toContain('href="/zh/"');
});
