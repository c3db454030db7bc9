/** Which jurisdiction a query names. Mainland China is meant unless it names another one. */

const NAMES: Record<string, RegExp> = {
  kr: /韩国|n[号番]房|博士房|南韩|首尔|釜山|大韩|韩文|韩语|\p{Script=Hangul}|(?<![a-z])(?:(?:south )?korean?s?|seoul|busan|molka|d4u|nth room|baksabang)(?![a-z])/u,
  jp: /日本|迷惑防止|东京|大阪|京都|盗撮|[\u3040-\u30ff]|(?<![a-z])(?:japan|japanese|tokyo|osaka|paps)(?![a-z])/u,
  tw: /台湾|台北|高雄|台中|中华民国|性影像|跟骚|保护令声请|妨害秘密|儿少|卫福部|(?<![a-z])(?:taiwan|taiwanese|taipei|siarc)(?![a-z])/u,
  hk: /香港|港区|九龙|窥淫|风雨兰|和谐之家|向晴轩|(?<![a-z])(?:hong kong|hongkong|hk|rainlily|harmony house)(?![a-z])/u,
  gb: /英国|英格兰|苏格兰|伦敦|(?<![a-z])(?:uk|u\.k\.|united kingdom|britain|british|england|scotland|scottish|london|wales|revenge porn helpline)(?![a-z])/u,
  us: /美国|加州|纽约|洛杉矶|(?<![a-z])(?:usa|take it down act|u\.s\.|u\.s\.c\.|united states|america|american|federal|california|new york|fbi)(?![a-z])|(?<![a-z])us (?:law|federal|citizen|hotline|police)|(?:law|hotline|helpline|police|in(?: the)?|the) us$|(?<![a-z])(?:ccri|ncmec|ic3|ftc)(?![a-z])/u,
  eu: /欧盟|欧洲|数字服务法|(?<![a-z])(?:eu|europe|european|gdpr|dsa)(?![a-z])/u,
  sg: /新加坡|狮城|(?<![a-z])singapore(?:an)?(?![a-z])/u,
  au: /澳大利亚|澳洲|悉尼|墨尔本|(?<![a-z])(?:australian?|sydney|melbourne|esafety)(?![a-z])/u,
};
/** The places outside the mainland that can be named. */
export const PLACES_ABROAD: readonly string[] = Object.keys(NAMES);

const MAINLAND = /大陆|内地|中国(?!台湾|香港)|(?<![a-z])(?:china|chinese|prc|mainland)(?![a-z])/u;

/**
 * The jurisdictions that a query names, in the order of this table; empty if it names none.
 * @param query folded
 */
export function placesIn(query: string): string[] {
  const named = Object.keys(NAMES).filter((place) => NAMES[place]!.test(query));
  return MAINLAND.test(query) ? ['cn', ...named] : named;
}

/** How much a page of a jurisdiction counts for a query that names these; what belongs to none always counts whole. */
export function placeFactor(jurisdiction: string, named: readonly string[]): number {
  if (!jurisdiction || jurisdiction === 'global') return 1;
  if (!named.length) return jurisdiction === 'cn' ? 1 : 0.3;
  return named.includes(jurisdiction) ? 1.6 : jurisdiction === 'cn' ? 0.5 : 0.15;
}
