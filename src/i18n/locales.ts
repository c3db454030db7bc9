/**
 * The languages of the guide. Everything stands in each of LOCALES, or the build fails. A language of MORE has what its
 * folders hold; what is missing there falls back, marked with the language in which it is (docs/languages.md).
 */
export const LOCALES = ['zh', 'en'] as const;

/** A language in which every page exists. */
export type RequiredLocale = (typeof LOCALES)[number];

interface More {
  /** What `<html lang>` says. */
  lang: string;
  /** The language's own name, for the switch. */
  name: string;
  /** The language that stands in where a string or a page is missing. */
  fallback: RequiredLocale;
  /** Whose law and help come first: a folder of content/law/ and content/services/. */
  place: string;
  /** The articles that its home page names, instead of the edition's. */
  articles: readonly string[];
  /** How this place's articles cite their paragraph, item and sub-item, with # for the number; without it: (1)(2)(a). */
  pins?: { p: string; i: string; s: string; letters?: string };
}

/** Languages in which some pages exist: one line each. */
const MORE = {
  // prettier-ignore
  ko: { lang: 'ko', name: '한국어', fallback: 'en', place: 'kr', articles: ['kr/spsa/art-14', 'kr/spsa/art-14-2', 'kr/spsa/art-14-3', 'kr/child/art-11', 'kr/svpa/art-7-3'], pins: { p: '제#항', i: '제#호', s: '#목', letters: '가나다라마바사아자차카타파하' } },
} as const satisfies Record<string, More>;

/** A language in which some pages exist. */
export type MoreLocale = keyof typeof MORE;
export const MORE_LOCALES = Object.keys(MORE) as MoreLocale[];

/** A language in which pages exist. */
export type Locale = RequiredLocale | MoreLocale;
export const ALL_LOCALES: readonly Locale[] = [...LOCALES, ...MORE_LOCALES];

/**
 * A value in every language. Where a page reads it, what a language of MORE lacks has been filled in (fill.ts); the
 * command line and published data read the files as they are, and ask for required languages alone.
 */
export type Localised<T = string> = Record<Locale, T>;

/** A value as it is written: in every required language, and perhaps in others. */
export type Written<T = string> = Record<RequiredLocale, T> & Partial<Record<MoreLocale, T>>;

/** What stands in locales.ts of a language in which only some pages exist; null for a required language. */
export const moreOf = (locale: Locale): More | null => (isRequired(locale) ? null : MORE[locale]);

/** The language itself if every page exists in it, else the one that stands in for it. */
export const fallbackOf = (locale: Locale): RequiredLocale => (isRequired(locale) ? locale : MORE[locale].fallback);

const ofMore = (key: 'lang' | 'name') =>
  Object.fromEntries(MORE_LOCALES.map((locale) => [locale, MORE[locale][key]])) as Record<MoreLocale, string>;

/** What `<html lang>` says for a page of this locale. */
export const HTML_LANG: Localised = { zh: 'zh-Hans', en: 'en', ...ofMore('lang') };

/** What Pagefind calls the locale's language; only required languages are indexed. */
export const INDEX_LANG: Record<RequiredLocale, string> = { zh: 'zh-cn', en: 'en' };

/** The locale's own name, for the language switch. */
export const LOCALE_NAME: Localised = { zh: '中文', en: 'English', ...ofMore('name') };

/** Whether a string names a locale of the guide. */
export function isLocale(value: string): value is Locale {
  return (ALL_LOCALES as readonly string[]).includes(value);
}

/** Whether a string names a language in which every page exists. */
export function isRequired(value: string): value is RequiredLocale {
  return (LOCALES as readonly string[]).includes(value);
}
