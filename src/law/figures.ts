/**
 * Reads the penalties' figures out of official Chinese and Korean text (五日以上十日以下拘留, 一千元以下罚款,
 * 7년 이하의 징역, 5천만원 이하의 벌금), so that the record's structured figures can be held against the words of the law.
 */
import type { Penalty } from '../schemas/law.ts';
import { HAN_NUMERAL, readNumber } from './numerals.ts';

/** One range as the text states it. Money in yuan or won. */
export interface Figure {
  kind: 'custody' | 'fine';
  min: number | null;
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
 * @param jurisdiction `cn` or `kr`; other laws give an empty list
 */
export function figuresIn(text: string, jurisdiction: string): Figure[] {
  if (jurisdiction === 'cn') return chinese(text);
  return jurisdiction === 'kr' ? korean(text) : [];
}

/** The ranges that structured penalties claim. */
export function figuresOf(penalties: readonly Penalty[]): Figure[] {
  return penalties.flatMap(({ custody, fine }) => {
    const out: Figure[] = [];
    if (custody && custody.unit !== 'life' && (custody.min !== null || custody.max !== null))
      out.push({ kind: 'custody', min: custody.min, max: custody.max, unit: custody.unit });
    if (fine && (fine.unit === 'money' || fine.unit === 'multiple-of-gain'))
      out.push({ kind: 'fine', min: fine.min, max: fine.max, unit: fine.unit });
    return out;
  });
}

/** A figure as one comparable word: `custody 5–10 day`. */
export function figureKey(figure: Figure): string {
  return `${figure.kind} ${figure.min ?? ''}–${figure.max ?? ''} ${figure.unit}`;
}
