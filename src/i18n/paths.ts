import type { Locale } from './locales.ts';

/**
 * The root-relative address of a page: ('zh', 'guides/images-shared') → /zh/guides/images-shared/. A fragment may
 * follow. Links become relative after the build (src/publish/relative-links.ts).
 */
export function href(locale: Locale, path = ''): string {
  const [page = '', fragment] = path.split('#');
  const clean = page.replace(/^\/|\/$/g, '');
  return `/${locale}/${clean ? `${clean}/` : ''}${fragment ? `#${fragment}` : ''}`;
}

/** A site's address with a slash at its end, so that the path below which it stands is kept. */
export const siteRoot = (site: string | URL): string => `${site}`.replace(/\/*$/, '/');

/**
 * The whole address of a root-relative one: ('https://ngo.example/guide', '/zh/law/') → https://ngo.example/guide/zh/law/.
 * `new URL('/zh/law/', site)` would drop the path of the site.
 */
export const wholeAddress = (site: string | URL, address: string): string =>
  new URL(address.replace(/^\/+/, ''), siteRoot(site)).href;
