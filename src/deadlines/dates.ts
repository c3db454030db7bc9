/**
 * Calendar arithmetic on ISO days (2026-01-31), which compare as text. No clock and no time zone: a day is a day of the
 * Gregorian calendar, as the law counts it (民法典 art. 200: 按照公历年、月、日、小时计算).
 */

/** An ISO day, 2026-01-31. */
export type Day = string;

const LENGTH = 86_400_000;
const pad = (value: number, width: number) => String(value).padStart(width, '0');

function split(day: Day): [year: number, month: number, date: number] {
  const [year, month, date] = day.split('-').map(Number);
  return [year!, month!, date!];
}

const join = (year: number, month: number, date: number): Day => `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
const number = (day: Day): number => {
  const [year, month, date] = split(day);
  return Date.UTC(year, month - 1, date) / LENGTH;
};

/** The days of a month (1 to 12). */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a text is a day that there is, from 1900 to 2199: a date field gives 0002-01-01 while one types. */
export function isDay(text: string): text is Day {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const [year, month, date] = split(text);
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** The day `days` days later; earlier if negative. */
export function addDays(day: Day, days: number): Day {
  return new Date((number(day) + days) * LENGTH).toISOString().slice(0, 10);
}

/** How many days lie from one day to another: 0 for the same day. */
export function daysBetween(from: Day, to: Day): number {
  return number(to) - number(from);
}

/**
 * The day `months` months later. Where that month has no such day, its last day, and `exact` is false
 * (31 January and one month: 28 or 29 February).
 */
export function addMonths(day: Day, months: number): { day: Day; exact: boolean } {
  const [year, month, date] = split(day);
  const total = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(total / 12), (total % 12) + 1];
  const last = daysInMonth(y, m);
  return { day: join(y, m, Math.min(date, last)), exact: date <= last };
}

/** Whether a day is a Saturday or a Sunday. Day 0 (1970-01-01) was a Thursday. */
export function isWeekend(day: Day): boolean {
  const weekday = (((number(day) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/** The later of two days. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
