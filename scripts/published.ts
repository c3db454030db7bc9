// node scripts/published.ts [dist]
// Adds the addresses and anchors of law that a build publishes to content/law/published.txt. It never takes one out: an
// address once printed is cited by others. A test of the built pages fails where the build has dropped one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PUBLISHED, publishedIn, readPublished, writePublished } from './lib/published.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const dist = path.resolve(root, process.argv[2] ?? 'dist');
if (!existsSync(dist)) {
  console.error(`${dist}: found nothing; wanted a build (npm run build)`);
  process.exit(2);
}
const file = path.join(root, PUBLISHED);
const before = existsSync(file) ? readPublished(readFileSync(file, 'utf8')) : new Map<string, Set<string>>();
const count = (all: ReadonlyMap<string, ReadonlySet<string>>) =>
  [...all.values()].reduce((n, set) => n + set.size + 1, 0);
const had = count(before);
for (const [address, anchors] of publishedIn(dist)) {
  const known = before.get(address) ?? new Set<string>();
  for (const anchor of anchors) known.add(anchor);
  before.set(address, known);
}
writeFileSync(file, writePublished(before));
console.log(`${PUBLISHED}: ${count(before)} addresses and anchors, ${count(before) - had} of them new`);
