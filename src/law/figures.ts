/**
 * Reads the penalties' figures out of official Chinese, Korean, Taiwanese and Japanese text (五日以上十日以下拘留, 一千元以下罚款,
 * 7년 이하의 징역, 5천만원 이하의 벌금, 三年以下有期徒刑, 三百万円以下の罰金), so that the record's structured figures can be held
 * against the words of the law.
 */
import type { Penalty } from '../schemas/law.ts';
import { HAN_NUMERAL, readNumber } from './numerals.ts';

/** One range as the text states it. Money in yuan or won. */
export interface Figure {
  kind: 'custody' | 'fine';
  min: number | null;
  /** Where the lower end is in another unit: 六月以上五年以下. */
  minUnit?: Figure['unit'] | undefined;
  max: number | null;
  unit: 'day' | 'month' | 'year' | 'money' | 'multiple-of-gain';
}

const ZH_UNIT: Record<string, Figure['unit']> = {
  日: 'day',
  个月: 'month',
  年: 'year',
  元: 'money',
  倍: 'multiple-of-gain',
};
const N = `([${HAN_NUMERAL}\\d]+)`;
const ZH_RANGE = new RegExp(
  `(?:${N}(日|个月|年|元|倍)以上)?(?:${N}(日|个月|年|元|倍)以下)?(?:的)?(?:判处)?(拘留|有期徒刑|罚款|罚金)`,
  'g',
);
const KO_RANGE =
  /(\d+년|[\d천백십만억]+원)(?:\s*이상\s*(\d+년|[\d천백십만억]+원))?\s*(이상|이하)의\s*(유기징역|징역|벌금|과태료)/g;

const TW_UNIT: Record<string, Figure['unit']> = { 日: 'day', 月: 'month', 年: 'year', 元: 'money' };
const TW_RANGE = new RegExp(
  `(?:(?:新臺幣)?${N}(年|月|日|元)以上)?(?:(?:新臺幣)?${N}(年|月|日|元)以下)?(?:之)?(有期徒刑|拘役|罰金|罰鍰)`,
  'g',
);
const JP_UNIT: Record<string, Figure['unit']> = { 日: 'day', 月: 'month', 年: 'year', 円: 'money' };
const JP_RANGE = new RegExp(
  `(?:${N}(年|月|日|円)以上)?(?:${N}(年|月|日|円)以下)?の(有期拘禁刑|拘禁刑|有期懲役|懲役|禁錮|罰金|過料)`,
  'g',
);

/** Ranges of Taiwanese or Japanese text: 三年以下有期徒刑, 一年以上十年以下の懲役, 三百万円以下の罰金. */
function ranges(text: string, pattern: RegExp, units: Record<string, Figure['unit']>): Figure[] {
  return [...text.matchAll(pattern)].flatMap(([, low, lowUnit, high, highUnit, noun]) => {
    const unit = units[highUnit ?? lowUnit ?? ''];
    if (!unit) return []; // 罰金 without a figure
    const bound = (value: string | undefined) => (value === undefined ? null : readNumber(value));
    const minUnit = low && high && lowUnit !== highUnit ? { minUnit: units[lowUnit!] } : {};
    const kind = /[金鍰料]$/.test(noun!) ? 'fine' : 'custody';
    return [{ kind, min: bound(low), ...minUnit, max: bound(high), unit } satisfies Figure];
  });
}

function chinese(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(ZH_RANGE)) {
    const [, low, lowUnit, high, highUnit, noun] = match;
    const unit = ZH_UNIT[highUnit ?? lowUnit ?? ''];
    if (!unit) continue; // 拘留 or 罚款 without a figure
    figures.push({
      kind: noun === '拘留' || noun === '有期徒刑' ? 'custody' : 'fine',
      min: low ? readNumber(low) : null,
      max: high ? readNumber(high) : null,
      unit,
    });
  }
  return figures;
}

function korean(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const [, first, second, bound, noun] of text.matchAll(KO_RANGE)) {
    const read = (amount: string) => readNumber(amount.replace(/[년원]$/, ''));
    figures.push({
      kind: noun === '벌금' || noun === '과태료' ? 'fine' : 'custody',
      min: second || bound === '이상' ? read(first!) : null,
      max: second ? read(second) : bound === '이하' ? read(first!) : null,
      unit: first!.endsWith('년') ? 'year' : 'money',
    });
  }
  return figures;
}

/**
 * The penalty ranges that a piece of official text states, in its order.
 * @param jurisdiction `cn`, `kr`, `tw` or `jp`; other laws give an empty list
 */
export function figuresIn(text: string, jurisdiction: string): Figure[] {
  if (jurisdiction === 'cn') return chinese(text);
  if (jurisdiction === 'tw') return ranges(text, TW_RANGE, TW_UNIT);
  if (jurisdiction === 'jp') return ranges(text, JP_RANGE, JP_UNIT);
  return jurisdiction === 'kr' ? korean(text) : [];
}

/** The ranges that structured penalties claim. */
export function figuresOf(penalties: readonly Penalty[]): Figure[] {
  return penalties.flatMap(({ custody, fine }) => {
    const out: Figure[] = [];
    if (custody && custody.unit !== 'life' && (custody.min !== null || custody.max !== null))
      out.push({ kind: 'custody', min: custody.min, minUnit: custody.minUnit, max: custody.max, unit: custody.unit });
    if (fine && (fine.unit === 'money' || fine.unit === 'multiple-of-gain'))
      out.push({ kind: 'fine', min: fine.min, max: fine.max, unit: fine.unit });
    return out;
  });
}

/** A figure as one comparable word: `custody 5–10 day`. */
export function figureKey(figure: Figure): string {
  return `${figure.kind} ${figure.min ?? ''}${figure.minUnit ? ` ${figure.minUnit} ` : ''}–${figure.max ?? ''} ${figure.unit}`;
}
