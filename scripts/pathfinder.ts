// npm run -s pathfinder -- facts.json        (or - for standard input)
// Prints the plan for the facts of a case as JSON: which provisions apply, may apply or do not, and which routes, steps,
// letters and services follow. Needs no build. The facts are those of src/schemas/pathfinder.ts; null is unknown.
// Exit code 0: a plan; 2: a wrong call, wrong facts (key, value and what is allowed on standard error), or content that
// does not hold together. Without `asOf` the day is LAW_AS_AT.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatProblem } from '../src/law/problem.ts';
import { makePlan } from '../src/pathfinder/plan.ts';
import { readFacts } from '../src/pathfinder/read-facts.ts';
import { lawAsAt } from '../src/publish/edition.ts';
import { readContent } from '../src/publish/read-content.ts';
import { HOME_PLACE } from '../src/site/config.ts';
import { pathfinderPhrases, planNotes, planOrder } from '../src/site/pathfinder-words.ts';

const USAGE = 'Usage: npm run -s pathfinder -- facts.json   (or - for standard input)';

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const [file, ...more] = process.argv.slice(2);
if (!file || more.length || (file.startsWith('-') && file !== '-')) fail(USAGE);

let source: string;
try {
  // npm runs scripts in the project's folder; INIT_CWD is where the reader stands.
  source = readFileSync(file === '-' ? 0 : path.resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
} catch (error) {
  fail(`${file}: ${(error as Error).message}\n${USAGE}`);
}
let data: unknown;
try {
  data = JSON.parse(source.replace(/^\ufeff/, ''));
} catch (error) {
  fail(`${file === '-' ? 'standard input' : file}: no JSON (${(error as Error).message})`);
}
const read = readFacts(data);
if ('problems' in read)
  fail(
    read.problems
      .map(
        ({ key, value, allowed }) =>
          `${key || 'facts'}: found ${JSON.stringify(value) ?? 'nothing'}; allowed: ${allowed}`,
      )
      .join('\n'),
  );

const root = path.resolve(import.meta.dirname, '..');
const { content, record, problems } = readContent(root);
const broken = problems.filter(({ file: where }) => /^content\/(law|pathfinder\/rules|deadlines)/.test(where));
if (broken.length) fail(`The content does not hold together:\n${broken.map(formatProblem).join('\n')}`);
let asOf: string;
try {
  asOf = typeof read.facts.asOf === 'string' ? read.facts.asOf : lawAsAt(root);
} catch (error) {
  fail((error as Error).message);
}
try {
  const { rules } = content.pathfinder;
  const plan = makePlan(read.facts, {
    rules,
    record,
    deadlines: content.deadlines,
    asOf,
    phrases: pathfinderPhrases(content.deadlines, record),
    notes: planNotes(content.deadlines),
    order: planOrder(content),
    home: HOME_PLACE,
  });
  console.log(JSON.stringify(plan, null, 2));
} catch (error) {
  fail((error as Error).message);
}
