/** oEmbed (https://oembed.com) for a static site: one JSON file a page, found by a link in the page's head. */
import type { Locale } from '../i18n/locales.ts';
import { type Wanted, escapeHtml, fullUrl, iframeSnippet } from './snippets.ts';
import { siteRoot } from '../i18n/paths.ts';

/** An oEmbed response of the two types that we give. */
export interface Oembed {
  type: 'rich' | 'link';
  version: '1.0';
  title: string;
  provider_name: string;
  provider_url: string;
  /** Seconds: a day, since the law may change. */
  cache_age: number;
  html?: string;
  width?: number;
  height?: number;
}

const WIDTH = 640;
const CACHE = 86_400;

/** The path of a page's oEmbed file below the root: `embed/zh/guides/images-shared/oembed.json`. */
export const oembedPath = (locale: Locale, path: string): string =>
  `embed/${locale}/${path ? `${path}/` : ''}oembed.json`;

/** The whole address of a page's oEmbed file. */
export const oembedUrl = (site: string, locale: Locale, path: string): string =>
  siteRoot(site) + oembedPath(locale, path);

/**
 * The response for a page that can be embedded: an iframe, and before it a link to the full page. WordPress shows the link where
 * scripts are off and in feeds, else the frame; only with a quotation does it load what its frames need to grow and to open links
 * (wordpress.ts). Consumers that take frames away keep the link.
 */
export function richOembed(wanted: Wanted, provider: string): Oembed {
  const link = `<blockquote><a href="${escapeHtml(fullUrl(wanted))}">${escapeHtml(wanted.title)} · ${escapeHtml(provider)}</a></blockquote>`;
  return {
    ...linkOembed(wanted, provider),
    type: 'rich',
    html: link + iframeSnippet(wanted),
    width: WIDTH,
    height: wanted.height,
  };
}

/** The response for a page that can only be linked to. */
export function linkOembed({ site, title }: Pick<Wanted, 'site' | 'title'>, provider: string): Oembed {
  return {
    type: 'link',
    version: '1.0',
    title,
    provider_name: provider,
    provider_url: siteRoot(site),
    cache_age: CACHE,
  };
}
