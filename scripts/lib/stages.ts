/** Runs one stage of `npm test` and counts. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What a stage found. `messages` say what failed and why tests were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  messages: string[];
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0, messages: [] };

/** The sum of two counts, without their messages. */
export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped, messages: [] };
}

/** Runs a program from the project's root and collects what it prints. */
function run(command: string, args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', NO_COLOR: '1' },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: 1, output: `${command} could not be started: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}

/** The end of a long text, where a program says what went wrong; without Vitest's own stack. */
const tail = (text: string, lines = 80) =>
  text
    .split('\n')
    .filter((line) => !/❯ .*node_modules|^JSON report written/.test(line))
    .slice(-lines)
    .join('\n');

/** A program that counts as one test: it passes if it exits with 0. Its output is shown if not. */
export async function runCommand(command: string, ...args: string[]): Promise<Counts> {
  const { code, output } = await run(command, args);
  return code === 0
    ? { ...NONE, passed: 1 }
    : { ...NONE, failed: 1, messages: [tail(output) || `${command} ended with code ${code}`] };
}

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** The first lines of a failure: its message, and of the stack only where our own files stand. */
const firstLines = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^\s+at /.test(line) || /\/(tests|src|scripts)\/[^)]*:\d/.test(line))
    .slice(0, 32)
    .join('\n')
    .replaceAll(ROOT + path.sep, '');

/** Counts a report. A file that could not be loaded holds no test and counts as one failure. */
export function countReport({ testResults }: VitestReport): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0, messages: [] };
  for (const file of testResults) {
    const name = path.relative(ROOT, file.name);
    for (const { status, fullName, failureMessages } of file.assertionResults) {
      if (status === 'passed') counts.passed++;
      else if (status === 'failed') {
        counts.failed++;
        counts.messages.push(`✗ ${name} › ${fullName}\n${firstLines(failureMessages.join('\n'))}`);
      } else counts.skipped++;
    }
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) {
      counts.failed++;
      counts.messages.push(`✗ ${name}\n${firstLines(file.message)}`);
    }
  }
  return counts;
}

/**
 * Runs one of Vitest's projects (vitest.config.ts).
 * @param file where its report is written
 * @returns one failure if it ended badly without saying of which test, or if it found no test at all
 */
export async function runVitest(project: string, file: string): Promise<Counts> {
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { code, output } = await run(process.execPath, [
    vitest,
    'run',
    '--project',
    project,
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const counts = existsSync(file) ? countReport(JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : { ...NONE };
  const notes = output.split('\n').filter((line) => line.startsWith('note: '));
  const messages = [...counts.messages, ...notes.map((line) => line.slice('note: '.length))];
  const silent = counts.failed === 0 && (code !== 0 || counts.passed + counts.skipped === 0);
  return silent ? { ...counts, failed: 1, messages: [...messages, tail(output)] } : { ...counts, messages };
}
