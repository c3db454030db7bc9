/** The pure parts of embeds: addresses, looks, snippets, messages. */
import { describe, expect, test } from 'vitest';
import { embedPath, fullPath, readLang, readTo, rootFor, scriptRoot } from './address.ts';
import { PLAIN, readLook, writeLook } from './look.ts';
import { MAX_HEIGHT, MIN_HEIGHT, heightFrom } from './message.ts';
import { oembedPath, richOembed } from './oembed.ts';
import { belongsTo, partAnchors } from './parts.ts';
import { elementSnippet, iframeSnippet } from './snippets.ts';
import { asksFor, leaveAddress, secretOf } from './wordpress.ts';

describe('what to embed', () => {
  test.each([
    ['guides/images-shared', 'guides/images-shared'],
    [' /guides/images-shared/ ', 'guides/images-shared'],
    ['law/au/criminal-code/s-474.17A/p1-i6', 'law/au/criminal-code/s-474.17A/p1-i6'],
    ['services/cn', 'services/cn'],
  ])('%s', (to, path) => expect(readTo(to)).toBe(path));
  test.each([
    '',
    null,
    '../../x',
    'a/../b',
    '//evil.example/x',
    'https://evil.example',
    'a?b=1',
    'a#b',
    'a b',
    '..',
    'a//b',
  ])('not %s', (to) => expect(readTo(to)).toBeNull());
  test.each([
    ['zh-Hans', 'zh'],
    ['EN', 'en'],
    ['fr', 'zh'],
    [null, 'zh'],
  ] as const)('language %s → %s', (tag, locale) => expect(readLang(tag)).toBe(locale));
  test('addresses', () => {
    expect(embedPath('zh', 'law/cn/psal/art-50/p1-i6')).toBe('embed/zh/law/cn/psal/art-50/p1-i6/');
    expect(fullPath('zh', 'law/cn/psal/art-50/p1-i6')).toBe('zh/law/cn/psal/art-50/#p1-i6');
    expect(fullPath('en', 'law/cn/psal/art-50/2026-01-01/p1')).toBe('en/law/cn/psal/art-50/2026-01-01/#p1');
    expect(fullPath('en', 'law/cn/psal/art-50/2026-01-01')).toBe('en/law/cn/psal/art-50/2026-01-01/');
    expect(fullPath('zh', 'services/cn')).toBe('zh/services/#cn');
    expect(fullPath('zh', 'glossary/consent')).toBe('zh/glossary/#consent');
    expect(fullPath('zh', 'guides/threatened')).toBe('zh/guides/threatened/');
    expect(oembedPath('zh', '')).toBe('embed/zh/oembed.json');
    expect(oembedPath('en', 'guides/threatened')).toBe('embed/en/guides/threatened/oembed.json');
  });
});

describe('looks', () => {
  test('what is not on the lists is the house’s own', () => {
    expect(readLook('#theme=dark&accent=plum')).toEqual({ theme: 'dark', accent: 'plum', radius: 'none' });
    expect(readLook('#theme=red;}body{display:none&accent=%23fff')).toEqual(PLAIN);
    expect(readLook('#?secret=abc')).toEqual(PLAIN);
  });
  test('a fragment, and none for the house’s own', () => {
    expect(writeLook({ theme: 'dark', accent: 'blue', radius: 'large' })).toBe('#theme=dark&accent=blue');
    expect(writeLook(PLAIN)).toBe('');
  });
});

describe('snippets', () => {
  const wanted = {
    site: 'https://guide.example/a',
    locale: 'zh',
    to: 'guides/x',
    title: '“A” <b> & "c"',
    height: 720,
  } as const;
  test('an iframe', () =>
    expect(iframeSnippet({ ...wanted, look: { theme: 'dark', accent: 'amber', radius: 'small' } })).toBe(
      '<iframe src="https://guide.example/a/embed/zh/guides/x/#theme=dark" title="“A” &lt;b&gt; &amp; &quot;c&quot;" width="100%" height="720" frameborder="0" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" style="border-radius:8px"></iframe>',
    ));
  test('the element, around a link to the full page', () =>
    expect(elementSnippet({ ...wanted, title: '指南', to: 'law/cn/psal/art-50/p1' })).toBe(
      '<script src="https://guide.example/a/embed/v1.js" async></script>\n<lit-corner-embed to="law/cn/psal/art-50/p1" lang="zh"><a href="https://guide.example/a/zh/law/cn/psal/art-50/#p1">指南</a></lit-corner-embed>',
    ));
});

