/** Which words of the index are worth their bytes. Node only. */
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import { STOP } from '../search/words.ts';

/** On more of the pages than this, a word tells nothing apart. */
const COMMON = 0.3;
/** A pair that is no word and stands on no more pages than this is chance. */
const FEW = 3;
/** Characters that join words in Chinese: Pagefind indexes every pair of neighbours, and a pair with one of these is chance. */
const JOINING = new Set(
  '的了和与及或者在对把被将其之以于由是有为而但并不可应当该等所此各每向从到因则且也又都就还个一二三四五六七八九十百千万零〇两第条款项年月日元下上内外中前后本他她它们我你这那',
);
const HAN_PAIR = /^\p{Script=Han}{2}$/u;
const HAN = /^\p{Script=Han}+$/u;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const isWord = (pair: string) => [...segmenter.segment(pair)].length === 1;

/** Makes the choice for one language. */
export function worth(locale: Locale): (word: string, pages: number, share: number) => boolean {
  const stop = STOP[locale];
  return (word, pages, share) => {
    if (share > COMMON || stop.has(word)) return false;
    if (/^\d+$/.test(word)) return word.length > 2;
    if (!HAN.test(word)) return true;
    if (Array.from(word).length === 1) return !JOINING.has(word);
    if (!HAN_PAIR.test(word) || isWord(word)) return true;
    return pages > FEW && !Array.from(word).some((char) => JOINING.has(char));
  };
}
