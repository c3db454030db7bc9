import { expect, test } from 'vitest';
import { comparisonCsv } from './comparison-data.ts';

test('quotes, commas and breaks are kept; a missing value is empty', () => {
  expect(
    comparisonCsv([
      { a: 'x, "y"', b: null, c: 7 },
      { a: 'line\nbreak', b: true, c: 0 },
    ]),
  ).toBe('\uFEFFa,b,c\r\n"x, ""y""",,7\r\n"line\nbreak",true,0\r\n');
});
test('rows of different columns are refused', () => {
  expect(() => comparisonCsv([{ a: 1 }, { b: 1 }])).toThrow('wanted a');
});
