/** Numbers as East Asian law writes them: 二百八十七, 1万, 5천만. */

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 천: 1000, 백: 100, 십: 10 };
const LARGE: Record<string, number> = { 万: 1e4, 萬: 1e4, 만: 1e4, 亿: 1e8, 億: 1e8, 억: 1e8 };

/** One character of a number written in Chinese characters, for use inside a character class. */
export const HAN_NUMERAL = '〇零一二两兩三四五六七八九十百千万萬亿億';

/**
 * Reads a number in Chinese or Korean characters, digits, or both mixed: 二百八十七 → 287, 1万 → 10000, 5천만 → 50000000,
 * 一〇三二 → 1032. Returns null if the text is no number.
 */
export function readNumber(text: string): number | null {
  const source = text.normalize('NFKC').replace(/[,\s]/g, '');
  if (!source) return null;
  // Digit by digit (一〇三二) when no power of ten occurs.
  if (/^[〇零一二三四五六七八九]{2,}$/.test(source)) return Number([...source].map((c) => DIGITS[c]).join(''));
  let total = 0;
  let section = 0;
  let current: number | null = null;
  for (const token of source.match(/\d+(?:\.\d+)?|./gu) ?? []) {
    if (/^\d/.test(token)) current = Number(token);
    else if (token in DIGITS) current = DIGITS[token]!;
    else if (token in SMALL) {
      section += (current ?? 1) * SMALL[token]!;
      current = null;
    } else if (token in LARGE) {
      total += (section + (current ?? 0) || 1) * LARGE[token]!;
      section = 0;
      current = null;
    } else return null;
  }
  return total + section + (current ?? 0);
}

/** Writes a number from 1 to 9999 in Chinese characters: 287 → 二百八十七, 1032 → 一千零三十二, 10 → 十. */
export function writeHan(value: number): string {
  const names = '零一二三四五六七八九';
  const units = ['', '十', '百', '千'];
  let out = '';
  let gap = false;
  [...String(value)].forEach((char, i, all) => {
    const power = all.length - 1 - i;
    if (char === '0') {
      gap = out !== '';
      return;
    }
    out += (gap ? '零' : '') + (char === '1' && power === 1 && out === '' ? '' : names[Number(char)]) + units[power];
    gap = false;
  });
  return out || '零';
}
