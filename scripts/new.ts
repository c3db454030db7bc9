// npm run new                                   the kinds: guide, route, step, provision, service, letter
// npm run new guide                             asks, then writes the files in both languages; nothing is overwritten
// npm run new step -- --name tell-a-friend --title-zh … --title-en …    answers as flags: what they leave out is asked, or,
//                                               without a terminal, named; --root <folder>: another copy of the project (for tests)
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { openPlaces } from '../src/publish/draft-problems.ts';
import { readContent } from '../src/publish/read-content.ts';
import { KINDS } from './new/kinds.ts';
import { knownFrom } from './new/known.ts';
import { type Question, readAnswers } from './new/question.ts';

/** Ends with a message a person can act on. */
function fail(...lines: string[]): never {
  console.error(lines.join('\n'));
  process.exit(1);
}

const name = process.argv[2] ?? '';
const kind = KINDS[name];
if (!kind)
  fail(
    name && !name.startsWith('-')
      ? `There is no kind “${name}”.`
      : 'What is new? Say one of these, e.g. npm run new step',
    ...Object.entries(KINDS).map(([key, { is }]) => `  ${key.padEnd(10)} ${is}`),
  );

const flags = [...new Set(kind.questions.map((question) => question.name)), 'root'];
let given: Record<string, string | undefined>;
try {
  given = parseArgs({
    args: process.argv.slice(3),
    options: Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }])),
  }).values;
} catch (error) {
  fail(
    (error as Error).message.split('. ')[0]!,
    `The flags of ${name}: ${flags.map((flag) => `--${flag}`).join(', ')}`,
  );
}
const root = given.root ?? path.resolve(import.meta.dirname, '..');
const { content, record, problems } = readContent(root);
if (problems.length)
  console.error(
    `The content has ${problems.length} problem(s) already, see npm run check; what they touch is not known here.`,
  );
const known = knownFrom(content, record, new Date().toISOString().slice(0, 10));

/** Asks what the flags leave open, each question until its answer can be read. */
async function ask(questions: readonly Question[]): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  for (const [i, question] of questions.entries()) {
    const so = readAnswers(questions.slice(0, i), given, known).answers;
    if (given[question.name] !== undefined || (question.when && !question.when(so, known))) continue;
    for (;;) {
      let hint = '';
      try {
        const otherwise = question.otherwise?.(so, known);
        if (otherwise !== undefined) hint = ` [${otherwise === null || !String(otherwise) ? 'none' : otherwise}]`;
      } catch {
        // There is no other answer here.
      }
      given[question.name] = await terminal.question(`${question.ask}${hint}: `);
      const wrong = readAnswers([...questions.slice(0, i), question], given, known).wrong;
      if (!wrong.length) break;
      console.error(`  ${wrong.at(-1)!.replace(/^--\S+: |^--\S+ is (?=missing).*/, '') || 'this one needs an answer'}`);
    }
  }
  terminal.close();
}

if (process.stdin.isTTY) await ask(kind.questions);
const { answers, wrong } = readAnswers(kind.questions, given, known);
if (wrong.length) fail('Nothing was written.', ...wrong);

const { files, next } = kind.write(answers, known);
const there = Object.keys(files).filter((file) => existsSync(path.join(root, file)));
if (there.length) fail(`Nothing was written: ${there.join(', ')} is there already.`);
for (const [file, text] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  // `wx`: never over a file that came in between.
  writeFileSync(path.join(root, file), text, { flag: 'wx' });
}

console.log(
  `Written:\n${Object.keys(files)
    .map((file) => `  ${file}\n`)
    .join('')}`,
);
console.log('Still to fill in:');
for (const [file, text] of Object.entries(files))
  for (const { line, words } of openPlaces(text)) console.log(`  ${file}:${line}  ${words}`);
console.log(
  `\nThen:\n${next.map((sentence) => `  - ${sentence}\n`).join('')}  - npm run check tells what is still wrong.`,
);
