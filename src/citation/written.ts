/** Whose way of writing a whole text is: of several laws of one name (刑法, 民法) its own country's is meant. */

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;
/** Said in Taiwan's decisions: dates of the Republic, its money, its case numbers, its name in its own characters. */
const TAIWAN =
  /中華民國|[臺台]灣|新[臺台]幣|民國 ?\d|\d{2,3} ?年度\p{Script=Han}{1,8}字第|第 ?[\d一二三四五六七八九十百]+ ?條(?:之[\d一二三四五六七八九十]+)?第 ?[\d一二三四五六七八九十]+ ?項/u;
/** A text that speaks of the mainland too tells nothing by its characters. */
const MAINLAND = /中國|大陸|中华人民共和国|中華人民共和國|内地|內地/u;
/** Fewer signs may be a quotation. */
const KANA_ENOUGH = 4;

/**
 * @param source the text as it stands, unfolded
 * @returns `jp`, `tw`, or undefined where the writing does not tell
 */
export function writtenIn(source: string): string | undefined {
  const kana = source.match(KANA)?.length ?? 0;
  const han = source.match(HAN)?.length ?? 0;
  if (kana >= KANA_ENOUGH && kana * 5 >= han) return 'jp';
  return source.includes('條') && TAIWAN.test(source) && !MAINLAND.test(source) ? 'tw' : undefined;
}
