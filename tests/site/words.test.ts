/** What a reader must not meet on a built page: another language, a variable, a space where none belongs. Values by hand. */
import { expect, test } from 'vitest';
import { type Element, all, attr, elements, textOf } from '../lib/html.ts';
import { expectNone } from '../lib/expect-none.ts';
import { pageAt, pages } from '../lib/site.ts';

const main = (path: string) => all(pageAt.get(path)!.document, 'main')[0]!;
const text = (element: Element) => textOf(element).replace(/\s+/g, ' ').trim();
const of = (path: string, test: (element: Element) => boolean) => [...elements(main(path))].filter(test);
const hasClass = (element: Element, name: string) => (attr(element, 'class') ?? '').split(/\s+/).includes(name);
const inLocale = (locale: string) => pages.filter((page) => page.locale === locale);

test('an age is an age, not a quantity of years', () => {
  expect(text(main('/zh/law/cn/criminal-law/art-364/'))).toContain('年龄 不满18周岁');
  expect(text(main('/en/law/cn/criminal-law/art-364/'))).toContain('under 18');
  // Of penalties it is said: 最高刑不满5年.
  expectNone(
    inLocale('zh').flatMap(({ path, html }) =>
      /\/law\/[a-z]{2}\//.test(path) && /不满\d+年(?!以|有)/.test(html) ? [path] : [],
    ),
  );
});

test('a page says that an official database is there only where it is', () => {
  for (const path of ['/zh/law/hk/crimes/s-159AAD/', '/en/law/hk/crimes/s-159AAD/'])
    expect(text(of(path, (element) => attr(element, 'aria-labelledby') === 'sources')[0]!)).not.toMatch(
      /[：:] (?:比对|Copy)/,
    );
  expect(text(main('/en/law/cn/psal/art-50/'))).toContain('The official database as a whole: https://');
});

test('changes stand in the order of the numbers, revisions with their place', () => {
  const path = '/en/law/changes/';
  const numbers = of(path, ({ tagName }) => tagName === 'a')
    .map((link) => /cn-psal-art-(\d+)-2026/.exec(attr(link, 'href') ?? '')?.[1])
    .filter((number) => number !== undefined)
    .map(Number);
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(text(main(path))).toContain('South Korea · Network Act · ');
});

test('the glossary prints no other language as Korean', () => {
  for (const path of ['/zh/glossary/', '/en/glossary/']) {
    const cells = of(path, (element) => element.tagName === 'td' && attr(element, 'lang') === 'ko').map(text);
    expect(cells.filter(Boolean).length).toBeGreaterThan(5);
    expectNone(cells.filter((cell) => cell && !/[\uac00-\ud7a3]/.test(cell)));
  }
});

test('the directory tells its sources in the language of the page, folded, with one date', () => {
  const told = (path: string) =>
    of(path, (element) => element.tagName === 'details' && hasClass(element, 'fine')).map((details) => {
      expect(attr(details, 'open')).toBeNull();
      return text(details);
    });
  expectNone(told('/en/services/').filter((line) => /[\u3400-\u9fff]{2}/.test(line)));
  expectNone(told('/zh/services/').filter((line) => /\b(?:public|copy|list|repositor)/i.test(line)));
  expectNone(
    told('/ko/services/')
      .slice(0, 5)
      .filter((line) => !/출처: .*[\uac00-\ud7a3]/.test(line)),
  );
  expect(told('/en/services/').find((line) => line.includes('Fangyuan'))).toBe(
    'Copied on 22 November 2026, not called · reliable press, or two sources From: A public list of services, undated, and three more; Fangyuan magazine, 15 January 2023 (copy).',
  );
  for (const locale of ['zh', 'en'])
    expect(text(main(`/${locale}/services/`))).not.toMatch(/未核实（未核实）|not verified \(not verified\)/);
});

test('Korean sentences are joined in Korean', () =>
  expectNone(
    inLocale('ko').flatMap(({ path, document }) =>
      [...elements(document)].flatMap((element) =>
        hasClass(element, 'change') && /[\uac00-\ud7a3)] and [\uac00-\ud7a3]/.test(textOf(element))
          ? [`${path}: ${text(element)}`]
          : [],
      ),
    ),
  ));

