/** The kinds of page that `npm run new` can write: what is asked, which files follow, and what is left to do. */
import type { Answers, Question } from './question.ts';
import type { Known } from './known.ts';
import { guide, route, step } from './guidance.ts';
import { letter } from './letter.ts';
import { provision } from './provision.ts';
import { service } from './service.ts';

export interface Written {
  /** Path from the project's root → content. */
  files: Record<string, string>;
  /** What the files cannot know: one plain sentence each. */
  next: string[];
}

export interface Kind {
  /** What it is, for the list of kinds. */
  is: string;
  questions: Question[];
  write: (answers: Answers, known: Known) => Written;
}

export const KINDS: Record<string, Kind> = { guide, route, step, provision, service, letter };
