/** The shape of the help directory, places, deadlines, glossary and synonyms. */
import { z } from 'zod';
import { day, factSource, localised, localisedWith, pinpointId, words } from './common.ts';

/** A telephone number of confidence C is not printed, so the schema has no C. */
const printable = z.enum(['A', 'B']);

export const serviceSchema = z
  .strictObject({
    name: localisedWith({ orig: words }),
    kind: z.enum([
      'emergency',
      'police',
      'complaint',
      'prosecutor',
      'legal',
      'women',
      'youth',
      'crisis',
      'content-report',
      'takedown',
      'support',
      'lgbt',
      'consular',
    ]),
    serves: localised,
    does: localised,
    phones: z
      .array(
        z.strictObject({
          number: words,
          tel: z
            .string()
            .regex(/^[+#*]?[\d-]+$/, 'the digits alone, without spaces or brackets, such as 12338 or +8227358994'),
          label: localised.optional(),
          sms: z.boolean().default(false),
          confidence: printable,
        }),
      )
      .default([]),
    hours: localisedWith({ verified: z.boolean() }).nullable(),
    languages: z.array(words),
    languagesNote: localised.optional(),
    web: z.url({ protocol: /^https?$/ }).nullable(),
    contacts: z.array(z.strictObject({ kind: z.enum(['email', 'wechat', 'app', 'weibo']), value: words })).default([]),
    cost: localised.nullable(),
    caution: localised.optional(),
    /** One of the few numbers that come first on the home page. */
    urgent: z.boolean().default(false),
    order: z.int(),
    confidence: printable,
    /** When and how the number was seen. None has been dialled unless `how` says so. */
    seen: z.strictObject({ date: day, how: z.enum(['stored-copy', 'official-page', 'dialled']) }),
    source: z.strictObject({ name: words, date: z.union([day, words]).nullable() }),
  })
  .refine((service) => service.phones.length > 0 || service.web || service.contacts.length > 0, {
    path: ['phones'],
    error: 'a phone, a web address or another contact',
  });

export const placesSchema = z.array(
  z.strictObject({ id: z.string().regex(/^[a-z]+$/), name: localised, emergency: localised.optional() }),
);

/** Where periods are known. */
const deadlineJurisdiction = z.enum(['cn', 'kr', 'tw', 'us']);

/** The day from which a period is counted: the names of the facts of src/deadlines/facts.ts. */
export const COUNTED_FROM = [
  'act',
  'discovered',
  'discovered-and-offender',
  'offender-known',
  'reported',
  'case-opened',
  'no-filing-decided',
  'notice-received',
  'police-reconsideration-applied',
  'police-reconsideration-received',
  'police-review-applied',
  'procuratorate-asked',
  'procuratorate-ordered',
  'decision-known',
  'reconsideration-applied',
  'reconsideration-accepted',
  'reconsideration-received',
  'order-accepted',
  'order-made',
  'order-refused',
  'no-prosecution-received',
  'preserved',
] as const;

/** How a period is counted. A period without this is only shown, never worked out. */
const countsSchema = z.strictObject({
  from: z.enum(COUNTED_FROM),
  /** A rule of content/counting.yaml. */
  rule: z.string(),
  /** Whose step it is: the reader's, an authority's; or a bar, after which nothing can be pursued. */
  whose: z.enum(['yours', 'theirs', 'bar']),
  /** An act that goes on is counted from its end. */
  continuing: z.literal('end-of-act').optional(),
  /** `keeps`: a report in time keeps the period; `may-lift`: it may do so. */
  report: z.enum(['keeps', 'may-lift']).optional(),
  /** For a victim under age: the period starts, or may start, on the day of majority. */
  minor: z.enum(['starts', 'may-start']).optional(),
  /** The wording in force on the day counted from decides (its dates stand in the record). */
  wording: z.literal('of-the-day').optional(),
  /** Only for offences with this maximum penalty, in years; `below` is not included. */
  penalty: z
    .union([
      z.strictObject({ least: z.number().optional(), below: z.number().optional() }),
      z.enum(['life', 'death', 'life-or-death']),
    ])
    .optional(),
  /** The period by which this one may be extended, and how often. */
  extension: z.strictObject({ by: z.string(), times: z.int().positive() }).optional(),
  /** Further provisions on how it runs: what lifts or postpones it. */
  also: z.array(pinpointId).default([]),
  /** What the days alone cannot tell. */
  open: localised.optional(),
});

export const deadlineSchema = z
  .strictObject({
    value: z.number().positive(),
    unit: z.enum(['hour', 'day', 'month', 'year']),
    jurisdiction: deadlineJurisdiction.default('cn'),
    /** The provision whose text holds the number. */
    basis: pinpointId.optional(),
    /** For a period of practice, or of a provision that the record does not hold. */
    source: factSource.optional(),
    /** The statute and article, where the record does not hold it. */
    law: localised.optional(),
    what: localised,
    counts: countsSchema.optional(),
  })
  .refine((deadline) => Boolean(deadline.basis) !== Boolean(deadline.source), {
    path: ['basis'],
    error: 'either a basis (a provision) or a source, not both and not neither',
  });

const lawOrBasis = (entry: { basis?: unknown; law?: unknown; source?: unknown }) =>
  Boolean(entry.basis) !== Boolean(entry.law && entry.source);
const LAW_OR_BASIS = { path: ['basis'], error: 'either a basis (a provision) or a law with its source' };

/** content/counting.yaml: how days are counted, and the claims that never lapse. */
export const countingSchema = z.strictObject({
  rules: z.record(
    z.string().regex(/^[a-z0-9-]+$/),
    z
      .strictObject({
        jurisdiction: deadlineJurisdiction,
        /** Whether the day of the event is the first day counted. */
        firstDay: z.enum(['counted', 'not-counted']),
        /** The law can also be read so that the day of the event counts: then the day before is given too. */
        unclear: z.boolean().default(false),
        /** `corresponding`: ends on the day with the event's number; `day-before`: on the day before the first day's. */
        months: z.enum(['corresponding', 'day-before']),
        days: z.enum(['calendar', 'working']).default('calendar'),
        /** Whether a last day on a holiday moves to the next working day. */
        holiday: z.enum(['extends', 'stays']),
        /** Papers posted before the end are in time. */
        posted: z.boolean().default(false),
        basis: pinpointId.optional(),
        law: localised.optional(),
        source: factSource.optional(),
        what: localised,
      })
      .refine(lawOrBasis, LAW_OR_BASIS),
  ),
  neverLapse: z.record(
    z.string().regex(/^[a-z0-9-]+$/),
    z
      .strictObject({
        jurisdiction: deadlineJurisdiction,
        basis: pinpointId.optional(),
        law: localised.optional(),
        source: factSource.optional(),
        what: localised,
        open: localised.optional(),
      })
      .refine(lawOrBasis, LAW_OR_BASIS),
  ),
});

const dayRange = z.strictObject({ name: words, from: day, to: day });

/** content/holidays.yaml: jurisdiction → one notice a year. Weekends are days off; this says what departs from them. */
export const holidaysSchema = z.partialRecord(
  deadlineJurisdiction,
  z.array(
    z.strictObject({
      year: z.int(),
      source: factSource,
      /** Days off, weekends within them included. */
      off: z.array(dayRange),
      /** Saturdays and Sundays that are working days. */
      work: z.array(day),
    }),
  ),
);

/** id → period. */
export const deadlinesSchema = z.record(z.string().regex(/^[a-z0-9-]+$/), deadlineSchema);

export const glossarySchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    zh: words,
    en: words,
    ko: words.optional(),
    note: localised.optional(),
  }),
);

