import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../law/problem.ts';
import type { LawRecord } from '../law/record.ts';
import { unknownIn } from '../config/schema.ts';
import { SITE, SITE_FILE } from '../config/site.ts';
import { draftProblems } from './draft-problems.ts';
import { lawAsAt } from './edition.ts';
import { mdxProblems } from './mdx-problems.ts';
import { type Content, readContent } from './read-content.ts';
import { referenceProblems } from './reference-problems.ts';
import { proseProblems } from './prose-problems.ts';

/** The id under which others name what stands in a file: cn/12338, in-a-group, cn/psal/art-50; empty for single files. */
function idOf(file: string): string {
  const [, kind = '', ...rest] = file.replace(/\.\w+$/, '').split('/');
  if (!rest.length) return '';
  return kind === 'services' ? rest.join('/') : kind === 'law' ? rest.slice(0, 3).join('/') : rest[0]!;
}

/**
 * Everything that an editor can get wrong and that needs no build: shapes, the record, references, figures in prose.
 * @param root the project's folder
 */
export function checkContent(root: string): { content: Content; record: LawRecord; problems: Problem[] } {
  const { content, record, problems } = readContent(root);
  // What could not be read looks as if it were missing: whatever names it is not blamed for that.
  const unread = [...new Set(problems.map(({ file }) => idOf(file)))].filter(Boolean);
  const references = referenceProblems(content, record, lawAsAt(root)).filter(
    ({ found, wanted }) => !unread.some((id) => `${found} ${wanted}`.includes(id)),
  );
  const drafts = globSync('content/**/*.{yaml,mdx,md}', { cwd: root })
    .filter((file) => path.basename(file) !== 'README.md')
    .sort()
    .flatMap((file) => draftProblems(file.split(path.sep).join('/'), readFileSync(path.join(root, file), 'utf8')));
  const site = unknownIn(
    SITE,
    {
      places: new Set(content.places.map(({ id }) => id)),
      jurisdictions: new Set([...record.instruments.values()].map(({ jurisdiction }) => jurisdiction)),
      services: new Set(content.services.map(({ id }) => id)),
      articles: new Set(record.articles.keys()),
    },
    SITE_FILE,
  ).filter(({ found }) => !unread.some((id) => id.startsWith(found) || found.startsWith(id)));
  return {
    content,
    record,
    problems: [...site, ...problems, ...references, ...proseProblems(content), ...mdxProblems(content), ...drafts],
  };
}
