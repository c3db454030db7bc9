/** A guide or provision page, with its styles and scripts, stays within its budget on a slow line. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUDGET } from '../lib/contract.ts';
import { expectNone } from '../lib/expect-none.ts';
import { DIST, pages } from '../lib/site.ts';
import { fetched } from './fetched.ts';

const sizes = new Map<string, number>();

/** The size of a file of dist/ as it travels, in bytes. */
function size(file: string): number {
  let bytes = sizes.get(file);
  if (bytes === undefined)
    sizes.set(file, (bytes = gzipSync(readFileSync(path.join(DIST, file)), { level: 9 }).length));
  return bytes;
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

test(`the pathfinder begins within ${BUDGET / 1000} kB`, () => {
  const ours = pages.filter(({ path: at }) => /^\/(?:zh|en)\/pathfinder\/$/.test(at));
  expect(ours.length).toBe(2);
  expectNone(
    ours.flatMap((page) => {
      const total = [...fetched(page)].reduce((sum, file) => sum + size(file), 0);
      return total <= BUDGET ? [] : [`${page.path}: ${total} bytes`];
    }),
  );
});
