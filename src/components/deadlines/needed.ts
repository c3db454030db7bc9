import { type DayFact, type DeadlineData, FACT_OF, type Jurisdiction } from '../../deadlines/index.ts';

/** The days on which a period of a place depends. */
export function needed(data: DeadlineData, place: Jurisdiction): Set<DayFact> {
  const wanted = new Set<DayFact>();
  for (const period of data.periods) {
    if (period.jurisdiction !== place) continue;
    if (period.from === 'discovered-and-offender') wanted.add('discovered').add('offenderKnown');
    else wanted.add(FACT_OF[period.from]);
    if (period.continuing) wanted.add('actEnded');
    if (period.minor) wanted.add('adultOn');
    if (period.report) wanted.add('reported');
  }
  return wanted;
}
