import type { Locale } from '../../i18n/locales.ts';

/** 1000 → 1,000. Both languages group by thousands. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/** An amount of money: 1,000元 · 1,000 yuan; 5,000万韩元 · 50 million won. */
export function formatMoney(value: number, currency: 'CNY' | 'KRW', locale: Locale): string {
  if (currency === 'CNY') return locale === 'zh' ? `${formatNumber(value)}元` : `${formatNumber(value)} yuan`;
  if (locale === 'zh') return value % 1e4 === 0 ? `${formatNumber(value / 1e4)}万韩元` : `${formatNumber(value)}韩元`;
  return value % 1e6 === 0 ? `${formatNumber(value / 1e6)} million won` : `${formatNumber(value)} won`;
}
