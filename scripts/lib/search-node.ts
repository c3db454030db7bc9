/** The search over a built site, in Node, by the browser's own code: for the command line, the measurements and the tests. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RequiredLocale as Locale } from '../../src/i18n/locales.ts';
import { type Search, type SearchOptions, createSearch } from '../../src/search/engine.ts';
import { type Loader, pagefindOptions } from '../../src/search/load.ts';
import type { PagefindModule } from '../../src/search/pagefind.ts';
import { serveSite } from './static-server.ts';

/** A search, and what must be closed after it. */
export interface NodeSearch {
  search: Search;
  loader: Loader;
  close(): void;
}

/**
 * Opens the search of a built site. Pagefind fetches its pieces, so the folder is served to it on this machine.
 * @param dist the built site's folder
 * @param options those of the search; `onFile` is told each file that a browser would load, by its place in the site
 */
export async function openNodeSearch(
  dist: string,
  {
    locale,
    onFile,
    ...rest
  }: Pick<SearchOptions, 'locale' | 'lawAsAt'> & Partial<SearchOptions> & { onFile?: (file: string) => void },
): Promise<NodeSearch> {
  const { server, port } = await serveSite({ root: dist }, 0, '127.0.0.1');
  if (onFile) server.on('request', ({ url }) => onFile(decodeURIComponent(url!.slice(1).replace(/\?.*$/, ''))));
  const origin = `http://127.0.0.1:${port}`;
  const loader: Loader = {
    async json(name) {
      onFile?.(`search/${name}.json`);
      return JSON.parse(await readFile(path.join(dist, 'search', `${name}.json`), 'utf8'));
    },
    async pagefind(of: Locale) {
      onFile?.(`${of}/pagefind/pagefind.js`);
      const file = path.join(dist, of, 'pagefind/pagefind.js');
      const module = (await import(pathToFileURL(file).href)) as PagefindModule;
      const pagefind = module.createInstance(pagefindOptions(of, `${origin}/${of}/pagefind/`));
      await pagefind.init();
      return pagefind;
    },
  };
  return {
    search: createSearch({ loader, root: `${origin}/`, locale, ...rest }),
    loader,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
