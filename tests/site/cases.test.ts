/** Every case has its page in every language, is in the list and in the search index, and is named where it belongs. */
import { describe, expect, test } from 'vitest';
import { indexedIn } from '../../src/publish/search-pages.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { content } from '../content/content.ts';
import { all, attr, elements, textOf } from '../lib/html.ts';
import { expectNone } from '../lib/expect-none.ts';
import { pageAt } from '../lib/site.ts';

describe.each(LOCALES)('%s', (locale) => {
  const list = pageAt.get(`/${locale}/cases/`)!;
  const links = (path: string) =>
    all(pageAt.get(path)!.document, 'a').map(
      (link) => new URL(attr(link, 'href') ?? '', `https://site.invalid${path}`).pathname,
    );
  const page = (id: string) => pageAt.get(`/${locale}/cases/${id}/`);

  test('every case has its page', () =>
    expectNone(content.cases.filter(({ id }) => !page(id)).map(({ id }) => `${id}: no page`)));

  test('the list holds each once, at least 22', () => {
    const items = [...elements(list.document)].filter((element) => attr(element, 'data-case') !== null);
    expect(items).toHaveLength(content.cases.length);
    expect(items.length).toBeGreaterThanOrEqual(22);
    const own = links(list.path).filter((path) => /\/cases\/[^/]+\/$/.test(path));
    expect([...new Set(own)].sort()).toEqual(content.cases.map(({ id }) => `/${locale}/cases/${id}/`).sort());
  });

  test('the filter is not shown without script', () => {
    const filters = [...elements(list.document)].filter((element) => attr(element, 'class') === 'filters');
    expect(filters).toHaveLength(1);
    expect(attr(filters[0]!, 'hidden')).not.toBeNull();
  });

  test('the law index leads to it', () => expect(links(`/${locale}/law/`)).toContain(`/${locale}/cases/`));

  test('provisions name their cases, then and now', () => {
    for (const path of ['law/cn/psal/art-42/', 'law/cn/psal/art-50/', 'law/cn/psal/art-50/2026-01-01/'])
      expect(links(`/${locale}/${path}`), path).toContain(`/${locale}/cases/bath-house-hefei/`);
    expect(links(`/${locale}/law/kr/spsa/art-14/`)).toContain(`/${locale}/cases/kr-video-chat-2013/`);
    expect(links(`/${locale}/law/cn/psal/art-118/`).filter((link) => link.includes('/cases/'))).toEqual([]);
  });

  test('a case leads to the provision then and to the one now', () => {
    const found = links(`/${locale}/cases/bath-house-hefei/`);
    expect(found).toContain(`/${locale}/law/cn/psal/art-42/`);
    expect(found).toContain(`/${locale}/law/cn/psal/art-50/`);
  });

  test('what is only reported says so', () => {
    const reported = locale === 'zh' ? '据报道' : 'reported';
    for (const { id, data } of content.cases)
      if (data.sources.every(({ confidence }) => confidence === 'C'))
        expect(textOf(page(id)!.document), id).toContain(reported);
  });

  test('each is in the search index', () =>
    expectNone(
      content.cases.flatMap(({ id }) => {
        const [first] = indexedIn(page(id)!.html, `/${locale}/cases/${id}/`, locale);
        return first?.rid === `cases/${id}` && first.kind === 'case' ? [] : [`${id}: not indexed`];
      }),
    ));
});
