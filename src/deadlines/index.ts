/** Dates, limitation periods, working days. Pure: "today" is an argument. */
export { type Calendar, type Counted, type CountingRule, type Length, count } from './counting.ts';
export { type DeadlineData, type Period, calendarOf, deadlineData } from './data.ts';
export { type Day, isDay } from './dates.ts';
export { type DayFact, FACT_OF, type FactName, type Facts, type Jurisdiction } from './facts.ts';
export { type Limit, type LimitStatus, type Reason, type ReasonCode, limitsFor } from './limits.ts';
