import { describe, expect, test } from 'vitest';
import { indexedIn } from './search-pages.ts';

const page = (main: string, facts = '') =>
  `<!doctype html><html lang="zh-Hans"><body><main data-pagefind-body><span data-pagefind-meta="rid:guides/x"></span>${facts}${main}</main></body></html>`;
const told = (html: string, locale: 'zh' | 'en', isStep?: (id: string) => boolean) =>
  indexedIn(html, `/${locale}/x/`, locale, isStep)[0]!
    .places.map(({ id, text }) => `${id}|${text}`)
    .join('\n');

describe('indexedIn', () => {
  test('a page that does not ask for it is not indexed; one that has no id is an error', () => {
    expect(indexedIn('<html><body><main><p>甲</p></main></body></html>', '/zh/x/', 'zh')).toEqual([]);
    expect(() => indexedIn('<main data-pagefind-body>甲</main>', '/zh/x/', 'zh')).toThrow('rid');
  });

  test('leaves out the other language of the site, keeps third languages and its own', () => {
    const html = page('<p lang="zh-Hans">甲文</p><p lang="en">English words</p><p lang="ko">촬영</p>');
    expect(told(html, 'zh')).toBe('|甲文 촬영');
    expect(told(html, 'en')).toBe('|English words 촬영');
  });

  test('a step inside a guide counts by its heading; help and law have records of their own', () => {
    const html = page(
      '<details id="write-a-log"><summary>写下经过</summary><p>正文一</p></details><section aria-labelledby="law"><p>法条</p></section><p id="end">正文二</p>',
      '<span data-pagefind-meta="kind:guide"></span>',
    );
    expect(told(html, 'zh', (id) => id === 'write-a-log')).toBe('write-a-log|写下经过\nend|正文二');
  });

  test('of a provision its lines in the page’s language are told, each with its place', () => {
    const html = page(
      '<h1>标题</h1><section aria-labelledby="text"><h2 id="text">原文</h2><div class="row" id="p1"><a class="pin">款</a><p lang="ko">원문</p><p lang="zh-Hans">译文</p><p lang="en">text</p></div></section><section aria-labelledby="penalties">处罚</section>',
      '<span data-pagefind-meta="kind:provision"></span>',
    );
    expect(told(html, 'zh')).toBe('p1|译文');
    expect(told(html, 'en')).toBe('p1|text');
  });

  test('an element with an id and data-record is a record at its anchor', () => {
    const html =
      '<html><body><main><article id="cn-110" data-record="services/cn/110" data-record-kind="service" data-record-title="报警 &amp; 求助">电话</article></main></body></html>';
    expect(indexedIn(html, '/zh/services/', 'zh')).toEqual([
      {
        url: '/zh/services/#cn-110',
        rid: 'services/cn/110',
        kind: 'service',
        jurisdiction: '',
        status: '',
        title: '报警 & 求助',
        summary: '',
        places: [{ id: '', text: '电话' }],
      },
    ]);
  });
});
