import type { InForce } from './timeline.ts';

/** The first day after `on` on which any wording begins or ends, or null if none is known. All days are ISO text. */
export function nextChange(versions: Iterable<{ inForce: InForce }>, on: string): string | null {
  let first: string | null = null;
  for (const { inForce } of versions)
    for (const day of [inForce.from, inForce.until])
      if (day !== null && day > on && (first === null || day < first)) first = day;
  return first;
}
