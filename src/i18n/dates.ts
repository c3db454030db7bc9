import { HTML_LANG, type Locale, isRequired } from './locales.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A language that no line here knows: as its own conventions have it (2026년 1월 1일). */
const written = (iso: string, locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(HTML_LANG[locale], { ...options, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));

/** An ISO day as the locale writes it: 2026年1月1日 · 1 January 2026. */
export function formatDay(iso: string, locale: Locale): string {
  if (!isRequired(locale)) return written(iso, locale, { dateStyle: 'long' });
  const [year, month, day] = iso.split('-').map(Number);
  return locale === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month! - 1]} ${year}`;
}

/** A day, a month or a year as the locale writes it: 2021年2月 · February 2021; 2020年 · 2020. */
export function formatPartial(iso: string, locale: Locale): string {
  const [year, month, day] = iso.split('-');
  if (day) return formatDay(iso, locale);
  if (!isRequired(locale))
    return written(`${year}-${month ?? '01'}-01`, locale, { year: 'numeric', ...(month ? { month: 'long' } : {}) });
  if (!month) return locale === 'zh' ? `${year}年` : year!;
  return locale === 'zh' ? `${year}年${Number(month)}月` : `${MONTHS[Number(month) - 1]} ${year}`;
}
