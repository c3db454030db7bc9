/**
 * Makes a WebAssembly module smaller to download: what cannot be reached from the exports that are used does nothing any
 * longer, and sections that only tell about the module are left out. No number changes, so that nothing else must be
 * rewritten. Node only; knows the instructions that Rust writes without SIMD, and refuses a module that has others.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

const SECTION = { custom: 0, import: 2, export: 7, start: 8, element: 9, code: 10 } as const;
/** What is exported: a function. */
const FUNCTION = 0;
/** No locals; unreachable; end. */
const NOTHING = [0x00, 0x00, 0x0b];

class Reader {
  at: number;
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  byte(): number {
    if (this.at >= this.bytes.length) throw new Error('wasm: the module ends too soon');
    return this.bytes[this.at++]!;
  }
  /** A number in LEB128; of signed ones only the length matters here. */
  number(): number {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = this.byte();
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  }
  skip(numbers: number): void {
    while (numbers--) this.number();
  }
  name(): string {
    const length = this.number();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }
}

const leb = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)]);

/** After 0xfc: how many numbers follow each instruction. */
const MORE = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

/** Passes over one instruction; tells the function that it names. */
function step(code: Reader): number | undefined {
  const op = code.byte();
  if (op === 0x10 || op === 0x12 || op === 0xd2) return code.number();
  if (op >= 0x28 && op <= 0x3e) code.skip(2);
  else if (op >= 0x45 && op <= 0xc4) return undefined;
  else if (op >= 0x20 && op <= 0x26) code.skip(1);
  else
    switch (op) {
      case 0x00:
      case 0x01:
      case 0x05:
      case 0x0b:
      case 0x0f:
      case 0x1a:
      case 0x1b:
      case 0xd1:
        break;
      case 0x02:
      case 0x03:
      case 0x04:
      case 0x0c:
      case 0x0d:
      case 0x3f:
      case 0x40:
      case 0x41:
      case 0x42:
      case 0xd0:
        code.skip(1);
        break;
      case 0x11:
      case 0x13:
        code.skip(2);
        break;
      case 0x0e:
        code.skip(code.number() + 1);
        break;
      case 0x1c:
        code.skip(code.number());
        break;
      case 0x43:
        code.at += 4;
        break;
      case 0x44:
        code.at += 8;
        break;
      case 0xfc: {
        const more = MORE[code.number()];
        if (more === undefined) throw new Error('wasm: an instruction that is not known');
        code.skip(more);
        break;
      }
      default:
        throw new Error(`wasm: instruction 0x${op.toString(16)} is not known`);
    }
  return undefined;
}

/** The functions that a function's body names. */
function calls(body: Uint8Array): number[] {
  const code = new Reader(body);
  for (let groups = code.number(); groups > 0; groups--) code.skip(2);
  const out: number[] = [];
  while (code.at < body.length) {
    const called = step(code);
    if (called !== undefined) out.push(called);
  }
  if (code.at !== body.length) throw new Error('wasm: a body that ends within an instruction');
  return out;
}

/** How many functions are imported: they have the first numbers. */
function importedIn(section: Reader): number {
  let functions = 0;
  for (let n = section.number(); n > 0; n--) {
    section.name();
    section.name();
    const kind = section.byte();
    if (kind === FUNCTION) functions++;
    if (kind === 1) section.byte();
    if (kind === 1 || kind === 2) section.skip(section.number() % 2 ? 2 : 1);
    else if (kind === 3) section.skip(2);
    else section.skip(1);
  }
  return functions;
}

/** The functions of a table: any of them may be called. */
function tabledIn(section: Reader): number[] {
  const out: number[] = [];
  for (let n = section.number(); n > 0; n--) {
    if (section.number() !== 0) throw new Error('wasm: a table that is not filled in the plain way');
    while (section.byte() !== 0x0b);
    for (let m = section.number(); m > 0; m--) out.push(section.number());
  }
  return out;
}

/**
 * @param wasm a module
 * @param used the names of the exported functions that are called
 * @throws Error if the module is not as it is understood here
 */
export function shake(wasm: Uint8Array, used: readonly string[]): Uint8Array {
  const file = new Reader(wasm, 8);
  const sections: { id: number; data: Uint8Array }[] = [];
  while (file.at < wasm.length) {
    const id = file.byte();
    const length = file.number();
    sections.push({ id, data: wasm.subarray(file.at, file.at + length) });
    file.at += length;
  }
  const read = (id: number) => {
    const found = sections.find((section) => section.id === id);
    return found && new Reader(found.data);
  };
  const imports = read(SECTION.import);
  const imported = imports ? importedIn(imports) : 0;
  const wanted: number[] = [];
  const missing = new Set(used);
  const exported: number[][] = [];
  const exports = read(SECTION.export)!;
  for (let n = exports.number(); n > 0; n--) {
    const from = exports.at;
    const name = exports.name();
    const kind = exports.byte();
    const target = exports.number();
    if (kind === FUNCTION && !missing.delete(name)) continue;
    if (kind === FUNCTION) wanted.push(target);
    exported.push([...exports.bytes.subarray(from, exports.at)]);
  }
  if (missing.size) throw new Error(`wasm: no export ${[...missing].join(', ')}`);
  const start = read(SECTION.start);
  if (start) wanted.push(start.number());
  const table = read(SECTION.element);
  if (table) wanted.push(...tabledIn(table));

  const code = read(SECTION.code)!;
  const bodies = Array.from({ length: code.number() }, () => {
    const length = code.number();
    code.at += length;
    return code.bytes.subarray(code.at - length, code.at);
  });
  const reached = new Set<number>();
  for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
    if (next < imported || reached.has(next)) continue;
    reached.add(next);
    wanted.push(...calls(bodies[next - imported]!));
  }
  const kept = bodies.flatMap((body, i) => {
    const bytes = reached.has(i + imported) ? body : NOTHING;
    return [...leb(bytes.length), ...bytes];
  });
  const out = [...wasm.subarray(0, 8)];
  for (const { id, data } of sections) {
    if (id === SECTION.custom) continue;
    const bytes =
      id === SECTION.code
        ? [...leb(bodies.length), ...kept]
        : id === SECTION.export
          ? [...leb(exported.length), ...exported.flat()]
          : data;
    out.push(id, ...leb(bytes.length));
    for (const byte of bytes) out.push(byte);
  }
  return Uint8Array.from(out);
}

/** What src/search/pagefind-client.ts calls. */
const USED = [
  '__wbindgen_start',
  '__wbindgen_malloc',
  '__wbindgen_free',
  'init_pagefind',
  'load_index_chunk',
  'request_indexes',
  'search',
];
/** Before whatever Pagefind has written. */
const SIGNATURE = 'pagefind_dcd';

/** Shakes Pagefind's engine, where it lies. */
export function shakeEngine(file: string): void {
  const bytes = gunzipSync(readFileSync(file));
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw new Error(`search: ${file}: no signature`);
  const module = shake(bytes.subarray(SIGNATURE.length), USED);
  writeFileSync(file, gzipSync(Buffer.concat([Buffer.from(SIGNATURE), module]), { level: 9 }));
}
