/** The shape of content/comparison.yaml: which provision answers which cell. Ids only; every figure comes from the record. */
import { z } from 'zod';
import { localised, slug } from './common.ts';
import { penaltySchema } from './law.ts';

/** A provision, at a pinpoint, with or without its version; without, the one in force on the date asked. */
const place = z
  .string()
  .regex(
    /^[a-z]{2}\/[a-z0-9-]+\/[A-Za-z0-9.-]+(@(\d{4}-\d{2}-\d{2}|undated))?(#[a-z][A-Za-z0-9-]*)?$/,
    'a provision such as cn/psal/art-50#p1-i6',
  );

const comparedSchema = z.strictObject({
  of: place,
  /** Where it is said that a complaint of the victim is needed, if not in the provision itself. */
  complaint: place.optional(),
  /** A provision of general scope: not made for images. */
  general: z.boolean().default(false),
  /** Only where the person shown is a minor. */
  minors: z.boolean().default(false),
  /** The tier that fits the act, where the heaviest of the provision is made for another (extortion with a kidnapping). */
  tier: penaltySchema.shape.tier.optional(),
  /** In a word: what this maximum needs that most cases do not meet. The overview says it after the usual maximum. */
  only: localised.optional(),
  /** Periods of content/deadlines.yaml that say how long. */
  deadlines: z.array(slug).default([]),
});

export const comparisonSchema = z.strictObject({
  /** The jurisdictions, in the order of the tables. */
  places: z.array(z.string().regex(/^[a-z]{2}$/)).min(2),
  topics: z
    .array(
      z.strictObject({
        id: slug,
        /** `offence`: a penalty is compared; `rule`: what the provision orders, or how long. */
        kind: z.enum(['offence', 'rule']),
        cells: z.record(z.string(), z.array(comparedSchema).min(1)),
      }),
    )
    .min(1),
  /** Provisions worth reading side by side. */
  pairs: z.array(z.tuple([place, place])),
});

export type Comparison = z.infer<typeof comparisonSchema>;
export type Compared = z.infer<typeof comparedSchema>;
