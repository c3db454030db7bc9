/**
 * Makes what Pagefind has written smaller to download. Node only.
 *
 * Pagefind 1.6 gives every page a random name, indexes the words of its metadata a second time, keeps the whole text of
 * every page for excerpts, and cuts its index into pieces of 30 kB, of which a search of four words loads four. Here:
 * - a page is named by its number and what is known of it (`p17.cn.s`), so that results can be put in order, filtered and
 *   counted before anything more is loaded, and no filter files are needed;
 * - places of metadata leave the index (title and summary are indexed as text, with weight);
 * - the index is cut into small pieces, so that a word costs about two kilobytes;
 * - of a page there stays what a result shows.
 * The files keep Pagefind's own format, and Pagefind's own code reads them. Whatever is not as Pagefind 1.6 writes it is an
 * error here and never a broken search: package.json pins the version.
 */
import { globSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Cbor, decodeCbor, encodeCbor } from './cbor.ts';

const SIGNATURE = 'pagefind_dcd';
/** What a piece of the index holds at most, in bytes before compression. */
const PIECE = 3200;
/** How many places of a word on one page are kept: more tell nothing more, and a paragraph is found by the first. */
const PLACES = 2;

/** What a result shows of a page, and how its file is named. */
export interface Card {
  /** Letters, digits, dots and hyphens; unique. */
  name: string;
  meta: Record<string, string>;
  /** The id of each place, and the first words there. */
  places: readonly { id: string; text: string }[];
}

type Word = [string, Cbor[], Cbor[]];

function wrong(file: string, found: string): Error {
  return new Error(`search: ${file}: found ${found}; wanted what Pagefind 1.6 writes (package.json pins it)`);
}

function unpack(file: string): Buffer {
  const bytes = gunzipSync(readFileSync(file));
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) throw wrong(file, 'no signature');
  return bytes.subarray(SIGNATURE.length);
}

/** The same input gives the same bytes: gzip without a time. */
function pack(file: string, data: Buffer | string): void {
  const bytes = Buffer.concat([Buffer.from(SIGNATURE), Buffer.from(data)]);
  writeFileSync(file, gzipSync(bytes, { level: 9, memLevel: 9 }));
}

const asList = (value: Cbor | undefined, file: string): Cbor[] => {
  if (!Array.isArray(value)) throw wrong(file, 'no list where one belongs');
  return value;
};

/** The places of a word on the pages, by page number; places in metadata left out. */
function readPages(list: Cbor[], file: string): Map<number, Cbor[]> {
  const out = new Map<number, Cbor[]>();
  let page = 0;
  for (const entry of list) {
    const [delta, places, , ...more] = asList(entry, file);
    if (typeof delta !== 'number' || more.length) throw wrong(file, 'another entry of a page');
    page += delta;
    if (asList(places, file).length) out.set(page, places as Cbor[]);
  }
  return out;
}

/** Weights are marks below zero before the places they hold for. Of each weight the first places are kept. */
function firstPlaces(places: readonly Cbor[]): Cbor[] {
  let left = PLACES;
  return places.filter((place) => (typeof place === 'number' && place < 0 ? (left = PLACES) > 0 : left-- > 0));
}

function writePages(pages: ReadonlyMap<number, Cbor[]>): Cbor[] {
  let last = 0;
  return [...pages]
    .sort(([a], [b]) => a - b)
    .map(([page, places]) => {
      const delta = page - last;
      last = page;
      return [delta, firstPlaces(places), []];
    });
}

/** Cuts words in order into pieces; a long word is a piece of its own. */
function pieces<T>(words: readonly T[], size: (word: T) => number, limit = PIECE): T[][] {
  const out: T[][] = [];
  let room = 0;
  for (const word of words) {
    const bytes = size(word);
    if (!out.length || room < bytes) {
      out.push([]);
      room = limit;
    }
    out.at(-1)!.push(word);
    room -= bytes;
  }
  return out;
}

/** A page's length to two binary digits: it only weighs, and round numbers compress. */
const coarse = (words: number) => {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(words || 1)) - 1);
  return Math.round(words / step) * step;
};

