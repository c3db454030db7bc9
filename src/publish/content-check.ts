/** Before each build: everything wrong in content/, in one message an editor can act on. */
import type { AstroIntegration } from 'astro';
import { checkContent } from './check-content.ts';
import { formatProblem } from '../law/problem.ts';

/** The Astro integration. Throws before anything is built if the content does not hold together. */
export function contentCheck(root: string): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      // Before Astro reads the collections, so that the message is ours.
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const { problems } = checkContent(root);
        if (problems.length)
          throw new Error(`The content has ${problems.length} problem(s):\n${problems.map(formatProblem).join('\n')}`);
      },
    },
  };
}
