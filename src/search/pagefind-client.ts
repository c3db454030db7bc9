/**
 * Reads a Pagefind bundle with Pagefind's own engine (its WASM), in a quarter of the bytes of Pagefind's own script, most of
 * which this site does not use: filters, excerpts, sorting, workers, and a gunzip that browsers have. A search says the same:
 * the query is handed over as Pagefind 1.6.0 does (tests/site/search.test.ts compares both).
 * src/publish/search-index.ts writes this file as /<locale>/pagefind/pagefind.js.
 */
import type { Pagefind, PagefindData } from './pagefind.ts';

/** What the WASM offers, and takes: addresses and lengths in its memory. */
interface Engine {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(bytes: number, align: number): number;
  __wbindgen_free(at: number, bytes: number, align: number): void;
  init_pagefind(at: number, bytes: number): number;
  load_index_chunk(index: number, at: number, bytes: number): number;
  request_indexes(index: number, at: number, bytes: number): [number, number];
  // query, the query as it was written, filters, order, whether words stand together, whether accents count
  search(index: number, ...args: number[]): [number, number];
}

/** A page found, as the WASM tells it: its name, its score, where its words stand. */
interface Raw {
  results: { p: string; s: number; l: { l: number }[] }[];
}

/** Before whatever Pagefind has written. */
const SIGNATURE = 'pagefind_dcd';
const bytesOf = new TextEncoder();
const textOf = new TextDecoder();

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** What stands in a file, whether or not the server has already unpacked it. */
async function unpack(address: string): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = new Uint8Array(await (await load(address)).arrayBuffer());
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  }
  if (textOf.decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE) throw new Error(`${address}: not of Pagefind`);
  return bytes.slice(SIGNATURE.length);
}

/** Starts the engine. Its table of outside values wants its first entries, as wasm-bindgen's own script makes them. */
async function start(wasm: Uint8Array<ArrayBuffer>): Promise<Engine> {
  const started: { engine?: Engine } = {};
  const { instance } = await WebAssembly.instantiate(wasm, {
    './pagefind_web_bg.js': {
      __wbindgen_init_externref_table() {
        const table = started.engine!.__wbindgen_externrefs;
        const at = table.grow(4);
        table.set(0, undefined);
        [undefined, null, true, false].forEach((value, i) => table.set(at + i, value));
      },
    },
  });
  const engine = (started.engine = instance.exports as unknown as Engine);
  engine.__wbindgen_start();
  return engine;
}

/** Without accents; the marks that make か to が stay. */
function plain(text: string): string {
  const bare = text.normalize('NFD').replace(/(?![\u3099\u309A])\p{M}/gu, '');
  return (/[\u3099\u309A]/.test(bare) ? bare.normalize('NFC') : bare).replace(/ {2,}/g, ' ').trim();
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** As Pagefind has it: a dash, a bracket, a quotation mark, any other sign. */
const SIGN = /^\p{Pd}|\p{Pe}|\p{Pf}|\p{Pi}|\p{Po}|\p{Ps}$/u;

/**
 * A query as the engine wants it: without punctuation, in lower case, accents kept. Pagefind's script would also cut it by
 * the dictionary, on pages in Chinese alone; our terms are words already (rewrite.ts), and must mean the same everywhere.
 */
function words(query: string): string {
  return Array.from(letters.segment(query), ({ segment }) => (SIGN.test(segment) ? '' : segment.toLocaleLowerCase()))
    .join('')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/**
 * Opens one language's bundle.
 * @param options basePath where it stands, ending in a slash; language its language, as Pagefind was told when it was built
 */
export function createInstance({ basePath, language }: { basePath: string; language: string }): Pagefind {
  let engine: Engine;
  /** Where the engine keeps the index; every piece moves it. */
  let index = 0;
  const pieces = new Map<string, Promise<void>>();
  const pages = new Map<string, Promise<PagefindData>>();

  const once = <T>(kept: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> => {
    const known = kept.get(name);
    if (known) return known;
    const made = make();
    kept.set(name, made);
    // A failure is not kept.
    made.catch(() => kept.delete(name));
    return made;
  };
  const put = (bytes: Uint8Array): [number, number] => {
    const at = engine.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(engine.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  };
  const putText = (text: string) => put(bytesOf.encode(text));
  const take = ([at, bytes]: [number, number]): string => {
    const text = textOf.decode(new Uint8Array(engine.memory.buffer).subarray(at >>> 0, (at >>> 0) + bytes));
    engine.__wbindgen_free(at, bytes, 1);
    return text;
  };

  async function open(): Promise<void> {
    const { languages } = (await (await load(`${basePath}pagefind-entry.json`)).json()) as {
      languages: Record<string, { hash: string; wasm: string | null }>;
    };
    const { hash, wasm } = languages[language.toLowerCase()]!;
    const [meta, code] = await Promise.all([
      unpack(`${basePath}pagefind.${hash}.pf_meta`),
      unpack(`${basePath}wasm.${wasm ?? 'unknown'}.pagefind`),
    ]);
    engine = await start(code);
    index = engine.init_pagefind(...put(meta)) >>> 0;
  }
  let opened: Promise<void> | undefined;
  const ready = () => (opened ??= open());

  /** Loads the pieces in which the words of a query stand. */
  const fetchFor = async (query: string): Promise<void> => {
    const names = JSON.parse(take(engine.request_indexes(index, ...putText(query)))) as string[];
    await Promise.all(
      names.filter(Boolean).map((name) =>
        once(pieces, name, async () => {
          const bytes = await unpack(`${basePath}index/${name}.pf_index`);
          index = engine.load_index_chunk(index, ...put(bytes)) >>> 0;
        }),
      ),
    );
  };

  return {
    init: ready,
    async preload(term) {
      await ready();
      const query = plain(words(term));
      if (query) await fetchFor(query);
    },
    async search(term) {
      await ready();
      const together = /^\s*".+"\s*$/.test(term);
      const written = words(term);
      const query = plain(written);
      if (!query) return { results: [] };
      await fetchFor(query);
      const args = [query, written, '{}', ''].flatMap(putText);
      const { results } = JSON.parse(take(engine.search(index, ...args, Number(together), 0))) as Raw;
      return {
        results: results.map(({ p: id, s: score, l: places }) => ({ id, score, words: places.map(({ l }) => l) })),
      };
    },
    page: (key) =>
      once(pages, key, async () => {
        const bytes = await unpack(`${basePath}fragment/${key}.pf_fragment`);
        return JSON.parse(textOf.decode(bytes)) as PagefindData;
      }),
  };
}
