import { expect, test } from 'vitest';
import example from '../../examples/edition/site.config.ts';
import ours from '../../site.config.ts';
import { formatProblem } from '../law/problem.ts';
import { contrast } from './contrast.ts';
import { coloursCss, logoProblem, readSite, unknownIn } from './schema.ts';

test('contrast as WCAG counts it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#ffffff')).toBe(1);
});

test('our configuration and the example can be read', () => {
  expect(readSite(ours, 'site.config.ts')).toEqual(ours);
  expect(readSite(example, 'example')).toEqual(example);
});

test.each([
  [{ name: { zh: '甲' } }, 'my.ts · name.en: found nothing; wanted a value, as in site.config.ts'],
  [{ name: { zh: '甲', en: '' } }, 'my.ts · name.en: found ""; wanted words, not an empty value'],
  [{ defaultLocale: 'fr' }, 'my.ts · defaultLocale: found "fr"; wanted one of zh, en'],
  [
    { exit: { zh: 'http://a.example/', en: 'https://b.example/' } },
    'my.ts · exit.zh: found "http://a.example/"; wanted an address that begins with https://',
  ],
  [
    { exit: { zh: 'https://a.example/?from=us', en: 'https://b.example/' } },
    'my.ts · exit.zh: found "https://a.example/?from=us"; wanted an address without ? and #: it must not tell where the reader comes from',
  ],
  [{ jurisdictions: ['China'] }, 'my.ts · jurisdictions.0: found "China"; wanted a place such as cn'],
  [
    { colours: { link: { light: '#9fc0f5', dark: '#9fc0f5' } } },
    'my.ts · colours.link.light: found "#9fc0f5"; wanted a darker colour: on the light page its contrast is 1.73, and must be at least 4.5',
  ],
  [
    { colours: { link: { light: 'blue', dark: '#9fc0f5' } } },
    'my.ts · colours.link.light: found "blue"; wanted a colour such as #855000',
  ],
  [
    { logo: 'logo.png' },
    'my.ts · logo: found "logo.png"; wanted an SVG file, its path from the configuration, such as logo.svg',
  ],
  [{ contact: { mail: 'a' } }, 'my.ts · contact: found {"mail":"a"}; wanted { email:'],
  [{ color: 'red' }, 'my.ts: found the field “color”; wanted one of name, defaultLocale'],
])('%j is refused in plain words', (part, message) => {
  expect(() => readSite({ ...ours, ...part }, 'my.ts')).toThrow(message);
});

test('every wrong value is told at once', () => {
  expect(() => readSite({ ...ours, defaultLocale: 'x', homePlace: '1' }, 'my.ts')).toThrow(
    /defaultLocale[\s\S]*\n.*homePlace/,
  );
});

test('what the content does not hold is named', () => {
  const known = {
    places: new Set(['cn']),
    jurisdictions: new Set(['cn', 'kr']),
    services: new Set(['kr/d4u']),
    articles: new Set(ours.keyArticles),
  };
  expect(unknownIn(ours, known, 'my.ts')).toEqual([]);
  expect(
    unknownIn({ ...ours, homePlace: 'xx', helpLines: ['kr/d4u', 'kr/no'], jurisdictions: ['fr'] }, known, 'my.ts').map(
      formatProblem,
    ),
  ).toEqual([
    'my.ts · homePlace: found xx; wanted a place of content/places.yaml',
    'my.ts · jurisdictions: found fr; wanted a folder of content/law/ or a place of content/places.yaml',
    'my.ts · helpLines: found kr/no; wanted a file of content/services/',
  ]);
});

test('a logo neither runs nor fetches, and is small', () => {
  const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${inside}</svg>`;
  expect(logoProblem(svg('<path d="M0 0h1v1z"/><use href="#a"/>'))).toBeNull();
  for (const inside of [
    '<script>1</script>',
    '<path onclick="x"/>',
    '<image href="https://a.example/x.png"/>',
    '<style>@import "x"</style>',
    '<style>a{fill:url(https://a.example/)}</style>',
    '<foreignObject/>',
  ])
    expect(logoProblem(svg(inside)), inside).toMatch(/^found/);
  expect(logoProblem('<svg xmlns="http://www.w3.org/2000/svg"/>')).toMatch(/viewBox/);
  expect(logoProblem('no drawing')).toMatch(/no <svg>/);
  expect(logoProblem(svg(' '.repeat(20_001)))).toMatch(/at most 20000/);
});

test('colours are written for both themes; none, no stylesheet', () => {
  expect(coloursCss(ours)).toBe('');
  expect(coloursCss({ colours: { lamp: { light: '#aabbcc', dark: '#112233' } } })).toBe(
    ':root:root{--color-lamp:#aabbcc}@media (prefers-color-scheme:dark){:root:root{--color-lamp:#112233}}',
  );
});
