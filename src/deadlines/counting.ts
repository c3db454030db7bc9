/** Counting a period from the day of an event to its last day, by a rule of content/counting.yaml. */
import { type Day, addDays, addMonths, isWeekend } from './dates.ts';

/** A rule of counting. Its law stands with it in content/counting.yaml. */
export interface CountingRule {
  /** Whether the day of the event is the first day of the period. */
  firstDay: 'counted' | 'not-counted';
  /** The law can also be read so that the day of the event counts. */
  unclear: boolean;
  /**
   * How months and years end. `corresponding`: on the day that bears the event's number, else at the month's end
   * (民法典 art. 202). `day-before`: on the day before the one that corresponds to the first day counted, else at the
   * month's end (민법 art. 160, 民法 art. 121 of Taiwan).
   */
  months: 'corresponding' | 'day-before';
  days: 'calendar' | 'working';
  /** Whether a last day on a day off moves to the next working day (民法典 art. 203, 刑事诉讼法 art. 105(4)). */
  holiday: 'extends' | 'stays';
  /** Papers posted before the end are in time (刑事诉讼法 art. 105(3), 民事诉讼法 art. 85). */
  posted: boolean;
}

/**
 * Days off and moved working days. It knows the days from `from` to `to` (both included) and nothing outside them: the
 * State Council announces each year late in the year before.
 */
export interface Calendar {
  from: Day;
  to: Day;
  /** Holidays, whatever day of the week. */
  off: readonly Day[];
  /** Saturdays and Sundays on which one works. */
  work: readonly Day[];
}

/** A length of time as a provision states it. */
export interface Length {
  value: number;
  unit: 'hour' | 'day' | 'month' | 'year';
}

/**
 * What became of a last day on a day off. `rolled`: it moved; `working`: it is a working day; `unknown`: the calendar
 * does not know the day, so nothing was moved; `stays`: the rule moves nothing.
 */
export type HolidayResult = 'rolled' | 'working' | 'unknown' | 'stays';

export interface Counted {
  /** The first day that is counted. */
  firstDay: Day;
  /** The last day of the period; for hours, the day on which the same hour ends it. */
  lastDay: Day;
  /** The last day before it moved for a holiday. */
  nominal: Day;
  /** The last day if the day of the event counts too, where the law is unclear; else null. */
  safeDay: Day | null;
  holiday: HolidayResult;
}

/** Whether a day is a working day, or null where the calendar does not know. */
export function isWorkingDay(day: Day, calendar: Calendar | null): boolean | null {
  if (!calendar || day < calendar.from || day > calendar.to) return null;
  return calendar.work.includes(day) || (!calendar.off.includes(day) && !isWeekend(day));
}

/** The first working day from `day` on, or null where the calendar ends before one is found. */
export function nextWorkingDay(day: Day, calendar: Calendar | null): Day | null {
  for (let here = day; ; here = addDays(here, 1)) {
    const working = isWorkingDay(here, calendar);
    if (working === null) return null;
    if (working) return here;
  }
}

/** The `n`th working day after `day`, or null where the calendar does not know every day on the way. */
export function addWorkingDays(day: Day, n: number, calendar: Calendar | null): Day | null {
  let here: Day = day;
  for (let left = n; left > 0; left -= 1) {
    const next = nextWorkingDay(addDays(here, 1), calendar);
    if (next === null) return null;
    here = next;
  }
  return here;
}

/** The last day of a period of calendar days, months or years, whose first day is `first`. `event` is the day before or that day. */
function calendarEnd(event: Day, first: Day, { value, unit }: Length, rule: CountingRule): Day {
  if (unit === 'day') return addDays(first, value - 1);
  const months = unit === 'year' ? value * 12 : value;
  if (rule.months === 'corresponding') {
    const { day } = addMonths(event, months);
    return first === event ? addDays(day, -1) : day;
  }
  const { day, exact } = addMonths(first, months);
  return exact ? addDays(day, -1) : day;
}

/**
 * Counts a period.
 * @param event the day from which the law counts
 * @param calendar of the jurisdiction, or null if none is known
 * @returns the last day and how it came about; null if it is in working days and the calendar does not reach that far
 */
export function count(event: Day, length: Length, rule: CountingRule, calendar: Calendar | null): Counted | null {
  const { value, unit } = length;
  // Hours run from the hour of the event (民法典 art. 201(2)): 24 hours end at the same hour of the next day.
  if (unit === 'hour') {
    const end = addDays(event, Math.ceil(value / 24));
    return { firstDay: event, lastDay: end, nominal: end, safeDay: null, holiday: 'stays' };
  }
  const firstDay = rule.firstDay === 'counted' ? event : addDays(event, 1);
  if (unit === 'day' && rule.days === 'working') {
    const end = addWorkingDays(addDays(firstDay, -1), value, calendar);
    return end === null ? null : { firstDay, lastDay: end, nominal: end, safeDay: null, holiday: 'working' };
  }
  const nominal = calendarEnd(event, firstDay, length, rule);
  const safeDay = rule.unclear ? addDays(nominal, -1) : null;
  if (rule.holiday === 'stays') return { firstDay, lastDay: nominal, nominal, safeDay, holiday: 'stays' };
  const moved = nextWorkingDay(nominal, calendar);
  const holiday = moved === null ? 'unknown' : moved === nominal ? 'working' : 'rolled';
  return { firstDay, lastDay: moved ?? nominal, nominal, safeDay, holiday };
}
