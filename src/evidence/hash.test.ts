import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { hashFile } from './hash.ts';

// From `printf abc | sha256sum` and `printf '' | sha256sum` (FIPS 180-4).
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test('known hashes', async () => {
  expect(await hashFile(new Blob(['abc']))).toBe(ABC);
  expect(await hashFile(new Blob([]))).toBe(EMPTY);
});

test('any content in any slices gives what Node’s own SHA-256 gives', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 130 }), async (bytes, slice) => {
      const wanted = createHash('sha256').update(bytes).digest('hex');
      expect(await hashFile(new Blob([bytes as Uint8Array<ArrayBuffer>]), { slice })).toBe(wanted);
    }),
    { numRuns: 200 },
  ));

test('it tells how far it is, and stops when told', async () => {
  const file = new Blob(['0123456789']);
  const told: number[] = [];
  expect(await hashFile(file, { slice: 4, onProgress: (done) => told.push(done) })).toMatch(/^[0-9a-f]{64}$/);
  expect(told).toEqual([4, 8, 10]);
  expect(await hashFile(file, { slice: 4, isCancelled: () => true })).toBeNull();
  let asked = 0;
  expect(await hashFile(file, { slice: 4, isCancelled: () => ++asked > 2 })).toBeNull();
});

test('without byte streams, slices give the same hash', async () => {
  const whole = new Blob(['abc']);
  const plain = { size: 3, slice: (from: number, to: number) => whole.slice(from, to) };
  for (const slice of [1, 2, 3, 4]) expect(await hashFile(plain as unknown as Blob, { slice })).toBe(ABC);
});

test('a file that cannot be read is an error, not another hash', async () => {
  const broken = {
    size: 8,
    slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }),
  };
  await expect(hashFile(broken as unknown as Blob)).rejects.toThrow(
    expect.objectContaining({ name: 'NotReadableError' }),
  );
  // Shorter than it said: cut while it was read.
  const cut = { size: 8, slice: () => new Blob(['12']) };
  await expect(hashFile(cut as unknown as Blob)).rejects.toThrow(expect.objectContaining({ name: 'NotReadableError' }));
});

test('where WebAssembly is refused, plain script gives the same hash', async () => {
  vi.resetModules();
  vi.doMock('hash-wasm', () => ({ createSHA256: () => Promise.reject(new Error('refused')) }));
  const { hashFile: slow } = await import('./hash.ts');
  expect(await slow(new Blob(['abc']), { slice: 2 })).toBe(ABC);
  vi.doUnmock('hash-wasm');
});
