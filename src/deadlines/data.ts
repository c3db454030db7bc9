/** Joins the periods, the rules of counting, the holidays and the record into what `limitsFor` reads. Plain JSON. */
import type { LawRecord } from '../law/record.ts';
import { findPinpoint } from '../law/record.ts';
import type { Counting, Counts, Deadline, Holidays } from '../schemas/reference.ts';
import type { Calendar, CountingRule, Length } from './counting.ts';
import { type Day, addDays } from './dates.ts';
import type { Jurisdiction } from './facts.ts';

/** One period that can be worked out. */
export interface Period extends Length, Pick<Counts, 'from' | 'rule' | 'whose' | 'penalty'> {
  /** Its key in content/deadlines.yaml. */
  id: string;
  jurisdiction: Jurisdiction;
  /** The provision at its version and pinpoint; null where only a source is known. */
  basis: string | null;
  continuing: boolean;
  report: 'keeps' | 'may-lift' | null;
  minor: 'starts' | 'may-start' | null;
  /** Only for events on these days (`until` is not included); null for any. */
  inForce: { from: Day | null; until: Day | null } | null;
  /** The period by which it may be extended, its length in the same unit, and how often. */
  extension: { by: string; times: number; value: number } | null;
}

export interface DeadlineData {
  periods: Period[];
  rules: Record<string, CountingRule>;
  neverLapse: { id: string; jurisdiction: Jurisdiction; basis: string | null }[];
  calendars: Partial<Record<Jurisdiction, Calendar>>;
}

/** The days of a range, both ends included. */
function daysOf({ from, to }: { from: Day; to: Day }): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * One calendar from the notices of consecutive years.
 * @returns null for no notice
 * @throws Error if a year between them is missing
 */
export function calendarOf(notices: NonNullable<Holidays['cn']>): Calendar | null {
  const years = [...notices].sort((a, b) => a.year - b.year);
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return null;
  if (last.year - first.year + 1 !== years.length)
    throw new Error(`content/holidays.yaml: found ${years.map(({ year }) => year).join(', ')}; wanted years in a row`);
  return {
    from: `${first.year}-01-01`,
    to: `${last.year}-12-31`,
    off: years.flatMap(({ off }) => off.flatMap(daysOf)),
    work: years.flatMap(({ work }) => work),
  };
}

/**
 * @param deadlines content/deadlines.yaml; entries without `counts` are left out
 * @param counting content/counting.yaml
 * @param holidays content/holidays.yaml
 * @throws Error if a period names a rule or an extension that is not there
 */
export function deadlineData(
  deadlines: Readonly<Record<string, Deadline>>,
  counting: Counting,
  holidays: Holidays,
  record: LawRecord,
): DeadlineData {
  const periods = Object.entries(deadlines).flatMap(([id, { value, unit, jurisdiction, basis, counts }]): Period[] => {
    if (!counts) return [];
    const { from, rule, whose, penalty, extension } = counts;
    const where = `content/deadlines.yaml · ${id}.counts`;
    if (!counting.rules[rule]) throw new Error(`${where}.rule: found ${rule}; wanted a rule of content/counting.yaml`);
    const longer = extension && deadlines[extension.by];
    if (extension && longer?.unit !== unit)
      throw new Error(`${where}.extension.by: found ${extension.by}; wanted a period of the same file in ${unit}s`);
    const found = counts.wording && basis ? findPinpoint(record, basis) : null;
    if (typeof found === 'string') throw new Error(`content/deadlines.yaml · ${id}.basis: ${found}`);
    return [
      {
        id,
        value,
        unit,
        jurisdiction,
        basis: basis ?? null,
        from,
        rule,
        whose,
        ...(penalty ? { penalty } : {}),
        continuing: counts.continuing === 'end-of-act',
        report: counts.report ?? null,
        minor: counts.minor ?? null,
        extension: extension && longer ? { ...extension, value: longer.value } : null,
        inForce: found ? { from: found.version.inForce.from, until: found.version.inForce.until } : null,
      },
    ];
  });
  const rules = Object.entries(counting.rules).map(([id, rule]): [string, CountingRule] => {
    const { firstDay, unclear, months, days, holiday, posted } = rule;
    return [id, { firstDay, unclear, months, days, holiday, posted }];
  });
  const calendars = Object.entries(holidays).flatMap(([place, notices]) => {
    const calendar = calendarOf(notices);
    return calendar ? [[place, calendar] as const] : [];
  });
  return {
    periods,
    rules: Object.fromEntries(rules),
    neverLapse: Object.entries(counting.neverLapse).map(([id, { jurisdiction, basis }]) => ({
      id,
      jurisdiction,
      basis: basis ?? null,
    })),
    calendars: Object.fromEntries(calendars),
  };
}
