/**
 * The words in which results are told, one language at a time. `{day}`, `{fact}`, `{n}` are filled in. The page gives
 * them to its script as JSON.
 */
import type { DayFact } from './facts.ts';
import type { LimitStatus, ReasonCode } from './limits.ts';

const REASONS = {
  from: 0,
  'first-day-not-counted': 0,
  'first-day-counted': 0,
  'same-hour': 0,
  'unclear-first-day': 0,
  rolled: 0,
  'holiday-unknown': 0,
  'holiday-stays': 0,
  posted: 0,
  missing: 0,
  'working-days-unknown': 0,
  'still-going': 0,
  'may-have-gone-on': 0,
  'at-earliest': 0,
  'report-keeps': 0,
  'report-may-lift': 0,
  'penalty-unknown': 0,
  'minor-starts': 0,
  'minor-may-start': 0,
  extended: 0,
} satisfies Record<ReasonCode, 0>;

/** Every code, so that a missing string stops the build. */
export const REASON_CODES = Object.keys(REASONS) as ReasonCode[];
export const STATUSES: LimitStatus[] = ['open', 'past', 'kept', 'never-lapses', 'unknown'];
export const RESULT_KEYS = [
  'title',
  'count',
  'none',
  'lastDay',
  'dueBy',
  'until',
  'safeDay',
  'latest',
  'why',
  'rule',
  'missing',
  'needs',
  'changed',
  'cleared',
] as const;

export interface DeadlineStrings {
  result: Record<(typeof RESULT_KEYS)[number], string>;
  status: Record<LimitStatus, string>;
  because: Record<ReasonCode, string>;
  fact: Record<DayFact | 'maxPenaltyYears', string>;
  group: Record<'yours' | 'theirs' | 'bar', string>;
  invalid: string;
}
