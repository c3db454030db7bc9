import { describe, expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

describe('writeCsv', () => {
  test('quotes every cell, doubles quotes, keeps line breaks, begins with a byte order mark', () => {
    expect(writeCsv(['a', 'b'], [['say “x” "y"', 'one\ntwo']])).toBe('\uFEFF"a","b"\r\n"say “x” ""y""","one\ntwo"\r\n');
  });

  test('writes nothing for what is not known, and lists in one cell', () => {
    expect(writeCsv(['a', 'b', 'c'], [[null, undefined, ['x', 'y']]])).toBe('\uFEFF"a","b","c"\r\n"","","x; y"\r\n');
    expect(writeCsv(['a', 'b'], [[false, 0]])).toBe('\uFEFF"a","b"\r\n"false","0"\r\n');
  });

  test.each(['=1+1', '@sum', '+cmd|x', '-x'])('refuses %s, which a spreadsheet would run', (text) => {
    expect(() => writeCsv(['a'], [[text]])).toThrow(text);
  });

  test.each(['+86-10-12308; +86-10-65612308', '-5', '110'])('allows %s', (text) => {
    expect(writeCsv(['a'], [[text]])).toContain(`"${text}"`);
  });
});
