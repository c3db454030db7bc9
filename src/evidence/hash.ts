/** SHA-256 of a file in slices, so that a file of any size takes the same memory. For the worker and the page alike. */
import { sha256 as plainSha256 } from '@noble/hashes/sha2.js';
import { createSHA256 } from 'hash-wasm';

/** Bytes read at once, into one buffer that is used again. Measured in docs/evidence.md. */
const SLICE = 4 * 2 ** 20;

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

/** Reads on; null at the end. What it gives is valid until it is called again. */
type Reader = () => Promise<Uint8Array | null>;

/**
 * Reads into one buffer, again and again. Buffers that are made anew for each slice pile up until the collector comes:
 * a quarter of a gigabyte in Chromium.
 * @throws TypeError where the browser's files do not give byte streams
 */
function readIntoOne(file: Blob, slice: number): Reader {
  const stream = file.stream().getReader({ mode: 'byob' });
  let buffer = new ArrayBuffer(slice);
  return async () => {
    const { done, value } = await stream.read(new Uint8Array(buffer));
    if (done || !value) return null;
    buffer = value.buffer;
    return value;
  };
}

/** Reads slice by slice: the way for every browser. */
function readSlices(file: Blob, slice: number): Reader {
  let at = 0;
  return async () => {
    if (at >= file.size) return null;
    const bytes = await file.slice(at, at + slice).arrayBuffer();
    at += slice;
    return new Uint8Array(bytes);
  };
}

function openFile(file: Blob, slice: number): Reader {
  try {
    return readIntoOne(file, slice);
  } catch {
    return readSlices(file, Math.min(slice, SMALL));
  }
}

/** Where each slice is a buffer of its own, small ones make the collector come sooner. */
const SMALL = 2 ** 20;

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
  const next = openFile(file, slice);
  let done = 0;
  let told = 0;
  for (let bytes = await next(); bytes; bytes = await next()) {
    if (isCancelled?.()) return null;
    sum.update(bytes);
    done += bytes.byteLength;
    // A stream may come in many small pieces.
    if (done - told < slice && done < file.size) continue;
    told = done;
    onProgress?.(done);
  }
  if (done !== file.size) throw new DOMException('the file ended early', 'NotReadableError');
  return isCancelled?.() ? null : sum.hex();
}
