import { expect, test } from 'vitest';
import { shake } from './wasm-shake.ts';

const hex = (text: string) => Uint8Array.from(text.trim().split(/\s+/), (byte) => parseInt(byte, 16));
const HEAD = '00 61 73 6d 01 00 00 00  01 05 01 60 00 01 7f  03 04 03 00 00 00';
/** a calls the second function, which is 7; b is the third, 5 + 6; and a section that only tells. */
const MODULE = hex(
  `${HEAD}  07 09 02 01 61 00 00 01 62 00 02  0a 13 03 04 00 10 01 0b 04 00 41 07 0b 07 00 41 05 41 06 6a 0b  00 04 01 78 aa bb`,
);

test('what the exports used do not reach does nothing any longer; nothing is told about the module', () => {
  const shaken = shake(MODULE, ['a']);
  expect([...shaken]).toEqual([
    ...hex(`${HEAD}  07 05 01 01 61 00 00  0a 0f 03 04 00 10 01 0b 04 00 41 07 0b 03 00 00 0b`),
  ]);
  const { a } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(shaken))).exports as { a: () => number };
  expect(a()).toBe(7);
});
test('an export that is missing, or an instruction that is not known, is an error', () => {
  expect(() => shake(MODULE, ['a', 'c'])).toThrow('no export c');
  const other = hex(Buffer.from(MODULE).toString('hex').replace(/../g, '$& ').replace('41 07 0b', 'fd 07 0b'));
  expect(() => shake(other, ['a'])).toThrow('0xfd');
});
