/** What this site keeps on this device, of every kind, and its removal. */
import { dropCache } from './browser-store.ts';
import { lockName } from './names.ts';

/** One thing that is kept. `bytes` null: the browser does not say. */
export interface Item {
  kind: 'cache' | 'worker' | 'local' | 'session' | 'database' | 'file' | 'cookie';
  name: string;
  /** How many entries it has. */
  entries: number | null;
  bytes: number | null;
}

/** Of a kind that this browser does not have, or refuses, there is nothing. */
async function attempt<T>(work: () => T | Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise;
  }
}

async function cacheItem(name: string): Promise<Item> {
  const all = await (await caches.open(name)).matchAll();
  let bytes = 0;
  for (const response of all) {
    const length = response.headers.get('content-length');
    bytes += length === null ? (await response.blob()).size : Number(length);
  }
  return { kind: 'cache', name, entries: all.length, bytes };
}

function storageItems(kind: 'local' | 'session', storage: Storage): Item[] {
  return Object.keys(storage).map((name) => ({
    kind,
    name,
    entries: null,
    bytes: 2 * (name.length + (storage.getItem(name)?.length ?? 0)),
  }));
}

const one = (kind: Item['kind'], name: string): Item => ({ kind, name, entries: null, bytes: null });

const databases = () => attempt(async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []), []);

async function files(): Promise<string[]> {
  const folder = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

const cookieNames = () =>
  document.cookie
    .split(';')
    .map((pair) => pair.split('=')[0]!.trim())
    .filter(Boolean);

/** Everything that is kept for this address, in this browser. Looking leaves nothing. */
export async function listKept(): Promise<Item[]> {
  const nothing: Item[] = [];
  const parts = await Promise.all([
    attempt(async () => Promise.all((await caches.keys()).map(cacheItem)), nothing),
    attempt(
      async () =>
        (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => one('worker', new URL(scope).pathname)),
      nothing,
    ),
    attempt(() => storageItems('local', localStorage), nothing),
    attempt(() => storageItems('session', sessionStorage), nothing),
    attempt(async () => (await databases()).map((name) => one('database', name)), nothing),
    attempt(async () => (await files()).map((name) => one('file', name)), nothing),
    attempt(() => cookieNames().map((name) => one('cookie', name)), nothing),
  ]);
  return parts.flat();
}

/** How many bytes the browser counts for this address, or null if it does not say. */
export const usage = (): Promise<number | null> =>
  attempt(async () => (await navigator.storage.estimate()).usage ?? null, null);

const settled = (request: IDBOpenDBRequest) =>
  new Promise<void>((resolve) => {
    // Blocked: another tab holds it open; it goes when that tab closes, and the look afterwards says so.
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });

/** Takes the locks away from a run in another tab, so that it stops writing. */
async function stopRuns(locales: readonly string[]): Promise<void> {
  for (const locale of locales)
    await attempt(() => navigator.locks.request(lockName(locale), { steal: true }, () => undefined), undefined);
}

async function eraseOnce(locales: readonly string[]): Promise<void> {
  await stopRuns(locales);
  // The registrations first, so that no worker writes any more.
  await attempt(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  }, undefined);
  await attempt(async () => {
    for (const name of await caches.keys()) await dropCache(name);
  }, undefined);
  await attempt(() => localStorage.clear(), undefined);
  await attempt(() => sessionStorage.clear(), undefined);
  for (const name of await databases()) await attempt(() => settled(indexedDB.deleteDatabase(name)), undefined);
  await attempt(async () => {
    const folder = await navigator.storage.getDirectory();
    for (const name of await files()) await folder.removeEntry(name, { recursive: true });
  }, undefined);
  await attempt(() => {
    for (const name of cookieNames()) document.cookie = `${name}=; Max-Age=0; path=/`;
  }, undefined);
}

/** What was being written while we erased may land a moment later, in milliseconds. */
const PAUSES = [150, 400, 800];

/**
 * Erases everything and looks again.
 * @returns what is still there; empty if all is gone
 */
export async function eraseAll(locales: readonly string[]): Promise<Item[]> {
  let left: Item[] = [];
  for (const pause of PAUSES) {
    await eraseOnce(locales);
    await new Promise((resolve) => setTimeout(resolve, pause));
    left = await listKept();
    if (!left.length) break;
  }
  return left;
}
