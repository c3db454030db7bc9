/**
 * Plan → what a person reads first: the help lines, at most five steps for the hour, what not to do, today. The rest of the
 * plan is not lost: it waits in `also`, `week` and `further`. Which step comes first is content/pathfinder/first.yaml.
 */
import { addDays } from '../deadlines/dates.ts';
import type { First } from '../schemas/pathfinder.ts';
import { type Facts, knownFacts } from './facts.ts';
import { judge } from './evaluate.ts';
import type { Plan, PlanStep } from './outcome.ts';
import type { PreparedRule } from './prepare.ts';

/** How many a person in distress is shown at once. */
export const MOST_LINES = 5;
export const MOST_HOUR = 5;
export const MOST_AVOID = 6;
export const MOST_TODAY = 6;

export interface Arrangement {
  /** Services of the place that can be called, the emergency line first. */
  lines: string[];
  hour: PlanStep[];
  /** What not to do. */
  avoid: PlanStep[];
  today: PlanStep[];
  /** Soon, but not first. */
  also: PlanStep[];
  week: PlanStep[];
  /** What rests on facts that are not known. */
  further: PlanStep[];
  /** Routes and letters that some rule opens whatever the facts not known; the others may come to matter. */
  routes: Ways;
  letters: Ways;
}

export interface Ways {
  sure: string[];
  maybe: string[];
}

export interface Shown {
  first: First;
  /** Step → how soon the guides want it (Order.steps): under 2 the first hour or the first day. */
  ranks: Readonly<Record<string, number>>;
  /** The steps that say what not to do. */
  avoid: ReadonlySet<string>;
  /** Service → its kind, for those that have a number to call. */
  lines: Readonly<Record<string, string>>;
  /** The place whose lines stand first. */
  place: string;
  /** The rules of the plan, to tell those that hang on an unknown fact from those that do not. */
  rules: readonly Pick<PreparedRule, 'id' | 'jurisdiction' | 'logic' | 'routes' | 'letters'>[];
}

/** Whom to call first, by kind of service; another kind is no line for the first minute. */
const KINDS: readonly string[] = ['emergency', 'police', 'youth', 'crisis', 'women', 'takedown', 'support', 'legal'];
/** What says nothing yet of what happened. */
const CIRCUMSTANCES: readonly string[] = ['jurisdiction', 'asOf', 'actDate', 'victimAge', 'victimMinor', 'relation'];

/** Whether she has said what happened, and not only where, when and to whom. */
export const hasCase = (facts: Facts): boolean => knownFacts(facts).some((name) => !CIRCUMSTANCES.includes(name));

/** Brings a plan's services and steps into the order in which they are read. Every step of the plan is in one list. */
export function arrange(plan: Plan, facts: Facts, { first, ranks, avoid, lines, place, rules }: Shown): Arrangement {
  const open = !hasCase(facts);
  const isSure = ({ id, missing }: PlanStep) => !missing || (open && first.always.includes(id));
  const sure = plan.steps.filter(isSure);
  const bySteps = new Map(sure.map((step) => [step.id, step]));
  const actDate = facts.actDate as string | null;
  const inTime = (days: number | undefined) =>
    days === undefined || actDate === null || addDays(actDate, days) >= plan.asOf;
  const named = (list: First['hour']) =>
    list.flatMap(({ step, days }) => {
      const found = bySteps.get(step);
      return found && inTime(days) ? found : [];
    });
  const urgent = named(first.hour);
  const hour = urgent.slice(0, MOST_HOUR);
  const today = [...named(first.today), ...urgent.slice(MOST_HOUR)].slice(0, MOST_TODAY);
  const donts = sure.filter(({ id }) => avoid.has(id)).slice(0, MOST_AVOID);
  const shown = new Set([...hour, ...today, ...donts]);
  const rest = sure.filter((step) => !shown.has(step));
  const isSoon = ({ id }: PlanStep) => (ranks[id] ?? 2) < 2;
  const certain = rules.filter(
    ({ id, jurisdiction, logic }) =>
      plan.rules.includes(id) &&
      (jurisdiction === place || facts.jurisdiction !== null) &&
      !judge(logic, { ...facts, asOf: plan.asOf }).no,
  );
  const ways = (key: 'routes' | 'letters'): Ways => {
    const known = new Set(certain.flatMap((rule) => rule[key]));
    return { sure: plan[key].filter((id) => known.has(id)), maybe: plan[key].filter((id) => !known.has(id)) };
  };
  // A line for the young is one for the first minute only where she has said that she is.
  const kind = (id: string) =>
    lines[id] === 'youth' && facts.victimMinor !== true ? -1 : KINDS.indexOf(lines[id] ?? '');
  return {
    lines: plan.services
      .filter((id) => id.startsWith(`${place}/`) && kind(id) >= 0)
      .sort((a, b) => kind(a) - kind(b))
      .slice(0, MOST_LINES),
    hour,
    avoid: donts,
    today,
    also: rest.filter(isSoon),
    week: rest.filter((step) => !isSoon(step)),
    further: plan.steps.filter((step) => !isSure(step)),
    routes: ways('routes'),
    letters: ways('letters'),
  };
}
