/**
 * What is kept, as one small record. It is written in one piece, so that a switch from one edition to the next happens
 * at once or not at all: whatever goes wrong, `current` is a complete edition or there was none.
 */
import type { Choice, EditionHead } from './edition.ts';

/** An edition and where it stands. */
export interface Kept {
  id: string;
  choice: Choice;
  lawAsAt: string;
  nextChange: string | null;
  /** The name of its cache. */
  cache: string;
  files: number;
  bytes: number;
  download: number;
}

/** An edition on its way: which packs are unpacked. */
export interface Staging extends Kept {
  done: string[];
  /** How much of `download` is here, in bytes. */
  got: number;
}

export interface State {
  format: 1;
  /** The one that is served. */
  current: Kept | null;
  /** The cache of the one before it, while a page of it may still be open. */
  previous: string | null;
  staging: Staging | null;
}

export const NOTHING: State = { format: 1, current: null, previous: null, staging: null };

/** Reads a record; anything that is none counts as nothing kept. */
export function toState(value: unknown): State {
  return typeof value === 'object' && value !== null && (value as State).format === 1
    ? { ...NOTHING, ...(value as State) }
    : NOTHING;
}

/** The caches that a state needs; every other one of ours may go. */
export function needed({ current, previous, staging }: State): string[] {
  return [current?.cache, previous, staging?.cache].filter((name): name is string => Boolean(name));
}

/**
 * Begins to fetch an edition, or goes on with it if the same one was cut.
 * @param cache the name for a new cache; it must not be in use
 */
export function begin(state: State, head: EditionHead, choice: Choice, cache: string): State {
  const { staging } = state;
  if (staging && staging.id === head.id && staging.choice === choice) return state;
  const { id, lawAsAt, nextChange } = head;
  return {
    ...state,
    staging: { id, choice, lawAsAt, nextChange, cache, ...head.choices[choice], done: [], got: 0 },
  };
}

/** A pack is unpacked, each of its files checked. */
export function packDone(state: State, pack: { sha256: string; bytes: number }): State {
  const { staging } = state;
  if (!staging || staging.done.includes(pack.sha256)) return state;
  return {
    ...state,
    staging: { ...staging, done: [...staging.done, pack.sha256], got: staging.got + pack.bytes },
  };
}

/**
 * The switch.
 * @param packs the SHA-256 of every pack of the choice
 * @throws Error if one of them is not done: an edition is complete or it is not served
 */
export function complete(state: State, packs: readonly string[]): State {
  const { staging, current } = state;
  if (!staging) throw new Error('Nothing was being fetched.');
  const missing = packs.filter((pack) => !staging.done.includes(pack));
  if (missing.length) throw new Error(`${missing.length} packs are not there.`);
  const { done: _done, got: _got, ...kept } = staging;
  return { ...state, current: kept, previous: current?.cache ?? null, staging: null };
}

/** Gives up what was being fetched. */
export const abandon = (state: State): State => ({ ...state, staging: null });
