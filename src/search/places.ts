/** Which jurisdiction a query names. Mainland China is meant unless it names another one. */

const NAMES: Record<string, RegExp> = {
  kr: /韩国|n[号番]房|博士房|南韩|首尔|釜山|仁川|济州|大邱|大韩|韩文|韩语|\p{Script=Hangul}|(?<![a-z])(?:(?:south )?korean?s?|seoul|busan|incheon|jeju|daegu|hongdae|itaewon|molka|d4u|nth room|baksabang)(?![a-z])/u,
  jp: /日本|迷惑防止|东京|大阪|京都|名古屋|福冈|札幌|盗撮|[\u3040-\u30ff]|(?<![a-z])(?:japan|japanese|tokyo|osaka|kyoto|nagoya|fukuoka|paps)(?![a-z])/u,
  tw: /台湾|台北|高雄|台中|台南|新竹|中华民国|妨害秘密|卫福部|(?<![a-z])(?:taiwan|taiwanese|taipei|kaohsiung|taichung|siarc)(?![a-z])/u,
  hk: /香港|港区|港铁|九龙|旺角|窥淫|风雨兰|和谐之家|向晴轩|(?<![a-z])(?:hong kong|hongkong|hk|kowloon|rainlily|harmony house)(?![a-z])/u,
  gb: /英国|英格兰|苏格兰|伦敦|曼彻斯特|伯明翰|(?<![a-z])(?:uk|u\.k\.|united kingdom|britain|british|england|scotland|scottish|london|manchester|birmingham|edinburgh|wales|revenge porn helpline)(?![a-z])/u,
  us: /美国|加州|纽约|洛杉矶|芝加哥|旧金山|波士顿|德州|(?<![a-z])(?:usa|take it down act|u\.s\.|u\.s\.c\.|united states|america|american|federal|california|new york|texas|florida|chicago|boston|fbi)(?![a-z])|(?<![a-z])us (?:law|federal|citizen|hotline|police|civil|court|lawsuit|lawyer|attorney)|(?:law|hotline|helpline|police|in(?: the)?|the) us$|(?<![a-z])(?:ccri|ncmec|ic3|ftc)(?![a-z])/u,
  eu: /欧盟|欧洲|德国|法国|爱尔兰|意大利|西班牙|荷兰|数字服务法|(?<![a-z])(?:eu|europe|european|germany?|france|french|ireland|irish|italy|italian|spain|spanish|netherlands|dutch|gdpr|dsa)(?![a-z])/u,
  sg: /新加坡|狮城|(?<![a-z])singapore(?:an)?(?![a-z])/u,
  au: /澳大利亚|澳洲|悉尼|墨尔本|布里斯班|珀斯|(?<![a-z])(?:australian?|sydney|melbourne|brisbane|perth|esafety)(?![a-z])/u,
};

/**
 * A place's own terms of law: they lead to its law, and the mainland's stands beside it. Some are words of everyday life too:
 * those count only where they are all that is asked.
 */
const OWN: Record<string, { always?: RegExp; alone?: RegExp }> = {
  kr: { always: /非同意(?:散布|拍摄)|数字性犯罪|非法拍摄物/u },
  jp: { always: /撮影罪|性的姿态|性的撮影|报复性色情防止|轻犯罪法|不同意猥亵/u },
  tw: {
    always:
      /性影像|跟骚|儿少|告诉乃论|告诉期间|告诉人|书面告诫|捷运|个资|罚锾|(?<!\d)113(?!\d)|追诉权|通常保护令|暂时保护令|紧急保护令|慰抚金|性剥削防制|性侵害犯罪防治|家庭暴力防治法|声请|性隐私|窃录|国赔|法扶/u,
    alone: /罚则|业者|刑责|深伪|提告|求偿|刑度/u,
  },
  hk: {
    always:
      /[佢唔啲嘅咗冇畀]|屋企|边条|点算|私隐(?:条例|专员)|起底罪|刑事罪行条例|处置令|法庭命令|披露令|停止披露|不诚实(?:地)?取用电脑/u,
    alone: /私隐|颁令|裙底偷拍罪|起底|法庭|执法部门|检控/u,
  },
  gb: {
    always:
      /(?<![a-z])(?:online safety act|sexual offences act|malicious communications|ofcom|cps|sharing offence|non.?molestation order)(?![a-z])/u,
    alone:
      /(?<![a-z])(?:upskirt(?:ing)?|voyeurism|cyber ?flashing|intimate images? (?:offen[cs]e|abuse)|intimate images?|right to erasure|revenge porn law)(?![a-z])/u,
  },
  us: {
    always: /(?<![a-z])(?:18 usc|47 usc|section 230|ndii|nonconsensual pornography)(?![a-z])/u,
    alone: /(?<![a-z])(?:video voyeurism|ncii|48.hour (?:removal|takedown)|digital forger(?:y|ies))(?![a-z])/u,
  },
  eu: {
    always:
      /被遗忘权|(?<![a-z])(?:right to be forgotten|digital services act|trusted flaggers?|notice and action)(?![a-z])/u,
    alone: /(?<![a-z])(?:right to erasure|erasure request|cyber ?stalking)(?![a-z])/u,
  },
  sg: { alone: /(?<![a-z])(?:cyber ?flashing|voyeurism)(?![a-z])/u },
  au: {
    always: /(?<![a-z])(?:online safety act|carriage service|removal notice|image.based abuse)(?![a-z])/u,
    alone: /(?<![a-z])(?:intimate images?|image based abuse)(?![a-z])/u,
  },
};

/**
 * The places outside the mainland whose own terms a query uses, if it names none.
 * @param query folded
 * @param alone whether the query is such a term and little else
 */
export function termsOf(query: string, alone: boolean): string[] {
  return Object.keys(OWN).filter((place) => {
    const { always, alone: only } = OWN[place]!;
    return always?.test(query) || (alone && only?.test(query));
  });
}

/** Whether a query is so short that a term is all it asks for: three words, or six Chinese characters. */
export function isTerm(query: string): boolean {
  const han = query.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han ? han <= 6 : query.trim().split(/\s+/).length <= 3;
}

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

/**
 * How much a page of a jurisdiction counts for a query that names places, or uses their own terms (`alone`: hardly more than
 * such a term); what belongs to none always counts whole.
 */
export function placeFactor(
  jurisdiction: string,
  named: readonly string[],
  terms: readonly string[] = [],
  alone = true,
): number {
  if (!jurisdiction || jurisdiction === 'global') return 1;
  if (named.length) return named.includes(jurisdiction) ? 1.6 : jurisdiction === 'cn' ? 0.5 : 0.15;
  if (terms.length && alone) return terms.includes(jurisdiction) ? 1.6 : jurisdiction === 'cn' ? 0.8 : 0.15;
  if (terms.includes(jurisdiction)) return 1.1;
  return jurisdiction === 'cn' ? 1 : 0.3;
}
