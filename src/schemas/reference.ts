/** The shape of the help directory, places, deadlines, glossary and synonyms. */
import { z } from 'zod';
import { day, factSource, localised, pinpointId, words } from './common.ts';

/** A telephone number of confidence C is not printed, so the schema has no C. */
const printable = z.enum(['A', 'B']);

export const serviceSchema = z
  .strictObject({
    name: z.strictObject({ orig: words, zh: words, en: words }),
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
          tel: z.string().regex(/^[+#*]?[\d-]+$/, 'digits for a tel: link'),
          label: localised.optional(),
          sms: z.boolean().default(false),
          confidence: printable,
        }),
      )
      .default([]),
    hours: z.object({ zh: words, en: words, verified: z.boolean() }).nullable(),
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

export const deadlineSchema = z
  .strictObject({
    value: z.number().positive(),
    unit: z.enum(['hour', 'day', 'month', 'year']),
    /** The provision whose text holds the number. */
    basis: pinpointId.optional(),
    /** For a period of practice that rests on no provision of the record. */
    source: factSource.optional(),
    what: localised,
  })
  .refine((deadline) => Boolean(deadline.basis) !== Boolean(deadline.source), {
    path: ['basis'],
    error: 'either a basis (a provision) or a source, not both and not neither',
  });

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
export const synonymsSchema = z.strictObject({
  zh: z.record(words, z.array(words).min(1)),
  en: z.record(words, z.array(words).min(1)),
});

export type Service = z.infer<typeof serviceSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Place = z.infer<typeof placesSchema>[number];
export type GlossaryEntry = z.infer<typeof glossarySchema>[number];
export type Synonyms = z.infer<typeof synonymsSchema>;
