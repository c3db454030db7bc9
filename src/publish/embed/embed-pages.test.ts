/** Cutting: parts of pages, their links, the notes that wait for a day, themes and cards. */
import { describe, expect, test } from 'vitest';
import type { Version } from '../../law/record.ts';
import { ACCENTS } from '../../embed/look.ts';
import { cardSvg, wrap } from './card.ts';
import { find, findAll, replaceAll, take, words } from './cut.ts';
import { cutPart } from './kinds.ts';
import { embedLinks, fromRoot } from './links.ts';
import { comingNotes } from './page.ts';
import { ACCENT_COLOURS, coloursOf, embedStyles } from './theme.ts';

describe('cutting', () => {
  const html = '<div id="a"><div>x</div><p>y</p></div><div id="b">z</div>';
  test('an element with others of its name inside', () =>
    expect(take(html, /<div id="a">/g).inner).toBe('<div>x</div><p>y</p>'));
  test('all, and replaced', () => {
    expect(findAll(html, /<div id="\w">/g)).toHaveLength(2);
    expect(replaceAll(html, /<div id="a">/g)).toBe('<div id="b">z</div>');
  });
  test('what is not there, and what is not closed', () => {
    expect(find(html, /<nav>/g)).toBeNull();
    expect(() => take(html, /<nav>/g)).toThrow(/<nav>/);
    expect(() => find('<div><div></div>', /<div>/g)).toThrow(/not closed/);
  });
  test('names that begin alike', () => expect(take('<p>a<pre>b</pre>c</p>', /<p>/g).inner).toBe('a<pre>b</pre>c'));
  test('words', () => expect(words(' <b>a &amp; b</b>\n&lt;c&gt; ')).toBe('a & b <c>'));
});

describe('links', () => {
  test.each([
    ['/zh/law/', './', '/zh/law/'],
    ['/zh/law/', '../guides/', '/zh/guides/'],
    ['/zh/law/cn/', '../../../_astro/a.css', '/_astro/a.css'],
    ['/zh/law/', 'cn/psal/#p1', '/zh/law/cn/psal/#p1'],
    ['/zh/law/', '../', '/zh/'],
  ])('%s %s', (page, address, wanted) => expect(fromRoot(page, address)).toBe(wanted));

  const cut = (html: string) => embedLinks(html, '/zh/law/cn/psal/art-50/', '/embed/zh/law/cn/psal/art-50/p1/');
  test('another page', () =>
    expect(cut('<a href="../art-42/#p1">x</a>')).toBe(
      '<a href="../../../../../../../zh/law/cn/psal/art-42/#p1">x</a>',
    ));
  test('a place in the frame stays in the frame', () =>
    expect(cut('<p id="p1"><a class="pin" href="#p1">x</a></p>')).toBe(
      '<p id="p1"><a class="pin" href="#p1" target="_self">x</a></p>',
    ));
  test('a place that was left out is on the full page', () =>
    expect(cut('<a href="#p2">x</a>')).toBe('<a href="../../../../../../../zh/law/cn/psal/art-50/#p2">x</a>'));
  test('a number opens no tab; another site is left as it is', () => {
    expect(cut('<a href="tel:110">x</a>')).toBe('<a href="tel:110" target="_self">x</a>');
    expect(cut('<a href="https://a.example/">x</a>')).toBe('<a href="https://a.example/">x</a>');
  });
});

test('a part of a provision: its line, the words above it, its penalties, when it was compared', () => {
  const row = (id: string, text: string) => `<div class="row d0" id="${id}"><p>${text}</p></div>`;
  const penalty = (at: string, text: string) => `<tr><td><a href="#${at}">x</a></td><td>${text}</td></tr>`;
  const main = `<article><h1><span class="label">PSAL <span>·</span> art. 50</span> Title</h1><div class="notes"><p>in force</p></div><section aria-labelledby="text"><h2 id="text">Text</h2><div class="lines">${row('p1', 'lead')}${row('p1-i1', 'one')}${row('p1-i6', 'six')}${row('p2', 'two')}</div></section><section aria-labelledby="summary"><p>whole</p></section><section aria-labelledby="penalties"><table><tbody>${penalty('p1', '500')}${penalty('p2', '900')}</tbody></table></section><section aria-labelledby="sources" class="fine"><h2 id="sources">S</h2><p>two</p><p>compared</p><table></table></section></article>`;
  const part = cutPart(main, 'p1-i6', 'PSAL art. 50(1)(6)');
  for (const kept of [
    'lead',
    'six',
    '500',
    'compared',
    'in force',
    '<span class="label">PSAL art. 50(1)(6)</span>  Title',
  ])
    expect(part).toContain(kept);
  for (const gone of ['>one<', '>two</p></div>', '900', 'whole']) expect(part).not.toContain(gone);
});

