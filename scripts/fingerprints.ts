// npm run fingerprints                              adds the fingerprints of new wordings to content/law/fingerprints.lock
// npm run fingerprints -- --accept cn/psal/art-50@2026-01-01   also takes over a text that was changed, or drops one that is gone
// A text that is locked is never taken over unasked: first compare it with the official source.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblem } from '../src/law/problem.ts';
import { readContent } from '../src/publish/read-content.ts';
import { LOCK_FILE, compareLock, fingerprintsOf, formatLock, parseLock } from './lib/fingerprint-lock.ts';
import { readOptions } from './lib/options.ts';

const root = path.resolve(import.meta.dirname, '..');
const { accept } = readOptions(import.meta.url, { accept: { type: 'string', multiple: true, default: [] } });
const file = path.join(root, LOCK_FILE);
const { record, problems } = readContent(root);
const lawProblems = problems.filter((problem) => problem.file.startsWith('content/law/'));
if (lawProblems.length) {
  console.error(`The record has problems; nothing was written.\n${lawProblems.map(formatProblem).join('\n')}`);
  process.exit(1);
}

const now = fingerprintsOf(record);
const lock = existsSync(file) ? parseLock(readFileSync(file, 'utf8')) : new Map<string, string>();
const { changed, added, removed } = compareLock(now, lock);
const refused = [...changed, ...removed].filter((id) => !accept.includes(id));
const unknown = accept.filter((id) => !changed.includes(id) && !removed.includes(id));

for (const id of unknown)
  console.error(`--accept ${id}: nothing to accept; its text is as it is locked, or there is no such wording.`);
for (const id of refused)
  console.error(
    now.has(id)
      ? `${id}: the official text was changed. Compare it with the source; if the change is right: npm run fingerprints -- --accept ${id}`
      : `${id}: the wording is locked but gone. If that is right: npm run fingerprints -- --accept ${id}`,
  );

const next = new Map([...now].map(([id, sha256]) => [id, refused.includes(id) ? lock.get(id)! : sha256]));
for (const id of refused) next.set(id, lock.get(id)!);
writeFileSync(file, formatLock(next));
console.error(
  `${LOCK_FILE}: ${next.size} fingerprints, ${added.length} new, ${changed.length + removed.length - refused.length} accepted.`,
);
if (refused.length || unknown.length) process.exitCode = 1;
