/**
 * What a citation says of a wording that is not the law of the day. No manual but 法学引注手册 gives a form for it, so these are
 * plain statements of the day, as each country's official database or its courts put them; edition.ts reads them back.
 */
import type { CiteFacts } from './facts.ts';

const parts = (iso: string) => iso.split('-').map(Number) as [number, number, number];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const AMERICAN = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** Aug. 28, 2005 (Bluebook T12). */
export function americanDay(iso: string): string {
  const [year, month, day] = parts(iso);
  return `${AMERICAN[month - 1]} ${day}, ${year}`;
}

/** 28 August 2005 */
function britishDay(iso: string): string {
  const [year, month, day] = parts(iso);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** 2005年8月28日 */
export function chineseDay(iso: string): string {
  const [year, month, day] = parts(iso);
  return `${year}年${month}月${day}日`;
}

/** （2018年12月18日文本）; nothing for the law of the day, and （…以前文本） where the first day is not known. */
export function thenZh({ other }: CiteFacts): string {
  if (!other) return '';
  if (other.from) return `（${chineseDay(other.from)}文本）`;
  return other.until ? `（${chineseDay(other.until)}以前文本）` : '';
}

/** “ (text of 18 December 2018)” */
export function thenEn({ other }: CiteFacts): string {
  if (!other) return '';
  if (other.from) return ` (text of ${britishDay(other.from)})`;
  return other.until ? ` (text before ${britishDay(other.until)})` : '';
}

/** “ (effective Dec. 18, 2018)” as American citations say it; of a text that has not commenced, “ (text of …)”. */
export function thenAmerican({ other, asAt }: CiteFacts): string {
  if (!other) return '';
  if (other.from && other.status === 'future' && other.from <= asAt) return ` (text of ${americanDay(other.from)})`;
  if (other.from) return ` (effective ${americanDay(other.from)})`;
  return other.until ? ` (text before ${americanDay(other.until)})` : '';
}

/** [시행 2018. 12. 18.] as law.go.kr heads a wording. */
export function thenKorean({ other }: CiteFacts): string {
  return other?.from ? `[시행 ${parts(other.from).join('. ')}.]` : '';
}

/** （2025年6月1日施行の改正前のもの） */
export function thenJapanese({ other }: CiteFacts): string {
  if (!other) return '';
  if (other.until) return `（${chineseDay(other.until)}施行の改正前のもの）`;
  return other.from ? `（${chineseDay(other.from)}施行のもの）` : '';
}

/** （民國113年8月9日修正前）, in the years of the Republic. */
export function thenTaiwanese({ other }: CiteFacts): string {
  const day = other?.status === 'ended' ? other.until : other?.from;
  if (!day) return '';
  const [year, month, date] = parts(day);
  return `（民國${year - 1911}年${month}月${date}日修正${other?.status === 'ended' ? '前' : ''}）`;
}
