/** Which text of a law a citation says it means: its year, its day, the old or the new one. On folded text. */
import { dayBefore } from '../law/timeline.ts';

/** What a citation says of the wording meant. */
export interface Meant {
  /** 2025 of （2025年修订）. */
  edition: number | null;
  /** A day on which the wording was law. */
  asOf: string | null;
  /** 旧《…法》, 修订前的: the wording before the one of today; 新, 修订后的: no older one. */
  text: 'previous' | 'newest' | null;
}

const YEAR_BEFORE = /(?<![\d.-])((?:19|20)\d\d) ?(?:年(?:版|修订|修正|修改)?|版|修订|修正|修改)?的? ?《?$/;
/** 97刑法, 79年刑法. */
const SHORT_YEAR = /(?<![\d.-])([789]\d)年?《?$/;
const PREVIOUS =
  /(?:(?:^|[^\p{Script=Han}]|[据照依按反犯用是在与和])[旧原]的? ?|(?:修订|修正|修改)(?:以前|之前|前)的? ?)《?$|(?:former|old|previous) (?:version of )?(?:the )?《?$/u;
const NEWEST =
  /(?:(?:^|[^\p{Script=Han}]|[据照依按反犯用是在与和])新的? ?|(?:修订|修正|修改)(?:以后|之后|后)的? ?|现行的? ?)《?$|(?:new|revised|amended|current) (?:version of )?(?:the )?《?$/u;
const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'.split('|');
const iso = (year: string, month: number | string, day: string) =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

/** GB/T 7714: [A/OL]. (2013-01-01) behind the place. */
export const DAY_OF_RECORD = /^\(a\/ol\)\. \((\d{4}-\d{2}-\d{2})\)(?=\()/;

/** 2026-01-01 of “effective Jan. 1, 2026”. */
function effectiveDay(bracket: string): string | null {
  const match = /effective ([a-z]{3})[a-z]*\.? (\d{1,2}), (\d{4})/.exec(bracket);
  const month = match ? MONTHS.indexOf(match[1]!) + 1 : 0;
  return month ? iso(match![3]!, month, match![2]!) : null;
}

const LONG_MONTHS = /(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{4})/;
const CJK_DAY = /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/;

/** The day of which a bracket gives the text: (text of 18 December 2018), （2018年12月18日文本）, [시행 2018. 12. 18.]. */
function dayOfText(bracket: string): string | null {
  const before = /before|以前|改正前|修正前/.test(bracket);
  const named = (day: string) => (before ? dayBefore(day) : day);
  const english = /^(?:text|as in force)/.test(bracket) ? LONG_MONTHS.exec(bracket) : null;
  if (english) return named(iso(english[3]!, MONTHS.indexOf(english[2]!) + 1, english[1]!));
  const american = /^text (?:before|of) ([a-z]{3})[a-z]*\.? (\d{1,2}), (\d{4})/.exec(bracket);
  if (american) return named(iso(american[3]!, MONTHS.indexOf(american[1]!) + 1, american[2]!));
  const han = /文本|施行|修正前|改正前/.test(bracket) ? CJK_DAY.exec(bracket) : null;
  if (han) return named(iso(han[1]!, han[2]!, han[3]!));
  const korean = /^시행 (\d{4})\. ?(\d{1,2})\. ?(\d{1,2})/.exec(bracket);
  if (korean) return iso(korean[1]!, korean[2]!, korean[3]!);
  const republic = /^民[国國] ?(\d{2,3})年(\d{1,2})月(\d{1,2})日修正/.exec(bracket);
  return republic ? named(iso(String(Number(republic[1]) + 1911), republic[2]!, republic[3]!)) : null;
}

/** (2020. 5. 19. 법률 제17264호로 개정되기 전의 것): the day before. */
function beforeAmendment(bracket: string): string | null {
  const match = /(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.? .*(?:개정|삭제)되기 전/.exec(bracket);
  return match ? dayBefore(iso(match[1]!, match[2]!, match[3]!)) : null;
}

/** Which text words ask for: 旧, 原, 修订前, former; 新, 现, 修订后, current. Null if they say neither. */
export function textSaid(words: string): Meant['text'] {
  if (/^(?:[旧原]|修.前|old|former|previous)/.test(words)) return 'previous';
  return /^(?:[新现]|修.后|new|current)/.test(words) ? 'newest' : null;
}

/**
 * @param before what stands before the law's name
 * @param promulgation the bracket of American style
 * @param bracket the bracket behind the name or the article, folded; or a bare year there
 * @param which a bracket that says old or new: 旧法, former
 */
export function meantBy(
  before: string,
  promulgation: string | undefined,
  bracket: string | undefined,
  which?: string,
): Meant {
  // A name given in the bracket is no year: (the “2003 Act”).
  const inBracket = bracket?.replace(/《[^《》]*[《》]/g, '');
  const inside =
    inBracket && !/前|전의|before|prior|文本|施行|^text|^시행|^effective|^\d{4}-/.test(inBracket)
      ? /\d{4}(?!\)? ?\d*号)/.exec(inBracket)?.[0]
      : undefined;
  const short = SHORT_YEAR.exec(before)?.[1];
  const year = inside ?? YEAR_BEFORE.exec(before)?.[1] ?? (short && `19${short}`);
  const text = textSaid(which ?? '') ?? (PREVIOUS.test(before) ? 'previous' : NEWEST.test(before) ? 'newest' : null);
  return {
    edition: year ? Number(year) : null,
    asOf:
      effectiveDay(`${promulgation ?? ''} ${bracket ?? ''}`) ??
      beforeAmendment(bracket ?? '') ??
      dayOfText(bracket ?? ''),
    text,
  };
}
