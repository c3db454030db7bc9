/** Before each build: everything wrong in content/, in one message an editor can act on; and what waits for review. */
import type { AstroIntegration } from 'astro';
import { formatProblem } from '../law/problem.ts';
import { checkContent } from './check-content.ts';
import { lawAsAt } from './edition.ts';
import { endedLaw } from './ended-law.ts';

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
        for (const { file, what } of endedLaw(content, record, lawAsAt(root))) logger.warn(`${file} ${what}`);
      },
    },
  };
}
