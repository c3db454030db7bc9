/** No script stores or sends anything outside the allow-list. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { storageCalls } from '../guards/storage.ts';
import { expectNone } from '../lib/expect-none.ts';
import { filesEnding, read } from '../lib/site.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('the built scripts', () =>
  expectNone(filesEnding('.js', '.mjs').flatMap((file) => storageCalls(file, read(file), 'built'))));

test('their sources', () => {
  const sources = globSync(['src/**/*.{ts,astro}', 'public/**/*.js'], { cwd: ROOT }).filter(
    (file) => !/\.test(ing)?\.ts$/.test(file),
  );
  expectNone(
    sources.flatMap((file) =>
      storageCalls(file.split(path.sep).join('/'), readFileSync(path.join(ROOT, file), 'utf8'), 'source'),
    ),
  );
});
