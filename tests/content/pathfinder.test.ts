/** The pathfinder's questions and rules as they stand in content/: what must hold whatever they say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FactValue, type Facts, completeFacts, factAt, noFacts, withFact } from '../../src/pathfinder/facts.ts';
import { logicProblems } from '../../src/pathfinder/logic.ts';
import { type Plan, type PlanContext, planFrom } from '../../src/pathfinder/outcome.ts';
import { prepareRules } from '../../src/pathfinder/prepare.ts';
import { type Answer, MOST, answersTo, factsFrom, nextQuestion, questionsLeft, wayTo, wayTooLong } from '../../src/pathfinder/questions.ts';
import { FACT_NAMES, type FactName, kindOf } from '../../src/schemas/facts.ts';
import { pathfinderPhrases, planNotes, planOrder } from '../../src/site/pathfinder-words.ts';
import { LOCALES } from '../../src/i18n/locales.ts';
import { content, record } from './content.ts';

const { questions, rules } = content.pathfinder;
const context: PlanContext = {
  rules: prepareRules(rules, record, pathfinderPhrases(content.deadlines, record)),
  deadlines: content.deadlines,
  asOf: '2026-11-22',
  order: planOrder(content),
  notes: planNotes(content.deadlines),
};
const plan = (facts: Facts): Plan => planFrom(facts, context);

const anyKnown = (name: FactName): fc.Arbitrary<FactValue> => {
  const kind = kindOf(name);
  switch (kind.kind) {
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(kind.values as readonly string[]));
    case 'number':
      return fc.constantFrom(0, 1, 13, 17, 18, 40, 400, 5000, 100_000).map((n) => Math.min(n, kind.max ?? n));
    case 'day':
      return fc.constantFrom('2015-05-05', '2020-06-01', '2025-12-31', '2026-01-01', '2026-10-01');
    case 'jurisdiction':
      return fc.constantFrom('cn', 'cn', 'cn', 'kr', 'kr', 'tw', 'hk', 'jp', 'gb', 'us', 'au', 'sg', 'eu', 'zz');
  }
};
const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(...FACT_NAMES.map((name) => (name === 'asOf' ? fc.constant(null) : fc.option(anyKnown(name), { nil: null }))))
  .map((values) => FACT_NAMES.reduce<Facts>((facts, name, i) => withFact(facts, name, values[i]!), noFacts()))
  .map((facts) => completeFacts(facts as Parameters<typeof completeFacts>[0]));

describe('the questions', () => {
  test('there are some, and rules', () => {
    expect(questions.length).toBeGreaterThan(5);
    expect(rules.length).toBeGreaterThan(50);
  });
  test.each(questions.map(({ id }) => id))('%s is reached', (id) => {
    const way = wayTo(questions, id);
    expect(way && nextQuestion(questions, way)?.id).toBe(id);
  });
  test(`at most ${MOST} on any way`, () => expect(wayTooLong(questions, 3000)).toBe(null));
  test('conditions are over the facts', () =>
    expect(questions.flatMap(({ ask }) => logicProblems(ask ?? true, { nulls: true }))).toEqual([]));
});

describe('the rules', () => {
  /** More of what makes it worse; none of them may take a way out of the plan. */
  const AGGRAVATING: [FactName, FactValue][] = [
    ['victimMinor', true],
    ['forProfit', true],
    ['physicalForce', true],
    ['personalInfoExposed', true],
    ['deviceSold', true],
    ['insultOrDefamation', true],
    ['coercedToSelfFilm', true],
    ...(['videos', 'images', 'clicks', 'members', 'views', 'reposts', 'gainCny', 'lossCny'] as const).map(
      (key): [FactName, FactValue] => [`volume.${key}`, 1e6],
    ),
  ];
  /** The same case without the fact: a flag is false, a number small; unknown stays unknown. */
  const without = (facts: Facts, name: FactName): Facts =>
    withFact(facts, name, kindOf(name).kind === 'number' ? 0 : false);

  test('an added aggravating fact never removes a route', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...AGGRAVATING), (facts, [name, value]) => {
        const calm = name === 'victimMinor' ? { ...without(facts, name), victimAge: null } : without(facts, name);
        const before = plan(calm).routes;
        const after = plan(withFact(calm, name, value)).routes;
        expect(before.filter((route) => !after.includes(route))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('unknown never gives applies where knowing it gives does-not-apply', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...FACT_NAMES.filter((name) => name !== 'asOf')), (facts, name) => {
        if (factAt(facts, name) === null) return;
        const unknown = withFact(facts, name, null);
        if (name === 'victimAge') unknown.victimMinor = null;
        const open = plan(unknown).provisions;
        for (const { id, pinpoint, standing } of plan(facts).provisions)
          if (standing === 'does-not-apply')
            expect(open.find((one) => one.id === id && one.pinpoint === pinpoint)?.standing).not.toBe('applies');
      }),
      { numRuns: 300 },
    );
  });

  test('every outcome reads in both languages, without a placeholder', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (stream) => {
        const answers: Answer[] = [];
        for (let question = nextQuestion(questions, answers); question; ) {
          const choices = answersTo(question);
          answers.push(choices[stream.next().value! % choices.length]!);
          question = nextQuestion(questions, answers);
        }
        answers.forEach((_, i) =>
          expect(questionsLeft(questions, answers.slice(0, i))).toBeGreaterThanOrEqual(answers.length - i),
        );
        const { provisions, remarks, steps, routes, services } = plan(factsFrom(questions, answers));
        for (const { because, open } of [...provisions, ...remarks])
          for (const text of [because, ...open])
            for (const locale of LOCALES) {
              expect(text[locale]).toBeTruthy();
              expect(text[locale]).not.toMatch(/\{[a-z:-]+\}/);
            }
        expect(steps.length + routes.length + services.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test('whatever is known, somebody can be called in each place', () => {
    for (const place of ['cn', 'kr', 'tw', 'hk', 'jp', 'gb', 'us', 'au', 'sg', 'eu', 'zz'])
      expect(plan(completeFacts({ jurisdiction: place })).services.length, place).toBeGreaterThan(0);
  });
});
