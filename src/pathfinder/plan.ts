/** Facts, rules and the record → the plan (outcome.ts, which needs no record, makes it). */
import type { LawRecord } from '../law/record.ts';
import type { Rule } from '../schemas/pathfinder.ts';
import type { Facts } from './facts.ts';
import { type Plan, type PlanContext, planFrom } from './outcome.ts';
import { type Phrases, type PreparedRule, prepareRules } from './prepare.ts';

export * from './outcome.ts';

const prepared = new WeakMap<
  readonly Rule[],
  { record: LawRecord; phrases: Phrases | undefined; rules: PreparedRule[] }
>();

/**
 * Makes the plan for facts.
 * @param facts complete facts (facts.ts readFacts)
 * @param asOf the day as at which the law is judged if the facts name none
 * @param phrases what fills `{penalty}` and `{deadline:…}`; without it they stay
 * @throws Error if a rule names what the record does not hold
 */
export function makePlan(
  facts: Facts,
  {
    rules,
    record,
    phrases,
    ...context
  }: Omit<PlanContext, 'rules'> & { rules: readonly Rule[]; record: LawRecord; phrases?: Phrases },
): Plan {
  let ready = prepared.get(rules);
  if (!ready || ready.record !== record || ready.phrases !== phrases)
    prepared.set(rules, (ready = { record, phrases, rules: prepareRules(rules, record, phrases) }));
  return planFrom(facts, { ...context, rules: ready.rules });
}
