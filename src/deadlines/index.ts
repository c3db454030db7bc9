/** Dates, limitation periods, working days. Pure: "today" is an argument. */
export { type DeadlineData, calendarOf, deadlineData } from './data.ts';
export { type Day, isDay } from './dates.ts';
export { type DayFact, FACT_OF, type Facts, type Jurisdiction } from './facts.ts';
export { type Limit, type Reason, limitsFor } from './limits.ts';
