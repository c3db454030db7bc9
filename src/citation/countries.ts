/** Words that say whose law is meant: 英国, 台湾地区, Korean, (Cth). On folded text (src/citation/text.ts). */

/** Code of a jurisdiction → its words. `??`: a country whose law the record does not hold. */
const WORDS: [code: string, words: string][] = [
  ['cn', "中华人民共和国|中国大陆|中国|我国|大陆|prc|chinese|china's|people's republic of china|mainland china|china"],
  ['kr', "韩国|南韩|大韩民国|대한민국|한국|south korean|korean|korea's|republic of korea|south korea|korea"],
  ['tw', "台湾(?:地区)?|中华民国|我国台湾地区|taiwanese|taiwan's|taiwan|republic of china|roc"],
  ['jp', "日本国?|japanese|japan's|japan"],
  ['hk', '香港(?:特别行政区|特区)?|hong kong|hksar'],
  ['sg', "新加坡|星加坡|singaporean|singapore's|singapore"],
  ['gb', "英国|联合王国|英格兰(?:和威尔士)?|british|english|united kingdom|england and wales|uk's|uk|u\\.k\\."],
  ['us', '美国|美利坚合众国|american|united states|u\\.s\\.'],
  ['eu', "欧盟|欧洲联盟|european union|eu's|eu"],
  ['au', "澳大利亚|澳洲|australian|australia's|australia|commonwealth"],
  [
    '??',
    '澳门|德国|法国|俄罗斯|意大利|西班牙|加拿大|印度|瑞士|越南|泰国|german|germany|french|france|canadian|canada|swiss|italian|spanish|vietnamese|macau|india|indian',
  ],
  // The states of the United States: the record holds federal law alone.
  [
    '??',
    'cal\\.|tex\\.|fla\\.|ill\\.|va\\.|wash\\.|mich\\.|ariz\\.|colo\\.|n\\. ?y\\.|n\\. ?j\\.|california|texas|florida|illinois|virginia|new york|new jersey|minnesota|nevada',
  ],
];
/** Believed in brackets alone: “us” and “roc” are words of their own. */
const BRACKETED: [code: string, words: string][] = [
  ['us', 'us|usa|u\\.s\\.a?\\.'],
  ['au', 'cth'],
  ['hk', 'hk'],
  ['sg', 'sg'],
  ['kr', 's\\. kor\\.|kor\\.|rok'],
  ['gb', 'gb|eng\\.?'],
  ['sg', 'sing\\.'],
  ['hk', 'h\\.k\\.'],
  ['au', 'austl\\.'],
  // And those of Australia.
  ['??', 'nsw|vic|qld|wa|sa|tas|act|nt'],
];
const ANY = WORDS.map(([, words]) => words).join('|');
const BEFORE = new RegExp(`(?:^|[^a-z])(${ANY}) ?的? ?[《》]? ?$`, 'u');
const AFTER_OF = new RegExp(`^》? ?(?:,? ?(?:of|in) (?:the )?|, )(${ANY})(?![a-z])`, 'u');
const AFTER_BRACKET = new RegExp(
  `^》? ?,? ?\\( ?(?:of |in )?(?:the )?(${ANY}|${BRACKETED.map(([, words]) => words).join('|')}) ?\\)`,
  'u',
);

/** For patterns that leave room for such a word. */
export const ANY_COUNTRY = ANY;

function codeOf(word: string): string {
  return [...WORDS, ...BRACKETED].find(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(word))?.[0] ?? '??';
}

/**
 * Whose law a name is said to be.
 * @returns the code, and how many characters behind the name say so; null if nothing does
 */
export function countryOf(text: string, start: number, end: number): { code: string; after: number } | null {
  const after = text.slice(end, end + 48);
  const behind = AFTER_BRACKET.exec(after) ?? AFTER_OF.exec(after);
  if (behind) return { code: codeOf(behind[1]!), after: behind[0].length };
  const before = BEFORE.exec(text.slice(Math.max(0, start - 30), start));
  return before ? { code: codeOf(before[1]!), after: 0 } : null;
}

/** Whose law it is, in brackets at a place: the code of “ (Taiwan)”; null if nothing says so. */
export function countryBehind(text: string, at: number): string | null {
  const match = AFTER_BRACKET.exec(text.slice(at, at + 48));
  return match ? codeOf(match[1]!) : null;
}
