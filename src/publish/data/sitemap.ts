/** The sitemap: written only where the site knows its address, since it must name whole addresses. */
import { HTML_LANG, LOCALES, isLocale } from '../../i18n/locales.ts';
import { wholeAddress } from '../../i18n/paths.ts';
import { XML_HEAD, element } from './xml.ts';

/** Pages that are no use to somebody who comes from a search engine. */
const NOT_LISTED = /^\/\w+\/(?:offline|device|search)\//;

/**
 * @param pages addresses of pages, root-relative: /zh/law/
 * @param site the site's address
 */
export function sitemapXml(pages: readonly string[], site: string): string {
  const whole = (path: string) => wholeAddress(site, path);
  const listed = pages
    .filter((page) => isLocale(page.split('/')[1] ?? '') && page.endsWith('/') && !NOT_LISTED.test(page))
    .sort();
  const urls = listed.map((page) => {
    const others = LOCALES.map((locale) => {
      const path = page.replace(/^\/\w+/, `/${locale}`);
      return element('xhtml:link', { rel: 'alternate', hreflang: HTML_LANG[locale], href: whole(path) });
    });
    return `\n${element('url', {}, [element('loc', {}, whole(page)), ...others])}`;
  });
  const names = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  return `${XML_HEAD}${element('urlset', names, urls)}\n`;
}
