/** The server, and the tools to check what it sends. Nothing of it goes through the HTTP cache: that is not ours to erase. */
import { gunzipSync } from 'fflate';
import type { Place } from './browser-store.ts';
import { type Source, SourceError, type Tools } from './saver.ts';

const HEX = 16;
/** A server that says so may answer later. */
const LATER = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Without a byte for so long, in milliseconds, the line counts as cut. */
const SILENCE = 30_000;

async function ask(address: string, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { cache: 'no-store', credentials: 'omit', signal });
  } catch {
    throw new SourceError('cut', address);
  }
  if (!response.ok) throw new SourceError(LATER.has(response.status) ? 'cut' : 'missing', address);
  return response;
}

/** A signal that follows another one, and fires when `touch` is not called for a while. */
function watchdog(signal: AbortSignal): { signal: AbortSignal; touch: () => void; stop: () => void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  let timer = setTimeout(abort, SILENCE);
  const stop = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  };
  const touch = () => {
    clearTimeout(timer);
    timer = setTimeout(abort, SILENCE);
  };
  return { signal: controller.signal, touch, stop };
}

async function readAll(response: Response, onBytes: (bytes: number) => void, touch: () => void): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    touch();
    onBytes(length);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The packs of one language. */
export function browserSource({ root, locale }: Place): Source {
  const folder = new URL(`packs/${locale}/`, root).href;
  return {
    async head() {
      const { signal, stop } = watchdog(new AbortController().signal);
      try {
        const response = await ask(new URL('edition.json', folder).href, signal);
        return (await response.json().catch(() => null)) as unknown;
      } finally {
        stop();
      }
    },
    async named(sha256, outer, onBytes) {
      const { signal, touch, stop } = watchdog(outer);
      try {
        const response = await ask(new URL(`${sha256}.bin`, folder).href, signal);
        return await readAll(response, onBytes, touch);
      } catch (error) {
        throw error instanceof SourceError ? error : new SourceError('cut', sha256);
      } finally {
        stop();
      }
    },
  };
}

/** Hash, unpack, wait. */
export const browserTools: Tools = {
  async sha256(bytes) {
    const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
    return [...new Uint8Array(digest)].map((byte) => byte.toString(HEX).padStart(2, '0')).join('');
  },
  gunzip: (bytes, size) => (size === undefined ? gunzipSync(bytes) : gunzipSync(bytes, { out: new Uint8Array(size) })),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
