/**
 * Fetches an edition and switches to it. All that touches the device or the network comes in as `Store` and `Source`, so
 * that a test can break either at any point (saver.test.ts).
 */
import {
  type Choice,
  type EditionHead,
  type EditionList,
  type Pack,
  addressOf,
  isHead,
  isList,
  packsOf,
} from './edition.ts';
import { type State, abandon, begin, complete, needed, packDone } from './state.ts';

/** The device. Each method may throw; an error named QuotaExceededError means that there is no room. */
export interface Store {
  read(): Promise<State>;
  /** In one piece: after a failure the former record stands. */
  write(state: State): Promise<void>;
  /** All caches of this language's editions. */
  names(): Promise<string[]>;
  /** A name that is not in use. */
  newName(): string;
  put(cache: string, address: string, bytes: Uint8Array): Promise<void>;
  get(cache: string, address: string): Promise<Uint8Array | null>;
  /** The addresses in a cache. */
  addresses(cache: string): Promise<string[]>;
  drop(cache: string): Promise<void>;
}

/** Why something did not come: the line was cut, it is not on the server, or it is not what was asked for. */
export class SourceError extends Error {
  readonly why: 'cut' | 'missing' | 'damaged';
  constructor(why: 'cut' | 'missing' | 'damaged', message: string) {
    super(message);
    this.why = why;
  }
}

/** The server. */
export interface Source {
  /** @throws SourceError */
  head(): Promise<unknown>;
  /**
   * A file named by its hash.
   * @param onBytes called with the bytes of it that have come so far
   * @throws SourceError
   */
  named(sha256: string, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<Uint8Array>;
}

export interface Tools {
  sha256(bytes: Uint8Array): Promise<string>;
  /** @param size how many bytes are expected; it may throw */
  gunzip(bytes: Uint8Array, size?: number): Uint8Array;
  /** Before a second try. */
  wait(milliseconds: number): Promise<void>;
}

export interface Progress {
  got: number;
  total: number;
}

/** How it ended. Unless `kept`, what was kept before is as it was. */
export type Outcome = 'kept' | 'same' | 'cut' | 'missing' | 'damaged' | 'quota' | 'storage' | 'cancelled';

export interface SaveOptions {
  choice: Choice;
  store: Store;
  source: Source;
  tools: Tools;
  signal: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Whether pages of the former edition may be open, so that it is left for them. */
  leavePrevious?: boolean;
}

/** The address at which an edition's list lies in its own cache. */
export const LIST_ADDRESS = 'packs/list';
/** Pauses before another try after a cut, in milliseconds. */
const PAUSES = [400, 1600];
/** Outcomes after which what was fetched is of no use. */
const HOPELESS: readonly Outcome[] = ['missing', 'damaged', 'quota', 'storage'];

const decode = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return null;
  }
};

class Cancelled extends Error {}

/** One run. */
class Run {
  readonly #o: SaveOptions;
  #state!: State;
  /** Whether the server's edition was recognised: what fails before says nothing about what is here. */
  #begun = false;
  constructor(options: SaveOptions) {
    this.#o = options;
  }

  /** Nothing is written once the run is cancelled: the eraser may be at work. */
  #check(): void {
    if (this.#o.signal.aborted) throw new Cancelled();
  }

