/** The device, through the Cache API alone: one kind of thing to keep, to list and to erase. */
import { typeOf } from './edition.ts';
import { RECORD, type Seen, editionPrefix, recordCache } from './names.ts';
import type { Store } from './saver.ts';
import { toState } from './state.ts';

/** A language's folder and the site's root above it; both absolute, ending in a slash. */
export interface Place {
  root: string;
  locale: string;
}

/** /zh/ from anywhere: the language's folder, absolute. */
export const folderOf = ({ root, locale }: Place): string => new URL(`${locale}/`, root).href;

const HEX = 16;

/** Reads one entry of the record without making a cache; null if it is not there. */
async function entry(place: Place, name: string): Promise<unknown> {
  const address = new URL(name, folderOf(place)).href;
  const found = await caches.match(address, { cacheName: recordCache(place.locale) });
  return found ? ((await found.json().catch(() => null)) as unknown) : null;
}

async function setEntry(place: Place, name: string, value: unknown): Promise<void> {
  const cache = await caches.open(recordCache(place.locale));
  await cache.put(new URL(name, folderOf(place)).href, Response.json(value));
}

/** What is kept, read without leaving a trace. */
export const readState = async (place: Place) => toState(await entry(place, RECORD.state));
/** Whether she agreed that the site looks for a new edition. */
export const isWatched = async (place: Place): Promise<boolean> => (await entry(place, RECORD.watch)) === true;
/** What the last look found. */
export const readSeen = async (place: Place): Promise<Seen | null> => (await entry(place, RECORD.seen)) as Seen | null;
/** Notes what a look found. */
export const writeSeen = (place: Place, seen: Seen): Promise<void> => setEntry(place, RECORD.seen, seen);

/** Remembers or forgets that agreement. */
export async function setWatched(place: Place, watched: boolean): Promise<void> {
  if (watched) return setEntry(place, RECORD.watch, true);
  if (!(await caches.has(recordCache(place.locale)))) return;
  const cache = await caches.open(recordCache(place.locale));
  for (const name of [RECORD.watch, RECORD.seen]) await cache.delete(new URL(name, folderOf(place)).href);
}

/** Deletes a cache, its entries first: a worker that holds it open would otherwise keep the bytes. */
export async function dropCache(name: string): Promise<void> {
  if (!(await caches.has(name))) return;
  const cache = await caches.open(name);
  await Promise.all((await cache.keys()).map((request) => cache.delete(request)));
  await caches.delete(name);
}

/** The store of one language. */
export function browserStore(place: Place): Store {
  const prefix = editionPrefix(place.locale);
  const at = (address: string) => new URL(address, place.root).href;
  return {
    read: () => readState(place),
    write: (state) => setEntry(place, RECORD.state, state),
    names: async () => (await caches.keys()).filter((name) => name.startsWith(prefix)),
    newName: () =>
      prefix +
      [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(HEX).padStart(2, '0')).join(''),
    async put(name, address, bytes) {
      const cache = await caches.open(name);
      const type = typeOf(address === '' || address.endsWith('/') ? 'index.html' : address);
      const headers = { 'Content-Type': type, 'Content-Length': String(bytes.length) };
      await cache.put(at(address), new Response(bytes as Uint8Array<ArrayBuffer>, { headers }));
    },
    async get(name, address) {
      const found = await caches.match(at(address), { cacheName: name });
      return found ? new Uint8Array(await found.arrayBuffer()) : null;
    },
    async addresses(name) {
      if (!(await caches.has(name))) return [];
      return (await (await caches.open(name)).keys()).map(({ url }) => url);
    },
    drop: dropCache,
  };
}
