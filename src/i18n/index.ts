/** The strings of the frame, at build time only: no page ships i18next. A missing key stops the build. */
import i18next from 'i18next';
import { LOCALES, type Locale } from './locales.ts';
import en from './locales/en.json' with { type: 'json' };
import zh from './locales/zh.json' with { type: 'json' };

const strings: Record<Locale, object> = { zh, en };

const instance = i18next.createInstance();
await instance.init({
  lng: LOCALES[0],
  fallbackLng: false,
  resources: Object.fromEntries(LOCALES.map((locale) => [locale, { translation: strings[locale] }])),
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
