/**
 * Everything that the search loads goes through a Loader, so that a copy of the site can bring its own (files opened from a
 * disk cannot be fetched: there the pieces are injected as scripts). docs/search.md lists what is asked for.
 */
import { INDEX_LANG, type RequiredLocale as Locale } from '../i18n/locales.ts';
import type { Pagefind, PagefindModule } from './pagefind.ts';

export interface Loader {
  /**
   * One of the JSON files below /search/, by its name without ending: `t2s`, `asked-zh`, `words-zh-cjk`, `cite-laws`,
   * `cite-cn-psal`, `strings-zh`.
   * @throws Error if it cannot be loaded
   */
  json<T>(name: string): Promise<T>;
  /**
   * One language's Pagefind, ready to search.
   * @throws Error if it cannot be loaded; a later call tries again
   */
  pagefind(locale: Locale): Promise<Pagefind>;
}

/** How a copy replaces the loader: a classic script that runs before the search sets this. */
declare global {
  var litSearchLoader: Loader | undefined;
}

/** Options of Pagefind that every loader gives. */
export function pagefindOptions(locale: Locale, basePath: string) {
  return { basePath, language: INDEX_LANG[locale] };
}

/** Loads from this site, by addresses below its root. @param root absolute, ending in a slash */
export function webLoader(root: string): Loader {
  return {
    async json<T>(name: string) {
      const response = await fetch(new URL(`search/${name}.json`, root));
      if (!response.ok) throw new Error(`search/${name}.json: ${response.status}`);
      return (await response.json()) as T;
    },
    async pagefind(locale) {
      const base = new URL(`${locale}/pagefind/`, root);
      const module = (await import(/* @vite-ignore */ new URL('pagefind.js', base).href)) as PagefindModule;
      const pagefind = module.createInstance(pagefindOptions(locale, base.pathname));
      await pagefind.init();
      return pagefind;
    },
  };
}

/** The loader of this copy of the site. */
export function loaderFor(root: string): Loader {
  return globalThis.litSearchLoader ?? webLoader(root);
}

/** Calls once and keeps the answer; a failure is not kept, so that a later query tries again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