/** Everyday wording → the words of law and guides. One list a language. */
/** The id of a search result (src/search/hit.ts) → how people ask for it; indexed, not shown as text of the page. */
export const askedSchema = z.record(words, z.strictObject({ zh: z.array(words).min(1), en: z.array(words).min(1) }));

/** Syllable of pinyin without tone (ü as v) → the characters read so. */
export const pinyinSchema = z.record(z.string().regex(/^[a-z]+$/), words);

export const synonymsSchema = z.strictObject({
  zh: z.record(words, z.array(words).min(1)),
  en: z.record(words, z.array(words).min(1)),
  /** Slips of the pen, pinyin and words of other regions → how the pages write it; put right before anything else. */
  slips: z.record(words, words),
  /** Groups of words that mean the same to somebody who asks, with commas between them; in the query and in the lines alike. */
  same: z.strictObject({ zh: z.array(words), en: z.array(words) }),
});

export type Service = z.infer<typeof serviceSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Counts = z.infer<typeof countsSchema>;
export type Counting = z.infer<typeof countingSchema>;
export type Holidays = z.infer<typeof holidaysSchema>;
export type Place = z.infer<typeof placesSchema>[number];
export type GlossaryEntry = z.infer<typeof glossarySchema>[number];
export type Asked = z.infer<typeof askedSchema>;
export type Pinyin = z.infer<typeof pinyinSchema>;
export type Synonyms = z.infer<typeof synonymsSchema>;
