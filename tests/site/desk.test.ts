/** The lawyer's desk in the built pages: what changed, the comparison, the day, the quantities. Values by hand. */
import { expect, test } from 'vitest';
import { changeSlug, changedVersions, revisions } from '../../src/law/changes.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { record, versions } from '../content/content.ts';
import { all, attr, textOf } from '../lib/html.ts';
import { expectNone } from '../lib/expect-none.ts';
import { files, pageAt, read } from '../lib/site.ts';

const pageText = (path: string) => textOf(all(pageAt.get(path)!.document, 'main')[0]!).replace(/\s+/g, ' ');
const inner = (path: string, tag: string) => all(pageAt.get(path)!.document, tag).map(textOf);

test('every change and every revision has its page in both languages', () =>
  expectNone(
    [...changedVersions(record).map(changeSlug), ...revisions(record).map(({ slug }) => slug)]
      .flatMap((slug) => LOCALES.map((locale) => `/${locale}/law/changes/${slug}/`))
      .filter((path) => !pageAt.has(path)),
  ));

test('art. 42 → art. 50 reads well in Chinese', () => {
  const path = '/zh/law/changes/cn-psal-art-50-2026-01-01/';
  expect(pageText(path)).toContain('第四十二条改为第五十条；各档罚款上限从500元提高到1,000元；');
  expect(pageText(path)).toContain('拘留：一样；罚款、罚金：以前的文本较轻');
  expect(inner(path, 'del').slice(0, 2)).toEqual(['五百元', '五百元']);
  expect(inner(path, 'ins').slice(0, 2)).toEqual(['一千元', '一千元']);
});

test('and in English, with our translation compared too', () => {
  const path = '/en/law/changes/cn-psal-art-50-2026-01-01/';
  expect(pageText(path)).toContain(
    'Art. 42 became art. 50; the maximum fine rises from 500 yuan to 1,000 yuan, in every tier;',
  );
  expect(pageText(path)).toContain('detention: the same; fine: the earlier text is milder');
  expect(inner(path, 'del')).toContain('500');
  expect(inner(path, 'ins')).toContain('1,000');
});

test('the table of the 2025 revision leads from each old number to the new one', () => {
  const path = '/en/law/changes/cn-psal-2026-01-01/';
  const rows = inner(path, 'tr').map((row) => row.replace(/\s+/g, ' ').trim());
  const moves = revisions(record).find(({ slug }) => slug === 'cn-psal-2026-01-01')!;
  expect(rows.length - 1).toBe(moves.changed.length);
  expect(rows.some((row) => /^art\. 42\s*art\. 50/.test(row))).toBe(true);
});

test('provision pages link to what changed, on both sides', () =>
  expectNone(
    ['cn/psal/art-42', 'cn/psal/art-50'].flatMap((article) =>
      all(pageAt.get(`/zh/law/${article}/`)!.document, 'a').some((a) =>
        (attr(a, 'href') ?? '').includes('changes/cn-psal-art-50-2026-01-01/'),
      )
        ? []
        : [`${article}: no link`],
    ),
  ));

test('every provision page lists its wordings with the days by which the script answers', () =>
  expectNone(
    versions.flatMap(({ article, leaf, inForce }) => {
      const page = pageAt.get(`/en/law/${article}/${leaf}/`)!;
      const spans = all(page.document, 'li').flatMap((li) => attr(li, 'data-span') ?? []);
      const own = `${inForce.from ?? ''}~${inForce.until ?? ''}`.replace(/~$/, '');
      return spans.some((span) => span === own || span.startsWith(own)) ? [] : [`${page.path}: ${spans.join(' ')}`];
    }),
  ));

test('the standards on arts. 363 and 364, multiples and halves worked out', () => {
  const [for363, for364] = ['363', '364'].map((n) => pageText(`/en/law/cn/criminal-law/art-${n}/`));
  for (const figure of ['20 or more', '10,000 clicks or more', '250,000 clicks or more', '5,000 yuan or more'])
    expect(for363).toContain(figure);
  for (const figure of ['40 or more', '20,000 clicks or more', '30 persons or more']) expect(for364).toContain(figure);
});

test('the comparison draws from the record, cell by cell', () => {
  const rows = inner('/en/law/compare/', 'tr').map((row) => row.replace(/\s+/g, ' ').trim());
  const row = (start: RegExp) => rows.find((text) => start.test(text)) ?? '';
  expect(row(/SCPA art\. 14\(4\)/)).toContain(
    'imprisonment of up to 3 years, or a criminal fine of up to 30 million won',
  );
  expect(row(/PSAL art\. 50\(1\)\(6\)/)).toContain(
    'detention of 5 days to 10 days, and a fine of up to 1,000 yuan may be added',
  );
  expect(row(/art\. 319-1\(1\)/)).toContain('prosecuted only upon complaint');
  // The base offence is summary only; two years are for the graver ones. Extortion by reputation, not by kidnapping.
  expect(row(/s 66B\(10\)/)).toContain('up to 2 years');
  expect(row(/§ 875\(d\)/)).toContain('up to 2 years');
  expect(rows.filter((text) => /no counterpart|\b0 months/.test(text))).toEqual([]);
});

