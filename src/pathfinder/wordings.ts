/** Which of a rule's wordings judges an act: by the day of the act, and the new one where it is milder (从旧兼从轻). */
import type { RuleGroup } from '../schemas/pathfinder.ts';
import { type Period, addPeriod } from './period.ts';
import type { PreparedRule, Wording } from './prepare.ts';

/** Why a standing is not what the rule alone would give. Their words: `pathfinder.note` of the strings. */
export type Note =
  /** The wording of the day of the act, since replaced (刑法 art. 12; 行政处罚法 art. 37). */
  | 'act-law'
  /** A later wording, for an earlier act: only if it is milder. */
  | 'milder'
  /** The day of the act is not known, and the wording is not old. */
  | 'date-unknown'
  /** The wording of that day is not in the record. */
  | 'unrecorded'
  /** A civil rule younger than the act. */
  | 'civil-time'
  /** The rule did not exist yet. */
  | 'not-law-then'
  /** The police had not discovered it within the period; a continuing act counts from its end. */
  | 'past-limit'
  /** It is not known which country's law applies. */
  | 'place-unknown';

/** The groups whose law is that of the act; the rest is that of the day of asking. */
const BY_ACT: readonly RuleGroup[] = ['administrative', 'criminal', 'civil', 'foreign'];
/** The longest limitation of prosecution (Criminal Law art. 87): an act of unknown date is taken to be no older. */
const LONGEST: Period = { value: -20, unit: 'year' };

/** A wording to be named, and what its date does to the standing. */
export interface Choice {
  wording: Wording;
  notes: Note[];
  /** At most may-apply. */
  capped: boolean;
  /** The day of the act would decide. */
  dateMissing?: boolean;
  /** It was not law: at most does-not-apply. */
  never?: boolean;
}

const holds = ({ from, until }: Wording, day: string) =>
  (from === null || from <= day) && (until === null || day < until);

/** Which of a rule's wordings are to be named, by the day of the act. */
export function choose(rule: PreparedRule, actDate: string | null, asOf: string): Choice[] {
  const { wordings, group, before } = rule;
  const day = BY_ACT.includes(group) ? actDate : asOf;
  const horizon = actDate !== null && actDate > asOf ? actDate : asOf;
  const known = wordings.filter(({ from }) => from === null || from <= horizon);
  const [newest] = known;
  const oldest = wordings.at(-1);
  if (!oldest) return [];
  if (!newest) return [{ wording: oldest, notes: ['not-law-then'], capped: true, never: true }];

  if (day === null) {
    const [, older] = known;
    if (older)
      return [
        { wording: newest, notes: [], capped: false },
        { wording: older, notes: ['act-law'], capped: true, dateMissing: true },
      ];
    const young = newest.from !== null && newest.from > addPeriod(asOf, LONGEST);
    return group !== 'civil' && before === 'no-rule' && young
      ? [{ wording: newest, notes: ['date-unknown'], capped: true, dateMissing: true }]
      : [{ wording: newest, notes: [], capped: false }];
  }

  const then = known.find((wording) => holds(wording, day));
  if (then === newest) return [{ wording: newest, notes: [], capped: false }];
  if (then)
    return [
      { wording: then, notes: ['act-law'], capped: false },
      ...(holds(newest, horizon) ? [{ wording: newest, notes: ['milder' as const], capped: true }] : []),
    ];
  const early = newest.from !== null && day < newest.from;
  // Its day is that of the text compared, so it is not named; the rule's own sentence says so.
  if (early && before === 'not-verified') return [{ wording: newest, notes: [], capped: true }];
  if (early && group === 'civil') return [{ wording: newest, notes: ['civil-time'], capped: true }];
  if (early && before === 'reaches-back') return [{ wording: newest, notes: [], capped: false }];
  if (early && before === 'unrecorded') return [{ wording: newest, notes: ['unrecorded'], capped: true }];
  return [{ wording: newest, notes: ['not-law-then'], capped: true, never: true }];
}
