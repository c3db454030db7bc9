/** The languages of the guide. A third one is a line here, a strings file and a folder of MDX (DESIGN §4). */
export const LOCALES = ['zh', 'en'] as const;

/** A language in which pages exist. */
export type Locale = (typeof LOCALES)[number];

/** A value that stands in every required language. */
export type Localised<T = string> = Record<Locale, T>;

/** What `<html lang>` says for a page of this locale. */
export const HTML_LANG: Localised = { zh: 'zh-Hans', en: 'en' };

/** What Pagefind calls the locale's language. */
export const INDEX_LANG: Localised = { zh: 'zh-cn', en: 'en' };

/** The locale's own name, for the language switch. */
export const LOCALE_NAME: Localised = { zh: '中文', en: 'English' };

/** Whether a string names a locale of the guide. */
export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}
