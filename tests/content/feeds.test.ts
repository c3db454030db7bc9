/** The feeds: what they tell of the record, written out by hand for a few changes. */
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { atomXml } from '../../src/publish/data/atom.ts';
import { guidanceFeed } from '../../src/publish/data/guidance-feed.ts';
import { lawEvents, lawFeed } from '../../src/publish/data/law-feed.ts';
import { addresses } from '../../src/publish/data/site.ts';
import { expectNone } from '../lib/expect-none.ts';
import { content, record, versions } from './content.ts';

const address = addresses(null);
const feed = (jurisdiction: string | null, asAt: string) =>
  lawFeed({ record, locale: 'en', jurisdiction, asAt, address }).entries;
const entry = (key: string, asAt: string) => {
  const found = feed(null, asAt).find((one) => one.key === `${key} en`);
  if (!found) throw new Error(`no entry ${key}`);
  return found;
};

test('every day on which a wording begins, or ends with nothing to carry it on, is told once', () => {
  const events = lawEvents(record);
  expectNone(
    versions.flatMap((version) => {
      const { from, until } = version.inForce;
      const begins = events.filter((event) => event.begins.includes(version)).map(({ day }) => day);
      const ends = events.filter((event) => event.ends.includes(version)).map(({ day }) => day);
      const wantedEnds = until && !record.continuedBy.has(version.id) ? [until] : [];
      return begins.join() === (from ?? '') && ends.join() === wantedEnds.join()
        ? []
        : [`${version.id}: begins ${begins}, ends ${ends}`];
    }),
  );
});

describe('the revision of the PSAL', () => {
  const key = 'law cn/psal 2026-01-01 change';
  test('before its day it is to come, and as new as the last comparison', () => {
    const coming = entry(key, '2025-12-01');
    expect(coming.title).toBe('To change: PSAL, from 1 January 2026');
    expect(coming.updated).toBe('2026-11-22');
    expect(coming.categories).toContainEqual({ term: 'coming', label: 'To come' });
  });
  test('from its day it is in force, and as new as that day', () => {
    const begun = entry(key, '2026-01-01');
    expect(begun.title).toBe('PSAL: text in force from 1 January 2026');
    expect(begun.updated).toBe('2026-01-01');
    expect(begun.categories).toEqual([{ term: 'cn', label: 'Mainland China' }]);
    expect(begun.html).toContain('<a href="../../en/law/cn/psal/art-50/2026-01-01/">PSAL art. 50 · ');
    // What art. 50 carries on is no end.
    expect(begun.html).not.toContain('art-42/');
  });
});

test('what was promulgated without a day of commencement is not said to begin', () => {
  const found = entry('law tw/csepa 2024-08-09 promulgated', '2026-11-22');
  expect(found.title).toMatch(/promulgated on 9 August 2024, commencement not fixed$/);
  expect(found.html).toContain('art-8-1/2024-08-09/');
});

test('a change still to come stands first in the feed of its place', () => {
  const xml = atomXml(lawFeed({ record, locale: 'en', jurisdiction: 'kr', asAt: '2026-11-22', address }));
  expect(/<entry>.*?<title>(.*?)<\/title>/s.exec(xml)![1]).toBe('To change: Stalking Punishment Act, from 22 April 2027');
});

test('a place’s feed holds that place alone; together they hold the whole', () => {
  const all = feed(null, '2026-11-22').map(({ key }) => key);
  const places = [...new Set(all.map((key) => key.split(/[ /]/)[1]!))];
  expect(places.length).toBe(10);
  expect(places.flatMap((place) => feed(place, '2026-11-22').map(({ key }) => key)).sort()).toEqual([...all].sort());
});

test.each(LOCALES)('the feed of guidance in %s holds every guide, route, step and letter by its review', (locale) => {
  const { entries } = guidanceFeed(content, locale, '2026-11-22', address);
  expect(entries.length).toBe(
    content.guides.length + content.routes.length + content.steps.length + content.letters.length,
  );
  const shared = entries.find(({ key }) => key.startsWith('guidance guides/images-shared '))!;
  expect(shared.updated).toBe(content.guides.find(({ id }) => id === 'images-shared')!.data.reviewed);
  expect(shared.link).toBe(`../../${locale}/guides/images-shared/`);
});
