/**
 * A plan out of what the pathfinder's data file holds, and the order in which it is read: the same for the conversation and for
 * the page of all rules. Pure.
 */
import type { Facts } from './facts.ts';
import { type Arrangement, type Shown, arrange } from './arrange.ts';
import { type Plan, type PlanContext, planFrom } from './outcome.ts';

/** What is needed of the data (src/site/pathfinder.ts). */
export interface PlanData extends Pick<PlanContext, 'rules' | 'deadlines' | 'notes'> {
  lawAsAt: string;
  order: NonNullable<PlanContext['order']>;
  first: Shown['first'];
  /** The edition's own place: that of somebody who has not named hers. */
  home: string;
  steps: Readonly<Record<string, { avoid?: boolean }>>;
  services: Readonly<Record<string, { kind: string; phones: readonly unknown[] }>>;
}

export interface ReadPlan {
  plan: Plan;
  arranged: Arrangement;
  /** The place whose lines stand first, and whether she named it. */
  place: string;
  placeKnown: boolean;
}

/** @param facts complete (facts.ts) */
export function readPlan(data: PlanData, facts: Facts): ReadPlan {
  const { rules, deadlines, notes, order, home, lawAsAt: asOf, first } = data;
  const plan = planFrom(facts, { rules, deadlines, asOf, order, home, ...(notes ? { notes } : {}) });
  const given = typeof facts.jurisdiction === 'string' ? facts.jurisdiction : null;
  const place = given ?? home;
  const arranged = arrange(plan, facts, {
    first,
    ranks: order.steps ?? {},
    avoid: new Set(Object.keys(data.steps).filter((id) => data.steps[id]!.avoid)),
    lines: Object.fromEntries(
      Object.entries(data.services).flatMap(([id, { kind, phones }]) => (phones.length ? [[id, kind]] : [])),
    ),
    place,
    rules,
  });
  return { plan, arranged, place, placeKnown: given !== null };
}
