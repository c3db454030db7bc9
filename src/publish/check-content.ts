import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../law/problem.ts';
import type { LawRecord } from '../law/record.ts';
import { draftProblems } from './draft-problems.ts';
import { lawAsAt } from './edition.ts';
import { type Content, readContent } from './read-content.ts';
import { referenceProblems } from './reference-problems.ts';
import { proseProblems } from './prose-problems.ts';

/**
 * Everything that an editor can get wrong and that needs no build: shapes, the record, references, figures in prose.
 * @param root the project's folder
 */
export function checkContent(root: string): { content: Content; record: LawRecord; problems: Problem[] } {
  const { content, record, problems } = readContent(root);
  // References into files that could not be read would only repeat their problem.
  const references = problems.length ? [] : referenceProblems(content, record, lawAsAt(root));
  const drafts = globSync('content/**/*.{yaml,mdx,md}', { cwd: root })
    .filter((file) => path.basename(file) !== 'README.md')
    .sort()
    .flatMap((file) => draftProblems(file.split(path.sep).join('/'), readFileSync(path.join(root, file), 'utf8')));
  return { content, record, problems: [...problems, ...references, ...proseProblems(content), ...drafts] };
}
