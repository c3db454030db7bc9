/**
 * The part of CBOR (RFC 8949) in which Pagefind 1.6 writes its index: whole numbers, text, arrays, floats and the simple
 * values. Used to repack an index after Pagefind has built it (search-repack.ts). Node only.
 */

/** A value of those files. Floats are kept apart from whole numbers, because Pagefind reads each only as what it is. */
export type Cbor = number | string | boolean | null | Float | Cbor[];

/** A float of 32 bits. */
export class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/**
 * Reads one value.
 * @throws Error naming the byte, if something stands there that Pagefind 1.6 does not write
 */
export function decodeCbor(bytes: Buffer): Cbor {
  let at = 0;
  const length = (info: number): number => {
    if (info < 24) return info;
    const size = { 24: 1, 25: 2, 26: 4 }[info];
    if (!size) throw new Error(`cbor: found length code ${info} at byte ${at - 1}; wanted one up to 26`);
    const value = bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const read = (): Cbor => {
    const head = bytes[at++]!;
    const [major, info] = [head >> 5, head & 31];
    switch (major) {
      case 0:
        return length(info);
      case 1:
        return -1 - length(info);
      case 3: {
        const size = length(info);
        at += size;
        return bytes.toString('utf8', at - size, at);
      }
      case 4: {
        const out: Cbor[] = [];
        if (info === 31) {
          while (bytes[at] !== 0xff) out.push(read());
          at++;
        } else for (let left = length(info); left > 0; left--) out.push(read());
        return out;
      }
      case 7:
        if (info === 20 || info === 21) return info === 21;
        if (info === 22) return null;
        if (info === 26) {
          at += 4;
          return new Float(bytes.readFloatBE(at - 4));
        }
    }
    throw new Error(`cbor: found type ${major}/${info} at byte ${at - 1}; wanted what Pagefind 1.6 writes`);
  };
  const value = read();
  if (at !== bytes.length) throw new Error(`cbor: found ${bytes.length - at} bytes behind the value; wanted none`);
  return value;
}

function head(major: number, value: number): Buffer {
  const [info, size] = value < 24 ? [value, 0] : value < 256 ? [24, 1] : value < 65_536 ? [25, 2] : [26, 4];
  const out = Buffer.alloc(1 + size);
  out[0] = (major << 5) | info;
  if (size) out.writeUIntBE(value, 1, size);
  return out;
}

/** Writes one value. */
export function encodeCbor(value: Cbor): Buffer {
  const parts: Buffer[] = [];
  const write = (item: Cbor): void => {
    if (typeof item === 'number') parts.push(item < 0 ? head(1, -1 - item) : head(0, item));
    else if (typeof item === 'string') {
      const text = Buffer.from(item);
      parts.push(head(3, text.length), text);
    } else if (Array.isArray(item)) {
      parts.push(head(4, item.length));
      item.forEach(write);
    } else if (item instanceof Float) {
      const out = Buffer.alloc(5);
      out[0] = 0xfa;
      out.writeFloatBE(item.value, 1);
      parts.push(out);
    } else parts.push(Buffer.from([item === null ? 0xf6 : item ? 0xf5 : 0xf4]));
  };
  write(value);
  return Buffer.concat(parts);
}
