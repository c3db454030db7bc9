/** From facts to last days: which periods run, until when, and why. */
import { type Calendar, type Counted, type CountingRule, type Length, count } from './counting.ts';
import type { DeadlineData, Period } from './data.ts';
import type { Day } from './dates.ts';
import { type DayFact, type Event, type FactName, type Facts, eventOf } from './facts.ts';

/**
 * `open`: the last day is not over. `past`: it is. `kept`: a report in time has kept it. `never-lapses`: there is no
 * last day. `unknown`: a fact is missing, or the answer is not one of days.
 */
export type LimitStatus = 'open' | 'past' | 'kept' | 'never-lapses' | 'unknown';

/** Why a last day is this one. The words for each code stand in src/i18n/locales under deadlines.because. */
export interface Reason {
  code: ReasonCode;
  day?: Day;
  fact?: FactName;
}
export type ReasonCode =
  | 'from' // counted from `fact`, `day`
  | 'first-day-not-counted' // `day` is the first day counted
  | 'first-day-counted'
  | 'same-hour'
  | 'unclear-first-day' // `day` if the day of the event counts
  | 'rolled' // `day` was the last day, a day off
  | 'holiday-unknown' // nobody has moved the day: the holiday table does not reach it
  | 'holiday-stays'
  | 'posted'
  | 'missing' // `fact` is not known
  | 'working-days-unknown'
  | 'still-going'
  | 'may-have-gone-on'
  | 'at-earliest' // who did it is not known: the period may not have begun
  | 'report-keeps'
  | 'report-may-lift'
  | 'penalty-unknown'
  | 'minor-starts' // runs from `day`
  | 'minor-may-start' // the last day is `day` if the minor's rule applies
  | 'extended'; // `day` is the last day with every extension

export interface Limit {
  /** The period in content/deadlines.yaml, or the claim in content/counting.yaml. */
  id: string;
  whose: Period['whose'];
  status: LimitStatus;
  /** The last day on which the step can be taken or is due. Null if unknown or if there is none. */
  lastDay: Day | null;
  /** The day before, where the law can be read so; never later than `lastDay`. */
  safeDay: Day | null;
  /** The last day with every extension that the law allows. */
  latest: Day | null;
  /** The provision at its version and pinpoint; null where the record does not hold it (the entry has its source). */
  basis: string | null;
  /** The rule of content/counting.yaml. */
  rule: string | null;
  because: Reason[];
  /** The facts that would settle it. */
  missing: FactName[];
}

/** Whether an offence with this maximum falls under a period. Life and death are above any number of years. */
function ofPenalty(wanted: NonNullable<Period['penalty']>, max: number | 'life' | 'death'): boolean {
  if (typeof wanted === 'string')
    return wanted === 'life-or-death' ? max === 'life' || max === 'death' : max === wanted;
  if (typeof max !== 'number') return false;
  return max >= (wanted.least ?? 0) && max < (wanted.below ?? Infinity);
}

/** Whether a period is one for an event on this day; with no day, on `asOf`. */
function ofTheDay({ inForce }: Period, day: Day): boolean {
  return !inForce || ((inForce.from ?? '') <= day && (inForce.until === null || day < inForce.until));
}

/** The last day after every extension: one period that is longer by them, counted by the same rule. */
function extended(period: Period, event: Day, rule: CountingRule, calendar: Calendar | null): Day | null {
  if (!period.extension) return null;
  const value = period.value + period.extension.value * period.extension.times;
  return count(event, { value, unit: period.unit }, rule, calendar)?.lastDay ?? null;
}

/** How the days were counted, in the order in which one would tell it. */
function countingReasons(
  counted: Counted,
  rule: CountingRule,
  unit: Length['unit'],
  fact: DayFact,
  day: Day,
): Reason[] {
  const reasons: Reason[] = [{ code: 'from', fact, day }];
  if (unit === 'hour') return [...reasons, { code: 'same-hour' }];
  reasons.push({
    code: rule.firstDay === 'counted' ? 'first-day-counted' : 'first-day-not-counted',
    day: counted.firstDay,
  });
  if (counted.safeDay) reasons.push({ code: 'unclear-first-day', day: counted.safeDay });
  if (counted.holiday === 'rolled') reasons.push({ code: 'rolled', day: counted.nominal });
  if (counted.holiday === 'unknown') reasons.push({ code: 'holiday-unknown' });
  if (counted.holiday === 'stays') reasons.push({ code: 'holiday-stays' });
  if (rule.posted) reasons.push({ code: 'posted' });
  return reasons;
}

/** The status by the days alone. */
const byDay = (lastDay: Day, asOf: Day): LimitStatus => (asOf <= lastDay ? 'open' : 'past');

