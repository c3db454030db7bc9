/** Each guard of the built site can fail: a page broken on purpose is reported, the sound one is not. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { cspProblems } from './guards/csp.ts';
import { duplicateIds, linkProblems } from './guards/links.ts';
import { storageCalls } from './guards/storage.ts';
import { exitProblems, leftovers, tellingTitle, unmarkedLanguage } from './guards/text.ts';
import { foreignInCss, foreignInScript, foreignResources } from './guards/third-party.ts';
import { type Page, kindOf, toPage } from './lib/page.ts';
import { sample } from './lib/sample.ts';

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; base-uri 'none'; form-action 'none'";
const CSP = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
const page = (body: string, { path = '/zh/law/', head = '', lang = 'zh-Hans', csp = CSP } = {}): Page =>
  toPage(
    path,
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${csp}<title>法律 · 明隅</title>${head}</head><body>${body}</body></html>`,
  );

describe('third parties', () => {
  test.each([
    '<img src="https://a.example/x.png">',
    '<img src="//a.example/x.png">',
    '<img srcset="x.png 1x, https://a.example/x.png 2x">',
    '<script src="https://a.example/x.js"></script>',
    '<iframe src="http://a.example/"></iframe>',
    '<form action="https://a.example/"></form>',
    '<object data="//a.example/x"></object>',
    '<video poster="https://a.example/x.jpg"></video>',
    '<a href="x/" ping="https://a.example/">x</a>',
    '<div style="background:url(https://a.example/x.png)">x</div>',
    '<style>@import "https://a.example/x.css";</style>',
    '<svg><use href="https://a.example/x.svg#a"/></svg>',
    '<svg><image xlink:href="https://a.example/x.png"/></svg>',
    '<script>fetch("https://a.example/")</script>',
  ])('%s', (body) => expect(foreignResources(page(body))).toHaveLength(1));
  test.each(['stylesheet', 'icon', 'preload', 'modulepreload', 'manifest', 'preconnect', 'dns-prefetch', 'prefetch'])(
    '<link rel="%s">',
    (rel) =>
      expect(foreignResources(page('', { head: `<link rel="${rel}" href="https://a.example/x">` }))).toHaveLength(1),
  );
  test('a refresh', () =>
    expect(
      foreignResources(page('', { head: '<meta http-equiv="refresh" content="0; url=https://a.example/">' })),
    ).toHaveLength(1));
  test('a link to follow and addresses that only tell are no requests', () =>
    expect(
      foreignResources(
        page('<a href="https://a.example/">x</a><img src="data:image/png;base64,AA=="><img src="../x.png">', {
          head: '<link rel="canonical" href="https://b.example/"><link rel="alternate" hreflang="en" href="https://b.example/en/">',
        }),
      ),
    ).toEqual([]));
  test('stylesheets and scripts', () => {
    expect(foreignInCss('a{background:url("//a.example/x")}')).toHaveLength(1);
    expect(foreignInCss('a{background:url(x.png)}')).toEqual([]);
    expect(foreignInScript('import("https://cdn.example/x.js");new WebSocket("wss://b.example")')).toEqual([
      'cdn.example',
      'b.example',
    ]);
    expect(foreignInScript('x="//c.example/y"')).toEqual(['c.example']);
    expect(foreignInScript('createElementNS("http://www.w3.org/2000/svg") // a note')).toEqual([]);
  });
});

describe('the policy', () => {
  const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = (text: string) => `<meta http-equiv="Content-Security-Policy" content="${text}">`;
  test('a sound page', () =>
    expect(cspProblems(page('<script src="../x.js"></script><script type="application/ld+json">{}</script>'))).toEqual(
      [],
    ));
  test.each([
    ['no policy', page('', { csp: '' })],
    [
      'unsafe-inline',
      page('', { csp: policy(POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")) }),
    ],
    ['unsafe-eval', page('', { csp: policy(POLICY.replace("'wasm-unsafe-eval'", "'unsafe-eval'")) })],
    ['a host', page('', { csp: policy(POLICY.replace("style-src 'self'", 'style-src https:')) })],
    ['no default', page('', { csp: policy(POLICY.replace("default-src 'none'; ", '')) })],
    ['forms', page('', { csp: policy(POLICY.replace("; form-action 'none'", '')) })],
    ['base', page('', { csp: policy(POLICY.replace("base-uri 'none'", "base-uri 'self'")) })],
    ['a script first', page('', { csp: `<script src="x.js"></script>${CSP}` })],
    ['a hash on a usual page', page('', { csp: policy(POLICY.replace("style-src 'self'", `style-src ${sha('a')}`)) })],
    ['an inline script', page('<script>a()</script>')],
    ['an inline style', page('<style>a{}</style>')],
    ['a handler', page('<p onclick="a()">x</p>')],
    ['a style attribute', page('<p style="color:red">x</p>')],
    ['a javascript address', page('<a href="javascript:a()">x</a>')],
  ])('%s', (_what, broken) => expect(cspProblems(broken)).not.toEqual([]));
  test('the not-found page may hold hashed styles, and only those', () => {
    const csp = policy(POLICY.replace("style-src 'self'", `style-src ${sha('a{}')}`));
    expect(cspProblems(page('<style>a{}</style>', { path: '/404.html', csp }))).toEqual([]);
    expect(cspProblems(page('<style>b{}</style>', { path: '/404.html', csp }))).toHaveLength(2);
  });
});

describe('storage', () => {
  test.each([
    'document.cookie="a"',
    'localStorage.a=1',
    'sessionStorage.a=1',
    'indexedDB.open("a")',
    'caches.open("a")',
    'navigator.serviceWorker.register("a")',
    'navigator.sendBeacon("a")',
    'new WebSocket(a)',
    'navigator.storage.persist()',
  ])('%s', (script) => {
    expect(storageCalls('_astro/page.js', script, 'built')).toHaveLength(1);
    expect(storageCalls('src/search/engine.ts', script, 'source')).toHaveLength(1);
  });
  test('the exit may keep its flag, and nothing else', () => {
    expect(storageCalls('exit.js', 'sessionStorage.setItem("left","1")', 'built')).toEqual([]);
    expect(storageCalls('src/safety/exit.ts', 'sessionStorage.setItem("left","1")', 'source')).toEqual([]);
    expect(storageCalls('exit.js', 'localStorage.setItem("left","1")', 'built')).toHaveLength(1);
  });
});

describe('links', () => {
  const target = page('<h1 id="p1">x</h1>', { path: '/zh/law/cn/' });
  const english = page('<h1>x</h1>', { path: '/en/law/', lang: 'en' });
  const problems = (body: string, path = '/zh/law/') => {
    const here = page(`<h1 id="here">x</h1>${body}`, { path });
    const all = [here, target, english];
    return linkProblems(here, {
      files: new Set([...all.map(({ file }) => file), 'x.css', 'zh/search/index.html']),
      pageAt: new Map(all.map((p) => [p.path, p])),
    });
  };
  test.each([
    '<a href="cn/">x</a>',
    '<a href="cn/#p1">x</a>',
    '<a href="#here">x</a>',
    '<a href="../../en/law/" hreflang="en">x</a>',
    '<a href="https://a.example/?q=1">x</a>',
    '<a href="tel:110">x</a>',
    '<a href="../search/#q=x">x</a>',
    '<link rel="stylesheet" href="../../x.css">',
  ])('sound: %s', (body) => expect(problems(body)).toEqual([]));
  test.each([
    '<a href="nowhere/">x</a>',
    '<a href="cn">x</a>',
    '<a href="cn/#p9">x</a>',
    '<a href="#nowhere">x</a>',
    '<a href="../../en/law/">x</a>',
    '<a href="/zh/law/cn/">x</a>',
    '<a href="cn/?a=1">x</a>',
    '<a href="">x</a>',
    '<link rel="stylesheet" href="../../y.css">',
    '<img src="x.png">',
    '<a href="ftp://a.example">x</a>',
    '<a href="https://a.example" target="_blank">x</a>',
  ])('broken: %s', (body) => expect(problems(body)).toHaveLength(1));
  test('an id that occurs twice', () =>
    expect(duplicateIds(page('<p id="a">x</p><p id="a">y</p><p id="b">z</p>'))).toHaveLength(1));
});

describe('text', () => {
  test.each([
    '<p>**注意：**请</p>',
    '<p>[x](y)</p>',
    '<p>undefined</p>',
    '<p>[object Object]</p>',
    '<p>Invalid Date</p>',
    '<p>{{count}}</p>',
    '<p>NaN 日</p>',
    '<p>frame.exit</p>',
  ])('%s', (body) => expect(leftovers(page(body))).toHaveLength(1));
  test('sound text', () =>
    expect(
      leftovers(page('<p>注意：请。</p><code>a**b</code><script>undefined</script><p>revengepornhelpline.org.uk</p>')),
    ).toEqual([]));

  test('languages that are not marked', () => {
    const en = { path: '/en/law/', lang: 'en' };
    expect(unmarkedLanguage(page('<p>第五十条</p>', en))).toHaveLength(1);
    expect(unmarkedLanguage(page('<p lang="zh-Hans">第五十条</p><p>Lit Corner · 明隅</p>', en))).toEqual([]);
    expect(unmarkedLanguage(page('<p>제14조</p><p>성폭력</p>'))).toHaveLength(1);
    expect(unmarkedLanguage(page('<p lang="ko">성폭력</p>'))).toEqual([]);
    expect(unmarkedLanguage(page('<p>x</p>', { lang: 'en' }))).toHaveLength(1);
  });

  test('titles that tell', () => {
    const titled = (title: string) =>
      toPage('/zh/guides/x/', `<!doctype html><html lang="zh-Hans"><title>${title}</title>`);
    for (const title of ['我被偷拍了', 'Someone shared my images', 'Hidden camera', ''])
      expect(tellingTitle(titled(title)), title).toHaveLength(1);
    for (const title of ['指南 · 明隅', 'Guide · Lit Corner', '治安管理处罚法第五十条 · 明隅'])
      expect(tellingTitle(titled(title)), title).toEqual([]);
    const law = '关于办理淫秽电子信息案件的解释';
    expect(tellingTitle(titled(`${law}第一条`))).toHaveLength(1);
    expect(tellingTitle(titled(`${law}第一条`), [law])).toEqual([]);
  });

  test('an exit that is missing or is no plain link', () => {
    const exit = (link: string) => exitProblems(page(link), 'data-exit');
    expect(exit('<a data-exit href="https://a.example/" rel="noreferrer">x</a>')).toEqual([]);
    expect(exit('<button data-exit>x</button>')).toHaveLength(1);
    expect(exit('<a data-exit href="#" rel="noreferrer">x</a>')).toHaveLength(1);
    expect(exit('<a data-exit href="https://a.example/" target="_blank" rel="noreferrer">x</a>')).toHaveLength(1);
    expect(exit('<a data-exit href="https://a.example/">x</a>')).toHaveLength(1);
  });
});

test('kinds of page are told by their address', () => {
  const kinds = {
    '/': 'choose',
    '/404.html': 'not-found',
    '/zh/': 'home',
    '/zh/guides/': 'list',
    '/zh/guides/threatened/': 'guide',
    '/en/routes/keep-evidence/': 'route',
    '/zh/law/': 'law',
    '/zh/law/cn/psal/': 'instrument',
    '/zh/law/cn/psal/art-50/': 'provision',
    '/zh/law/cn/psal/art-50/2026-01-01/': 'version',
    '/zh/law/cn/x/art-1/undated/': 'version',
    '/en/law/changes/x/': 'changes',
    '/en/law/compare/': 'changes',
    '/en/services/': 'services',
    '/en/search/': 'search',
    '/en/safety/': 'safety',
    '/zh/embed/': 'embed-builder',
    '/en/nowhere/': 'other',
  };
  for (const [path, kind] of Object.entries(kinds)) expect(kindOf(path), path).toBe(kind);
});

test('a sample is the same in every run and holds nothing twice', () => {
  const items = Array.from({ length: 500 }, (_, i) => i);
  const drawn = sample(items, 40);
  expect(drawn).toEqual(sample(items, 40));
  expect(new Set(drawn).size).toBe(40);
  expect(sample(items, 40, 1)).not.toEqual(drawn);
  expect(sample([1, 2], 40)).toEqual([1, 2]);
});
