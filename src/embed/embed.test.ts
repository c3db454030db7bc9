/** The pure parts of embeds: addresses, looks, snippets, messages. */
import { describe, expect, test } from 'vitest';
import { embedPath, fullPath, readLang, readTo } from './address.ts';
import { PLAIN, readLook, writeLook } from './look.ts';
import { MAX_HEIGHT, MIN_HEIGHT, heightFrom } from './message.ts';
import { oembedPath } from './oembed.ts';
import { belongsTo, partAnchors } from './parts.ts';
import { elementSnippet, iframeSnippet } from './snippets.ts';

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
