/** What the browser fetches to show a page of the built site. */
import { all, attr, words } from '../lib/html.ts';
import type { Page } from '../lib/page.ts';
import { files, read } from '../lib/site.ts';

const fileAt = (address: string, from: string) =>
  decodeURIComponent(new URL(address, `https://site.invalid${from}`).pathname).slice(1);

/** The modules that a script imports at once; a dynamic import comes later, when it is asked for. */
function imported(file: string): string[] {
  const source = read(file);
  return [...source.matchAll(/(?:\bimport\s*|\bfrom\s*)["']([^"']+)["']/g)].map(([, target]) =>
    fileAt(target!, `/${file}`),
  );
}

/** Every file that the browser fetches to show a page. */
export function fetched({ path: address, file, document }: Page): Set<string> {
  const wanted = new Set([file]);
  const queue = [
    ...all(document, 'link')
      .filter((link) => words(link, 'rel').some((rel) => ['stylesheet', 'modulepreload', 'preload'].includes(rel)))
      .map((link) => attr(link, 'href')),
    ...all(document, 'script').map((script) => attr(script, 'src')),
  ]
    .filter((target) => target !== null)
    .map((target) => fileAt(target, address));
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (wanted.has(next) || !files.has(next)) continue;
    wanted.add(next);
    if (/\.m?js$/.test(next)) queue.push(...imported(next));
  }
  return wanted;
}
