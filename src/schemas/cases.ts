/** The shape of cases: decisions and reported events, each with its sources, and of the MDX beside them. */
import { z } from 'zod';
import { factConfidence, factSource, localised, pinpointId, words } from './common.ts';
import { conductSchema } from './law.ts';

export const CASE_KINDS = ['criminal', 'administrative', 'civil', 'constitutional', 'news'] as const;

/**
 * Whether the outcome stands: `partly` for some of it, `remanded` sent back to a lower court, `unknown` that no source
 * seen says so, `none` that there is no decision.
 */
const CASE_STANDING = ['final', 'partly', 'remanded', 'unknown', 'none'] as const;

/** What happened on a day, where one of the usual words fits. */
const CASE_EVENTS = ['acts', 'decided', 'appeal', 'published', 'reported'] as const;

/** A day, a month or a year: 2021-10-14, 2021-02, 2020; no more of it than the source gives. */
export const partialDay = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string()
    .regex(
      /^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
      'a day, a month or a year, such as "2021-10-14", "2021-02" or "2020"',
    ),
);

const caseDate = z.strictObject({
  on: partialDay,
  /** The last day of a span. */
  to: partialDay.optional(),
  what: z.union([z.enum(CASE_EVENTS), localised]),
  /** C: shown as reported. */
  confidence: factConfidence.optional(),
});

const caseProvision = z
  .strictObject({
    /** The wording that was applied, or that covered the act. */
    then: pinpointId.optional(),
    /** In words, where the record does not hold the old wording. */
    named: localised.optional(),
    /** The wording that carries the rule today; left out where `then` is still in force, null where nothing carries it on. */
    now: pinpointId.nullable().optional(),
    /** What it was applied to: the offence or the claim. */
    what: localised,
    /** `source`: the source names it; `us`: ours, by the conduct described. */
    by: z.enum(['source', 'us']),
  })
  .refine(({ then, named }) => (then === undefined) !== (named === undefined), {
    error: 'then (a wording of the record) or named (words), one of them',
  });

/** One sentence of the outcome. Figures are written in digits, the same in each language. */
const outcome = z.strictObject({ text: localised, confidence: factConfidence.optional() });

export const caseSchema = z.strictObject({
  kind: z.enum(CASE_KINDS),
  /** The jurisdiction. */
  place: z.enum(['cn', 'kr']),
  /** Court or authority, as far as a source names it. */
  authority: localised.nullable(),
  /** The official number or name of the decision, in its own language. */
  number: words.optional(),
  /** The first one is the heading under which the case is listed. */
  conduct: z.array(conductSchema).min(1),
  /** Empty where no source gives a date. */
  dates: z.array(caseDate),
  provisions: z.array(caseProvision),
  outcome: z.array(outcome).min(1),
  standing: z.enum(CASE_STANDING),
  /** What the sources do not say. */
  open: z.array(localised).default([]),
  sources: z.array(factSource).min(1),
});

/** The frontmatter of a case; the body tells what happened, in our own words. */
export const caseTextSchema = z.strictObject({ title: words, summary: words });

export type Case = z.infer<typeof caseSchema>;
export type CaseProvision = z.infer<typeof caseProvision>;
