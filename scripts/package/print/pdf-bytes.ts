/** What is read from and written into the bytes of a PDF as Chromium writes it: plain objects, one table of offsets. */

/** Latin-1 keeps each byte as one character, so that offsets stay what they are. */
const decode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** A replacement of the same length: the offsets of all objects stay. */
function fit(text: string, length: number): string {
  if (text.length > length) throw new Error(`PDF: found ${length} bytes for “${text}”; wanted ${text.length} or more`);
  return text.padEnd(length, ' ');
}

/**
 * Takes out what differs from one run or one machine to the next: the dates become the edition's day, the browser's name
 * ours, and an /ID, if there is one, zeros.
 * @param day the edition's ISO day
 */
export function normalise(bytes: Uint8Array, day: string): Uint8Array {
  const stamp = `D:${day.replaceAll('-', '')}000000+00'00'`;
  const text = decode(bytes)
    .replace(/(\/(?:CreationDate|ModDate)\s*\()(D:[^)]*)(\))/g, (_, start: string, date: string, end: string) => {
      return start + fit(stamp, date.length) + end;
    })
    .replace(/(\/Creator\s*\()((?:\\.|[^\\)])*)(\))/, (_, start: string, name: string, end: string) => {
      return start + fit('Lit Corner', name.length) + end;
    })
    .replace(/(\/ID\s*\[)([^\]]*)(\])/g, (_, start: string, ids: string, end: string) => {
      return start + ids.replace(/[0-9A-Fa-f]/g, '0') + end;
    });
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/**
 * The objects of a file: number → text, streams left out. Read by the table of offsets at the end of the file, because
 * a stream may hold any bytes.
 */
function objects(text: string): Map<number, string> {
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const head = /^xref\s+0 (\d+)\s/.exec(text.slice(at, at + 40));
  if (!head) throw new Error('PDF: found no table of objects; wanted a file as Chromium writes it');
  const table = text.slice(at + head[0].length, at + head[0].length + Number(head[1]) * 20);
  const offsets = [...table.matchAll(/(\d{10}) \d{5} ([nf])/g)]
    .map(([, offset, use], number) => ({ number, offset: Number(offset), use }))
    .filter(({ use }) => use === 'n')
    .sort((a, b) => a.offset - b.offset);
  return new Map(
    offsets.map(({ number, offset }, i) => {
      const object = text.slice(offset, offsets[i + 1]?.offset ?? at);
      const stream = object.indexOf('\nstream');
      return [number, stream < 0 ? object : object.slice(0, stream)];
    }),
  );
}

/** The pages' object numbers, in order. */
function pageObjects(all: Map<number, string>): number[] {
  const catalog = [...all.values()].find((object) => /\/Type\s*\/Catalog\b/.test(object));
  const root = catalog && /\/Pages (\d+) 0 R/.exec(catalog)?.[1];
  if (!root) throw new Error('PDF: found no catalogue with pages; wanted a file as Chromium writes it');
  const walk = (number: number): number[] => {
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(all.get(number) ?? '')?.[1];
    return kids === undefined ? [number] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => walk(Number(kid)));
  };
  return walk(Number(root));
}

/** How many pages a file has. */
export const pageCount = (bytes: Uint8Array): number => pageObjects(objects(decode(bytes))).length;

/** On which page, from 1, each place stands that a link of the document leads to. */
export function destinations(bytes: Uint8Array): Map<string, number> {
  const all = objects(decode(bytes));
  const order = new Map(pageObjects(all).map((object, i) => [object, i + 1]));
  const catalog = [...all.values()].find((object) => /\/Type\s*\/Catalog\b/.test(object))!;
  const table = all.get(Number(/\/Dests (\d+) 0 R/.exec(catalog)?.[1])) ?? '';
  const found = new Map<string, number>();
  for (const [, name, object] of table.matchAll(/\/([^\s/[\]<>()]+)\s*\[(\d+) 0 R/g)) {
    const page = order.get(Number(object));
    if (page) found.set(decodeName(name!), page);
  }
  return found;
}

/** A PDF name writes some characters as #xx. */
const decodeName = (name: string): string =>
  Buffer.from(
    name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
