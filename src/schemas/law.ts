/** The shape of an instrument and of a provision's wording. */
import { z } from 'zod';
import { anchor, articleId, day, localised, localisedWith, pinpointId, versionId, words } from './common.ts';

export const instrumentSchema = z.strictObject({
  title: localisedWith({ orig: words }),
  /** The name in citations: 治安管理处罚法 · PSAL. */
  short: localisedWith({ orig: words }),
  /** Other names by which people call it; the citation parser knows them. */
  aliases: z.array(words).default([]),
  /** Language of the original text. */
  lang: words,
  kind: z.enum([
    'statute',
    'regulation',
    'departmental-rule',
    'judicial-interpretation',
    'guideline',
    'decree',
    'directive',
    'eu-regulation',
  ]),
  issuer: localisedWith({ orig: words }),
  /** Where the official text is published; the database as a whole where the page is not known. */
  officialUrl: z.url().nullable(),
  rights: localised,
  /** What a reader of any of its provisions must know first. */
  caution: localised.optional(),
  /** The editions of the whole instrument, oldest first. `number` null: the document number is not verified. */
  editions: z
    .array(
      z.strictObject({
        number: words.nullable(),
        adopted: day.nullable(),
        effective: day.nullable(),
        ended: day.nullable(),
        note: localised.optional(),
      }),
    )
    .min(1),
  /** What a citation puts in brackets for a wording: the revision that was the latest from this day on. */
  revisions: z.array(z.strictObject({ from: day, name: z.string().regex(/^\d{4}年(?:修订|修正)$/) })).default([]),
  /** The original title in Latin letters, as English citation manuals want it. */
  romanised: words.optional(),
  /** Its place within its jurisdiction, lowest first. */
  order: z.int(),
});

/** The currencies of the laws in the record, by their ISO 4217 codes. */
export const CURRENCIES = ['CNY', 'KRW', 'JPY', 'TWD', 'HKD', 'SGD', 'GBP', 'USD', 'AUD', 'EUR'] as const;

const amount = z.number().nonnegative().nullable();

const custodyKind = z.enum([
  'administrative-detention',
  'judicial-detention',
  'criminal-detention',
  'public-surveillance',
  'fixed-term-imprisonment',
  // Korea 징역; then common law, Japan 拘禁刑 and 懲役, 禁錮 and Korea 금고, Taiwan 拘役.
  'imprisonment',
  'common-law-imprisonment',
  'confinement',
  'imprisonment-with-work',
  'imprisonment-without-work',
  'penal-detention',
  'life-imprisonment',
  'short-term-detention',
  'deprivation-of-political-rights',
]);

export const penaltySchema = z
  .strictObject({
    /** The paragraph or item whose text states the penalty. */
    at: anchor,
    route: z.enum(['administrative', 'criminal', 'civil', 'platform', 'protection']),
    tier: z.enum(['base', 'serious', 'especially-serious', 'lighter', 'aggravated']),
    when: localised.optional(),
    custody: z
      .strictObject({
        kind: custodyKind,
        min: amount,
        max: amount,
        unit: z.enum(['day', 'month', 'year', 'life']),
        /** The unit of `min` where it is another one: 六月以上五年以下. */
        minUnit: z.enum(['day', 'month']).optional(),
        /** Kinds of the same length, named beside it: 三年以下の懲役若しくは禁錮, 2년 이하의 징역이나 금고. */
        alike: z.array(custodyKind).default([]),
        orLighter: z.array(custodyKind).default([]),
        orHeavier: z.array(custodyKind).default([]),
      })
      .nullable(),
    fine: z
      .strictObject({
        currency: z.enum(CURRENCIES),
        min: amount,
        max: amount,
        unit: z.enum(['money', 'penalty-unit', 'multiple-of-gain', 'unlimited', 'unspecified']),
      })
      .nullable(),
    /** How custody and fine go together: `and-or-alone` is 并处或者单处, `or-both` 科或併科 and “or both”. */
    relation: z.enum(['only', 'or', 'or-both', 'and', 'may-add', 'and-or-alone']),
    other: z
      .array(
        z.union([
          z.enum([
            'warning',
            'confiscation-of-illegal-gains',
            'confiscation',
            'order-to-correct',
            'deprivation-of-political-rights',
            'suspension',
            'licence-revocation',
            'attempt-punished',
            'increase-by-half',
            'petty-fine',
            'caning',
            'complaint-required',
            'no-prosecution-against-will',
            'registration',
          ]),
          // Punished as another paragraph (an anchor) or another provision (an id) says.
          z.templateLiteral(['same-as:', z.string()]),
        ]),
      )
      .default([]),
  })
  .refine((penalty) => !(penalty.custody && penalty.fine && penalty.relation === 'only'), {
    path: ['relation'],
    error: 'or | or-both | and | may-add | and-or-alone, since both custody and fine stand',
  })
  .refine((penalty) => penalty.tier === 'base' || penalty.when, {
    path: ['when'],
    error: 'the condition of the tier in zh and en, since the tier is not base',
  });

