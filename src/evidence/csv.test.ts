import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guard, inventoryCsv, readCsv, unguard, writeCsv } from './csv.ts';
import { savedFromCsv } from './saved.ts';
import { HASHES, LABELS, WORDS, sampleList } from './test-list.ts';

test('what a spreadsheet would run or rewrite is kept as text', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', '007', '1234567890123456789', '12e5'])
    expect(guard(text)).toBe(`'${text}`);
  for (const text of ['a=1', '12345', 'https://t.me/x', '', "'quoted'", '图 1.png', '0.5'])
    expect(guard(text)).toBe(text);
  // A value that itself begins so can be told apart.
  expect(guard("'=1")).toBe("''=1");
  expect(unguard("''=1")).toBe("'=1");
});

test('a file as bytes: byte order mark, quotes, CRLF', () =>
  expect(
    writeCsv([
      ['a', '=b'],
      ['c "d"', 'e\nf'],
    ]),
  ).toBe('\uFEFF"a","\'=b"\r\n"c ""d""","e\nf"\r\n'));

test('any cells come back as they were', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'\'"=+-@,;\t\r\n0189eE＝a中') }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
      // The separator is guessed from the line with the columns, which a list always has.
      const whole = [['SHA-256', '', ''], ...rows];
      expect(readCsv(writeCsv(whole))).toEqual(whole);
    }),
    { numRuns: 500 },
  );
});

test('no cell of a written file begins with what runs', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\'"a1') }), (text) => {
      const cell = writeCsv([[text]])
        .slice(2, -3)
        .replaceAll('""', '"');
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  ));

test('an open quote is no table', () => expect(readCsv('"a,b\r\n')).toBeNull());

test.each([';', '\t', ','])('a spreadsheet’s own way of saving, with %j', (mark) => {
  const row = (...cells: string[]) => `${cells.join(mark)}\r\n`;
  const text = row('序号 No.', '文件名 File name', '大小 Size', 'SHA-256') + row('1', 'a.png', '3', HASHES.abc);
  expect(savedFromCsv(text, WORDS)).toEqual({
    items: [{ number: 1, name: 'a.png', size: 3, sha256: HASHES.abc }],
    bad: [],
  });
});

test('a list comes back from its CSV file, whatever the names and notes', () => {
  const free = fc.string({ unit: fc.constantFrom(...'=-\'" ,;\r\n中a0.') });
  fc.assert(
    fc.property(fc.array(fc.record({ name: fc.string({ minLength: 1 }), notes: free })), free, (files, caseName) => {
      const list = sampleList(
        files.filter(({ name }) => name.trim()),
        caseName,
      );
      const saved = savedFromCsv(inventoryCsv(list, LABELS), WORDS);
      expect(saved === null).toBe(!list.items.length);
      if (!saved) return;
      expect(saved.bad).toEqual([]);
      expect(saved.items.map(({ number, name, size, sha256 }) => [number, name, size, sha256])).toEqual(
        list.items.map(({ number, name, size, sha256 }) => [number, name, size, sha256]),
      );
    }),
  );
});

test('a damaged hash is named by its number; another file is no list', () => {
  const list = sampleList([{ name: 'a' }, { name: 'b' }]);
  const text = inventoryCsv(list, LABELS).replace(list.items[1]!.sha256, '1.2E+63');
  expect(savedFromCsv(text, WORDS)).toMatchObject({ items: [{ number: 1 }], bad: [2] });
  expect(savedFromCsv('a,b\r\n1,2\r\n', WORDS)).toBeNull();
  expect(savedFromCsv('', WORDS)).toBeNull();
});

// A list that was saved once must be readable for ever: these words are part of the format (docs/evidence.md).
test('the file as an earlier edition wrote it', () => {
  const zh =
    '\uFEFF"文件清单"\r\n"序号","文件名","大小","修改时间","SHA-256"\r\n"1","a.png","3","","' + HASHES.abc + '"\r\n';
  const both = zh.replace('"序号","文件名","大小"', '"序号 No.","文件名 File name","大小 Size"');
  for (const text of [zh, both])
    expect(savedFromCsv(text, WORDS)?.items).toEqual([{ number: 1, name: 'a.png', size: 3, sha256: HASHES.abc }]);
});
