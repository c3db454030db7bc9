import type { Problem } from '../../src/law/problem.ts';
import type { LawRecord } from '../../src/law/record.ts';
import { lawAsAt } from '../../src/publish/edition.ts';
import { type Content, readContent } from '../../src/publish/read-content.ts';
import { referenceProblems } from '../../src/publish/reference-problems.ts';
import { proseProblems } from './prose.ts';

/**
 * Everything that an editor can get wrong and that needs no build: shapes, the record, references, figures in prose.
 * @param root the project's folder
 */
export function checkContent(root: string): { content: Content; record: LawRecord; problems: Problem[] } {
  const { content, record, problems } = readContent(root);
  // References into files that could not be read would only repeat their problem.
  const references = problems.length ? [] : referenceProblems(content, record, lawAsAt(root));
  return { content, record, problems: [...problems, ...references, ...proseProblems(content)] };
}
