import { describe, expect, test } from 'vitest';
import { pageText } from './page-text.ts';

const options = {
  form: 'md' as const,
  page: '/zh/guides/x/',
  link: (target: string) => `https://ngo.example${target}`,
};
const md = (main: string) => pageText(`<html><body><nav>away</nav><main>${main}</main></body></html>`, options);
const txt = (main: string) => pageText(`<main>${main}</main>`, { ...options, form: 'txt' });

describe('a page as Markdown', () => {
  test('headings, paragraphs, stress', () =>
    expect(md('<h1>题</h1><p>先<strong>留证据</strong>，再<em>想</em>。</p><h2>二</h2>')).toBe(
      '# 题\n\n先**留证据**，再*想*。\n\n## 二\n',
    ));
  test('links: relative, from the root, outer, within the page', () =>
    expect(
      md(
        '<p><a href="../../law/cn/psal/#p1">a</a> <a href="/zh/">b</a> <a href="tel:110">110</a> <a href="#law">c</a></p>',
      ),
    ).toBe('[a](https://ngo.example/zh/law/cn/psal/#p1) [b](https://ngo.example/zh/) [110](tel:110) c\n'));
  test('lists, one inside another', () =>
    expect(md('<ul><li>one</li><li>two<ol><li>a</li><li>b</li></ol></li></ul>')).toBe(
      '- one\n- two\n  1. a\n  2. b\n',
    ));
  test('details are written out', () =>
    expect(md('<details><summary><h3>Step</h3> <span>line</span></summary><div><p>text</p></div></details>')).toBe(
      '### Step\n\nline\n\ntext\n',
    ));
  test('a table', () =>
    expect(
      md('<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1|2</td><td>3</td></tr></tbody></table>'),
    ).toBe('| a | b |\n| --- | --- |\n| 1\\|2 | 3 |\n'));
  test('what has a meaning in Markdown is escaped', () => expect(md('<p>a*b_c [d]</p>')).toBe('a\\*b\\_c \\[d\\]\n'));
  test('a quotation', () => expect(md('<blockquote><p>one</p><p>two</p></blockquote>')).toBe('> one\n> \n> two\n'));
});

test.each([
  ['<p hidden>searched for</p>'],
  ['<script type="application/ld+json">{}</script>'],
  ['<nav class="crumbs"><a href="/">x</a></nav>'],
  ['<aside>contents</aside>'],
  ['<section data-online-only><p>x</p></section>'],
  ['<lit-copy><button>Copy</button></lit-copy>'],
  ['<p class="fine"> <a href="../../steps/get-receipt/">This step on a page of its own</a> </p>'],
])('%s is left out', (html) => expect(md(`<p>a</p>${html}<p>b</p>`)).toBe('a\n\nb\n'));

test('small print that says more than where a step stands is kept', () =>
  expect(md('<p class="fine">See <a href="/zh/steps/x/">x</a></p>')).toBe(
    'See [x](https://ngo.example/zh/steps/x/)\n',
  ));

describe('a page as plain text', () => {
  test('has no marks but lines below the headings, Chinese ones as wide as the words', () =>
    expect(txt('<h1>今天</h1><p>打<a href="tel:110">110</a>，<strong>先说</strong>在哪里。</p><h2>One</h2>')).toBe(
      '今天\n====\n\n打110，先说在哪里。\n\nOne\n---\n',
    ));
});

test('a page without a main part is an error', () => expect(() => pageText('<p>x</p>', options)).toThrow('no <main>'));
