import type { Locale } from './locales.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** An ISO day as the locale writes it: 2026年1月1日 · 1 January 2026. */
export function formatDay(iso: string, locale: Locale): string {
  const [year, month, day] = iso.split('-').map(Number);
  return locale === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month! - 1]} ${year}`;
}

/** A day, a month or a year as the locale writes it: 2021年2月 · February 2021; 2020年 · 2020. */
export function formatPartial(iso: string, locale: Locale): string {
  const [year, month, day] = iso.split('-');
  if (day) return formatDay(iso, locale);
  if (!month) return locale === 'zh' ? `${year}年` : year!;
  return locale === 'zh' ? `${year}年${Number(month)}月` : `${MONTHS[Number(month) - 1]} ${year}`;
}