test('no space after a full-width mark, none under the end of a link', () => {
  const problems: string[] = [];
  for (const { path, html } of pages.filter(({ locale }) => locale === 'zh')) {
    const bare = html.replace(
      /<(script|style|pre|textarea|code|title)\b[\s\S]*?<\/\1>|<p class="(?:official|ours)"[\s\S]*?<\/p>/g,
      '',
    );
    const space = /[。；！？] +[^\s<]/.exec(bare);
    if (space) problems.push(`${path}: “${bare.slice(space.index - 10, space.index + 12)}”`);
    const link = /\S\s+<\/a>/.exec(bare);
    if (link) problems.push(`${path}: a link ends “${bare.slice(link.index - 10, link.index + 6)}”`);
  }
  expectNone(problems);
});

test('pages for readers hold no command, no variable, no 您', () => {
  expectNone(
    inLocale('zh').flatMap(({ path, html }) =>
      // A letter to an office says 您; a step quotes the words of a form.
      html.includes('您') && !/\/(?:letters|steps|routes|guides)\//.test(path) ? [path] : [],
    ),
  );
  for (const locale of ['zh', 'en'])
    for (const room of ['downloads', 'embed'])
      expect(text(main(`/${locale}/${room}/`)), `${locale}/${room}`).not.toMatch(/npm run|SITE_URL/);
  expect(text(main('/zh/downloads/'))).not.toContain('上表');
});

test('the comparison of a text is told in the language of the page', () => {
  const cells = of('/zh/law/cn/psal/art-50/', (element) => attr(element, 'data-head') === '结果').map(text);
  expect(cells.length).toBeGreaterThan(1);
  expectNone(cells.filter((cell) => !/一致/.test(cell)));
  expect(text(main('/zh/cases/face-swap-hangzhou/'))).toMatch(
    /《中国青年报》（副本），2023年4月9日（可靠报道或两处以上来源）/,
  );
  expectNone(
    inLocale('zh').flatMap(({ path, document }) =>
      / ，\d{4}|[ABC]: (?:官方|可靠|据报道)/.test(textOf(document)) ? [path] : [],
    ),
  );
});

test('English citations are marked as English on a Chinese page', () => {
  const rows = of('/zh/law/cn/psal/art-50/', (element) => attr(element, 'data-style') !== null);
  const langOf = (style: string) =>
    attr(
      all(
        rows.find((row) => attr(row, 'data-style') === style)!,
        'dd',
      )[0]!,
      'lang',
    );
  expect([langOf('bluebook'), langOf('oscola'), langOf('faxue')]).toEqual(['en', 'en', null]);
});

test('urgent numbers say whose they are, and the home page what PSAL is', () => {
  expect(text(main('/en/'))).toContain('Help right now · Mainland China');
  expect(text(main('/en/'))).toMatch(
    /PSAL art\. 50 .* · Public Security Administration Punishments Law.*Mainland China/,
  );
  expect(text(main('/zh/'))).toContain('现在就需要帮助 · 中国大陆');
});

test('on every page a mistake can be reported, by its own address alone', () => {
  expectNone(
    pages.flatMap(({ path, html, kind }) => {
      if (kind === 'choose' || kind === 'not-found' || /\/report\//.test(path)) return [];
      const found = /href="(?:\.\.\/)*(?:\w\w\/)?report\/#page=([^"]*)"/.exec(html)?.[1];
      return found === path ? [] : [`${path}: ${found ?? 'no link'}`];
    }),
  );
  for (const locale of ['zh', 'en', 'ko']) {
    const area = all(pageAt.get(`/${locale}/report/`)!.document, 'textarea')[0]!;
    expect(textOf(area)).toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(attr(area, 'autocomplete')).toBe('off');
  }
});

test('About says who writes, and names every place', () => {
  const PLACES = {
    zh: '中国大陆 韩国 日本 台湾 香港 新加坡 英国 美国 欧盟 澳大利亚',
    en: 'mainland China,South Korea,Japan,Taiwan,Hong Kong,Singapore,United Kingdom,United States,European Union,Australia',
  };
  for (const place of PLACES.zh.split(' ')) expect(text(main('/zh/about/'))).toContain(place);
  for (const place of PLACES.en.split(',')) expect(text(main('/en/about/'))).toContain(place);
  expect(text(main('/zh/about/'))).toContain('谁在写，谁在核对');
});

test('on the not-found page the way out comes first', () => {
  const links = all(pageAt.get('/404.html')!.document, 'a');
  expect(links.slice(0, 3).map((link) => [attr(link, 'data-exit') !== null, text(link)])).toEqual([
    [true, '快速离开'],
    [true, 'Leave now'],
    [true, '바로 나가기'],
  ]);
});
