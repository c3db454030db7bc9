/** The places that `npm run new` left to an editor: a page with one of them is not published. */
import type { Problem } from '../law/problem.ts';

/** A place left open: its line, from 1, and what should stand there. */
export interface OpenPlace {
  line: number;
  words: string;
}

/** Where a file still says TODO. */
export function openPlaces(source: string): OpenPlace[] {
  return source.split('\n').flatMap((text, i) => {
    const words = /TODO\s*[:：].*/.exec(text)?.[0].replace(/["']?\s*\}?,?$/, '');
    return words === undefined ? [] : [{ line: i + 1, words }];
  });
}

/** Each of them as a problem. */
export function draftProblems(file: string, source: string): Problem[] {
  return openPlaces(source).map(({ line, words }) => ({
    file,
    field: `line ${line}`,
    found: `“${words}”`,
    wanted: 'your own words; this place is still to be filled in',
  }));
}
