/** A finished page as the embeds see it: its main part, cleaned of what an embed does not need. */
import type { Locale } from '../../i18n/locales.ts';
import { attribute, findAll, replaceAll, take } from './cut.ts';

export interface SourcePage {
  locale: Locale;
  /** Below the locale: `guides/images-shared`. */
  path: string;
  /** Root-relative: /zh/guides/images-shared/ */
  address: string;
  html: string;
  /** The class of its main element, without `wrap`: law, guidance. */
  kind: string;
  /** What stands in its main element, without breadcrumbs, scripts and marks for the search. */
  main: string;
  title: string;
  edition: string;
  lawAsAt: string;
  /** Its stylesheets and the exit, as the page writes them. */
  styles: string[];
  exit: string;
}

/** Marks for the search and for scripts that embeds do not carry. */
const MARKS = /\sdata-(?:pagefind|record|spans?\b|rule\b|shown\b|wordings\b|leaf\b)[\w-]*(?:="[^"]*")?/g;

/** Reads a finished page. Throws if its frame is not as Base.astro writes it. */
export function readPage(html: string, locale: Locale, path: string): SourcePage {
  const body = take(html, /<main\b[^>]*>/g);
  let main = body.inner;
  main = replaceAll(main, /<script\b[^>]*>/g);
  main = replaceAll(main, /<nav class="crumbs"[^>]*>/g);
  main = replaceAll(main, /<(?:span|p) hidden\b[^>]*data-pagefind[^>]*>/g);
  // The two addresses stand in the embed's own foot.
  main = replaceAll(main, /<lit-cite\b[^>]*>/g);
  // Another day, other provisions and the filters are for the full page.
  main = replaceAll(main, /<lit-(?:as-at|side-by-side|compare-filter)\b[^>]*>/g);
  main = main.replace(MARKS, '');
  const meta = (name: string) => new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
  return {
    locale,
    path,
    address: `/${locale}/${path ? `${path}/` : ''}`,
    html,
    kind: (attribute(body.tag, 'class') ?? '').replace(/\bwrap\b/, '').trim(),
    main,
    title: take(html, /<title>/g).inner,
    edition: meta('edition'),
    lawAsAt: meta('law-as-at'),
    styles: [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, href]) => href!),
    exit: attribute(take(html, /<a class="exit"[^>]*>/g).tag, 'href') ?? '',
  };
}

/** The addresses of the scripts in a page's main part. */
export const scriptsOf = (page: SourcePage): string[] =>
  findAll(take(page.html, /<main\b[^>]*>/g).inner, /<script\b[^>]*>/g).flatMap(
    ({ tag }) => attribute(tag, 'src') ?? [],
  );