function limitOf(period: Period, facts: Facts, event: Event, data: DeadlineData, asOf: Day): Limit {
  const rule = data.rules[period.rule]!;
  const { id, whose, basis } = period;
  const limit: Limit = {
    id,
    whose,
    status: 'unknown',
    lastDay: null,
    safeDay: null,
    latest: null,
    basis,
    rule: period.rule,
    because: [],
    missing: [...event.missing],
  };
  const { because, missing } = limit;
  if (period.continuing && facts.stillGoing) {
    // Nothing runs yet (治安管理处罚法 art. 25(2), 刑法 art. 89(1)).
    return { ...limit, status: 'open', missing: [], because: [{ code: 'still-going' }] };
  }
  if (event.day === null) {
    for (const fact of missing) because.push({ code: 'missing', fact });
    return limit;
  }

  let { day } = event;
  const adult = period.minor && facts.adultOn && facts.adultOn > day ? facts.adultOn : null;
  if (adult && period.minor === 'starts') day = adult;
  const calendar = data.calendars[period.jurisdiction] ?? null;
  const counted = count(day, period, rule, calendar);
  if (!counted)
    return { ...limit, because: [{ code: 'from', fact: event.fact, day }, { code: 'working-days-unknown' }] };

  limit.lastDay = counted.lastDay;
  limit.safeDay = counted.safeDay;
  limit.latest = extended(period, day, rule, calendar);
  limit.status = byDay(counted.lastDay, asOf);
  because.push(...countingReasons(counted, rule, period.unit, day === adult ? 'adultOn' : event.fact, day));
  if (day === adult) because.push({ code: 'minor-starts', day });
  if (limit.latest) because.push({ code: 'extended', day: limit.latest });

  if (adult && period.minor === 'may-start') {
    const later = count(adult, period, rule, calendar)!.lastDay;
    because.push({ code: 'minor-may-start', day: later });
    if (limit.status === 'past' && asOf <= later) limit.status = 'unknown';
  }
  if (event.atEarliest) {
    because.push({ code: 'at-earliest' });
    if (limit.status === 'past') limit.status = 'unknown';
  }
  if (period.continuing && !facts.actEnded && facts.stillGoing !== false) because.push({ code: 'may-have-gone-on' });
  if (period.report && facts.reported && facts.reported <= counted.lastDay) {
    if (period.report === 'keeps') {
      limit.status = 'kept';
      because.push({ code: 'report-keeps', day: facts.reported });
    } else {
      // The victim's accusation in time lifts the limit only if a case should have been opened (刑法 art. 88(2)).
      because.push({ code: 'report-may-lift', day: facts.reported });
      if (limit.status === 'past') limit.status = 'unknown';
    }
  }
  if (period.penalty && facts.maxPenaltyYears == null) {
    limit.status = 'unknown';
    missing.push('maxPenaltyYears');
    because.push({ code: 'penalty-unknown' });
  }
  return limit;
}

/**
 * Every period of a jurisdiction, with its last day where the facts give one.
 *
 * Nothing is guessed: a missing fact gives `unknown` and names the fact; a last day beyond the holiday table is left
 * where it is, so it is never later than the true one; where the law leaves open whether the first day counts, the
 * earlier day is `safeDay`.
 * @param facts days as ISO text (isDay); a day that is not known is null or left out
 * @param data from `deadlineData`
 * @param asOf the day on which the question is asked
 * @returns the periods in the order of content/deadlines.yaml, then the claims that never lapse. A period for another
 *   maximum penalty, or of a wording not in force on the day counted from, is left out.
 */
export function limitsFor(facts: Facts, data: DeadlineData, asOf: Day): Limit[] {
  const limits = data.periods.flatMap((period): Limit[] => {
    if (period.jurisdiction !== facts.jurisdiction) return [];
    const max = facts.maxPenaltyYears;
    if (period.penalty && max != null && !ofPenalty(period.penalty, max)) return [];
    const event = eventOf(period.from, period.continuing, facts);
    if (!ofTheDay(period, period.continuing && facts.stillGoing ? asOf : (event.day ?? asOf))) return [];
    return [limitOf(period, facts, event, data, asOf)];
  });
  const never = data.neverLapse
    .filter(({ jurisdiction }) => jurisdiction === facts.jurisdiction)
    .map(({ id, basis }): Limit => ({
      id,
      whose: 'bar',
      status: 'never-lapses',
      lastDay: null,
      safeDay: null,
      latest: null,
      basis,
      rule: null,
      because: [],
      missing: [],
    }));
  return [...limits, ...never];
}
