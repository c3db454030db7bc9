import { translator } from '../../i18n/index.ts';
import { HTML_LANG, type Locale, isRequired } from '../../i18n/locales.ts';
import type { Currency } from '../../schemas/law.ts';

/** 1000 → 1,000. Both languages group by thousands. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

const NAMES: Record<Currency, { zh: string; en: string }> = {
  CNY: { zh: '元', en: 'yuan' },
  KRW: { zh: '韩元', en: 'won' },
  JPY: { zh: '日元', en: 'yen' },
  TWD: { zh: '元新台币', en: 'New Taiwan dollars' },
  HKD: { zh: '港元', en: 'Hong Kong dollars' },
  SGD: { zh: '新加坡元', en: 'Singapore dollars' },
  GBP: { zh: '英镑', en: 'pounds' },
  USD: { zh: '美元', en: 'US dollars' },
  AUD: { zh: '澳元', en: 'Australian dollars' },
  EUR: { zh: '欧元', en: 'euros' },
};

/**
 * An amount of money: 1,000元 · 1,000 yuan; 5,000万韩元 · 50 million won. Yuan are always written in full; of other
 * currencies whole 万 in Chinese and whole millions in English are.
 */
export function formatMoney(value: number, currency: Currency, locale: Locale): string {
  if (!isRequired(locale)) {
    // In the language's own round numbers, 5000만, where none of the amount is lost.
    const short = new Intl.NumberFormat(HTML_LANG[locale], { notation: 'compact', maximumFractionDigits: 4 });
    const round = value >= 1e4 && value % 1e4 === 0 ? short.format(value) : formatNumber(value);
    return translator(locale)(`more.money.${currency}`, { value: round });
  }
  const name = NAMES[currency];
  if (locale === 'zh')
    return currency !== 'CNY' && value >= 1e4 && value % 1e4 === 0
      ? `${formatNumber(value / 1e4)}万${name.zh}`
      : `${formatNumber(value)}${name.zh}`;
  return currency !== 'CNY' && value >= 1e6 && value % 1e5 === 0
    ? `${formatNumber(value / 1e6)} million ${name.en}`
    : `${formatNumber(value)} ${name.en}`;
}
