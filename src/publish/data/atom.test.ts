import { describe, expect, test } from 'vitest';
import { type AtomFeed, atomXml, urn } from './atom.ts';

const feed = (entries: AtomFeed['entries']): AtomFeed => ({
  key: 'feed x',
  lang: 'en',
  title: 'Changes & more',
  subtitle: 's',
  author: 'Lit Corner',
  rights: 'CC BY 4.0',
  self: 'law.xml',
  page: '../../en/law/',
  day: '2026-11-22',
  entries,
});
const entry = (key: string, updated: string) => ({ key, title: key, updated, link: 'x', summary: 's' });

describe('urn', () => {
  test('is a UUID of version 5 and stays the same', () => {
    expect(urn('a')).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(urn('a')).toBe(urn('a'));
    expect(urn('a')).not.toBe(urn('b'));
  });
});

describe('atomXml', () => {
  test('newest first; the feed is as new as its newest entry', () => {
    const xml = atomXml(feed([entry('old', '2020-01-01'), entry('new', '2026-01-01')]));
    expect(xml.indexOf('<title>new')).toBeLessThan(xml.indexOf('<title>old'));
    expect(/<updated>(.*?)<\/updated>/.exec(xml)![1]).toBe('2026-01-01T00:00:00Z');
  });
  test('without entries it bears the day of the edition', () =>
    expect(atomXml(feed([]))).toContain('<updated>2026-11-22T00:00:00Z</updated>'));
  test('markup within an entry is escaped', () =>
    expect(atomXml(feed([{ ...entry('a', '2026-01-01'), html: '<p>x</p>' }]))).toContain(
      '<content type="html">&lt;p&gt;x&lt;/p&gt;</content>',
    ));
  test('the title is escaped', () => expect(atomXml(feed([]))).toContain('<title>Changes &amp; more</title>'));
});
