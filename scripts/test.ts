// npm test                    every stage, in order; a stage that fails does not stop the later ones
// npm test -- unit site       only these stages; `site` and `browser` then read the dist/ that is there
// Last line: N passed, N failed (and N skipped, if any). Format, lint, types and build count as one test each.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Counts, NONE, add, runCommand, runVitest } from './lib/stages.ts';

const STAGES = {
  format: () => runCommand('npm', 'run', '--silent', 'format:check'),
  lint: () => runCommand('npm', 'run', '--silent', 'lint'),
  types: () => runCommand('npm', 'run', '--silent', 'types'),
  unit: () => vitest('unit'),
  content: () => vitest('content'),
  build: () => runCommand('npm', 'run', '--silent', 'build:inner'),
  site: () => vitest('site'),
  browser: () => vitest('browser'),
  edition: () => vitest('edition'),
};
type Stage = keyof typeof STAGES;
const ALL = Object.keys(STAGES) as Stage[];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STAGES));
if (unknown.length) {
  console.error(`Unknown stage ${unknown.join(', ')}. The stages are: ${ALL.join(', ')}.`);
  process.exit(1);
}

const results = mkdtempSync(path.join(tmpdir(), 'lit-corner-'));
const vitest = (project: string) => runVitest(project, path.join(results, `${project}.json`));
let total = NONE;
let built = true;

/** One line a stage; whatever went wrong stands below it. */
function report(stage: Stage, counts: Counts, seconds: number): void {
  const parts = [`${counts.passed} passed`];
  if (counts.failed) parts.push(`${counts.failed} failed`);
  if (counts.skipped) parts.push(`${counts.skipped} skipped`);
  console.log(`${counts.failed ? '✗' : '✓'} ${stage.padEnd(8)} ${parts.join(', ').padEnd(24)} ${seconds.toFixed(1)} s`);
  for (const message of counts.messages) console.log(message.replace(/^/gm, '    '));
}

for (const stage of ALL.filter((name) => !asked.length || asked.includes(name))) {
  const start = performance.now();
  const needsBuild = stage === 'site' || stage === 'browser';
  const counts: Counts =
    needsBuild && !built
      ? { passed: 0, failed: 1, skipped: 0, messages: ['Not run: the build failed, so there are no pages to look at.'] }
      : await STAGES[stage]();
  if (stage === 'build' && counts.failed) built = false;
  report(stage, counts, (performance.now() - start) / 1000);
  total = add(total, counts);
}
rmSync(results, { recursive: true, force: true });

console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
if (total.failed || !total.passed) process.exitCode = 1;
