/** A guide or provision page, with its styles and scripts, stays within its budget on a slow line. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUDGET } from '../lib/contract.ts';
import { all, attr, words } from '../lib/html.ts';
import { expectNone } from '../lib/expect-none.ts';
import type { Page } from '../lib/page.ts';
import { DIST, files, pages } from '../lib/site.ts';

const sizes = new Map<string, number>();

/** The size of a file of dist/ as it travels, in bytes. */
function size(file: string): number {
  let bytes = sizes.get(file);
  if (bytes === undefined)
    sizes.set(file, (bytes = gzipSync(readFileSync(path.join(DIST, file)), { level: 9 }).length));
  return bytes;
}

const fileAt = (address: string, from: string) =>
  decodeURIComponent(new URL(address, `https://site.invalid${from}`).pathname).slice(1);

/** The modules that a script imports at once; a dynamic import comes later, when it is asked for. */
function imported(file: string): string[] {
  const source = readFileSync(path.join(DIST, file), 'utf8');
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

test.each([['guide'], ['route'], ['provision'], ['version']] as const)(
  `a %s page takes at most ${BUDGET / 1000} kB`,
  (kind) => {
    const ours = pages.filter((page) => page.kind === kind);
    expect(ours.length).toBeGreaterThan(0);
    expectNone(
      ours.flatMap((page) => {
        const parts = [...fetched(page)].map((file) => [file, size(file)] as const);
        const total = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
        return total <= BUDGET
          ? []
          : [`${page.path}: ${total} bytes (${parts.map(([file, bytes]) => `${file} ${bytes}`).join(', ')})`];
      }),
    );
  },
);
