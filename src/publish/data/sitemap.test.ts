import { expect, test } from 'vitest';
import { sitemapXml } from './sitemap.ts';

test('whole addresses with the other language, sorted; no page for the device or the search', () => {
  const xml = sitemapXml(
    [
      '/',
      '/zh/law/',
      '/en/law/',
      '/ko/law/',
      '/zh/steps/',
      '/en/steps/',
      '/zh/offline/missing/',
      '/en/search/',
      '/embed/zh/law/',
      '/404.html',
    ],
    'https://ngo.example/guide/',
  );
  expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
    'https://ngo.example/guide/en/law/',
    'https://ngo.example/guide/en/steps/',
    'https://ngo.example/guide/ko/law/',
    'https://ngo.example/guide/zh/law/',
    'https://ngo.example/guide/zh/steps/',
  ]);
  expect(xml).toContain('<xhtml:link rel="alternate" hreflang="zh-Hans" href="https://ngo.example/guide/zh/law/"/>');
  // A page that does not exist in a language is named in none.
  expect([...xml.matchAll(/hreflang="ko" href="(.*?)"/g)].map(([, to]) => to)).toEqual(
    Array(3).fill('https://ngo.example/guide/ko/law/'),
  );
});
