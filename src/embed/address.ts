/** Addresses of embeds and what a frame of them needs. */
import { LOCALES, type Locale, isLocale } from '../i18n/locales.ts';

/**
 * What a sandboxed frame needs: its script (height, exit), links that open our pages in a tab of their own, and an exit
 * that may leave the whole tab when it is pressed. Not allow-same-origin: an embed stores nothing and needs no origin.
 */
export const SANDBOX =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

/** The kinds of embed and the height of a frame that does not grow, in CSS pixels. */
export const HEIGHTS = {
  guide: 720,
  route: 720,
  step: 560,
  provision: 560,
  part: 420,
  services: 640,
  place: 640,
  glossary: 640,
  term: 320,
  letter: 720,
  pathfinder: 720,
  comparison: 720,
  question: 640,
} as const;

export type EmbedKind = keyof typeof HEIGHTS;

/**
 * What `to` names, without slashes at its ends: `guides/images-shared`, `law/cn/psal/art-50/p1-i6`. Null for anything that
 * is no path of ours (an address elsewhere, a way up, a query).
 */
export function readTo(to: string | null | undefined): string | null {
  const path = (to ?? '').trim().replace(/^\/|\/$/g, '');
  return /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/.test(path) && !path.includes('..') ? path : null;
}

/** The guide's language from a language tag: zh-Hans → zh. One that the guide does not have becomes its first. */
export function readLang(tag: string | null | undefined): Locale {
  const base = (tag ?? '').toLowerCase().split('-')[0]!;
  return isLocale(base) ? base : LOCALES[0];
}

/** The path of an embed below the site's root, without a slash at its head: `embed/zh/guides/images-shared/`. */
export const embedPath = (locale: Locale, to: string): string => `embed/${locale}/${to}/`;

/** The path of the full page: a part of a provision is an anchor there. */
export function fullPath(locale: Locale, to: string): string {
  const [, page, part] = /^(law\/[^/]+\/[^/]+\/.+?)\/(p[^/]*)$/.exec(to) ?? [];
  if (page) return `${locale}/${page}/#${part}`;
  const [, list, item] = /^(services|glossary|law\/compare)\/([^/]+)$/.exec(to) ?? [];
  return list ? `${locale}/${list}/#${item}` : `${locale}/${to}/`;
}

/** Where the site stands whose `embed/v1.js` a script is; null for any other script, as a host's program bundles them. */
export const scriptRoot = (src: string): string | null =>
  /^(https?:\/\/.*?\/)embed\/v1\.js(?:[?#]|$)/.exec(src)?.[1] ?? null;

/**
 * Of the sites whose scripts stand on a page, the one that an element is for: to which its link leads, else the script's own.
 * @param own of the script that drew the element
 */
export const rootFor = (link: string, roots: readonly string[], own: string): string =>
  roots.filter((root) => link.startsWith(root)).sort((a, b) => b.length - a.length)[0] ?? own;
