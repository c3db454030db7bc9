/** A language is data: its strings fit those of its fallback, and no code names it (docs/languages.md). */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES, MORE_LOCALES, fallbackOf, moreOf } from '../../src/i18n/locales.ts';
import { expectNone } from '../lib/expect-none.ts';
import { ROOT, content, record } from './content.ts';

type Tree = { [key: string]: string | Tree };
const strings = (locale: string) => JSON.parse(readFileSync(path.join(ROOT, `src/i18n/locales/${locale}.json`), 'utf8')) as Tree;
const flat = (tree: Tree, before = ''): [string, string][] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`)));
const slots = (text: string) => [...text.matchAll(/\{\{\w+\}\}|\[\[\w+\]\]|\{\w+\}/g)].map(([slot]) => slot).sort();

describe.each(MORE_LOCALES)('%s', (locale) => {
  const behind = new Map(flat(strings(fallbackOf(locale))));
  const own = flat(strings(locale));

  test('its strings are strings of the fallback, with the same slots', () => {
    expect(own.length).toBeGreaterThan(0);
    expectNone(
      own.flatMap(([key, text]) => {
        const other = behind.get(key);
        if (other === undefined) return [`${locale}.json · ${key}: no such string in ${fallbackOf(locale)}.json`];
        return slots(text).join() === slots(other).join() ? [] : [`${locale}.json · ${key}: found ${slots(text).join()}; wanted ${slots(other).join()}`];
      }),
    );
  });

  test('what stands on every page of it is in it', () => {
    const keys = new Set(own.map(([key]) => key));
    expectNone([...behind.keys()].filter((key) => /^(site|frame|home|notFound|root|services|guidance|when|guides)\.|^more\.(title|lead|in|partly)$/.test(key) && !keys.has(key)).map((key) => `${locale}.json · ${key}: missing`));
  });

  test('its place has law and help, and its articles are in the record', () => {
    const { place, articles } = moreOf(locale)!;
    expect(content.places.some(({ id }) => id === place)).toBe(true);
    expect(content.services.some(({ id }) => id.startsWith(`${place}/`))).toBe(true);
    expectNone(articles.filter((id) => !record.articles.has(id)).map((id) => `${id}: no such article`));
  });

  test('every step of a guide in it is in it, and everybody who helps', () => {
    const texts = new Set(content.stepTexts.map(({ id }) => id));
    expectNone(
      content.guideTexts
        .filter(({ id }) => id.endsWith(`/${locale}`))
        .flatMap(({ id }) => {
          const { data } = content.guides.find((guide) => id === `${guide.id}/${locale}`)!;
          const steps = [...Object.values(data.steps).flat(), ...data.avoid];
          const names = data.services.map((service) => content.services.find((one) => one.id === service)!.data.name as Record<string, string>);
          return [...steps.filter((step) => !texts.has(`${step}/${locale}`)).map((step) => `${id}: the step ${step} is not in ${locale}`), ...names.filter((name) => !name[locale]).map((name) => `${id}: ${name.en} has no name in ${locale}`)];
        }),
    );
  });
});

/** Files whose code names a language that is none of LOCALES, and why; another language must need no new one. */
const NAMED: Record<string, string> = {
  'src/i18n/locales.ts': 'the line of each language',
  'src/i18n/runs.ts': 'which script is which language',
  'src/components/guidance/ServiceItem.astro': 'in which language a place’s services are called',
  'src/components/Glossary.astro': 'the Korean terms of the glossary',
  'src/schemas/reference.ts': 'the Korean terms of the glossary',
  'src/citation/test-record.ts': 'the language of an original, in a record for tests',
  'src/components/citing/Citations.astro': 'an example of a citation in Korean',
  'src/publish/data/akn.ts': 'languages of originals by their three letters',
  'scripts/new/provision.ts': 'the language of an original',
};

test('no other file names a language in which only some pages exist', () => {
  const naming = new RegExp(`(['"])(?:${MORE_LOCALES.join('|')})\\1|(?<![\\w-])(?:${MORE_LOCALES.join('|')})\\??:(?!\\/)`);
  const found = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.ts', 'astro.config.ts'], { cwd: ROOT })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.endsWith('.test.ts') && !file.includes('node_modules') && naming.test(readFileSync(path.join(ROOT, file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')));
  expect(found.sort()).toEqual(Object.keys(NAMED).sort());
});

test('the required languages are named where it is said that they are', () => expect([...LOCALES]).toEqual(['zh', 'en']));
