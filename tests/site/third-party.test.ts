/** Nothing is asked of another host. */
import { test } from 'vitest';
import { foreignInCss, foreignInScript, foreignResources } from '../guards/third-party.ts';
import { expectNone } from '../lib/expect-none.ts';
import { filesEnding, pages, read } from '../lib/site.ts';

test('no page names a resource of another host', () => expectNone(pages.flatMap(foreignResources)));

test('no stylesheet does', () =>
  expectNone(filesEnding('.css', '.svg').flatMap((file) => foreignInCss(read(file)).map((url) => `${file}: ${url}`))));

test('no script names another host', () =>
  expectNone(
    filesEnding('.js', '.mjs').flatMap((file) => foreignInScript(read(file)).map((host) => `${file}: ${host}`)),
  ));