/** How a bundle is repacked. */
export interface RepackOptions {
  /** What a result shows of the page with an address (as it was given to Pagefind). */
  cardOf: (url: string) => Card;
  /** Whether a word is worth its bytes. `share` is the part of all pages that hold it. */
  keep: (word: string, pages: number, share: number) => boolean;
}

/**
 * Repacks one language's bundle.
 * @param bundle the folder that Pagefind has written
 * @throws Error if something is not as Pagefind 1.6 writes it; then the bundle must not be published
 */
export function repack(bundle: string, { cardOf, keep }: RepackOptions): void {
  const files = (folder: string) => globSync(`${folder}/*`, { cwd: bundle }).map((name) => path.join(bundle, name));
  const metaName = readdirSync(bundle).find((name) => name.endsWith('.pf_meta'));
  if (!metaName) throw wrong(bundle, 'no .pf_meta');
  const metaFile = path.join(bundle, metaName);
  const meta = asList(decodeCbor(unpack(metaFile)), metaFile);
  if (meta[0] !== '1.6.0' || meta.length !== 6)
    throw wrong(metaFile, `version ${String(meta[0])} with ${meta.length} parts`);

  const names = new Map<string, string>();
  for (const file of files('fragment')) {
    const { url, anchors } = JSON.parse(unpack(file).toString()) as {
      url: string;
      anchors: { id: string; location: number }[];
    };
    const { name, meta: shown, places } = cardOf(url);
    const texts = new Map(places.map(({ id, text }) => [id, text]));
    const kept = anchors.flatMap(({ id, location }) => (texts.get(id) ? [{ id, text: texts.get(id)!, location }] : []));
    names.set(path.basename(file, '.pf_fragment'), name);
    rmSync(file);
    pack(
      path.join(bundle, 'fragment', `${name}.pf_fragment`),
      JSON.stringify({ url, meta: shown, ...(kept.length > 1 ? { anchors: kept } : {}) }),
    );
  }
  // Pages that are alike stand together, so that their names and numbers compress.
  const order = asList(meta[1], metaFile)
    .map((page, old) => {
      const [hash, ...rest] = asList(page, metaFile);
      const name = names.get(String(hash));
      if (!name) throw wrong(metaFile, `a page ${String(hash)} without a fragment`);
      return { old, name, page: [name, ...rest.map((item) => (typeof item === 'number' ? coarse(item) : item))] };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const numbers = new Map(order.map(({ old }, now) => [old, now]));
  const renumber = (pages: Map<number, Cbor[]>) =>
    new Map([...pages].map(([page, places]) => [numbers.get(page)!, places]));

  const words: Word[] = [];
  for (const chunk of asList(meta[2], metaFile)) {
    const file = path.join(bundle, 'index', `${String(asList(chunk, metaFile)[2])}.pf_index`);
    for (const entry of asList(asList(decodeCbor(unpack(file)), file)[0], file)) {
      const [word, pages, variants, ...more] = asList(entry, file);
      if (typeof word !== 'string' || more.length) throw wrong(file, 'another entry of a word');
      const main = renumber(readPages(asList(pages, file), file));
      const forms = asList(variants, file).map((variant) => {
        const [form, list] = asList(variant, file);
        return [form!, renumber(readPages(asList(list, file), file))] as const;
      });
      const count = main.size + forms.reduce((sum, [, list]) => sum + list.size, 0);
      if (!count || !keep(word, count, count / order.length)) continue;
      words.push([
        word,
        writePages(main),
        forms.filter(([, list]) => list.size).map(([form, list]) => [form, writePages(list)]),
      ]);
    }
  }
  for (const file of [...files('index'), ...files('filter')]) rmSync(file);
  const chunks = pieces(words, (word) => encodeCbor(word).length).map((piece, i) => {
    const name = `i${i.toString(36)}`;
    pack(path.join(bundle, 'index', `${name}.pf_index`), encodeCbor([piece]));
    return [piece[0]![0], piece.at(-1)![0], name];
  });
  pack(metaFile, encodeCbor([meta[0]!, order.map(({ page }) => page), chunks, [], meta[4]!, []]));
}
