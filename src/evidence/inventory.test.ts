import { expect, test } from 'vitest';
import { localStamp, makeInventory, offsetName, sizeText, stamp } from './inventory.ts';

const HASH = 'a'.repeat(64);
const file = (name: string) => ({ name, size: 3, modified: '', sha256: HASH });

test('offsets', () => {
  expect(offsetName(480)).toBe('UTC+08:00');
  expect(offsetName(0)).toBe('UTC+00:00');
  expect(offsetName(-210)).toBe('UTC-03:30');
  expect(offsetName(345)).toBe('UTC+05:45');
});

test('a moment on the clock of an offset', () => {
  // 2026-11-22T05:45:10Z
  const time = 1_795_326_310_000;
  expect(stamp(time, 0)).toBe('2026-11-22 05:45:10 (UTC+00:00)');
  expect(stamp(time, 480)).toBe('2026-11-22 13:45:10 (UTC+08:00)');
  expect(stamp(time, -360)).toBe('2026-11-21 23:45:10 (UTC-06:00)');
  expect(stamp(Number.NaN, 0)).toBe('');
});

test('what a field of day and time holds', () => {
  expect(localStamp('2026-11-22T13:45', 480)).toBe('2026-11-22 13:45 (UTC+08:00)');
  expect(localStamp('', 480)).toBe('');
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1,000 B (1.00 KB)'],
  [999_400, '999,400 B (999 KB)'],
  [5_000_000_000_000, '5,000,000,000,000 B (5000 GB)'],
  [12_345_678, '12,345,678 B (12.3 MB)'],
  [2_147_483_648, '2,147,483,648 B (2.15 GB)'],
  [999_999, '999,999 B (1.00 MB)'],
])('%i bytes', (bytes, wanted) => expect(sizeText(bytes)).toBe(wanted));

test('numbers run from 1; a file’s own notes come before those for all', () => {
  const list = makeInventory(
    { caseName: ' A ', maker: '', madeAt: 'then', edition: 'e' },
    { source: 'https://example.com/all', who: 'me' },
    [
      { file: file('1.png'), notes: { source: ' https://example.com/1 ', notes: 'a\r\nb' } },
      { file: file('2.png'), notes: { source: '  ' } },
    ],
  );
  expect(list.caseName).toBe('A');
  expect(list.items.map(({ number, name, source, who, notes }) => [number, name, source, who, notes])).toEqual([
    [1, '1.png', 'https://example.com/1', 'me', 'a\nb'],
    [2, '2.png', 'https://example.com/all', 'me', ''],
  ]);
});
