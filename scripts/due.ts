// npm run due                        what must be reviewed on the edition's day
// npm run due -- --on 2027-06-01     on another day
// npm run -s due -- --json           the same as JSON; --root <folder>: another copy of the project (for tests)
import path from 'node:path';
import { formatProblem } from '../src/law/problem.ts';
import { dueOn, formatDue } from '../src/publish/due.ts';
import { lawAsAt } from '../src/publish/edition.ts';
import { readContent } from '../src/publish/read-content.ts';
import { translationState } from '../src/publish/read-translations.ts';
import { readOptions } from './lib/options.ts';

const {
  on: asked,
  json,
  root,
} = readOptions(import.meta.url, {
  on: { type: 'string' },
  json: { type: 'boolean', default: false },
  root: { type: 'string', default: path.resolve(import.meta.dirname, '..') },
});
const on = asked ?? lawAsAt(root);
if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on))) {
  console.error(`--on: found “${on}”; wanted a day such as 2027-06-01`);
  process.exit(1);
}

const { content, record, problems } = readContent(root);
if (problems.length) {
  // What cannot be read cannot be listed.
  console.error(`First put right (npm run check):\n${problems.map(formatProblem).join('\n')}`);
  process.exit(1);
}
const all = dueOn(content, record, translationState(root).behind, on);
console.log(json ? JSON.stringify(all, null, 2) : formatDue(all, on).trimEnd());
