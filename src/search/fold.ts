/**
 * Brings a query into the form in which it is compared: NFKC (full width → half width), lower case, Traditional →
 * Simplified one character at a time (never OpenCC's phrase mode, which turns 性影像 into 性图像), single spaces.
 * @param t2s Traditional → Simplified, single characters
 */
export function fold(text: string, t2s: Readonly<Record<string, string>>): string {
  const plain = text.normalize('NFKC').toLowerCase();
  return Array.from(plain, (char) => (Object.hasOwn(t2s, char) ? t2s[char] : char))
    .join('')
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim();
}

/** Latin letters without their accents: tōu pāi → tou pai. Hangul is left as it is. */
export function bare(text: string): string {
  // Most texts have none, and there are thousands of lines to compare.
  if (!/[\u00c0-\u036f\u1e00-\u1eff]/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC');
}
