/** A device and a server that break wherever a test likes, for the tests of the saver. */
import { gunzipSync, gzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { type Choice, type EditionHead, type EditionList, sizeOf } from './edition.ts';
import { LIST_ADDRESS, type Source, SourceError, type Store, type Tools, save } from './saver.ts';
import { NOTHING, type State } from './state.ts';

export const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const text = (value: string) => new TextEncoder().encode(value);
const read = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

/** A server with one edition. */
export interface Server {
  head: EditionHead;
  blobs: Map<string, Uint8Array>;
}

/** An edition of four files in three packs; the file of the shared pack is the same in every edition. */
export function publish(version: string): Server {
  const blobs = new Map<string, Uint8Array>();
  const pack = (choice: Choice, files: Record<string, string>) => {
    const entries = Object.entries(files);
    const packed = gzipSync(text(entries.map(([, content]) => content).join('')), { mtime: 0 });
    blobs.set(hash(packed), packed);
    return {
      sha256: hash(packed),
      bytes: packed.length,
      choice,
      files: entries.map(([path, content]): [string, number, string] => [
        path,
        text(content).length,
        hash(text(content)),
      ]),
    };
  };
  const list: EditionList = {
    packs: [
      pack('guides', { 'exit.js': 'leave()' }),
      pack('guides', { 'zh/index.html': `home ${version}`, 'zh/safety/index.html': `安全 ${version}` }),
      pack('law', { 'zh/law/index.html': `law ${version}` }),
    ],
  };
  const json = text(JSON.stringify(list));
  const packed = gzipSync(json, { mtime: 0 });
  blobs.set(hash(packed), packed);
  const head: EditionHead = {
    format: 1,
    id: hash(json),
    lawAsAt: '2026-11-22',
    nextChange: null,
    list: { sha256: hash(packed), bytes: packed.length },
    choices: { guides: sizeOf(list, 'guides'), law: sizeOf(list, 'law') },
  };
  return { head, blobs };
}

/** A device in memory; `step` is called before each change and may throw. */
export class Device implements Store {
  state: State = NOTHING;
  caches = new Map<string, Map<string, Uint8Array>>();
  step: () => void = () => {};
  #count = 0;
  read = () => Promise.resolve(this.state);
  write(state: State) {
    return this.#do(() => (this.state = structuredClone(state)));
  }
  names = () => Promise.resolve([...this.caches.keys()]);
  newName = () => `pages-zh-${++this.#count}`;
  put(cache: string, address: string, bytes: Uint8Array) {
    return this.#do(() => {
      const held = this.caches.get(cache) ?? new Map<string, Uint8Array>();
      this.caches.set(cache, held.set(address, bytes.slice()));
    });
  }
  get = (cache: string, address: string) => Promise.resolve(this.caches.get(cache)?.get(address) ?? null);
  addresses = (cache: string) => Promise.resolve([...(this.caches.get(cache)?.keys() ?? [])]);
  drop(cache: string) {
    return this.#do(() => this.caches.delete(cache));
  }
  async #do(change: () => unknown) {
    await Promise.resolve();
    this.step();
    change();
  }
  /** What a reader finds at an address. */
  served = (address: string) => read(this.caches.get(this.state.current?.cache ?? '')?.get(address));
}

export const tools: Tools = {
  sha256: (bytes) => Promise.resolve(hash(bytes)),
  gunzip: (bytes) => gunzipSync(bytes),
  wait: () => Promise.resolve(),
};

export type Fault = 'cut' | 'missing' | 'damaged' | null;

/** A source on which request number n breaks as `faults` says. */
export function sourceOf(server: Server, faults: readonly Fault[] = [], asked: string[] = []): Source {
  let n = 0;
  const fault = () => faults[n++] ?? null;
  return {
    head() {
      const why = fault();
      return why === 'damaged'
        ? Promise.resolve({ please: 'log in' })
        : why
          ? Promise.reject(new SourceError(why, 'head'))
          : Promise.resolve(server.head);
    },
    named(sha256) {
      asked.push(sha256);
      const why = fault();
      const blob = server.blobs.get(sha256);
      if (!blob) return Promise.reject(new SourceError('missing', sha256));
      if (why === 'damaged') return Promise.resolve(Uint8Array.from(blob, (byte, i) => (i === 12 ? byte ^ 1 : byte)));
      return why ? Promise.reject(new SourceError(why, sha256)) : Promise.resolve(blob);
    },
  };
}

export const run = (device: Device, source: Source, choice: Choice = 'law', control = new AbortController()) =>
  save({ choice, store: device, source, tools, signal: control.signal });

export const quota = () => Object.assign(new Error('full'), { name: 'QuotaExceededError' });

/** What each edition holds, written by hand. */
export const whole = (version: string, choice: Choice) => ({
  'exit.js': 'leave()',
  'zh/': `home ${version}`,
  'zh/safety/': `安全 ${version}`,
  ...(choice === 'law' ? { 'zh/law/': `law ${version}` } : {}),
});
export const contents = (device: Device) =>
  Object.fromEntries(
    [...(device.caches.get(device.state.current?.cache ?? '') ?? [])]
      .filter(([address]) => address !== LIST_ADDRESS)
      .map(([address, bytes]) => [address, read(bytes)]),
  );
