/** Holds files against a saved list. */
import type { Listed } from './saved.ts';

/** A file that was chosen for the check; `sha256` is null if it could not be read or was stopped. */
export interface Chosen {
  name: string;
  size: number;
  sha256: string | null;
}

/**
 * - same: the content is that of the list; `renamed`: under another name
 * - changed: a file of that name is there, and its content is another
 * - missing: neither that content nor that name was chosen
 * - unread: the only file of that name could not be read: nothing can be said
 * - new: chosen, and not in the list
 */
export type Verdict = 'same' | 'renamed' | 'changed' | 'missing' | 'unread' | 'new';

export interface Compared {
  verdict: Verdict;
  listed: Listed | null;
  chosen: Chosen | null;
}

/** macOS keeps names decomposed. */
const sameName = (a: string, b: string) => a.normalize('NFC') === b.normalize('NFC');

/**
 * Compares. Each file answers for one entry: first where name and content agree, then content alone, then name alone.
 * @returns the entries of the list in its order, then what is new in the order of choice
 */
export function compare(listed: readonly Listed[], chosen: readonly Chosen[]): Compared[] {
  const found = new Map<Listed, Compared>();
  const free = new Set(chosen);
  const match = (verdict: (file: Chosen) => Verdict, fits: (entry: Listed, file: Chosen) => boolean) => {
    for (const entry of listed) {
      if (found.has(entry)) continue;
      const file = [...free].find((one) => fits(entry, one));
      if (!file) continue;
      free.delete(file);
      found.set(entry, { verdict: verdict(file), listed: entry, chosen: file });
    }
  };
  match(
    () => 'same',
    (entry, file) => entry.sha256 === file.sha256 && sameName(entry.name, file.name),
  );
  match(
    () => 'renamed',
    (entry, file) => entry.sha256 === file.sha256,
  );
  match(
    () => 'changed',
    (entry, file) => file.sha256 !== null && sameName(entry.name, file.name),
  );
  match(
    () => 'unread',
    (entry, file) => sameName(entry.name, file.name),
  );
  return [
    ...listed.map((entry): Compared => found.get(entry) ?? { verdict: 'missing', listed: entry, chosen: null }),
    ...[...free].map((file): Compared => ({
      verdict: file.sha256 === null ? 'unread' : 'new',
      listed: null,
      chosen: file,
    })),
  ];
}

/** How many of each. */
export function tally(results: readonly Compared[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { same: 0, renamed: 0, changed: 0, missing: 0, unread: 0, new: 0 };
  for (const { verdict } of results) counts[verdict]++;
  return counts;
}
