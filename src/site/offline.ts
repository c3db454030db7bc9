/** The words that the scripts of the offline pages need, one object a language; missing keys stop the build. */
import { translator } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import en from '../i18n/locales/en.json' with { type: 'json' };

/** Templates with {names} to fill in (src/search/strings.ts). */
export type KeepStrings = typeof en.offline.client & { choice: Record<'guides' | 'law', string> };
export type DeviceStrings = Pick<
  typeof en.offline.device,
  'none' | 'total' | 'kinds' | 'entries' | 'unknown' | 'erasing' | 'gone' | 'left'
>;

/** Every string of a shape, translated. */
function translated<T extends object>(shape: T, prefix: string, locale: Locale): T {
  const t = translator(locale);
  return Object.fromEntries(
    Object.entries(shape).map(([key, value]) => [
      key,
      typeof value === 'string' ? t(`${prefix}.${key}`) : translated(value as object, `${prefix}.${key}`, locale),
    ]),
  ) as T;
}

/** The words of the page where the guide is kept. */
export function keepStrings(locale: Locale): KeepStrings {
  const t = translator(locale);
  const choice = { guides: t('offline.guides'), law: t('offline.law') };
  return { ...translated(en.offline.client, 'offline.client', locale), choice };
}

/** The words of the page that shows what stands on this device. */
export function deviceStrings(locale: Locale): DeviceStrings {
  const { none, total, kinds, entries, unknown, erasing, gone, left } = en.offline.device;
  return translated({ none, total, kinds, entries, unknown, erasing, gone, left }, 'offline.device', locale);
}
