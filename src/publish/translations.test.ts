import { expect, test } from 'vitest';
import { compareTranslations, formatTranslations, nextTranslations, parseTranslations } from './translations.ts';

const A = 'a'.repeat(16);
const B = 'b'.repeat(16);
const C = 'c'.repeat(16);
const lock = new Map([
  ['guides/one', { zh: A, en: B }],
  ['guides/two', { zh: A, en: B, ko: C }],
  ['steps/gone', { zh: A, en: B }],
]);

test('the lock says what it was told, the required languages first', () => {
  expect(
    formatTranslations(
      new Map([
        ['steps/b', { ko: C, en: B, zh: A }],
        ['guides/a', { zh: B, en: A }],
      ]),
    ),
  ).toBe(`guides/a  zh:${B}  en:${A}\nsteps/b  zh:${A}  en:${B}  ko:${C}\n`);
  expect(parseTranslations(formatTranslations(lock))).toEqual(lock);
});

test('a line that is none is named, with the way out', () => {
  expect(() => parseTranslations(`guides/a  zh:${A}\nguides/b zh:xyz\n`)).toThrow(
    /translations\.lock:2.*npm run translations/,
  );
});

test('nothing changed: nothing to say', () => {
  expect(compareTranslations(lock, lock)).toEqual({ behind: [], together: [], added: [], removed: [] });
});

test('one side changed: the other is behind, and a third language with it', () => {
  const now = new Map([
    ['guides/one', { zh: C, en: B }],
    ['guides/two', { zh: A, en: C, ko: C }],
    ['steps/gone', { zh: A, en: B }],
  ]);
  expect(compareTranslations(now, lock).behind).toEqual([
    { id: 'guides/one', locale: 'en', changed: ['zh'] },
    { id: 'guides/two', locale: 'zh', changed: ['en'] },
    { id: 'guides/two', locale: 'ko', changed: ['en'] },
  ]);
});

test('a third language that changes alone leaves nobody behind', () => {
  const now = new Map([['guides/two', { zh: A, en: B, ko: A }]]);
  expect(compareTranslations(now, lock)).toEqual({
    behind: [],
    together: ['guides/two'],
    added: [],
    removed: ['guides/one', 'steps/gone'],
  });
});

test('changed together, new and gone are recorded; what is behind keeps its old line until it is confirmed', () => {
  const now = new Map([
    ['guides/one', { zh: C, en: C }],
    ['guides/two', { zh: C, en: B, ko: C }],
    ['steps/new', { zh: A, en: A }],
  ]);
  expect(compareTranslations(now, lock)).toMatchObject({
    together: ['guides/one'],
    added: ['steps/new'],
    removed: ['steps/gone'],
  });
  expect(nextTranslations(now, lock)).toEqual(
    new Map([
      ['guides/one', { zh: C, en: C }],
      ['guides/two', { zh: A, en: B, ko: C }],
      ['steps/new', { zh: A, en: A }],
    ]),
  );
  expect(nextTranslations(now, lock, ['guides/two']).get('guides/two')).toEqual({ zh: C, en: B, ko: C });
});
