/** What one must know to work out a last day. Everything may be unknown. */
import type { COUNTED_FROM } from '../schemas/reference.ts';
import { type Day, later } from './dates.ts';

export type Jurisdiction = 'cn' | 'kr' | 'tw' | 'us';
export type CountedFrom = (typeof COUNTED_FROM)[number];

type Maybe<T> = T | null | undefined;

/** The days, and the two other things, that periods depend on. Missing and null mean unknown. */
export interface Facts {
  jurisdiction: Jurisdiction;
  /** The act, or the day the footage was recorded. */
  actDate?: Maybe<Day>;
  /** The last day of an act that went on. */
  actEnded?: Maybe<Day>;
  /** The act goes on still. */
  stillGoing?: Maybe<boolean>;
  /** The victim learned of the harm. */
  discovered?: Maybe<Day>;
  /** The victim learned who did it. */
  offenderKnown?: Maybe<Day>;
  /** The police had a report, or found out by themselves. */
  reported?: Maybe<Day>;
  caseOpened?: Maybe<Day>;
  /** The police decided not to open a criminal case. */
  noFilingDecided?: Maybe<Day>;
  /** The accuser received that decision (不予立案通知书). */
  noticeReceived?: Maybe<Day>;
  policeReconsiderationApplied?: Maybe<Day>;
  policeReconsiderationReceived?: Maybe<Day>;
  policeReviewApplied?: Maybe<Day>;
  /** The police received the procuratorate's request for reasons, its notice to file. */
  procuratorateAsked?: Maybe<Day>;
  procuratorateOrdered?: Maybe<Day>;
  /** The reader learned of an administrative decision. */
  decisionKnown?: Maybe<Day>;
  reconsiderationApplied?: Maybe<Day>;
  reconsiderationAccepted?: Maybe<Day>;
  reconsiderationReceived?: Maybe<Day>;
  /** The court accepted the application for a protection order; made the order. */
  orderAccepted?: Maybe<Day>;
  orderMade?: Maybe<Day>;
  /** The ruling that refuses a protection order took effect. */
  orderRefused?: Maybe<Day>;
  /** The victim received the procuratorate's decision not to prosecute. */
  noProsecutionReceived?: Maybe<Day>;
  /** The court took measures to preserve before a lawsuit. */
  preserved?: Maybe<Day>;
  /** The highest penalty that the law threatens for the offence, in years of imprisonment. */
  maxPenaltyYears?: Maybe<number | 'life' | 'death'>;
  /** The day on which a victim who was under age comes of age. */
  adultOn?: Maybe<Day>;
}

/** The name of a fact that holds a day. */
export type DayFact = {
  [K in keyof Facts]-?: NonNullable<Facts[K]> extends string ? (K extends 'jurisdiction' ? never : K) : never;
}[keyof Facts];
export type FactName = DayFact | 'maxPenaltyYears';

/** The fact behind each name in content/deadlines.yaml. */
export const FACT_OF: Record<Exclude<CountedFrom, 'discovered-and-offender'>, DayFact> = {
  act: 'actDate',
  discovered: 'discovered',
  'offender-known': 'offenderKnown',
  reported: 'reported',
  'case-opened': 'caseOpened',
  'no-filing-decided': 'noFilingDecided',
  'notice-received': 'noticeReceived',
  'police-reconsideration-applied': 'policeReconsiderationApplied',
  'police-reconsideration-received': 'policeReconsiderationReceived',
  'police-review-applied': 'policeReviewApplied',
  'procuratorate-asked': 'procuratorateAsked',
  'procuratorate-ordered': 'procuratorateOrdered',
  'decision-known': 'decisionKnown',
  'reconsideration-applied': 'reconsiderationApplied',
  'reconsideration-accepted': 'reconsiderationAccepted',
  'reconsideration-received': 'reconsiderationReceived',
  'order-accepted': 'orderAccepted',
  'order-made': 'orderMade',
  'order-refused': 'orderRefused',
  'no-prosecution-received': 'noProsecutionReceived',
  preserved: 'preserved',
};

/** The day from which a period is counted. */
export interface Event {
  /** The day; null if it is not known. */
  day: Day | null;
  /** The fact that gave it. */
  fact: DayFact;
  missing: FactName[];
  /** The true day may be later than `day`, never earlier: who did it is not known yet. */
  atEarliest: boolean;
}

/**
 * Finds the day from which a period is counted.
 * An act that went on is counted from its end (治安管理处罚法 art. 25(2), 刑法 art. 89(1)). A claim runs from knowing both
 * the harm and who is answerable (民法典 art. 188(2), 민법 art. 766(1), 民法 art. 197 of Taiwan).
 */
export function eventOf(from: CountedFrom, continuing: boolean, facts: Facts): Event {
  if (from === 'discovered-and-offender') {
    const { discovered = null, offenderKnown = null } = facts;
    if (discovered === null) return { day: null, fact: 'discovered', missing: ['discovered'], atEarliest: false };
    if (offenderKnown === null)
      return { day: discovered, fact: 'discovered', missing: ['offenderKnown'], atEarliest: true };
    const day = later(discovered, offenderKnown);
    return { day, fact: day === discovered ? 'discovered' : 'offenderKnown', missing: [], atEarliest: false };
  }
  const fact = FACT_OF[from];
  const start = facts[fact] ?? null;
  if (fact === 'actDate' && continuing && facts.actEnded) {
    const end = start === null ? facts.actEnded : later(facts.actEnded, start);
    return { day: end, fact: 'actEnded', missing: [], atEarliest: false };
  }
  return { day: start, fact, missing: start === null ? [fact] : [], atEarliest: false };
}
