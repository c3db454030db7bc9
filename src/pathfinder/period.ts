/** A period of time from a day, for a plan: without the holidays, so on the safe side. */
import { addDays, addMonths } from '../deadlines/dates.ts';
import type { Deadline } from '../schemas/reference.ts';

export type Period = Pick<Deadline, 'value' | 'unit'>;

/**
 * The last day of a period that begins with an event: the day of the event is not counted, and a period of months or
 * years ends on the day of the same number, or the month's last (Civil Code arts. 201, 202).
 * @param day an ISO day
 */
export function addPeriod(day: string, { value, unit }: Period): string {
  if (unit === 'hour' || unit === 'day') return addDays(day, unit === 'hour' ? Math.ceil(value / 24) : value);
  return addMonths(day, unit === 'year' ? value * 12 : value).day;
}
