/** The strings of the frame, at build time only: no page ships i18next. A missing key stops the build. */
import i18next from 'i18next';
import { SITE } from '../config/site.ts';
import { LOCALES, type Locale } from './locales.ts';
import en from './locales/en.json' with { type: 'json' };
import zh from './locales/zh.json' with { type: 'json' };

const strings: Record<Locale, object> = { zh, en };

/** Our own name, as it stands in the strings; an edition with a name of its own is called by that. */
const OUR_NAME = /明隅 Lit Corner|Lit Corner 明隅|Lit Corner|明隅/g;
function named(value: unknown, name: string): unknown {
  if (typeof value === 'string') return value.replace(OUR_NAME, name);
  if (Array.isArray(value)) return value.map((item) => named(item, name));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, named(item, name)]));
}
const isOurs = SITE.name.zh === '明隅' && SITE.name.en === 'Lit Corner';
const stringsOf = (locale: Locale) => (isOurs ? strings[locale] : named(strings[locale], SITE.name[locale]));

const instance = i18next.createInstance();
await instance.init({
  lng: LOCALES[0],
  fallbackLng: false,
  resources: Object.fromEntries(LOCALES.map((locale) => [locale, { translation: stringsOf(locale) as object }])),
  interpolation: { escapeValue: false },
  returnNull: false,
  saveMissing: true,
  missingKeyHandler: (languages, _namespace, key) => {
    throw new Error(`src/i18n/locales/${languages.join(', ')}.json: found no “${key}”; wanted a string under this key`);
  },
});

/** A string of the frame. Throws if the key is missing in the locale. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** The strings of one locale. */
export function translator(locale: Locale): Translate {
  const t = instance.getFixedT(locale);
  return (key, values) => t(key, values ?? {});
}

/** The edition's name in every language: 明隅 · Lit Corner. */
export const SITE_NAMES: string = [...new Set(LOCALES.map((locale) => SITE.name[locale]))].join(' · ');
