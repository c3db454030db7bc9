import { expect, test } from 'vitest';
import { editPage } from './edit.ts';
import { breaksOf, phraseEdits } from './phrases.ts';

/** The text with a stroke wherever it may break. */
const broken = (text: string) =>
  breaksOf(text)
    .reverse()
    .reduce((all, at) => `${all.slice(0, at)}|${all.slice(at)}`, text);

test.each([
  ['治安管理处罚法第四十二条', /^治安\|管理\|处罚法\|第四十二条$/],
  ['遇到偷拍，或者私密影像被传播', /^遇到\|偷拍，或者\|私密\|影像\|被传播$/],
  ['手里有原文件，可以用它做什么', /可以(?!.*可\|以)/],
  ['记下公安机关的办案期限', /^记下\|公安机关的\|办案\|期限$/],
  ['不要转发那些影像，哪怕是为了证明', /哪怕/],
])('%s breaks between words', (text, wanted) => {
  expect(broken(text)).toMatch(wanted);
  expect(broken(text).replaceAll('|', '')).toBe(text);
});

test('never inside a number, a Latin word, or before what belongs to the word in front', () => {
  expect(broken('治安管理处罚法第50条第1款')).not.toMatch(/第\||\d\||\|条|\|款/);
  expect(broken('我们的指南在哪里')).not.toMatch(/\|的|\|里/);
  expect(broken('请联系StopNCII平台')).not.toMatch(/[A-Za-z]\|[A-Za-z]/);
});

test('only headings of Chinese pages, and only long ones', () => {
  const page = (lang: string, body: string) =>
    editPage(`<!doctype html><html lang="${lang}"><body>${body}</body></html>`, [
      (tree, source) => phraseEdits(tree, source),
    ]);
  expect(page('zh-Hans', '<h2>记下公安机关的办案期限</h2>')).toContain(
    '<h2>记下<wbr>公安机关的<wbr>办案<wbr>期限</h2>',
  );
  for (const body of ['<p>记下公安机关的办案期限</p>', '<h2>打给谁</h2>', '<h2 lang="en">Write it down today</h2>'])
    expect(page('zh-Hans', body)).not.toContain('<wbr>');
  expect(page('en', '<h2>Write down the deadlines today</h2>')).not.toContain('<wbr>');
});
