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
