/** The list of every address and anchor of law ever published, and what a build publishes. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The list's place in the repository. */
export const PUBLISHED = 'content/law/published.txt';

const HEADER = [
  '# Every address of law below a language, and its anchors, ever published. They are promises: lawyers cite them.',
  '# Lines are added by `npm run published`, never taken out. A build that drops one fails its tests.',
];

/** Address → anchors, out of the list's text. */
export function readPublished(text: string): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const [address = '', ...anchors] = line.trim().split(' ');
    all.set(address, new Set(anchors));
  }
  return all;
}

/** The list's text, sorted, one address a line with its anchors behind it. */
export function writePublished(all: ReadonlyMap<string, ReadonlySet<string>>): string {
  const lines = [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([address, anchors]) => [address, ...[...anchors].sort(byNumber)].join(' '));
  return [...HEADER, ...lines, ''].join('\n');
}

const byNumber = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

/** The addresses of law in a build, with the anchors of their official text. The languages publish the same. */
export function publishedIn(dist: string, locale = 'zh'): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  const root = path.join(dist, locale);
  for (const entry of readdirSync(path.join(root, 'law'), { recursive: true, withFileTypes: true })) {
    if (entry.name !== 'index.html') continue;
    const html = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
    const rows = html.matchAll(/<div class="row d\d+" id="([^"]+)"/g);
    const address = `${path.relative(root, entry.parentPath).split(path.sep).join('/')}/`;
    all.set(address, new Set([...rows].map(([, id]) => id!)));
  }
  return all;
}

/** What the list holds and a build does not: an address, or an anchor on it. */
export function dropped(
  listed: ReadonlyMap<string, ReadonlySet<string>>,
  built: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  return [...listed].flatMap(([address, anchors]) => {
    const now = built.get(address);
    if (!now) return [address];
    return [...anchors].filter((anchor) => !now.has(anchor)).map((anchor) => `${address}#${anchor}`);
  });
}