describe('notes that wait for a day', () => {
  const cut = (inForce: object, pinned: boolean) => ({
    to: 'x',
    kind: 'provision' as const,
    name: 'x',
    main: '',
    wording: { version: { inForce } as Version, pinned },
  });
  test('an end that is known', () => {
    const html = comingNotes(cut({ from: '2020-01-01', until: '2027-03-01' }, true), '2026-11-22', 'en');
    expect(html).toContain('data-from-day="2027-03-01" hidden');
    expect(html).toContain('28 February 2027 and no longer is');
    expect(comingNotes(cut({ from: '2020-01-01', until: '2027-03-01' }, false), '2026-11-22', 'zh')).toContain(
      '2027年2月28日',
    );
  });
  test('a beginning that is known', () =>
    expect(comingNotes(cut({ from: '2027-03-01', until: null }, true), '2026-11-22', 'en')).toContain(
      'since 1 March 2027',
    ));
  test('nothing to wait for', () => {
    expect(comingNotes(cut({ from: '2020-01-01', until: null }, true), '2026-11-22', 'en')).toBe('');
    // It has ended: the page's own remarks say so.
    expect(comingNotes(cut({ from: '2006-01-01', until: '2026-01-01' }, true), '2026-11-22', 'en')).toBe('');
    // Promulgated, its day not set.
    expect(
      comingNotes(cut({ from: '2027-03-01', until: null, commencement: 'not-set' }, true), '2026-11-22', 'en'),
    ).toBe('');
  });
});

/** WCAG's contrast ratio of two colours. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, blue] = [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [hi, lo] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (hi + 0.05) / (lo + 0.05);
}

describe('themes', () => {
  const css =
    ':root,:host{--color-paper:#fff;--color-ink:#000;--text-fine:1rem}@media (prefers-color-scheme:dark){:root{color-scheme:dark;--color-paper:#111;--color-ink:#eee}}a{}';
  test('colours of both themes are read from the stylesheet', () => {
    const { light, dark } = coloursOf(css);
    expect([...light]).toEqual([
      ['--color-paper', '#fff'],
      ['--color-ink', '#000'],
    ]);
    expect(dark.get('--color-ink')).toBe('#eee');
    expect(() => coloursOf('a{}')).toThrow(/dark theme/);
  });
  test('every accent is in the stylesheet, for a theme asked for as well', () => {
    const out = embedStyles(css, 'main{}');
    for (const accent of ACCENTS.filter((one) => one !== 'amber'))
      expect(out).toContain(`:root[data-accent=${accent}][data-theme=dark]`);
    expect(out).toContain(':root[data-theme=dark]{color-scheme:dark;--color-paper:#111;--color-ink:#eee}');
  });
  test.each(Object.entries(ACCENT_COLOURS))('%s can be read on both papers', (_name, { light, dark }) => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast(light, '#fbf7ee')).toBeGreaterThan(4.5);
    expect(contrast(dark, '#191713')).toBeGreaterThan(4.5);
  });
});

describe('cards', () => {
  test('Chinese breaks anywhere but before a closing mark, English between words', () => {
    expect(wrap('一二三四，五六', 4)).toEqual(['一二三四，', '五六']);
    expect(wrap('one two three', 5)).toEqual(['one two', 'three']);
  });
  test('a card is a picture by itself', () => {
    const svg = cardSvg({
      title: 'A & B',
      summary: 's',
      heading: 'h',
      steps: ['one'],
      foot: ['f'],
      url: 'https://guide.example/zh/guides/x/',
      siteName: 'n',
      lang: 'en',
    });
    expect(svg).toContain('aria-label="A &amp; B"');
    expect(svg).not.toMatch(/<(?:image|script|foreignObject|style)|href/);
    // A version 3 or larger code of black squares.
    expect(svg.match(/h1v1h-1z/g)!.length).toBeGreaterThan(200);
  });
});
