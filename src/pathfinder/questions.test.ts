import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../schemas/pathfinder.ts';
import { knownFacts } from './facts.ts';
import {
  type Answer,
  MOST,
  answersTo,
  factsFrom,
  nextQuestion,
  questionsLeft,
  wayTo,
  wayTooLong,
} from './questions.ts';
import { TEST_QUESTIONS } from './test-rules.ts';

const next = (answers: Answer[]) => nextQuestion(TEST_QUESTIONS, answers)?.id ?? null;

describe('the next question', () => {
  test('in the order of the file; skipping notes nothing', () => {
    expect(next([])).toBe('where');
    expect(next([{ question: 'where' }])).toBe('what');
    expect(knownFacts(factsFrom(TEST_QUESTIONS, [{ question: 'where' }]))).toEqual([]);
  });
  test('asked when its condition is met; unknown is null there', () => {
    const before: Answer[] = [
      { question: 'where' },
      { question: 'what', chosen: ['filmed', 'shared'] },
      { question: 'when' },
    ];
    expect(next(before)).toBe('device');
    expect(next([{ question: 'where' }, { question: 'what', chosen: [] }, { question: 'when' }])).toBe(null);
    expect(next([{ question: 'where' }, { question: 'what' }, { question: 'when' }])).toBe('how-far');
  });
  test('several choices, and what was not chosen', () => {
    const facts = factsFrom(TEST_QUESTIONS, [{ question: 'what', chosen: ['filmed'] }]);
    expect([facts.filmedWithoutConsent, facts.shared]).toEqual([true, 'none']);
    expect(factsFrom(TEST_QUESTIONS, [{ question: 'what', chosen: [] }]).filmedWithoutConsent).toBe(false);
  });
  test('days and numbers', () => {
    const facts = factsFrom(TEST_QUESTIONS, [
      { question: 'when', value: '2026-02-03' },
      { question: 'clicks', value: 70 },
    ]);
    expect([facts.actDate, facts.volume.clicks]).toEqual(['2026-02-03', 70]);
  });
  test('a question without a condition is left out when all it can set is known', () => {
    const where = TEST_QUESTIONS[0]!;
    expect(nextQuestion([where, { ...where, id: 'again' }], [{ question: 'where', chosen: ['korea'] }])).toBe(null);
    expect(nextQuestion([where, { ...where, id: 'again' }], [{ question: 'where' }])?.id).toBe('again');
  });
});

describe('the ways through', () => {
  test.each(TEST_QUESTIONS.map(({ id }) => id))('%s is reached', (id) => {
    const way = wayTo(TEST_QUESTIONS, id);
    expect(way && next(way)).toBe(id);
  });
  test('one that nothing leads to is found out', () => {
    const lost: Question = { ...TEST_QUESTIONS[5]!, id: 'lost', ask: { '==': [{ var: 'role' }, 'seller'] } };
    expect(wayTo([...TEST_QUESTIONS, lost], 'lost')).toBe(null);
  });
  test('a way that is too long is found out, and cut', () => {
    const many = Array.from({ length: 14 }, (_, i): Question => ({ ...TEST_QUESTIONS[2]!, id: `q${i}`, ask: true }));
    expect(wayTooLong(many)?.length).toBe(14);
    expect(wayTooLong(TEST_QUESTIONS)).toBe(null);
  });
  test('any way ends within the most, asks nothing twice, and back is the way before', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (stream) => {
        const answers: Answer[] = [];
        for (let question = nextQuestion(TEST_QUESTIONS, answers); question;) {
          const choices = answersTo(question);
          answers.push(choices[stream.next().value! % choices.length]!);
          expect(nextQuestion(TEST_QUESTIONS, answers.slice(0, -1))).toBe(question);
          question = nextQuestion(TEST_QUESTIONS, answers);
        }
        // What was said to be left at most, at each step, was enough.
        answers.forEach((_, i) =>
          expect(questionsLeft(TEST_QUESTIONS, answers.slice(0, i))).toBeGreaterThanOrEqual(answers.length - i),
        );
        expect(answers.length).toBeLessThanOrEqual(MOST);
        expect(new Set(answers.map(({ question }) => question)).size).toBe(answers.length);
      }),
    );
  });
});
