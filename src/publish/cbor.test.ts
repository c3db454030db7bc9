import { expect, test } from 'vitest';
import { Float, decodeCbor, encodeCbor } from './cbor.ts';

test.each([
  ['00', 0],
  ['1818', 24],
  ['190100', 256],
  ['1a00010000', 65_536],
  ['20', -1],
  ['3818', -25],
  ['6161', 'a'],
  ['8201820203', [1, [2, 3]]],
  ['f4', false],
  ['f6', null],
])('%s', (hex, value) => {
  expect(decodeCbor(Buffer.from(hex, 'hex'))).toEqual(value);
  expect(encodeCbor(value as never).toString('hex')).toBe(hex);
});
test('floats stay floats', () => {
  expect((decodeCbor(Buffer.from('fa3fc00000', 'hex')) as Float).value).toBe(1.5);
  expect(encodeCbor(new Float(1.5)).toString('hex')).toBe('fa3fc00000');
});
test('what Pagefind does not write is an error', () => {
  expect(() => decodeCbor(Buffer.from('a10101', 'hex'))).toThrow('found type 5/1');
  expect(() => decodeCbor(Buffer.from('0000', 'hex'))).toThrow('1 bytes behind');
});
