/** Forms in which words and figures are compared. Pure. */

/** The stem of an English word, the same for asks, asked and asking; no linguistics. */
export function stem(word: string): string {
  return word
    .replace(/['’]s$|['’]/g, '')
    .replace(/(?<=[a-z]{3})(?:ing|ied|ies|ed|es|s)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/(?<=[a-z]{2})(?:e|er|y)$/, '');
}

const DIGITS: Record<string, string> = {
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** 十三岁 → 13岁, 两天 → 2天: ages and days are typed either way. */
export function plainNumbers(text: string): string {
  if (!/[一二两三四五六七八九十]/.test(text)) return text;
  return text.replace(
    /([一二两三四五六七八九])?(十)?([一二三四五六七八九])?(?=[岁天个年万千块元])/gu,
    (whole, tens?: string, ten?: string, ones?: string) => {
      if (!whole) return whole;
      if (!ten) return (tens ? DIGITS[tens]! : '') + (ones ? DIGITS[ones]! : '');
      return (tens ? DIGITS[tens]! : '1') + (ones ? DIGITS[ones]! : '0');
    },
  );
}
