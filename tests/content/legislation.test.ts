/** The data of a wording in the head of its page, written out by hand for a few. */
import { describe, expect, test } from 'vitest';
import { legislationData, scriptJson } from '../../src/publish/data/legislation.ts';
import { addresses } from '../../src/publish/data/site.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { legislationProblems } from '../guards/legislation.ts';
import { expectNone } from '../lib/expect-none.ts';
import { record, versions } from './content.ts';

const data = (id: string, site: string | null = 'https://ngo.example/', asAt = '2026-11-22') => {
  const version = record.versions.get(id)!;
  return legislationData({
    record,
    version,
    locale: 'en',
    citation: 'A citation',
    page: `/en/law/${version.article}/`,
    address: addresses(site),
    asAt,
  }) as Record<string, unknown>;
};

describe('article 50 of the PSAL', () => {
  test('which wording of which law, of whom, since when', () =>
    expect(data('cn/psal/art-50@2026-01-01')).toMatchObject({
      '@id': 'https://ngo.example/en/law/cn/psal/art-50/2026-01-01/',
      legislationIdentifier: 'cn/psal/art-50@2026-01-01',
      legislationJurisdiction: 'CN',
      legislationType: 'statute',
      legislationPassedBy: { name: "Standing Committee of the National People's Congress" },
      legislationDate: '2005-08-28',
      legislationDateVersion: '2026-01-01',
      temporalCoverage: '2026-01-01/..',
      legislationLegalForce: 'https://schema.org/InForce',
      inLanguage: 'zh-Hans',
      legislationChanges: { '@id': 'https://ngo.example/en/law/cn/psal/art-42/2006-03-01/' },
      workTranslation: { inLanguage: 'en' },
    }));
  test('what it changed says by what', () =>
    expect(data('cn/psal/art-42@2006-03-01')).toMatchObject({
      temporalCoverage: '2006-03-01/2026-01-01',
      legislationLegalForce: 'https://schema.org/NotInForce',
      '@reverse': {
        legislationChanges: { '@id': 'https://ngo.example/en/law/cn/psal/art-50/2026-01-01/' },
      },
    }));
  test('before its day it is not in force', () =>
    expect(data('cn/psal/art-50@2026-01-01', null, '2025-12-31')).toMatchObject({
      legislationLegalForce: 'https://schema.org/NotInForce',
    }));
  test('without an address of the site, addresses are relative to the page', () =>
    expect(data('cn/psal/art-50@2026-01-01', null)).toMatchObject({
      '@id': '2026-01-01/',
      isPartOf: { '@id': '../' },
    }));
});

test('a commencement that is not known is not told', () => {
  const waiting = data('tw/csepa/art-8@2024-08-09');
  expect(waiting).not.toHaveProperty('temporalCoverage');
  expect(waiting).not.toHaveProperty('legislationDateVersion');
  expect(data('gb/cpa/s-66AB@2026-06-29')).not.toHaveProperty('legislationLegalForce');
});

test('every wording’s data has only what schema.org knows, in every language', () =>
  expectNone(
    versions.flatMap((version) =>
      LOCALES.flatMap((locale) =>
        [null, 'https://ngo.example/'].flatMap((site) => {
          const page = `/${locale}/law/${version.article}/${version.leaf}/`;
          const found = legislationData({ record, version, locale, citation: 'x', page, address: addresses(site), asAt: '2026-11-22' });
          return legislationProblems(found as Record<string, unknown>).map((problem) => `${version.id} ${locale}: ${problem}`);
        }),
      ),
    ),
  ));

test('the check sees what is wrong', () => {
  const good = data('cn/psal/art-50@2026-01-01');
  expect(legislationProblems(good)).toEqual([]);
  expect(legislationProblems({ ...good, legislationChangedBy: 'x' })).toEqual(['legislationChangedBy: found "x"']);
  expect(legislationProblems({ ...good, legislationDate: '2026-13-01' })).toEqual(['legislationDate: found "2026-13-01"']);
  const { name: _name, ...nameless } = good;
  expect(legislationProblems(nameless)).toEqual(['name: missing']);
});

test('nothing in the data can end its script element', () =>
  expect(scriptJson({ a: '</script><b>' })).toBe('{"a":"\\u003c/script>\\u003cb>"}'));
