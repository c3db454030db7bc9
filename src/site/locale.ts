import { type Locale, LOCALES, isLocale } from '../i18n/locales.ts';

/** The language of the page being drawn, from its address (/zh/…, /embed/zh/…). */
export function localeOf(url: URL): Locale {
  return url.pathname.split('/').find(isLocale) ?? LOCALES[0];
}
