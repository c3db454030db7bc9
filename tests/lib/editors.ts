/** Copies of content/ on which tests run the commands for editors. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { formatProblem } from '../../src/law/problem.ts';
import { checkContent } from '../../src/publish/check-content.ts';

/** The project's folder. */
export const PROJECT = path.resolve(import.meta.dirname, '../..');

/** What a command said, and how it ended. */
export interface Said {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command on a copy. */
export function run(root: string, script: string, ...args: string[]): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args, '--root', root], {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, LAW_AS_AT: '2026-11-22' },
  });
  return { status, stdout, stderr };
}

/** What npm run check would say of a copy. */
export const check = (root: string): string[] => checkContent(root).problems.map(formatProblem);

/** Makes a fresh copy of content/ and says its root; `none` makes an empty one. */
export type Copies = (() => string) & { none: () => string };

/** For a whole file of tests: its day, and copies, which go when it ends. */
export function useCopies(): Copies {
  // Each command reads all of content/, and each copy is some two thousand files: on a busy machine that takes its time.
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  const outer = mkdtempSync(path.join(tmpdir(), 'editors-'));
  let copies = 0;
  beforeAll(() => {
    process.env.LAW_AS_AT = '2026-11-22';
  });
  afterAll(() => rmSync(outer, { recursive: true, force: true }));
  const none = () => path.join(outer, String(copies++));
  const copy = () => {
    const root = none();
    cpSync(path.join(PROJECT, 'content'), path.join(root, 'content'), { recursive: true });
    return root;
  };
  return Object.assign(copy, { none });
}
