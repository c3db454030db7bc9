/** The linter's rule on rooms: a wrong arrow is reported, a right one is not. */
import { ESLint } from 'eslint';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOMS = [
  'i18n',
  'schemas',
  'law',
  'citation',
  'search',
  'safety',
  'publish',
  'copies',
  'deadlines',
  'pathfinder',
  'offline',
  'embed',
  'site',
];
const PAGE_ROOMS = ['components', 'layouts', 'pages'];
const house = mkdtempSync(path.join(tmpdir(), 'rooms-'));
let eslint: ESLint;

beforeAll(() => {
  // A house with one file a room, so that the test does not lean on names of real files.
  for (const room of [...ROOMS, ...PAGE_ROOMS]) {
    mkdirSync(path.join(house, 'src', room), { recursive: true });
    writeFileSync(path.join(house, 'src', room, 'door.ts'), 'export const door = 1;\n');
  }
  writeFileSync(path.join(house, 'src/search/load.ts'), 'export const door = 1;\n');
  eslint = new ESLint({
    cwd: house,
    overrideConfigFile: path.resolve('eslint.config.mjs'),
    overrideConfig: [{ settings: { 'boundaries/root-path': house } }],
  });
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** The rules that a source breaks when it stands at `file`. */
async function broken(file: string, source: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(source, { filePath: path.join(house, file) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const importing = (room: string) => `import { door } from '../${room}/door.ts';\nexport const here = door;\n`;

describe('arrows between rooms', () => {
  test.each([
    ['law', 'schemas'],
    ['law', 'i18n'],
    ['schemas', 'i18n'],
    ['citation', 'law'],
    ['search', 'law'],
    ['search', 'citation'],
    ['publish', 'citation'],
    ['publish', 'search'],
    ['publish', 'offline'],
    ['copies', 'publish'],
    ['publish', 'embed'],
    ['safety', 'law'],
    ['pathfinder', 'deadlines'],
    ['site', 'publish'],
    ['components', 'site'],
    ['components', 'safety'],
    ['layouts', 'components'],
    ['pages', 'layouts'],
    ['pages', 'law'],
    ['law', 'law'],
  ])('%s → %s is right', async (from, to) => {
    expect(await broken(`src/${from}/here.ts`, importing(to))).toEqual([]);
  });

  test.each([
    ['i18n', 'schemas'],
    ['i18n', 'law'],
    ['schemas', 'law'],
    ['law', 'citation'],
    ['law', 'site'],
    ['law', 'components'],
    ['citation', 'search'],
    ['citation', 'publish'],
    ['search', 'publish'],
    ['search', 'safety'],
    ['safety', 'search'],
    ['deadlines', 'pathfinder'],
    ['publish', 'copies'],
    ['publish', 'site'],
    ['embed', 'publish'],
    ['publish', 'pages'],
    ['site', 'components'],
    ['site', 'pages'],
    ['components', 'layouts'],
    ['components', 'pages'],
    ['layouts', 'pages'],
  ])('%s → %s is wrong', async (from, to) => {
    expect(await broken(`src/${from}/here.ts`, importing(to))).toEqual(['boundaries/dependencies']);
  });

  test('a type, a re-export and a dynamic import are imports too', async () => {
    const source = [
      `import type { door } from '../search/door.ts';`,
      `export { door as again } from '../site/door.ts';`,
      `export const later: Promise<{ door: typeof door }> = import('../publish/door.ts');`,
    ].join('\n');
    expect(await broken('src/law/here.ts', source)).toEqual(Array(3).fill('boundaries/dependencies'));
  });

  test('the frontmatter and the script of an Astro file are looked at', async () => {
    const bad = `---\nimport { door } from '../pages/door.ts';\n---\n<p>{door}</p>\n<script>\n  import '../layouts/door.ts';\n</script>\n`;
    expect(await broken('src/components/here.astro', bad)).toEqual(Array(2).fill('boundaries/dependencies'));
    expect(await broken('src/layouts/here.astro', bad.replace('pages', 'site').replace('layouts', 'safety'))).toEqual(
      [],
    );
  });

  test('no room leads to the scripts or the tests', async () => {
    for (const outside of ['scripts', 'tests'])
      expect(await broken('src/publish/here.ts', `import '../../${outside}/door.ts';\n`)).toEqual([
        'boundaries/dependencies',
      ]);
  });

  test('a test may import what it needs', async () => {
    expect(await broken('src/law/here.test.ts', importing('site') + `import 'node:fs';\n`)).toEqual([]);
  });
});

describe('pure rooms', () => {
  const impure = [
    ['Node', `import { readFileSync } from 'node:fs';\nexport const here = readFileSync;\n`, 'no-restricted-imports'],
    ['Node by its bare name', `import path from 'path';\nexport const here = path;\n`, 'no-restricted-imports'],
    [
      'Astro',
      `import { getCollection } from 'astro:content';\nexport const here = getCollection;\n`,
      'no-restricted-imports',
    ],
    ['the DOM', `export const here = document.title;\n`, 'no-restricted-globals'],
    ['the window', `export const here = window.name;\n`, 'no-restricted-globals'],
    ['the clock', `export const here = new Date();\n`, 'no-restricted-syntax'],
    ['the clock again', `export const here = Date.now();\n`, 'no-restricted-syntax'],
  ] as const;

  test.each(impure)('use not %s', async (_what, source, rule) => {
    for (const room of ['law', 'citation', 'schemas', 'search', 'pathfinder', 'deadlines', 'embed'])
      expect(await broken(`src/${room}/here.ts`, source), room).toEqual([rule]);
    expect(await broken('src/i18n/locales.ts', source)).toEqual([rule]);
  });

  test.each(impure)('leave %s to the rooms that are not', async (_what, source) => {
    for (const file of [
      'src/search/load.ts',
      'src/search/search-page.ts',
      'src/search/search-dialog.ts',
      'src/safety/here.ts',
      'src/site/here.ts',
    ])
      expect(await broken(file, source), file).toEqual([]);
  });
});
