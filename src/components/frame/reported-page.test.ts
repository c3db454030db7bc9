import { expect, test } from 'vitest';
import { reportedPage } from './reported-page.ts';

test.each([
  ['#page=/zh/law/cn/psal/art-50/', '/zh/law/cn/psal/art-50/'],
  ['#page=/en/', '/en/'],
  ['#page=/zh/law/gb/soa/s-66AA.1/2024-01-31/', '/zh/law/gb/soa/s-66AA.1/2024-01-31/'],
])('%s is a page', (hash, page) => expect(reportedPage(hash)).toBe(page));

test.each([
  '',
  '#',
  '#page=',
  '#page=https://example.org/',
  '#page=//example.org/',
  '#page=/zh/../',
  '#page=/zh/a b/',
  '#page=/zh/%0Ahello/',
  '#page=/zh/law',
  `#page=/zh/${'a/'.repeat(200)}`,
])('“%s” is none', (hash) => expect(reportedPage(hash)).toBeNull());