// Read by hand from PSAL art. 50 and Criminal Law art. 284, 364, 274, 283; the Sexual Violence Punishment Act; s 66B(9), (10).
test('the overview says the usual maximum first, then the one that needs more', () => {
  const cell = (locale: string, id: string) =>
    all(pageAt.get(`/${locale}/law/compare/`)!.document, 'a')
      .filter((a) => attr(a, 'data-cell') === id)
      .map((a) => textOf(a).trim())
      .join();
  for (const [id, text] of [
    ['film-cn', 'detention of up to 10 days; up to 2 years (special device and serious consequences)'],
    ['film-kr', 'up to 7 years'],
    ['film-us', 'up to 1 year (federal land and ships only)'],
    ['share-cn', 'detention of up to 10 days; up to 2 years (obscene, circumstances serious)'],
    ['share-kr', 'up to 7 years; 3 years or more (for profit)'],
    ['film-tw', 'up to 3 years; up to 5 years (for profit or to spread it)'],
    ['share-tw', 'up to 5 years; up to 7 years (recorded by violence, threats or the like)'],
    ['fake-kr', 'up to 7 years; 3 years or more (spread for profit)'],
    ['fake-tw', 'up to 5 years; up to 7 years (for profit)'],
    ['share-gb', 'up to 6 months; up to 2 years (to cause distress or for sexual gratification)'],
    [
      'threaten-cn',
      'detention of up to 15 days (general offences only); 10 years or more (extorting an especially huge amount)',
    ],
    ['threaten-kr', '1 year or more; 3 years or more (and forcing the person to act)'],
    ['possess-jp', 'up to 1 year (minors only); up to 2 years (kept to pass on or display)'],
    ['possess-tw', 'up to 3 years (minors only); up to 7 years (possessed by paying)'],
    ['sell-device-cn', 'up to 3 years; up to 7 years (circumstances serious)'],
    ['fake-au', 'up to 6 years; up to 7 years (made or altered by the sender)'],
  ])
    expect(cell('en', id!), id).toBe(text);
  expect(cell('zh', 'film-cn')).toBe('10日以下拘留；至2年（专用器材且后果严重）');
});

test('the comparison as data: JSON and CSV agree', () => {
  const rows = JSON.parse(read('data/v1/comparison.json')) as Record<string, unknown>[];
  const csv = read('data/v1/comparison.csv');
  expect(csv.split('\r\n').length - 2).toBe(rows.length);
  expect(csv.replace('\uFEFF', '').split('\r\n')[0]).toBe(
    Object.keys(rows[0]!)
      .map((key) => `"${key}"`)
      .join(','),
  );
  expect(rows.find((row) => row.provision === 'cn/criminal-law/art-284@1997-10-01#p1')).toMatchObject({
    only_zh: '专用器材且后果严重',
    only_en: 'special device and serious consequences',
  });
  const possess = rows.find((row) => row.provision === 'kr/spsa/art-14@2020-05-19#p4')!;
  expect(possess).toMatchObject({
    topic: 'possess',
    custodyMax: 3,
    custodyUnit: 'year',
    fineMax: 30000000,
    fineCurrency: 'KRW',
  });
  expect(rows.find((row) => row.topic === 'possess' && row.place === 'cn')).toMatchObject({
    state: 'provisions',
    provision: 'cn/minors-law/art-52@2021-06-01',
    minors: true,
    custodyMax: null,
  });
});

test('the timeline file holds every wording', () => {
  const { articles, laws } = JSON.parse(read('data/v1/timeline.json')) as {
    articles: Record<string, { version: string }[]>;
    laws: Record<string, string | null>;
  };
  expect(Object.values(articles).flat()).toHaveLength(versions.length);
  expect(laws['cn/psal']).toBe('2006-03-01');
  expect(files.has('data/v1/timeline.json')).toBe(true);
});

test('Korea and mainland China, in both languages, cites versions', () => {
  for (const locale of LOCALES) {
    const links = all(pageAt.get(`/${locale}/law/compare/korea/`)!.document, 'a').map((a) => attr(a, 'href') ?? '');
    for (const target of [
      'kr/spsa/art-14/#p4',
      'kr/spsa/art-14-3/#p1',
      'kr/svpa/art-7-4/#p1',
      'kr/spsa/art-22-2/#p1',
      'cn/psal/art-70/',
    ])
      expect(
        links.some((link) => link.endsWith(target)),
        `${locale}: ${target}`,
      ).toBe(true);
  }
});
