/**
 * What a language of MORE_LOCALES lacks is filled in from its fallback, and what was filled in knows its language: it stands
 * between invisible signs (Unicode's language tags, U+E0001 …), which become `<span lang>` when pages are finished
 * (src/publish/fall-back.ts) and stand in no file of the site.
 */
import { LOCALES, MORE_LOCALES, type RequiredLocale, fallbackOf, moreOf } from './locales.ts';

const OPEN = 0xe0001;
const TAG = 0xe0000;
export const CLOSE = '\u{e007f}';

/** Matches one sign: the beginning of a stretch, with its locale's letters, or an end. */
export const SIGN = /\u{e0001}([\u{e0061}-\u{e007a}]+)|\u{e007f}/gu;

/** The locale that a sign's letters name. */
export const localeOfSign = (letters: string): string =>
  String.fromCodePoint(...[...letters].map((letter) => letter.codePointAt(0)! - TAG));

/** A text with the signs that say in which language it is. An empty text stays empty. */
export function signed(locale: RequiredLocale, text: string): string {
  if (!text) return text;
  const letters = [...locale].map((letter) => String.fromCodePoint(TAG + letter.codePointAt(0)!));
  return `${String.fromCodePoint(OPEN)}${letters.join('')}${text}${CLOSE}`;
}

/** A text without signs, for where it is compared or leaves the site's pages. */
export const unsigned = (text: string): string => text.replace(SIGN, '');

type Tree = { readonly [key: string]: unknown };
const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Every text of a value, signed. */
export function signAll<T>(locale: RequiredLocale, value: T): T {
  if (typeof value === 'string') return signed(locale, value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => signAll(locale, item)) as T;
  if (!isTree(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, signAll(locale, item)])) as T;
}

/** A locale's strings over those of its fallback: what it lacks stands there, signed. */
export function filledStrings(strings: Tree, behind: Tree, locale: RequiredLocale): Tree {
  const keys = new Set([...Object.keys(behind), ...Object.keys(strings)]);
  return Object.fromEntries(
    [...keys].map((key) => {
      const [own, other] = [strings[key], behind[key]];
      if (own === undefined) return [key, signAll(locale, other)];
      return [key, isTree(own) && isTree(other) ? filledStrings(own, other, locale) : own];
    }),
  );
}

/** Never filled: a translation is of an official text, and is there or not. */
const AS_IS = 'translations';

/**
 * Content with every value that stands in the required languages filled in for the others: by the original (`orig`) where
 * that is in the language asked for, else by the fallback, signed.
 * @param lang the language of the originals inside, once an object names it (`lang: ko`)
 */
export function filled<T>(value: T, lang?: string): T {
  if (Array.isArray(value)) return value.map((item: unknown) => filled(item, lang)) as T;
  if (!isTree(value)) return value;
  const inside = typeof value.lang === 'string' ? value.lang : lang;
  const own: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === AS_IS ? item : filled(item, inside)]),
  );
  if (LOCALES.every((locale) => typeof own[locale] === 'string'))
    for (const locale of MORE_LOCALES) {
      const { lang: wanted } = moreOf(locale)!;
      const fallback = fallbackOf(locale);
      own[locale] ??= inside === wanted && own.orig ? own.orig : signed(fallback, own[fallback] as string);
    }
  // A provision's short title in its own language is its official heading.
  const title = value.title;
  if (typeof own.heading === 'string' && isTree(title))
    for (const locale of MORE_LOCALES)
      if (moreOf(locale)!.lang === inside && !title[locale])
        own.title = { ...(own.title as Tree), [locale]: own.heading };
  return own as T;
}
