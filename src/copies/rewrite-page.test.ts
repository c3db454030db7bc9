import { expect, test } from 'vitest';
import type { Locale } from '../i18n/locales.ts';
import { applyEdits, parsePage } from '../publish/edit.ts';
import { filePolicy } from './policy.ts';
import { type CopyPlan, copyEdits, fileOf } from './rewrite-page.ts';

const FILES = new Set([
  'index.html',
  'exit.js',
  'icon.svg',
  '_astro/a.css',
  '_astro/b.copy.js',
  'zh/index.html',
  'zh/law/index.html',
  'zh/law/cn/psal/index.html',
  'zh/guides/index.html',
]);
const PLAN: CopyPlan = { has: (file) => FILES.has(file), locales: ['zh'], siteUrl: null, notice: null };

/** Rewrites the inside of a body at /zh/law/. */
function body(html: string, plan: Partial<CopyPlan> = {}, page = '/zh/law/', at = 'zh/law/index.html'): string {
  const source = `<html lang="zh"><head></head><body>${html}</body></html>`;
  const written = applyEdits(source, copyEdits(parsePage(source), page, at, { ...PLAN, ...plan }));
  return /<body>(.*)<\/body>/s.exec(written)![1]!;
}

test.each([
  ['a folder', '<a href="cn/psal/">x</a>', '<a href="cn/psal/index.html">x</a>'],
  ['a folder with a place', '<a href="cn/psal/#p1">x</a>', '<a href="cn/psal/index.html#p1">x</a>'],
  ['a folder above', '<a href="../">x</a>', '<a href="../index.html">x</a>'],
  ['the page itself', '<a href="./">x</a>', '<a href="index.html">x</a>'],
  ['a place in the page', '<a href="#p1">x</a>', '<a href="#p1">x</a>'],
  ['a place in the page, by its address', '<a href="./#p1">x</a>', '<a href="#p1">x</a>'],
  ['from the root', '<a href="/zh/guides/">x</a>', '<a href="../guides/index.html">x</a>'],
  ['another site', '<a href="https://example.com/">x</a>', '<a href="https://example.com/">x</a>'],
  ['a number', '<a href="tel:110">x</a>', '<a href="tel:110">x</a>'],
  ['a style', '<link rel="stylesheet" href="../../_astro/a.css">', '<link rel="stylesheet" href="../../_astro/a.css">'],
])('an address: %s', (_, html, wanted) => expect(body(html)).toBe(wanted));

test('a module becomes a classic script that waits', () =>
  expect(body('<script type="module" src="../../_astro/b.js"></script>').replace(/\s+/g, ' ')).toBe(
    '<script defer src="../../_astro/b.copy.js"></script>',
  ));

test('what the copy does not hold becomes text, or leads to the website', () => {
  const link = '<a href="../../en/law/" hreflang="en">x</a>';
  expect(body(link).replace(/\s+/g, '')).toBe('<a>x</a>');
  expect(body(link, { siteUrl: 'https://guide.example/sub/' })).toBe(
    '<a href="https://guide.example/sub/en/law/" hreflang="en">x</a>',
  );
  expect(body('<a class="language" href="../../en/law/">English</a>', { siteUrl: 'https://guide.example/' })).toBe('');
  expect(body('<link rel="alternate" href="../../en/law/">')).toBe('');
});

test('the search is told its root, and no language that is not there', () => {
  const link = '<a href="../guides/" data-search-root="../../" data-other="en">x</a>';
  expect(body(link).replace(/\s+/g, ' ')).toBe('<a href="../guides/index.html" data-search-root="../../" >x</a>');
  const locales: Locale[] = ['zh', 'en'];
  expect(body(link, { locales })).toContain('data-other="en"');
});

test('a page that is written to another place keeps its links', () => {
  const html = '<a href="./">x</a><a href="law/" data-search-root="../">y</a>';
  expect(body(html, {}, '/zh/', 'index.html')).toBe(
    '<a href="zh/index.html">x</a><a href="zh/law/index.html" data-search-root="./">y</a>',
  );
});

test('parts for the website go, parts for copies show, and a page that needs the website says so', () => {
  expect(
    body('<p data-online-only>a <a href="/zh/">x</a></p><p data-copy-only hidden>b</p>').replace(/\s+>/g, '>'),
  ).toBe('<p data-copy-only>b</p>');
  expect(body('<main id="main"><a href="/nowhere/">x</a></main><p>y</p>', { notice: '<p>no</p>' })).toBe(
    '<main id="main"><p>no</p></main><p>y</p>',
  );
});

test('the policy is for files, and the runtime comes right after it', () => {
  const source =
    '<html lang="zh"><head><meta http-equiv="Content-Security-Policy" content="script-src \'self\'"><link rel="manifest" href="/m.webmanifest"></head></html>';
  const written = applyEdits(source, copyEdits(parsePage(source), '/zh/law/', 'zh/law/index.html', PLAN));
  expect(written).toBe(
    '<html lang="zh" data-carried><head><meta http-equiv="Content-Security-Policy" content="script-src \'self\' file:"><script defer src="../../copy.js"></script></head></html>',
  );
});

test('the policy of a file: no fetching', () =>
  expect(
    filePolicy(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; base-uri 'none'",
    ),
  ).toBe(
    "default-src 'none'; script-src 'self' file: 'wasm-unsafe-eval'; connect-src 'none'; worker-src 'self' file:; base-uri 'none'",
  ));

test('an address as the file it names', () => {
  expect(fileOf('../', '/zh/law/')).toEqual({ file: 'zh/index.html', hash: '' });
  expect(fileOf('/', '/zh/law/')).toEqual({ file: 'index.html', hash: '' });
  expect(fileOf('x.json#a', '/zh/')).toEqual({ file: 'zh/x.json', hash: '#a' });
  expect(fileOf('mailto:a@example.com', '/zh/')).toBeNull();
  expect(fileOf('//example.com/x', '/zh/')).toBeNull();
});