export const thresholdSchema = z
  .strictObject({
    at: anchor,
    measure: z.enum([
      'videos',
      'audio',
      'images',
      'clicks',
      'members',
      'gain',
      'loss',
      'views',
      'reposts',
      'devices',
      'computer-systems',
      'times',
      'victims',
      'persons-under-age',
      'amount',
      'websites',
      'advertisements',
      'records',
      'accounts',
      'groups',
      'recipients',
      'calls',
      // Each of the thresholds that `of` names.
      'each',
    ]),
    op: z.enum(['>=', '>', '<', '<=']),
    value: amount,
    /** The upper end where the text sets a range (2,000 to 5,000 yuan). */
    valueTo: z.number().positive().optional(),
    unit: words,
    /** A multiple of other thresholds, which `of` names. */
    factor: z.number().positive().optional(),
    of: z.array(pinpointId).min(1).optional(),
    /** Where a place named in `of` states several figures: those that the multiple covers. */
    ofValues: z.array(z.number().positive()).min(1).optional(),
    /**
     * The measures count only together with another one. `true`: two or more must each reach the figure. `in-proportion`: none
     * reaches it, and their shares of it are added up (按相应比例合计).
     */
    together: z.union([z.boolean(), z.literal('in-proportion')]).optional(),
    when: localised.optional(),
  })
  .refine((threshold) => threshold.value !== null || (threshold.factor && threshold.of), {
    path: ['value'],
    error: 'a number, or a factor and the threshold (`of`) it multiplies',
  });

/** How far the official text was verified (shared/law/FORMAT.md). */
export const confidenceSchema = z.enum(['two-sources', 'one-source', 'figures-only', 'recalled']);

export const conductSchema = z.enum([
  'film',
  'share',
  'sell-device',
  'threaten',
  'deepfake',
  'possess',
  'host',
  'expose-data',
  'contact',
]);

export const provisionSchema = z
  .strictObject({
    label: words,
    /** The official heading or the offence's name, original language. */
    heading: words.optional(),
    /** Our short title. */
    title: localised,
    lang: words,
    inForce: z.strictObject({
      from: day.nullable(),
      until: day.nullable(),
      knownBy: day.optional(),
      commencement: z.enum(['not-set', 'not-verified']).optional(),
    }),
    continues: z.array(versionId).default([]),
    /** Which pinpoint carries which earlier pinpoint on, where the reader needs it to the item. */
    pinpoints: z.array(z.strictObject({ at: anchor, continues: pinpointId })).default([]),
    /** A judicial interpretation: the articles it interprets. */
    interprets: z.array(articleId).default([]),
    text: z.string().nullable(),
    /** Why the text is not held: its rights, or no copy of it could be verified, or it begins later. */
    textMissing: z.enum(['rights', 'not-verified', 'future']).optional(),
    /** The official page of this provision, where one is known; else the instrument's stands. */
    officialUrl: z.url().optional(),
    translations: z.record(z.string(), z.string()).default({}),
    summary: localised,
    conduct: z.array(conductSchema).default([]),
    penalties: z.array(penaltySchema).default([]),
    thresholds: z.array(thresholdSchema).default([]),
    confidence: confidenceSchema,
    sources: z.array(z.strictObject({ name: words, url: z.url().optional(), compared: day, result: words })).min(1),
  })
  .refine((provision) => provision.text !== null || provision.textMissing, {
    path: ['textMissing'],
    error: 'rights | not-verified | future, since text is null',
  })
  .refine((provision) => provision.inForce.from !== null || provision.inForce.knownBy, {
    path: ['inForce', 'knownBy'],
    error: 'a day on which the wording was law, since from is null',
  });

export type Instrument = z.infer<typeof instrumentSchema>;
export type Provision = z.infer<typeof provisionSchema>;
export type Penalty = z.infer<typeof penaltySchema>;
export type Threshold = z.infer<typeof thresholdSchema>;
export type Currency = (typeof CURRENCIES)[number];
export type CustodyKind = z.infer<typeof custodyKind>;
