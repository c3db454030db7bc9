import { describe, expect, test } from 'vitest';
import { indexedIn } from './search-pages.ts';

const page = (main: string) =>
  `<!doctype html><html lang="zh-Hans"><body><main data-pagefind-body>${main}</main></body></html>`;

describe('indexedIn', () => {
  test('a page that does not ask for it is not indexed', () => {
    expect(indexedIn('<html><body><main><p>甲</p></main></body></html>', '/zh/x/', 'zh')).toEqual([]);
  });

  test('leaves out the other language of the site, keeps third languages and its own', () => {
    const html = page('<p lang="zh-Hans">甲文</p><p lang="en">English words</p><p lang="ko">촬영</p>');
    expect(indexedIn(html, '/zh/x/', 'zh')[0]!.content).toMatch(/甲文.*촬영/);
    expect(indexedIn(html, '/zh/x/', 'zh')[0]!.content).not.toContain('English');
    expect(indexedIn(html, '/en/x/', 'en')[0]!.content).not.toContain('甲文');
    expect(indexedIn(html, '/en/x/', 'en')[0]!.content).toContain('English words');
  });

  test('a step inside a guide counts by its heading; its body has its own page', () => {
    const html = page(
      '<details class="step" id="write-a-log"><summary>写下经过</summary><p>正文一</p></details><details id="law"><summary>法律</summary><p>正文二</p></details>',
    );
    const { content } = indexedIn(html, '/zh/guides/x/', 'zh', (id) => id === 'write-a-log')[0]!;
    expect(content).toContain('写下经过');
    expect(content).not.toContain('正文一');
    expect(content).toContain('正文二');
  });

  test('keeps only the filters that the search uses', () => {
    const html = page(
      '<span data-pagefind-meta="rid:a" data-pagefind-filter="rid:a"></span><span data-pagefind-meta="kind:guide" data-pagefind-filter="kind:guide"></span>',
    );
    const { content } = indexedIn(html, '/zh/x/', 'zh')[0]!;
    expect(content).toContain('data-pagefind-meta="rid:a"');
    expect(content).not.toContain('data-pagefind-filter="rid:a"');
    expect(content).toContain('data-pagefind-filter="kind:guide"');
  });

  test('an element with an id and data-record is a record at its anchor', () => {
    const html =
      '<html><body><main><article id="cn-110" data-record="services/cn/110" data-record-kind="service" data-record-title="报警 &amp; 求助">电话</article></main></body></html>';
    const found = indexedIn(html, '/zh/services/', 'zh');
    expect(found.map(({ url }) => url)).toEqual(['/zh/services/#cn-110']);
    expect(found[0]!.content).toContain('data-pagefind-meta="rid:services/cn/110"');
    expect(found[0]!.content).toContain('data-pagefind-meta="title:报警 &amp; 求助"');
    expect(found[0]!.content).toContain('电话');
  });
});