describe('whose script it is', () => {
  test.each([
    ['https://guide.example/embed/v1.js', 'https://guide.example/'],
    ['https://guide.example/a/b/embed/v1.js?ver=6.1.9', 'https://guide.example/a/b/'],
    ['http://localhost:8080/embed/v1.js#x', 'http://localhost:8080/'],
    ['https://host.example/wp-content/cache/all.js', null],
    ['https://host.example/embed/v1.js.map', null],
    ['blob:https://host.example/1', null],
    ['', null],
  ])('%s', (src, root) => expect(scriptRoot(src)).toBe(root));

  const roots = ['https://a.example/', 'https://b.example/guide/', 'https://b.example/'];
  test.each([
    ['https://b.example/zh/guides/x/', 'https://b.example/'],
    ['https://b.example/guide/zh/guides/x/', 'https://b.example/guide/'],
    ['https://a.example.evil/zh/', 'https://a.example/own/'],
    ['', 'https://a.example/own/'],
  ])('an element with a link to %s', (link, root) => expect(rootFor(link, roots, 'https://a.example/own/')).toBe(root));
});

describe('WordPress', () => {
  test.each([
    ['#?secret=LeLGHpXBOM', 'LeLGHpXBOM'],
    ['#theme=dark#?secret=a1', 'a1'],
    ['#?secret=', null],
    ['#?secret="><script>', null],
    ['#p1', null],
    ['', null],
  ])('the secret of %s', (hash, secret) => expect(secretOf(hash)).toBe(secret));

  test.each([
    ['our page', { href: 'https://a.example/zh/', host: 'a.example', target: '' }, true],
    ['a place in the frame', { href: 'https://a.example/embed/zh/x/#p1', host: 'a.example', target: '_self' }, false],
    ['another site', { href: 'https://b.example/', host: 'b.example', target: '' }, false],
    ['another port', { href: 'https://a.example:444/', host: 'a.example:444', target: '' }, false],
    ['a number', { href: 'tel:110', host: '', target: '_self' }, false],
  ])('is asked for %s: %s', (_what, link, asked) => expect(asksFor(link, 'a.example')).toBe(asked));

  test('keeps one quotation and one frame of what oEmbed gives', () => {
    const { html } = richOembed(
      { site: 'https://a.example/', locale: 'zh', to: 'guides/x', title: '甲 & 乙', height: 720 },
      '明隅',
    );
    expect(html).toMatch(
      /^<blockquote><a href="https:\/\/a\.example\/zh\/guides\/x\/">甲 &amp; 乙 · 明隅<\/a><\/blockquote><iframe [^>]*><\/iframe>$/,
    );
  });

  test('the page that leaves, in the language of the embed', () => {
    const base = 'https://a.example/embed/embed/';
    expect(leaveAddress(base, `${base}en/guides/x/#p1`)).toBe(`${base}en/leave/`);
  });
});

describe('messages', () => {
  const frame = {};
  const origin = 'https://guide.example';
  const sound = { source: frame, origin, data: { type: 'lit-corner:height', v: 1, height: 812.4 } };
  const heard = (change: object) => heightFrom({ ...sound, ...change }, frame, origin);
  test('a height, rounded up', () => expect(heard({})).toBe(813));
  test('a sandboxed frame has no origin', () => expect(heard({ origin: 'null' })).toBe(813));
  test.each([
    ['another frame', { source: {} }],
    ['no frame', { source: null }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another kind', { data: { ...sound.data, type: 'x' } }],
    ['another version', { data: { ...sound.data, v: 2 } }],
    ['a text', { data: 'lit-corner:height' }],
    ['nothing', { data: null }],
    ['a height in words', { data: { ...sound.data, height: '900' } }],
    ['no number', { data: { ...sound.data, height: Number.NaN } }],
    ['without end', { data: { ...sound.data, height: Infinity } }],
  ])('not %s', (_what, change) => expect(heard(change)).toBeNull());
  test('before there is a frame, nothing', () =>
    expect(heightFrom({ ...sound, source: undefined }, undefined, origin)).toBeNull());
  test('bounds', () => {
    expect(heard({ data: { ...sound.data, height: 1e9 } })).toBe(MAX_HEIGHT);
    expect(heard({ data: { ...sound.data, height: -5 } })).toBe(MIN_HEIGHT);
  });
});

describe('parts of a provision', () => {
  const line = (anchor: string, depth: number) => ({ anchor, depth });
  test('each paragraph and item, not sub-items or loose lines', () =>
    expect(
      partAnchors({
        lines: [line('p1', 0), line('p1-i1', 1), line('p1-i1-s1', 2), line('p1-l2', 0), line('p2', 0), line('p0', 0)],
      }),
    ).toEqual(['p1', 'p1-i1', 'p2']));
  test('none where the article is one line', () => expect(partAnchors({ lines: [line('p1', 0)] })).toEqual([]));
  test('an item takes the words that it hangs on and what hangs on it', () => {
    const kept = ['p1', 'p1-i1', 'p1-i6', 'p1-i6-s1', 'p1-i6-2', 'p1-i61', 'p2'].filter((anchor) =>
      belongsTo('p1-i6', anchor),
    );
    expect(kept).toEqual(['p1', 'p1-i6', 'p1-i6-s1']);
    expect(['p1', 'p1-i1', 'p1-l2', 'p10', 'p2'].filter((anchor) => belongsTo('p1', anchor))).toEqual([
      'p1',
      'p1-i1',
      'p1-l2',
    ]);
  });
});
