/** Splits a text at changes of script, so that a Chinese name inside an English sentence can be marked as Chinese. */
import { HTML_LANG } from './locales.ts';

export interface Run {
  text: string;
  /** Set where the run is not in the page's language. */
  lang?: string;
}

const HAN = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef《》〔〕]';
const KANA = '[\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const HANGUL = '[\\p{Script=Hangul}ㆍ]';

/** A stretch of one script may hold digits and spaces between its letters, but ends with a letter or full-width mark. */
const stretch = (letter: string) => `${letter}(?:[\\d\\s.,–—-]*${letter})*`;

/**
 * The runs of a text that stands in a language (an HTML lang: en, zh-Hans, ko …). Latin letters are never marked: names
 * and numbers stand in every language. Korean text may hold Chinese characters of its own.
 */
export function runs(text: string, lang: string): Run[] {
  const foreign = [
    ...(/^(zh|ja|ko)/.test(lang) ? [] : [{ lang: HTML_LANG.zh, pattern: stretch(HAN) }]),
    ...(lang.startsWith('ja') ? [] : [{ lang: 'ja', pattern: stretch(KANA) }]),
    ...(lang.startsWith('ko') ? [] : [{ lang: 'ko', pattern: stretch(HANGUL) }]),
  ];
  if (!foreign.length) return [{ text }];
  const all = new RegExp(foreign.map(({ pattern }) => `(${pattern})`).join('|'), 'gu');
  const out: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(all)) {
    if (match.index > end) out.push({ text: text.slice(end, match.index) });
    out.push({ text: match[0], lang: foreign[match.slice(1).findIndex((group) => group !== undefined)]!.lang });
    end = match.index + match[0].length;
  }
  if (end < text.length) out.push({ text: text.slice(end) });
  return out;
}
