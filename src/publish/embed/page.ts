/** The bare page around an embed: bar with the exit, the cut part, a foot with date, source and the full page. */
import { LOGO } from '../../config/site.ts';
import { fullPath } from '../../embed/address.ts';
import { escapeHtml } from '../../embed/snippets.ts';
import { formatDay } from '../../i18n/dates.ts';
import { type Translate, translator } from '../../i18n/index.ts';
import { HTML_LANG, LOCALES, LOCALE_NAME, type Locale } from '../../i18n/locales.ts';
import { dayBefore, statusOn } from '../../law/timeline.ts';
import { relativeTo } from '../relative-links.ts';
import type { Cut } from './kinds.ts';
import { embedLinks, fromRoot } from './links.ts';
import type { SourcePage } from './source.ts';

/** As src/safety/policy.ts, without workers and manifest: an embed is one page. Who may frame it, a header says. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

const OURS =
  '<svg viewBox="0 0 28 28" aria-hidden="true" focusable="false"><path d="M26 14V2H14a12 12 0 0 0 12 12Z" fill="var(--color-lamp)"></path><path d="M2 2h24v24H2z" fill="none" stroke="currentColor" stroke-width="2.5"></path></svg>';
/** The edition's logo, or our mark. */
const mark = (address: string): string =>
  LOGO === null ? OURS : `<img class="mark" src="${relativeTo(address, '/logo.svg')}" alt="" width="28" height="28">`;

const translators = new Map<Locale, Translate>(LOCALES.map((locale) => [locale, translator(locale)]));

/**
 * What becomes true of a wording after this edition, on days that are known now: hidden until then (src/embed/frame.ts).
 * What is true already stands in the full page's own remarks.
 */
export function comingNotes({ wording }: Cut, asAt: string, locale: Locale): string {
  if (!wording) return '';
  const t = translators.get(locale)!;
  const { inForce } = wording.version;
  const note = (day: string, text: string) =>
    `<p class="note ended" data-from-day="${day}" hidden>${escapeHtml(text)}</p>`;
  const day = (iso: string) => formatDay(iso, locale);
  const notes: string[] = [];
  if (inForce.from && inForce.from > asAt && statusOn(inForce, asAt) === 'future' && !inForce.commencement)
    notes.push(note(inForce.from, t('embed.begunSince', { day: day(inForce.from) })));
  if (inForce.until && inForce.until > asAt)
    notes.push(
      note(
        inForce.until,
        t(wording.pinned ? 'embed.endedSince' : 'embed.changedSince', { day: day(dayBefore(inForce.until)) }),
      ),
    );
  return notes.join('');
}

/** A page that leaves at once, in place of itself: for hosts that open pages of ours alone (src/embed/wordpress.ts). */
export function leavePage(exit: string, locale: Locale): string {
  const t = translators.get(locale)!;
  return `<!doctype html><html lang="${HTML_LANG[locale]}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${exit}"><title>…</title></head><body><p><a href="${exit}" rel="noreferrer">${escapeHtml(t('frame.exit'))}</a></p></body></html>
`;
}

/** The whole page of an embed. */
export function embedHtml(cut: Cut, page: SourcePage): string {
  const { locale } = page;
  const t = translators.get(locale)!;
  const address = `/embed/${locale}/${cut.to}/`;
  const full = relativeTo(address, `/${fullPath(locale, cut.to)}`);
  const asset = (href: string) => relativeTo(address, fromRoot(page.address, href));
  const exit = `<a class="exit" href="${page.exit}" target="_top" rel="nofollow noopener noreferrer" data-exit title="${escapeHtml(t('frame.exitHint'))}">${escapeHtml(t('frame.exit'))}</a>`;
  const others = LOCALES.filter((other) => other !== locale).map(
    (other) =>
      `<a class="language" href="${relativeTo(address, `/embed/${other}/${cut.to}/`)}" target="_self" lang="${HTML_LANG[other]}" hreflang="${HTML_LANG[other]}">${LOCALE_NAME[other]}</a>`,
  );
  const title = cut.anchor && cut.wording ? `${escapeHtml(cut.name)} · ${t('site.name')}` : page.title;
  const notes = comingNotes(cut, page.lawAsAt, locale);
  const main = embedLinks(cut.main, page.address, address);
  const kept = cut.wording ? `<p>${t(cut.wording.pinned ? 'embed.pinned' : 'embed.live')}</p>` : '';
  const day = formatDay(page.lawAsAt, locale);
  return `<!doctype html><html lang="${HTML_LANG[locale]}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><title>${title}</title><meta name="edition" content="${page.edition}"><meta name="law-as-at" content="${page.lawAsAt}"><meta name="format-detection" content="telephone=no"><base target="_blank"><link rel="icon" href="${relativeTo(address, LOGO === null ? '/icon.svg' : '/logo.svg')}" type="image/svg+xml"><script src="${relativeTo(address, '/embed/frame.js')}"></script>${[...page.styles.map(asset), relativeTo(address, '/embed/frame.css')].map((href) => `<link rel="stylesheet" href="${href}">`).join('')}</head><body><header class="bar embed-bar"><div class="wrap"><a class="brand" href="${relativeTo(address, `/${locale}/`)}">${mark(address)}<span>${t('site.name')}</span></a><span class="grow"></span>${others.join('')}${exit}</div></header><main id="main" class="wrap${page.kind ? ` ${page.kind}` : ''}">${notes}${main}</main><footer class="footer embed-foot"><div class="wrap">${kept}<p>${t('frame.lawAsAt', { day })} · ${t('frame.edition', { edition: page.edition })}<br>${t('frame.notAdvice')}</p><p><a href="${full}" data-full>${escapeHtml(t('embed.full'))}</a></p>${exit}</div></footer>${(cut.scripts ?? []).map((src) => `<script type="module" src="${asset(src)}"></script>`).join('')}</body></html>
`;
}