  async #write(state: State): Promise<void> {
    this.#check();
    await this.#o.store.write(state);
    this.#state = state;
  }

  /** A file named by its hash, tried again after a cut, and once more if it is not what its name says. */
  async #fetch(sha256: string, onBytes: (bytes: number) => void): Promise<Uint8Array> {
    const { source, tools, signal } = this.#o;
    for (let tries = 0; ; tries++) {
      this.#check();
      try {
        const bytes = await source.named(sha256, signal, onBytes);
        if ((await tools.sha256(bytes)) !== sha256) throw new SourceError('damaged', sha256);
        return bytes;
      } catch (error) {
        this.#check();
        const again =
          error instanceof SourceError &&
          (error.why === 'cut' ? tries < PAUSES.length : error.why === 'damaged' && tries < 1);
        if (!again) throw error;
        await tools.wait(PAUSES[tries]!);
      }
    }
  }

  async #list(head: EditionHead): Promise<{ list: EditionList; bytes: Uint8Array }> {
    const { tools } = this.#o;
    const packed = await this.#fetch(head.list.sha256, () => {});
    const bytes = tools.gunzip(packed);
    const list = decode(bytes);
    if ((await tools.sha256(bytes)) !== head.id || !isList(list)) throw new SourceError('damaged', 'list');
    return { list, bytes };
  }

  /** The files of a pack that the current edition has already, or null. */
  async #fromCurrent(pack: Pack, had: ReadonlySet<string>): Promise<Uint8Array[] | null> {
    const { store, tools } = this.#o;
    const { current } = this.#state;
    if (!current || !had.has(pack.sha256)) return null;
    const files: Uint8Array[] = [];
    for (const [path, , sha256] of pack.files) {
      const bytes = await store.get(current.cache, addressOf(path));
      if (!bytes || (await tools.sha256(bytes)) !== sha256) return null;
      files.push(bytes);
    }
    return files;
  }

  async #fromServer(pack: Pack, onBytes: (bytes: number) => void): Promise<Uint8Array[]> {
    const { tools } = this.#o;
    const packed = await this.#fetch(pack.sha256, onBytes);
    const total = pack.files.reduce((sum, [, bytes]) => sum + bytes, 0);
    let all: Uint8Array;
    try {
      all = tools.gunzip(packed, total);
    } catch {
      throw new SourceError('damaged', pack.sha256);
    }
    let at = 0;
    const files = pack.files.map(([, bytes]) => all.subarray(at, (at += bytes)));
    for (const [i, [path, , sha256]] of pack.files.entries())
      if ((await tools.sha256(files[i]!)) !== sha256) throw new SourceError('damaged', path);
    return files;
  }

  /** The packs that the current edition was made of. */
  async #had(): Promise<Set<string>> {
    const { current } = this.#state;
    const bytes = current && (await this.#o.store.get(current.cache, LIST_ADDRESS));
    const list = bytes ? decode(bytes) : null;
    return new Set(isList(list) ? list.packs.map(({ sha256 }) => sha256) : []);
  }

  async #fetchAll(): Promise<Outcome> {
    const { store, source, choice, onProgress, leavePrevious } = this.#o;
    this.#check();
    this.#state = await store.read();
    const names = await store.names();
    const { staging: begun } = this.#state;
    // What a run that could not finish clearing up still names, but is gone, is begun anew.
    if (begun?.done.length && !names.includes(begun.cache)) this.#state = abandon(this.#state);
    const head = await source.head();
    if (!isHead(head)) throw new SourceError('damaged', 'head');
    const { current } = this.#state;
    if (current?.id === head.id && current.choice === choice && (await this.#isWhole(current))) {
      await this.#drop(this.#state.staging?.cache, abandon);
      return 'same';
    }
    const { list, bytes } = await this.#list(head);
    this.#begun = true;
    await this.#write(begin(this.#state, head, choice, store.newName()));
    for (const name of names) if (!needed(this.#state).includes(name)) await store.drop(name);

    const staging = this.#state.staging!;
    const packs = packsOf(list, choice);
    const had = await this.#had();
    const told = (more: number) =>
      onProgress?.({ got: Math.min(staging.download, this.#state.staging!.got + more), total: staging.download });
    told(0);
    for (const pack of packs) {
      if (this.#state.staging!.done.includes(pack.sha256)) continue;
      const files = (await this.#fromCurrent(pack, had)) ?? (await this.#fromServer(pack, told));
      await Promise.all(
        pack.files.map(([path], i) => {
          this.#check();
          return store.put(staging.cache, addressOf(path), files[i]!);
        }),
      );
      await this.#write(packDone(this.#state, pack));
      told(0);
    }
    this.#check();
    await store.put(staging.cache, LIST_ADDRESS, bytes);
    if (!(await this.#isWhole(staging))) throw new SourceError('damaged', 'the device lost a part');
    await this.#write(
      complete(
        this.#state,
        packs.map(({ sha256 }) => sha256),
      ),
    );
    // The switch is done; what follows may fail and is done next time.
    if (!leavePrevious) await tidy(store).catch(() => undefined);
    return 'kept';
  }

  /** Whether a cache holds as many files as the edition has, and its list. */
  async #isWhole({ cache, files }: { cache: string; files: number }): Promise<boolean> {
    return (await this.#o.store.addresses(cache)).length === files + 1;
  }

  /** The cache goes first: where there is no room left, the record can only be written afterwards. */
  async #drop(cache: string | undefined, next: (state: State) => State): Promise<void> {
    const { store } = this.#o;
    const state = next(await store.read());
    if (cache && !needed(state).includes(cache)) await store.drop(cache);
    // Not through #write: a cancelled run clears up after itself.
    await store.write(state);
  }

  async go(): Promise<Outcome> {
    try {
      return await this.#fetchAll();
    } catch (error) {
      const outcome = outcomeOf(error, this.#o.signal);
      // After the eraser nothing may be written, not even to clear up.
      const hopeless = outcome === 'cancelled' || (this.#begun && HOPELESS.includes(outcome));
      if (hopeless && this.#o.signal.reason !== ERASED)
        await this.#drop(this.#state?.staging?.cache, abandon).catch(() => undefined);
      return outcome;
    }
  }
}

/** The reason with which the eraser aborts a run. */
export const ERASED = 'erased';

function outcomeOf(error: unknown, signal: AbortSignal): Outcome {
  if (error instanceof Cancelled || signal.aborted) return 'cancelled';
  if (error instanceof SourceError) return error.why;
  return (error as Error | undefined)?.name === 'QuotaExceededError' ? 'quota' : 'storage';
}

/** Deletes the edition before the current one. */
export async function tidy(store: Store): Promise<void> {
  const state = await store.read();
  if (!state.previous) return;
  if (state.previous !== state.current?.cache) await store.drop(state.previous);
  await store.write({ ...state, previous: null });
}

/**
 * Fetches the server's edition and switches to it once all of it is here and checked. A run that was cut goes on where it
 * stopped. One run at a time: the caller holds a lock.
 * @returns how it ended; only after `kept` is another edition served than before
 */
export function save(options: SaveOptions): Promise<Outcome> {
  return new Run(options).go();
}
