/** The feeds as they stand: valid, no two entries of one id, every link leads to a page. */
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/i18n/locales.ts';
import { record } from '../content/content.ts';
import { expectNone } from '../lib/expect-none.ts';
import { all, attr, words } from '../lib/html.ts';
import { files, pageAt, pages, read, sitePath } from '../lib/site.ts';
import { fixture, xmlProblems } from '../lib/xml.ts';

const feeds = [...files].filter((file) => file.startsWith('feeds/'));

test('one of all law, one a place, one of guidance, in every language', () => {
  const places = new Set([...record.instruments.values()].map(({ jurisdiction }) => jurisdiction));
  const wanted = LOCALES.flatMap((locale) =>
    ['guidance', 'law', ...[...places].map((place) => `law-${place}`)].map((name) => `feeds/${locale}/${name}.xml`),
  );
  expect(feeds).toEqual(wanted.sort());
});

test('each is what Atom asks for', async () =>
  expectNone(await xmlProblems(new Map(feeds.map((file) => [file, read(file)])), fixture('atom.xsd'))));

test('the check sees what is wrong', async () => {
  const good = read(feeds[0]!);
  for (const [from, to] of [
    ['<title>', '<titel>'],
    [/<updated>[^<]*/, '<updated>yesterday'],
    [/<author>.*?<\/author>/, ''],
    [/<id>urn:uuid:[^<]*/, '<id>7'],
  ] as const)
    expect(
      (await xmlProblems(new Map([['feed.xml', good.replace(from, to)]]), fixture('atom.xsd'))).length,
    ).toBeGreaterThan(0);
});

test('every link leads to a page of this site in the feed’s language, and none carries a query', () =>
  expectNone(
    feeds.flatMap((file) => {
      const [, locale] = file.split('/');
      const text = read(file).replace(/&lt;a href=&quot;(.*?)&quot;/g, ' href="$1"');
      return [...text.matchAll(/ href="([^"]+)"/g)]
        .map(([, href]) => href!)
        .filter((href) => {
          if (href.includes('?')) return true;
          const target = sitePath(href, `/${file}`);
          return target.endsWith('/')
            ? !(target.startsWith(`/${locale}/`) && pageAt.has(target))
            : !files.has(target.slice(1));
        })
        .map((href) => `${file}: ${href}`);
    }),
  ));

test('entries stand newest first', () =>
  expectNone(
    feeds.filter((file) => {
      const days = [...read(file).matchAll(/<updated>([^<]+)<\/updated><link/g)].map(([, day]) => day!);
      return days.join() !== [...days].sort().reverse().join();
    }),
  ));

test('a reader’s program finds the feeds from the law and the data, in their language, and from nowhere else', () =>
  expectNone(
    pages.flatMap(({ path, locale, document }) => {
      const found = all(document, 'link').filter((link) => attr(link, 'type') === 'application/atom+xml');
      const wanted = path === `/${locale}/law/` || path === `/${locale}/data/` ? 2 : 0;
      const good = found.every(
        (link) => words(link, 'rel').includes('alternate') && attr(link, 'href')!.includes(`feeds/${locale}/`),
      );
      return found.length === wanted && good ? [] : [`${path}: found ${found.length} feeds; wanted ${wanted}`];
    }),
  ));
