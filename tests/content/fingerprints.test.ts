/** No official text differs from what was compared with its source and locked. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCK_FILE, compareLock, fingerprintsOf, formatLock, parseLock } from '../../scripts/lib/fingerprint-lock.ts';
import { expectNone } from '../lib/expect-none.ts';
import { ROOT, record } from './content.ts';

const file = path.join(ROOT, LOCK_FILE);
const lock = existsSync(file) ? parseLock(readFileSync(file, 'utf8')) : new Map<string, string>();
const { changed, added, removed } = compareLock(fingerprintsOf(record), lock);

describe(LOCK_FILE, () => {
  test('no official text was edited', () =>
    expectNone(changed.map((id) => `${id}: the text of ${record.versions.get(id)?.file} is not the one that was compared with the official source`)));
  test('every text is locked', () => expectNone(added.map((id) => `${id}: not locked; compare it with its source, then: npm run fingerprints`)));
  test('no locked text is gone', () => expectNone(removed.map((id) => `${id}: locked, but the record holds no text of it`)));
});

test('the lock says what it was told, and a changed, a new and a lost text are told apart', () => {
  const was = new Map([['cn/a/art-1@2020-01-01', 'a'.repeat(64)], ['cn/a/art-2@2020-01-01', 'b'.repeat(64)]]);
  expect(parseLock(formatLock(was))).toEqual(was);
  const is = new Map([['cn/a/art-1@2020-01-01', 'c'.repeat(64)], ['cn/a/art-3@2020-01-01', 'd'.repeat(64)]]);
  expect(compareLock(is, was)).toEqual({ changed: ['cn/a/art-1@2020-01-01'], added: ['cn/a/art-3@2020-01-01'], removed: ['cn/a/art-2@2020-01-01'] });
  expect(() => parseLock('nonsense\n')).toThrow('fingerprints.lock:1');
});
