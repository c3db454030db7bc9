/** Pieces that several schemas share. */
import { z } from 'zod';
import { LOCALES, type Locale, MORE_LOCALES } from '../i18n/locales.ts';

/** Plain text, not empty, without white space at its ends. */
export const words = z.string().trim().min(1);

/** A value in every required language; other languages are allowed and fall back. */
export const localised = z
  .object(Object.fromEntries(LOCALES.map((locale) => [locale, words])) as Record<Locale, typeof words>)
  .catchall(words);

/** A day, 2026-01-01. YAML readers that turn it into a Date are undone. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date({ error: 'a day of the calendar, such as 2026-01-01' }),
);

/** Words in every required language, others allowed, and further fields beside them; nothing else. */
export const localisedWith = <S extends z.ZodRawShape>(more: S) =>
  z.strictObject({
    ...Object.fromEntries(LOCALES.map((locale) => [locale, words])),
    ...Object.fromEntries(MORE_LOCALES.map((locale) => [locale, words.optional()])),
    ...more,
  } as unknown as Record<Locale, typeof words> & S);

/** Identifiers of the record (src/law/ids.ts). */
export const versionId = z
  .string()
  .regex(
    /^[a-z]{2}\/[a-z0-9-]+\/[A-Za-z0-9.-]+@(\d{4}-\d{2}-\d{2}|undated)$/,
    'an id with its version, such as cn/psal/art-42@2006-03-01',
  );
export const pinpointId = z
  .string()
  .regex(
    /^[a-z]{2}\/[a-z0-9-]+\/[A-Za-z0-9.-]+@(\d{4}-\d{2}-\d{2}|undated)(#[a-z][A-Za-z0-9-]*)?$/,
    'an id with its version, such as cn/psal/art-50@2026-01-01#p1-i6',
  );
export const articleId = z
  .string()
  .regex(/^[a-z]{2}\/[a-z0-9-]+\/[A-Za-z0-9.-]+$/, 'an article, such as cn/criminal-law/art-363');
export const anchor = z
  .string()
  .regex(/^p(\d+[A-Z]*|[a-z]{1,2})(-[istul][\da-zA-Z]+(-\d+)?)*$/, 'an anchor such as p1 or p1-i6');

/** The folder name of a step, guide, route or service. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a folder name in lower case such as keep-evidence');
export const serviceId = z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, 'a service such as cn/12338');

/** How well a fact of guidance is known (shared/guidance/facts.md). C is shown as reported; U is not printed. */
export const factConfidence = z.enum(['A', 'B', 'C']);

/** Where a fact that is not law comes from. */
export const factSource = z.strictObject({
  name: words,
  url: z.url().optional(),
  date: z.union([day, words]).nullable(),
  confidence: factConfidence,
});
