/** SHA-256 of a file in slices, so that a file of any size takes the same memory. For the worker and the page alike. */
import { sha256 as plainSha256 } from '@noble/hashes/sha2.js';
import { createSHA256 } from 'hash-wasm';

/** Bytes read at once. Two slices are on their way while one is hashed: 24 MB in all. Measured in docs/evidence.md. */
export const SLICE = 8 * 2 ** 20;
const AHEAD = 2;

interface Sum {
  update(bytes: Uint8Array): void;
  hex(): string;
}

/** WebAssembly where it may run; else plain script, slower (a browser set to “safest” refuses WebAssembly). */
async function start(): Promise<Sum> {
  try {
    const sum = (await createSHA256()).init();
    return { update: (bytes) => void sum.update(bytes), hex: () => sum.digest('hex') };
  } catch {
    const sum = plainSha256.create();
    return {
      update: (bytes) => void sum.update(bytes),
      hex: () => [...sum.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    };
  }
}

export interface HashOptions {
  /** Told after each slice, in bytes. */
  onProgress?: (done: number) => void;
  /** Asked before each slice; true stops. */
  isCancelled?: () => boolean;
  /** Bytes read at once; smaller on the page's own thread, which must stay awake. */
  slice?: number;
}

/**
 * The SHA-256 of a file, as 64 hexadecimal digits; null if it was cancelled.
 * @throws DOMException NotReadableError if the file cannot be read or has changed since it was chosen
 */
export async function hashFile(file: Blob, options: HashOptions = {}): Promise<string | null> {
  const { onProgress, isCancelled, slice = SLICE } = options;
  const sum = await start();
  const coming: Promise<ArrayBuffer>[] = [];
  let asked = 0;
  const ask = () => {
    if (asked >= file.size) return;
    const read = file.slice(asked, asked + slice).arrayBuffer();
    // A failure is met when its turn comes, not as one that nobody handles.
    read.catch(() => undefined);
    coming.push(read);
    asked += slice;
  };
  for (let i = 0; i < AHEAD; i++) ask();
  let done = 0;
  for (let next = coming.shift(); next; next = coming.shift()) {
    const bytes = await next;
    if (isCancelled?.()) return null;
    ask();
    sum.update(new Uint8Array(bytes));
    done += bytes.byteLength;
    // Freed now: waiting for the collector, a large file would fill the memory first.
    if ('transfer' in bytes) (bytes as ArrayBuffer & { transfer(size: number): ArrayBuffer }).transfer(0);
    onProgress?.(done);
  }
  if (done !== file.size) throw new DOMException('the file ended early', 'NotReadableError');
  return isCancelled?.() ? null : sum.hex();
}
