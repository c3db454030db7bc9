/** The shape of letters to fill in: letter.yaml, the frontmatter of its texts, and the fields that letters share. */
import { z } from 'zod';
import { LOCALES } from '../i18n/locales.ts';
import { day, factSource, localised, pinpointId, serviceId, slug, words } from './common.ts';

/** text: one line · long: several lines · date: a day · choice: one of · choices: any of, each a line of the letter. */
const FIELD_KINDS = ['text', 'long', 'date', 'choice', 'choices'] as const;

const option = z.strictObject({
  id: slug,
  /** What stands in the letter. May hold {cite:…} and {deadline:…}. */
  text: localised,
  /** Ticked from the start. */
  usual: z.boolean().default(false),
});

const parts = {
  kind: z.enum(FIELD_KINDS),
  label: localised,
  hint: localised.optional(),
  /** Who will see what is written here, and how to give less. */
  privacy: localised.optional(),
  required: z.boolean().default(false),
  options: z.array(option).min(2).optional(),
};

/** Choices have options; other fields have none. */
const optionsFit = (field: { kind?: string | undefined; options?: unknown }) =>
  field.kind === undefined || (field.kind === 'choice' || field.kind === 'choices') === (field.options !== undefined);
const optionsError = { path: ['options'], error: 'options for a choice, and for nothing else' };

/** content/letters/fields.yaml: id → a field that several letters use. */
export const sharedFieldsSchema = z.record(slug, z.strictObject(parts).refine(optionsFit, optionsError));

/** Either a field of its own (`id`), or a shared one (`use`) with what differs here. */
const fieldEntry = z
  .strictObject({
    id: slug.optional(),
    use: slug.optional(),
    kind: parts.kind.optional(),
    label: localised.optional(),
    hint: localised.optional(),
    privacy: localised.optional(),
    required: z.boolean().optional(),
    options: parts.options,
  })
  .refine(({ id, use }) => (id === undefined) !== (use === undefined), {
    path: ['id'],
    error: 'either an id of its own or use: with the name of a field of content/letters/fields.yaml',
  })
  .refine(({ use, kind, label }) => use !== undefined || (kind !== undefined && label !== undefined), {
    path: ['kind'],
    error: 'a kind and a label',
  })
  .refine(({ use, kind }) => use === undefined || kind === undefined, {
    path: ['kind'],
    error: 'no kind: a shared field keeps its own',
  })
  .refine((field) => field.use !== undefined || optionsFit(field), optionsError);

/** Something that a letter must hold. */
const element = z.strictObject({
  what: localised,
  /** The provisions that demand it; none: it is practice. */
  demandedBy: z.array(pinpointId).default([]),
  /** Law that the record does not hold, named in words. */
  source: factSource.optional(),
  /** The fields that fill it. */
  fields: z.array(slug).default([]),
});

export const LETTER_GROUPS = ['police', 'platform', 'court', 'people'] as const;

export const letterSchema = z.strictObject({
  order: z.int(),
  group: z.enum(LETTER_GROUPS),
  /** The languages in which it goes out; a text in another language is there to be read only. */
  sent: z.array(z.enum(LOCALES)).min(1),
  to: z.array(localised).min(1),
  attach: z.array(localised).default([]),
  warnings: z.array(localised).min(1),
  elements: z.array(element).min(1),
  fields: z.array(z.strictObject({ title: localised, fields: z.array(fieldEntry).min(1) })).min(1),
  /** Every provision that the texts cite, at the version that was read. */
  restsOn: z.array(pinpointId).default([]),
  /** Periods of content/deadlines.yaml that matter for this letter. */
  deadlines: z.array(z.string()).default([]),
  services: z.array(serviceId).default([]),
  related: z.strictObject({ routes: z.array(slug).default([]), steps: z.array(slug).default([]) }).prefault({}),
  sources: z.array(factSource).default([]),
  reviewed: day,
});

/** The frontmatter of zh.md and en.md; the letter stands below it. */
export const letterTextSchema = z.strictObject({
  title: words,
  summary: words,
  /** What the letter is for and what follows, a paragraph each. */
  about: z.array(words).min(1),
});

export type Letter = z.infer<typeof letterSchema>;
export type LetterText = z.infer<typeof letterTextSchema>;
export type SharedFields = z.infer<typeof sharedFieldsSchema>;
export type LetterOption = z.infer<typeof option>;

/** A field as a page shows it, shared or not. */
export interface LetterField {
  id: string;
  kind: (typeof FIELD_KINDS)[number];
  label: z.infer<typeof localised>;
  hint?: z.infer<typeof localised> | undefined;
  privacy?: z.infer<typeof localised> | undefined;
  required: boolean;
  options: LetterOption[];
}

/**
 * The fields of a letter in groups, the shared ones filled in.
 * @throws Error naming a shared field that content/letters/fields.yaml does not hold
 */
export function letterFields(
  letter: Pick<Letter, 'fields'>,
  shared: SharedFields,
): { title: z.infer<typeof localised>; fields: LetterField[] }[] {
  return letter.fields.map(({ title, fields }) => ({
    title,
    fields: fields.map(({ use, id, ...own }) => {
      const base = use === undefined ? undefined : shared[use];
      if (use !== undefined && !base) throw new Error(`content/letters/fields.yaml holds no “${use}”`);
      const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
      const field = { required: false, options: [], ...base, ...given } as Omit<LetterField, 'id'>;
      return { ...field, id: (use ?? id)! };
    }),
  }));
}
