/**
 * content/law/fingerprints.lock: one line a wording, `<sha256>  cn/psal/art-50@2026-01-01`, sorted by id. It holds what
 * was compared with the official source, so that an accidental edit of official text is seen.
 */
import type { LawRecord } from '../../src/law/record.ts';

/** Where the lock stands, from the project's root. */
export const LOCK_FILE = 'content/law/fingerprints.lock';

/** The fingerprints of the record's texts as they are now: id → sha256. Wordings without text have none. */
export function fingerprintsOf(record: LawRecord): Map<string, string> {
  const all = [...record.versions.values()].flatMap(({ id, sha256 }) => (sha256 ? [[id, sha256] as const] : []));
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Reads the lock.
 * @throws Error that names a line which is none
 */
export function parseLock(source: string): Map<string, string> {
  const lock = new Map<string, string>();
  source.split('\n').forEach((line, i) => {
    if (!line.trim()) return;
    const [, sha256, id] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? [];
    if (!sha256 || !id) throw new Error(`${LOCK_FILE}:${i + 1}: found “${line}”; wanted “<sha256>  <id>”`);
    lock.set(id, sha256);
  });
  return lock;
}

/** Writes the lock. */
export function formatLock(lock: ReadonlyMap<string, string>): string {
  return [...lock]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, sha256]) => `${sha256}  ${id}\n`)
    .join('');
}

/** How the texts differ from the lock: edited, without a line, or locked but gone. */
export function compareLock(now: ReadonlyMap<string, string>, lock: ReadonlyMap<string, string>) {
  return {
    changed: [...now].filter(([id, sha256]) => lock.has(id) && lock.get(id) !== sha256).map(([id]) => id),
    added: [...now.keys()].filter((id) => !lock.has(id)),
    removed: [...lock.keys()].filter((id) => !now.has(id)),
  };
}
