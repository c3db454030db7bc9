import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, packPairs, unpack, unpackPairs } from './signs.ts';

test('signs by their places, the signs by their distances', () => {
  // In the order of Unicode: a (97), b (98), d (100). Distances 97, 1, 2; 97 is beyond the 93 small ones: U+00A0 + 4.
  const packed = { signs: '\u00a4!#', text: ' !# ' };
  expect(pack('abda')).toEqual(packed);
  expect(unpack(packed)).toBe('abda');
});
test('a quotation mark and a backslash are never written, so that JSON adds nothing', () => {
  const text = Array.from({ length: 200 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
  expect(JSON.stringify(pack(text).text)).toHaveLength(202);
});
test('nothing is lost, whatever the text', () =>
  // What lies above U+10F000 is for private use, and its rank would be no character.
  fc.assert(
    fc.property(
      fc.string({
        unit: fc
          .integer({ min: 0, max: 0x10efff })
          .filter((code) => code < 0xd800 || code > 0xdfff)
          .map((code) => String.fromCodePoint(code)),
        maxLength: 2000,
      }),
      (text) => unpack(pack(text)) === text,
    ),
    { numRuns: 30 },
  ));
test('a table from signs to signs, in the order of the first', () => {
  expect(packPairs({ d: 'x', a: 'y', b: 'z' })).toEqual({ from: '\u00a4!#', to: 'yzx' });
  expect(unpackPairs({ from: '\u00a4!#', to: 'yzx' })).toEqual({ a: 'y', b: 'z', d: 'x' });
});
