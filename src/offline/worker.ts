/**
 * The service worker of one language, `/<locale>/sw.js`: registered when she presses, and never before. It serves the kept
 * edition as one whole, first from the device; what is not kept comes from the network or, without one, leads to a page
 * that says so. It is the same for every edition, so that a new edition does not change it.
 * It never answers for the packs: what it serves must not decide what is new.
 */
import { browserSource } from './browser-source.ts';
import { type Place, browserStore, isWatched, readSeen, readState, writeSeen } from './browser-store.ts';
import { isHead } from './edition.ts';
import { lockName } from './names.ts';
import { tidy } from './saver.ts';
import { localDay } from './staleness.ts';
import type { State } from './state.ts';

/** The parts of a worker's scope that the DOM's types do not know. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void>; matchAll(options: { type: 'window' }): Promise<unknown[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'message', listener: (event: Lasting & MessageEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
interface Lasting extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchEvent extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as WorkerScope;
const FOLDER = worker.registration.scope;
const ROOT = new URL('../', FOLDER).href;
const place: Place = { root: ROOT, locale: FOLDER.slice(ROOT.length, -1) };
/** The page that stands in for one that is not kept. */
const MISSING = new URL('offline/missing/', FOLDER).href;
/** So long a page that is not kept may take to begin to come, in milliseconds. */
const PATIENCE = 20_000;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

/** Whether an address is none of this worker's business. */
function passes({ method, url, cache }: Request): boolean {
  return (
    method !== 'GET' ||
    cache === 'no-store' ||
    !url.startsWith(ROOT) ||
    url.startsWith(new URL('packs/', ROOT).href) ||
    url.split(/[?#]/)[0] === new URL('sw.js', FOLDER).href
  );
}

async function kept({ current, previous }: State, address: string): Promise<Response | undefined> {
  for (const cacheName of [current?.cache, previous]) {
    const found = cacheName && (await caches.match(address, { cacheName }));
    if (found) return found;
  }
  return undefined;
}

async function fromNetwork(request: Request): Promise<Response> {
  if (request.mode !== 'navigate') return fetch(request);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), PATIENCE);
  });
  return Promise.race([fetch(request), late]).finally(() => clearTimeout(timer));
}

async function answer(request: Request): Promise<Response> {
  const state = await readState(place);
  if (!state.current) return fetch(request);
  // Pagefind adds the time of day to an address; nothing of this site depends on a query.
  const address = request.url.replace(/[?#].*$/, '').replace(/\/index\.html$/, '/');
  const found = await kept(state, address);
  if (found) return found;
  const navigates = request.mode === 'navigate';
  if (navigates && !address.endsWith('/') && (await kept(state, `${address}/`)))
    return Response.redirect(`${address}/`, 301);
  try {
    return await fromNetwork(request);
  } catch {
    return navigates && (await kept(state, MISSING))
      ? Response.redirect(`${MISSING}#${address.slice(FOLDER.length)}`, 302)
      : Response.error();
  }
}

/** Deletes the former edition once no other page can need it. */
async function tidyUp(): Promise<void> {
  if (!(await readState(place)).previous || (await worker.clients.matchAll({ type: 'window' })).length > 1) return;
  await navigator.locks.request(lockName(place.locale), { ifAvailable: true }, async (lock) => {
    if (lock) await tidy(browserStore(place));
  });
}

/** Once a day, if she agreed: looks whether there is a new edition. Fetches nothing else. */
async function look(): Promise<void> {
  if (!(await isWatched(place))) return;
  const today = localDay(new Date());
  const { current } = await readState(place);
  if (!current || (await readSeen(place))?.on === today) return;
  const head = await browserSource(place).head();
  if (isHead(head)) await writeSeen(place, { id: head.id, lawAsAt: head.lawAsAt, on: today });
}

const quietly = (work: Promise<unknown>) => work.catch(() => undefined);

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (passes(request)) return;
  event.respondWith(answer(request));
  if (request.mode === 'navigate') event.waitUntil(quietly(Promise.all([tidyUp(), look()])));
});

worker.addEventListener('message', (event) => {
  if (event.data === 'tidy') event.waitUntil(quietly(tidyUp()));
});
