import { expect, test } from 'vitest';
import { CLOSE, filled, filledStrings, localeOfSign, signed, unsigned } from './fill.ts';
import { LOCALES, MORE_LOCALES, fallbackOf, isRequired, moreOf } from './locales.ts';

/** As it must be: a language tag (U+E0001, then the letters moved up by 0xE0000), the text, U+E007F. */
const EN = '\u{e0001}\u{e0065}\u{e006e}';

test('a sign names its language and is not seen', () => {
  expect(signed('en', 'Help')).toBe(`${EN}Help${CLOSE}`);
  expect(unsigned(signed('zh', '帮助'))).toBe('帮助');
  expect(localeOfSign('\u{e0065}\u{e006e}')).toBe('en');
  expect(signed('en', '')).toBe('');
});

test('what a language has stays, what it lacks is the fallback’s, signed', () => {
  const strings = filledStrings({ a: { b: '나' } }, { a: { b: 'B', c: 'C' }, d: ['D'] }, 'en');
  expect(strings).toEqual({ a: { b: '나', c: `${EN}C${CLOSE}` }, d: [`${EN}D${CLOSE}`] });
});

test('content: its own words, else the original in its language, else the fallback', () => {
  const instrument = filled({
    lang: 'ko',
    title: { orig: '민법', zh: '民法', en: 'Civil Act' },
    rights: { zh: '权', en: 'Rights' },
    short: { orig: '민법', zh: '民法', en: 'CA', ko: '우리 민법' },
  }) as unknown as Record<string, Record<string, string>>;
  expect(instrument.title!.ko).toBe('민법');
  expect(instrument.short!.ko).toBe('우리 민법');
  expect(instrument.rights!.ko).toBe(`${EN}Rights${CLOSE}`);
  const chinese = filled({
    lang: 'zh-Hans',
    title: { orig: '民法典', zh: '民法典', en: 'Civil Code' },
  }) as unknown as typeof instrument;
  expect(chinese.title!.ko).toBe(`${EN}Civil Code${CLOSE}`);
});

test('a provision’s heading is its title in its own language', () => {
  const data = { lang: 'ko', heading: '고소기간', title: { zh: '期限', en: 'Time limit' } };
  expect((filled(data) as unknown as { title: Record<string, string> }).title.ko).toBe('고소기간');
  expect(filled({ ...data, lang: 'ja' }).title).toHaveProperty('ko', `${EN}Time limit${CLOSE}`);
});

test('a translation of an official text is never made up', () => {
  const data = { translations: { zh: '第一行', en: 'Line one' } };
  expect(filled(data)).toEqual(data);
});

test('every language says what stands in for it, and where it begins', () => {
  expect(MORE_LOCALES).toContain('ko');
  for (const locale of MORE_LOCALES) {
    expect(isRequired(locale)).toBe(false);
    expect(LOCALES).toContain(fallbackOf(locale));
    expect(moreOf(locale)!.articles.every((id) => id.startsWith(`${moreOf(locale)!.place}/`))).toBe(true);
  }
});
