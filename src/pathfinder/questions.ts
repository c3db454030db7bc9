/** The conversation: which question comes next, what the answers say, and the way back. It is plain data throughout. */
import { type FactName, FACT_NAMES } from '../schemas/facts.ts';
import type { FactsInput, Question } from '../schemas/pathfinder.ts';
import { canBeTrue } from './evaluate.ts';
import { type Facts, completeFacts, factAt, knownFacts, mergeFacts } from './facts.ts';
import { factsIn, isTrue, prepareLogic, run } from './logic.ts';

/** As many questions as are asked on any way through. */
export const MOST = 12;

/** One question answered. No choice and no value: "I don't know" or skipped. */
export interface Answer {
  question: string;
  /** For `choice` one, for `multi` any number; an empty list for `multi` is "none of these". */
  chosen?: readonly string[];
  /** For `date` and `number`. */
  value?: string | number;
}

/** The facts that an answer sets. */
export function answerFacts(question: Question, { chosen, value }: Answer): FactsInput {
  if (question.sets && value !== undefined)
    return (
      question.sets.startsWith('volume.') ? { volume: { [question.sets.slice(7)]: value } } : { [question.sets]: value }
    ) as FactsInput;
  if (chosen === undefined) return {};
  return mergeFacts(
    ...question.options.flatMap((option) => (chosen.includes(option.id) ? [] : (option.otherwise ?? []))),
    ...question.options.filter((option) => chosen.includes(option.id)).map((option) => option.set),
  );
}

/** What is known after some answers; a later answer stands over an earlier one. */
export function factsFrom(questions: readonly Question[], answers: readonly Answer[]): Facts {
  return completeFacts(
    mergeFacts(
      ...answers.map((answer) => {
        const question = questions.find(({ id }) => id === answer.question);
        return question ? answerFacts(question, answer) : {};
      }),
    ),
  );
}

const keysOf = (input: FactsInput): FactName[] => knownFacts(completeFacts(input));

/** Every fact that a question can set. */
export function factsSetBy(question: Question): FactName[] {
  if (question.sets) return [question.sets];
  const names = new Set(question.options.flatMap(({ set, otherwise }) => [...keysOf(set), ...keysOf(otherwise ?? {})]));
  return FACT_NAMES.filter((name) => names.has(name));
}

const NO_THRESHOLD = () => {
  throw new Error('content/pathfinder/questions.yaml: a threshold in `ask`');
};

/** Whether a question is asked when this is known. */
function isAsked(question: Question, facts: Facts): boolean {
  if (question.ask !== undefined) return isTrue(run(prepareLogic(question.ask, NO_THRESHOLD), facts));
  const sets = factsSetBy(question);
  return sets.length === 0 || sets.some((name) => factAt(facts, name) === null);
}

/**
 * The next question, or null when there is none: each is asked once, in the order of the file, and at most MOST.
 * @param answers those given so far, oldest first; the way back is to leave the last out
 */
export function nextQuestion(
  questions: readonly Question[],
  answers: readonly Answer[],
  most: number = MOST,
): Question | null {
  if (answers.length >= most) return null;
  const facts = factsFrom(questions, answers);
  const asked = new Set(answers.map(({ question }) => question));
  return questions.find((question) => !asked.has(question.id) && isAsked(question, facts)) ?? null;
}

/** At most how many questions can still come: those asked now, and those that an answer could still bring up. */
export function questionsLeft(questions: readonly Question[], answers: readonly Answer[]): number {
  const facts = factsFrom(questions, answers);
  const asked = new Set(answers.map(({ question }) => question));
  const possible = questions.filter(
    (question) =>
      !asked.has(question.id) &&
      (isAsked(question, facts) ||
        (question.ask !== undefined && canBeTrue(prepareLogic(question.ask, NO_THRESHOLD), facts))),
  );
  return Math.min(possible.length, MOST - answers.length);
}

/** Each way in which a question can be answered, skipping among them. */
export function answersTo(question: Question): Answer[] {
  const skip = { question: question.id };
  if (question.kind === 'date') return [skip, { ...skip, value: '2025-06-01' }, { ...skip, value: '2026-03-01' }];
  if (question.kind === 'number') return [skip, { ...skip, value: 0 }, { ...skip, value: 1e6 }];
  const none = question.kind === 'multi' ? [{ ...skip, chosen: [] }] : [];
  return [skip, ...none, ...question.options.map(({ id }) => ({ ...skip, chosen: [id] }))];
}

/**
 * Answers after which a question is asked, or null if there are none: the ways through are searched over the questions
 * that bear on its `ask`; the others are skipped.
 */
export function wayTo(questions: readonly Question[], id: string): Answer[] | null {
  const target = questions.find((question) => question.id === id);
  if (!target) return null;
  const relevant = new Set<FactName>(factsIn(target.ask ?? true));
  for (let size = -1; size !== relevant.size;) {
    size = relevant.size;
    for (const question of questions)
      if (factsSetBy(question).some((name) => relevant.has(name)))
        factsIn(question.ask ?? true).forEach((name) => relevant.add(name));
  }
  // Two ways that know the same of what bears on the question end in the same way.
  const failed = new Set<string>();
  const search = (answers: Answer[]): Answer[] | null => {
    const next = nextQuestion(questions, answers);
    if (!next) return null;
    if (next.id === id) return answers;
    const facts = factsFrom(questions, answers);
    const key = JSON.stringify([next.id, answers.length, [...relevant].map((name) => factAt(facts, name))]);
    if (failed.has(key)) return null;
    const bears = factsSetBy(next).some((name) => relevant.has(name));
    for (const answer of bears ? answersTo(next) : [{ question: next.id }]) {
      const way = search([...answers, answer]);
      if (way) return way;
    }
    failed.add(key);
    return null;
  };
  return search([]);
}

/**
 * A way through with more than MOST questions, were there no end to them, or null if none is found: a few hundred ways
 * are walked, the same ones each time.
 */
export function wayTooLong(questions: readonly Question[], tries = 300): Answer[] | null {
  let state = 2026;
  const random = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  for (let i = 0; i < tries; i++) {
    const answers: Answer[] = [];
    for (let next = nextQuestion(questions, answers); next;) {
      const choices = answersTo(next);
      // The first walk skips everything.
      answers.push(choices[i === 0 ? 0 : random(choices.length)]!);
      next = nextQuestion(questions, answers, questions.length);
    }
    if (answers.length > MOST) return answers;
  }
  return null;
}
