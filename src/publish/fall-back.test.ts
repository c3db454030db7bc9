import { expect, test } from 'vitest';
import { signed } from '../i18n/fill.ts';
import { fallBackLinks, moreLocaleOf, resolveSigns } from './fall-back.ts';

const page = (body: string, head = '') => `<html lang="ko"><head>${head}</head><body>${body}</body></html>`;

test('signs become elements in text and vanish elsewhere', () => {
  const html = page(
    `<p title="${signed('en', 'A tip')}">가 ${signed('en', 'Help &amp; law')} 나</p>`,
    `<title>${signed('en', 'Law')}</title>`,
  );
  expect(resolveSigns(html)).toBe(
    page('<p title="A tip">가 <span lang="en">Help &amp; law</span> 나</p>', '<title>Law</title>'),
  );
});

test('a stretch may go on over elements, and hold another', () => {
  const html = page(`<p>${signed('en', `Before <a href="/x">it ${signed('zh', '法')}</a> stood`)}.</p>`);
  expect(resolveSigns(html)).toBe(
    page(
      '<p><span lang="en">Before </span><a href="/x"><span lang="en">it </span><span lang="zh-Hans">法</span></a><span lang="en"> stood</span>.</p>',
    ),
  );
});

test('in an element of that language nothing is wrapped', () => {
  expect(resolveSigns(page(`<div lang="en">${signed('en', 'Law')}</div>`))).toBe(page('<div lang="en">Law</div>'));
});

test('a page without signs is not touched', () => {
  const html = page('<p>법</p>');
  expect(resolveSigns(html)).toBe(html);
});

test('a link to a page that is not there leads to the fallback’s and says so', () => {
  const there = (address: string) => address === '/ko/law/';
  const html = page(
    '<a href="/ko/law/#kr">법</a><a href="/ko/routes/#x">방법</a><a href="/en/">en</a><a href="https://a.kr/">a</a>',
  );
  expect(fallBackLinks(html, 'ko', there)).toBe(
    page(
      '<a href="/ko/law/#kr">법</a><a href="/en/routes/#x" hreflang="en">방법 <small>(영어)</small></a><a href="/en/">en</a><a href="https://a.kr/">a</a>',
    ),
  );
  expect(fallBackLinks(html, 'en', there)).toBe(html);
});

test('whose pages these are', () => {
  expect(moreLocaleOf('/ko/law/')).toBe('ko');
  for (const address of ['/', '/zh/law/', '/404.html', '/korea/']) expect(moreLocaleOf(address)).toBe(null);
});
