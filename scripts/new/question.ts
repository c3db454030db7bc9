/** Questions that `npm run new` asks, and how their answers are read. Pure, so that a test needs no terminal. */
import { type Known } from './known.ts';

/** What an answer may be when it has been read. */
export type Answer = string | number | string[] | null;
export type Answers = Record<string, Answer>;

export interface Question {
  /** The name of the flag: --title-zh. */
  name: string;
  /** The question as it is asked. */
  ask: string;
  /** What is taken where the answer is empty; without it an answer must be given. May look at the answers before it. */
  otherwise?: (answers: Answers, known: Known) => Answer;
  /** Turns the answer into a value. Throws an Error whose message says what is wanted. */
  read: (answer: string, known: Known, answers: Answers) => Answer;
  /** Whether it is asked at all. */
  when?: (answers: Answers, known: Known) => boolean;
}

const fail = (wanted: string): never => {
  throw new Error(`wanted ${wanted}`);
};

/** Plain words. */
export const words = (answer: string): string => answer.trim() || fail('words, not an empty answer');

/** A name for a folder that is still free. */
export const freeName = (taken: (known: Known) => ReadonlySet<string>) => (answer: string, known: Known) => {
  const name = answer.trim();
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    fail('a folder name in lower case, with hyphens instead of spaces, such as keep-evidence');
  if (taken(known).has(name)) fail(`a name that is not taken; “${name}” is there already`);
  return name;
};

/** One of a few words. */
export const oneOf =
  (choices: readonly string[] | ((known: Known) => readonly string[])) => (answer: string, known: Known) => {
    const list = typeof choices === 'function' ? choices(known) : choices;
    return list.includes(answer.trim()) ? answer.trim() : fail(`one of ${list.join(', ')}`);
  };

/** A day of the calendar. */
export const calendarDay = (answer: string): string => {
  const text = answer.trim();
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  // Of 2026-02-30 JavaScript makes another day, or none.
  const real = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
  return real ? text : fail('a day such as 2026-01-01');
};

/** An address of the web. */
export const webAddress = (answer: string): string =>
  /^https?:\/\/[^\s/]+\.[^\s/]+/.test(answer.trim()) ? answer.trim() : fail('an address that begins with https://');

/** Several answers, with commas between them (also Chinese ones). */
export const list =
  (one: (answer: string, known: Known) => string, least = 0) =>
  (answer: string, known: Known): string[] => {
    const parts = answer
      .split(/[,，、]/)
      .map((part) => part.trim())
      .filter(Boolean);
    if (parts.length < least) fail(`at least ${least}, with commas between them`);
    return parts.map((part) => one(part, known));
  };

/** A help line of the directory. */
export const service = (answer: string, known: Known): string =>
  known.services.has(answer)
    ? answer
    : fail(
        `a help line of content/services/, such as cn/12338; there is no “${answer}” (npm run new service writes one)`,
      );

/** A step, which must be there already. */
export const step =
  (kind: 'do' | 'avoid') =>
  (answer: string, known: Known): string => {
    const found = known.steps.get(answer);
    if (!found) return fail(`a step of content/steps/; there is no “${answer}” (npm run new step writes one)`);
    return found === kind ? answer : fail(`a step of kind ${kind}; “${answer}” is of kind ${found}`);
  };

/** A provision, with its version; without one, the version in force is taken. */
export const provision = (answer: string, known: Known): string => {
  const found = known.provision(answer);
  return 'id' in found ? found.id : fail(`a provision such as cn/psal/art-50@2026-01-01#p1-i6: ${found.wrong}`);
};

/**
 * Reads what was given for each question, in order.
 * @param given flag → text
 * @returns the answers, and every sentence about what is missing or wrong
 */
export function readAnswers(
  questions: readonly Question[],
  given: Readonly<Record<string, string | undefined>>,
  known: Known,
): { answers: Answers; wrong: string[] } {
  const answers: Answers = {};
  const wrong: string[] = [];
  for (const question of questions) {
    if (question.when && !question.when(answers, known)) continue;
    const text = given[question.name];
    try {
      if (text !== undefined && text.trim() !== '') answers[question.name] = question.read(text, known, answers);
      else if (question.otherwise) answers[question.name] = question.otherwise(answers, known);
      else wrong.push(`--${question.name} is missing: ${question.ask}`);
    } catch (error) {
      wrong.push(`--${question.name}: found “${text}”; ${(error as Error).message}`);
    }
  }
  return { answers, wrong };
}
