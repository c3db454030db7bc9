/** Numbers in official Chinese, Korean and English text, for holding the record's figures against it. */
import { readNumber } from '../../src/law/numerals.ts';

const NUMBER = /[\d〇零一二两三四五六七八九十百千万亿천백십만억]+/g;
const UNITS: Record<string, string> = { hour: '小时|小時|시간|hours?', day: '日|天|일|days?', month: '[个個]?月|개?월|months?', year: '年|周岁|년|years?' };

/** Every number that a text holds. */
export function numbersIn(text: string): number[] {
  return (text.match(NUMBER) ?? []).map(readNumber).filter((value) => value !== null);
}

/** Whether a text holds this number with this unit of time: 七日, 24小时, 30일. */
export function holdsPeriod(text: string, value: number, unit: string): boolean {
  const pattern = new RegExp(`(${NUMBER.source})\\s*(?:${UNITS[unit]})`, 'g');
  return [...text.matchAll(pattern)].some(([, number]) => readNumber(number!) === value);
}

/** Whether a text multiplies something by this factor: 五倍以上, 一半以上, 百分之五十. A factor of one needs no word. */
export function holdsFactor(text: string, factor: number): boolean {
  if (factor === 1) return true;
  if (factor === 0.5 && text.includes('一半')) return true;
  const times = [...text.matchAll(new RegExp(`(${NUMBER.source})倍`, 'g'))].map(([, number]) => readNumber(number!));
  const percent = [...text.matchAll(new RegExp(`百分之(${NUMBER.source})`, 'g'))].map(([, number]) => readNumber(number!)! / 100);
  return [...times, ...percent].includes(factor);
}
