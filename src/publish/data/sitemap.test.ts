import { expect, test } from 'vitest';
import { sitemapXml } from './sitemap.ts';

test('whole addresses with the other language, sorted; no page for the device or the search', () => {
  const xml = sitemapXml(
    ['/', '/zh/law/', '/en/law/', '/zh/offline/missing/', '/en/search/', '/embed/zh/law/', '/404.html'],
    'https://ngo.example/guide/',
  );
  expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
    'https://ngo.example/guide/en/law/',
    'https://ngo.example/guide/zh/law/',
  ]);
  expect(xml).toContain('<xhtml:link rel="alternate" hreflang="zh-Hans" href="https://ngo.example/guide/zh/law/"/>');
});
