/** One press: the worker is registered, the edition fetched under a lock, and after a failure nothing half is left. */
import { browserSource, browserTools } from './browser-source.ts';
import { type Place, browserStore, dropCache, folderOf, readState } from './browser-store.ts';
import type { Choice } from './edition.ts';
import { lockName, recordCache } from './names.ts';
import { ERASED, type Outcome, type Progress, save } from './saver.ts';
import { abandon } from './state.ts';

/** How a press ended. `busy`: another tab is at it. `refused`: this browser registers no worker. */
export type Ending = Outcome | 'busy' | 'refused';

/** Why a browser cannot keep the guide at this address, or null. */
export function hindrance(): 'file' | 'insecure' | 'unable' | null {
  if (location.protocol === 'file:') return 'file';
  if (!isSecureContext) return 'insecure';
  return 'serviceWorker' in navigator && 'caches' in globalThis && 'locks' in navigator ? null : 'unable';
}

/** Runs alone among the tabs: two at once could each undo what the other switched (saver.test.ts). */
async function alone<T>(place: Place, signal: AbortController, work: () => Promise<T>): Promise<T | 'busy'> {
  let result: T | 'busy' = 'busy';
  const run = async (lock: Lock | null) => {
    if (lock) result = await work();
  };
  await navigator.locks.request(lockName(place.locale), { ifAvailable: true }, run).catch((error: unknown) => {
    // The eraser takes the lock away.
    if ((error as Error).name !== 'AbortError') throw error;
    signal.abort(ERASED);
    result = 'cancelled' as T;
  });
  return result;
}

/** Registers the worker and waits until it runs. */
async function register(place: Place): Promise<boolean> {
  const folder = folderOf(place);
  try {
    const { active, installing, waiting } = await navigator.serviceWorker.register(new URL('sw.js', folder), {
      scope: folder,
      updateViaCache: 'none',
    });
    const coming = active ? null : (installing ?? waiting);
    if (coming)
      await new Promise<void>((resolve, reject) =>
        coming.addEventListener('statechange', () =>
          coming.state === 'activated' ? resolve() : coming.state === 'redundant' && reject(new Error('redundant')),
        ),
      );
    return true;
  } catch {
    return false;
  }
}

/** Where nothing is kept and nothing is on its way, the registration and the record go too. */
async function leaveNothing(place: Place): Promise<void> {
  const { current, staging } = await readState(place);
  if (current || staging) return;
  const registration = await navigator.serviceWorker.getRegistration(folderOf(place));
  if (registration?.scope === folderOf(place)) await registration.unregister();
  await dropCache(recordCache(place.locale));
}

/**
 * Keeps the server's edition, or goes on where it was cut.
 * @param control its signal cancels
 */
export async function keep(
  place: Place,
  choice: Choice,
  control: AbortController,
  onProgress: (progress: Progress) => void,
): Promise<Ending> {
  const ending = await alone(place, control, async (): Promise<Ending> => {
    if (!(await register(place))) {
      await leaveNothing(place);
      return 'refused';
    }
    const outcome = await save({
      choice,
      store: browserStore(place),
      source: browserSource(place),
      tools: browserTools,
      signal: control.signal,
      onProgress,
      leavePrevious: true,
    });
    if (control.signal.reason !== ERASED) await leaveNothing(place);
    return outcome;
  });
  if (ending === 'kept') {
    const registration = await navigator.serviceWorker.getRegistration(folderOf(place));
    registration?.active?.postMessage('tidy');
  }
  return ending;
}

/** Throws away what was fetched before a cut. */
export async function discard(place: Place): Promise<'busy' | 'done'> {
  return alone(place, new AbortController(), async () => {
    const store = browserStore(place);
    const state = await store.read();
    if (state.staging) await store.drop(state.staging.cache);
    await store.write(abandon(state));
    await leaveNothing(place);
    return 'done' as const;
  });
}
