/** Sources are named in the language of the page that prints them. */
import { expect, test } from 'vitest';
import { expectNone } from '../lib/expect-none.ts';
import { content } from './content.ts';

const { names, results } = content.sourceWords;
/** Words of Chinese or Korean: a name in kana (ぱっぷす) or a number (2024도10477) is a name in every language. */
const CHINESE = /[\u3400-\u9fff]{2,}/;
const recorded = {
  services: content.services.map(({ file, data }) => [file, data.source.name] as const),
  steps: content.steps.flatMap(({ file, data }) => data.sources.map(({ name }) => [file, name] as const)),
  cases: content.cases.flatMap(({ file, data }) => data.sources.map(({ name }) => [file, name] as const)),
};

test('every help line says in each language where its number comes from', () =>
  expectNone(recorded.services.flatMap(([file, name]) => (names[name] ? [] : [`${file}: content/sources.yaml has no “${name}”`]))));

test('no step and no case names a source that an English reader cannot read', () =>
  expectNone(
    [...recorded.steps, ...recorded.cases].flatMap(([file, name]) =>
      CHINESE.test(names[name]?.en ?? name) ? [`${file}: content/sources.yaml has no English for “${name}”`] : [],
    ),
  ));

test('what comparing gave is told in Chinese, and in Korean for Korean law', () =>
  expectNone(
    content.provisions.flatMap(({ file, data }) =>
      data.sources.flatMap(({ result }) =>
        results[result] && (results[result].ko || !file.startsWith('content/law/kr/')) ? [] : [`${file}: no words for “${result}”`],
      ),
    ),
  ));

test('English is English, Chinese is Chinese, and every line is used', () => {
  const used = new Set(Object.values(recorded).flatMap((list) => list.map(([, name]) => name)));
  const rules = content.pathfinder.rules.flatMap(({ source }) => (source ? [source.name] : []));
  const letters = content.letters.flatMap(({ data }) => data.sources.map(({ name }) => name));
  expectNone([
    ...Object.entries(names).flatMap(([name, { en }]) => (CHINESE.test(en) ? [`${name}: “${en}”`] : [])),
    ...Object.keys(names).filter((name) => !used.has(name) && !rules.includes(name) && !letters.includes(name)),
    ...Object.entries(results).flatMap(([result, { zh, en }]) => (CHINESE.test(zh) && en === result ? [] : [result])),
  ]);
  expect(Object.keys(results).length).toBeGreaterThan(70);
});
