/** The code that an editor copies into her page. */
import type { Locale } from '../i18n/locales.ts';
import { siteRoot } from '../i18n/paths.ts';
import { SANDBOX, embedPath, fullPath } from './address.ts';
import { type Look, PLAIN, RADIUS, writeLook } from './look.ts';

export interface Wanted {
  /** Where the guide stands: https://guide.example/ */
  site: string;
  locale: Locale;
  /** `guides/images-shared` */
  to: string;
  /** What the frame is called. */
  title: string;
  look?: Look;
  /** Of the frame, in CSS pixels. */
  height: number;
}

/** Text as it may stand in HTML and in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The whole address of an embed. */
export const embedUrl = ({ site, locale, to, look = PLAIN }: Pick<Wanted, 'site' | 'locale' | 'to' | 'look'>): string =>
  siteRoot(site) + embedPath(locale, to) + writeLook(look);

/** The whole address of the full page. */
export const fullUrl = ({ site, locale, to }: Pick<Wanted, 'site' | 'locale' | 'to'>): string =>
  siteRoot(site) + fullPath(locale, to);

/**
 * An iframe alone. Width, height and border are attributes, because a host's policy may forbid inline styles; the corners
 * are the one style, and are lost without harm.
 */
export function iframeSnippet(wanted: Wanted): string {
  const { look = PLAIN } = wanted;
  const corners = look.radius === 'none' ? '' : ` style="border-radius:${RADIUS[look.radius]}"`;
  return (
    `<iframe src="${escapeHtml(embedUrl(wanted))}" title="${escapeHtml(wanted.title)}" width="100%" height="${wanted.height}"` +
    ` frameborder="0" loading="lazy" referrerpolicy="no-referrer" sandbox="${SANDBOX}"${corners}></iframe>`
  );
}

/** The element, around a plain link that stays where scripts are blocked. */
export function elementSnippet(wanted: Wanted): string {
  const { look = PLAIN } = wanted;
  const looks = (['theme', 'accent', 'radius'] as const)
    .filter((name) => look[name] !== PLAIN[name])
    .map((name) => ` ${name}="${look[name]}"`)
    .join('');
  const script = `<script src="${escapeHtml(siteRoot(wanted.site))}embed/v1.js" async></script>`;
  const link = `<a href="${escapeHtml(fullUrl(wanted))}">${escapeHtml(wanted.title)}</a>`;
  return `${script}\n<lit-corner-embed to="${escapeHtml(wanted.to)}" lang="${wanted.locale}"${looks}>${link}</lit-corner-embed>`;
}
