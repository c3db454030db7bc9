/** Whatever stands in content/ has its page: a collection that is not found only warns, and the site is built without. */
import { test } from 'vitest';
import { content, record } from '../content/content.ts';
import { expectNone } from '../lib/expect-none.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { pageAt } from '../lib/site.ts';

const missing = (paths: Iterable<string>) =>
  expectNone(
    [...paths]
      .flatMap((path) => LOCALES.map((locale) => `/${locale}/${path}`))
      .filter((path) => !pageAt.has(path))
      .map((path) => `${path}: no such page`),
  );

test('every instrument', () => missing([...record.instruments.keys()].map((id) => `law/${id}/`)));
test('every article, at its live address', () => missing([...record.articles.keys()].map((id) => `law/${id}/`)));
test('every wording, at its own address', () =>
  missing([...record.versions.values()].map(({ article, leaf }) => `law/${article}/${leaf}/`)));
test('every guide', () => missing(content.guides.map(({ id }) => `guides/${id}/`)));
test('every route', () => missing(content.routes.map(({ id }) => `routes/${id}/`)));
test('every step', () => missing(content.steps.map(({ id }) => `steps/${id}/`)));
test('every case', () => missing(content.cases.map(({ id }) => `cases/${id}/`)));
test('the rooms', () =>
  missing([
    ...[
      '',
      'law/',
      'law/changes/',
      'law/compare/',
      'law/compare/korea/',
      'services/',
      'search/',
      'safety/',
      'guides/',
      'routes/',
      'steps/',
      'cases/',
      'glossary/',
      'about/',
    ],
    ...['offline/', 'offline/missing/', 'device/', 'data/', 'pathfinder/', 'pathfinder/all/'],
  ]));
test('the entrance and the not-found page', () =>
  expectNone(['/', '/404.html'].filter((path) => !pageAt.has(path)).map((path) => `${path}: no such page`)));
