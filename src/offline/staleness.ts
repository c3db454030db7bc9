/** Whether an edition is too old to be read without a warning. */

/** After this many days the law may have changed unnoticed. */
const STALE_AFTER_DAYS = 90;

const DAY_MS = 86_400_000;

/**
 * Why an edition may be wrong on a day, or null. All days are ISO text.
 * @param today the reader's day
 * @param lawAsAt the day as at which the edition shows the law
 * @param nextChange the first later day on which a change was known when it was made
 * @returns `changed` from that day on, else `old` once more than 90 days have gone by
 */
export function staleness(today: string, lawAsAt: string, nextChange: string | null): 'changed' | 'old' | null {
  if (nextChange && today >= nextChange) return 'changed';
  const days = (Date.parse(today) - Date.parse(lawAsAt)) / DAY_MS;
  return days > STALE_AFTER_DAYS ? 'old' : null;
}

/** A moment's day where the reader is, as ISO text. */
export function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
