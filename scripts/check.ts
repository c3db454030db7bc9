// npm run check
// npm run check -- --root <folder>     another copy of the project (for tests)
// Looks at content/ and prints each problem as one line: file, field, what was found, what is wanted. Exit 1 if any.
import path from 'node:path';
import { formatProblem } from '../src/law/problem.ts';
import { checkContent } from '../src/publish/check-content.ts';
import { readOptions } from './lib/options.ts';

const { root } = readOptions(import.meta.url, {
  root: { type: 'string', default: path.resolve(import.meta.dirname, '..') },
});
const { content, record, problems } = checkContent(root);
for (const problem of problems) console.log(formatProblem(problem));
if (problems.length) process.exitCode = 1;
console.error(
  `${record.versions.size} wordings of ${record.articles.size} provisions, ${content.guides.length} guides, ` +
    `${content.routes.length} routes, ${content.steps.length} steps, ${content.services.length} services: ` +
    (problems.length ? `${problems.length} problem(s)` : 'no problem'),
);
