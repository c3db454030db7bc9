import { expect, test } from 'vitest';
import { href, siteRoot, wholeAddress } from './paths.ts';

test.each([
  ['zh', '', '/zh/'],
  ['en', 'guides/images-shared', '/en/guides/images-shared/'],
  ['zh', '/law/cn/', '/zh/law/cn/'],
  ['zh', 'law/cn/psal/art-50#p1-i6', '/zh/law/cn/psal/art-50/#p1-i6'],
] as const)('%s %s is %s', (locale, path, wanted) => expect(href(locale, path)).toBe(wanted));

test.each([
  ['https://ngo.example', '/zh/', 'https://ngo.example/zh/'],
  ['https://ngo.example/guide', '/zh/law/#cn', 'https://ngo.example/guide/zh/law/#cn'],
  ['https://ngo.example/guide/', '/zh/law/', 'https://ngo.example/guide/zh/law/'],
  ['https://ngo.example/a/b//', 'zh/', 'https://ngo.example/a/b/zh/'],
])('below %s, %s is %s', (site, address, wanted) => {
  expect(wholeAddress(site, address)).toBe(wanted);
  expect(wholeAddress(new URL(site), address)).toBe(wanted);
});

test('an address never leaves the site: two slashes name no host', () =>
  expect(wholeAddress('https://ngo.example/guide/', '//evil.example/')).toBe(
    'https://ngo.example/guide/evil.example/',
  ));

test('the root ends in one slash', () => {
  expect(siteRoot('https://ngo.example/guide')).toBe('https://ngo.example/guide/');
  expect(siteRoot('https://ngo.example/guide//')).toBe('https://ngo.example/guide/');
});
