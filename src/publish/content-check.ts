/** Before each build: everything wrong in content/, in one message an editor can act on; and what waits for review. */
import type { AstroIntegration } from 'astro';
import { endedGrounds } from '../law/grounds.ts';
import { formatProblem } from '../law/problem.ts';
import type { LawRecord } from '../law/record.ts';
import { checkContent } from './check-content.ts';
import { lawAsAt } from './edition.ts';
import type { Content } from './read-content.ts';

/** Each step, guide, route, letter and case whose law has ended, with what carries it on, one line each. */
export function reviewsDue(
  { steps, guides, routes, letters, cases }: Pick<Content, 'steps' | 'guides' | 'routes' | 'letters' | 'cases'>,
  record: LawRecord,
  on: string,
): string[] {
  const grounds = [
    ...[...steps, ...letters].map(({ file, data }) => ({ file, restsOn: data.restsOn })),
    // What a case names as the law of today; the law of its own day may have ended.
    ...cases.map(({ file, data }) => ({ file, restsOn: data.provisions.flatMap(({ now }) => (now ? [now] : [])) })),
    ...[...guides, ...routes].map(({ file, data }) => ({ file, restsOn: data.law.map(({ to }) => to) })),
  ];
  return grounds.flatMap(({ file, restsOn }) =>
    endedGrounds(record, restsOn, on).map(
      ({ id, until, continuedBy }) =>
        `${file} stands on ${id}, which ended on ${until}; ${continuedBy.length ? `see ${continuedBy.join(', ')}` : 'nothing carries it on'}`,
    ),
  );
}

/** The Astro integration. Throws before anything is built if the content does not hold together. */
export function contentCheck(root: string): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      // Before Astro reads the collections, so that the message is ours.
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build') return;
        const { content, record, problems } = checkContent(root);
        if (problems.length)
          throw new Error(`The content has ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`);
        for (const line of reviewsDue(content, record, lawAsAt(root))) logger.warn(line);
      },
    },
  };
}
