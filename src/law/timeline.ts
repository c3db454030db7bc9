/**
 * Which wording was law on a day. Intervals are half-open: `from` is the first day in force, `until` the first day
 * no longer in force. Days are ISO strings (2026-01-01), which compare as text.
 */

/** When a wording is law. `from` null: the first day is not known; then `knownBy` is a day on which it was law. */
export interface InForce {
  from: string | null;
  until: string | null;
  knownBy?: string | undefined;
  /**
   * `not-set`: promulgated, `from` is the day of the text, and the day of commencement was not fixed when it was compared.
   * `not-verified`: `from` is the day reported, and whether it has commenced was not verified.
   */
  commencement?: 'not-set' | 'not-verified' | undefined;
}

/**
 * Where a wording stands on a day. `unknown`: a day before `knownBy` of a wording whose first day is not known, or a wording
 * whose commencement was not verified.
 */
export type Status = 'in-force' | 'ended' | 'future' | 'unknown';

/** The status of one wording on a day. Never stored: computed from the date each time. */
export function statusOn(inForce: InForce, date: string): Status {
  if (inForce.commencement === 'not-set') return 'future';
  if (inForce.until !== null && date >= inForce.until) return 'ended';
  if (inForce.commencement === 'not-verified') return date >= (inForce.from ?? '') ? 'unknown' : 'future';
  if (inForce.from !== null) return date >= inForce.from ? 'in-force' : 'future';
  return inForce.knownBy !== undefined && date >= inForce.knownBy ? 'in-force' : 'unknown';
}

/** Sorts wordings by their first day; one whose first day is not known comes first. */
export function byDate<T extends { inForce: InForce }>(a: T, b: T): number {
  return (a.inForce.from ?? '') < (b.inForce.from ?? '') ? -1 : 1;
}

/**
 * The wording in force on a day, or null if none was. A gap gives null: the article was repealed, or the record does
 * not hold that time.
 */
export function versionOn<T extends { inForce: InForce }>(versions: readonly T[], date: string): T | null {
  return versions.find((version) => statusOn(version.inForce, date) === 'in-force') ?? null;
}

/**
 * The wording that an article's live address shows: the one in force on the date, else the last ended, else the first
 * future one.
 * @throws Error for an empty list
 */
export function liveVersion<T extends { inForce: InForce }>(versions: readonly T[], date: string): T {
  const sorted = [...versions].sort(byDate);
  const ended = sorted.filter((version) => statusOn(version.inForce, date) === 'ended');
  const live = versionOn(sorted, date) ?? ended.at(-1) ?? sorted[0];
  if (!live) throw new Error('an article without any wording has no live version');
  return live;
}

/** What is wrong between two neighbouring wordings of one article. */
export interface IntervalProblem {
  kind: 'inverted' | 'overlap' | 'gap';
  first: InForce;
  second: InForce | null;
}

/**
 * Checks the wordings of one article. An overlap or an inverted interval is always an error; a gap is reported too
 * (a number may be empty for a time, so the caller decides).
 */
export function intervalProblems(versions: readonly InForce[]): IntervalProblem[] {
  const problems: IntervalProblem[] = [];
  // A wording without a day of commencement ends no other one yet.
  const begun = versions.filter(({ commencement }) => commencement !== 'not-set');
  const sorted = [...begun].sort((a, b) => byDate({ inForce: a }, { inForce: b }));
  sorted.forEach((first, i) => {
    const start = first.from ?? first.knownBy;
    if (first.until !== null && start !== undefined && first.until <= start)
      problems.push({ kind: 'inverted', first, second: null });
    const second = sorted[i + 1];
    if (!second) return;
    const next = second.from;
    if (next === null || first.until === null || first.until > next) problems.push({ kind: 'overlap', first, second });
    else if (first.until < next) problems.push({ kind: 'gap', first, second });
  });
  return problems;
}

/** The day before an ISO day: what "until" prints ("to 31 December 2025" for until 2026-01-01). */
export function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
