/** The shape of the pathfinder's facts, questions and rules (content/pathfinder/). */
import { z } from 'zod';
import { factSource, localised, pinpointId, serviceId, slug } from './common.ts';
import { ANYWHERE, FACTS, FACT_NAMES, type FactKind, type FactName, VOLUME, allowed, fits, kindOf } from './facts.ts';

export * from './facts.ts';

/** What a reader or a lawyer may write for each kind of fact. */
type Written<K extends FactKind> = K extends { kind: 'flag' }
  ? boolean
  : K extends { kind: 'number' }
    ? number
    : K extends { kind: 'choice'; values: readonly (infer V)[] }
      ? V
      : string;

const schemaFor = (kind: FactKind) =>
  z
    .custom((value) => value === null || fits(kind, value), { error: `${allowed(kind)}, or null for unknown` })
    .optional();

type Shape<T extends Record<string, FactKind>> = {
  -readonly [K in keyof T]: z.ZodOptional<z.ZodType<Written<T[K]> | null>>;
};
const shapeOf = <T extends Record<string, FactKind>>(kinds: T) =>
  Object.fromEntries(Object.entries(kinds).map(([key, kind]) => [key, schemaFor(kind)])) as unknown as Shape<T>;

/** The facts as they are given: any key may be left out or null. */
export const factsSchema = z.strictObject({
  ...shapeOf(FACTS),
  volume: z.strictObject(shapeOf(VOLUME)).nullable().optional(),
});

/** A rule in JSON Logic over the facts; src/pathfinder/logic.ts says which operators it may use. */
export type Logic = boolean | number | string | null | readonly Logic[] | { readonly [operator: string]: Logic };
const logicSchema: z.ZodType<Logic> = z.lazy(() =>
  z.union([z.boolean(), z.number(), z.string(), z.null(), z.array(logicSchema), z.record(z.string(), logicSchema)]),
);

const factName = z.enum(FACT_NAMES as readonly [FactName, ...FactName[]]);

/** Facts that an answer sets: `volume` may be written as a map or with dotted names. */
const answerFacts = z.preprocess((value) => {
  if (typeof value !== 'object' || value === null) return value;
  const out: Record<string, unknown> = {};
  const volume: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value))
    if (key.startsWith('volume.')) volume[key.slice(7)] = item;
    else out[key] = item;
  return Object.keys(volume).length ? { ...out, volume: { ...(out.volume as object | undefined), ...volume } } : out;
}, factsSchema);

const optionSchema = z.strictObject({
  id: slug,
  text: localised,
  /** Facts set when it is chosen. */
  set: answerFacts.prefault({}),
  /** For `multi`: facts set when the question is answered and this one is not chosen. */
  otherwise: answerFacts.optional(),
});

const questionSchema = z
  .strictObject({
    id: slug,
    text: localised,
    help: localised.optional(),
    /** Asked when true; a fact that is not known is null. Left out: asked unless all that it can set is known. */
    ask: logicSchema.optional(),
    kind: z.enum(['choice', 'multi', 'date', 'number']),
    /** For `date` and `number`: the fact. */
    sets: factName.optional(),
    /** For `number`: what is counted. */
    unit: localised.optional(),
    options: z.array(optionSchema).default([]),
  })
  .refine((question) => ['date', 'number'].includes(question.kind) === Boolean(question.sets), {
    path: ['sets'],
    error: 'a fact for a date or number; nothing for a choice or multi',
  })
  .refine(({ kind, sets }) => !sets || kindOf(sets).kind === (kind === 'date' ? 'day' : 'number'), {
    path: ['sets'],
    error: 'a fact of the question’s kind: a day for date, a number for number',
  })
  .refine((question) => ['choice', 'multi'].includes(question.kind) === question.options.length > 0, {
    path: ['options'],
    error: 'options for a choice or multi; none for a date or number',
  });

export const questionsSchema = z.array(questionSchema);

export const ruleGroup = z.enum([
  'administrative',
  'criminal',
  'civil',
  'procedure',
  'protection',
  'platform',
  'foreign',
]);

const ruleSchema = z
  .strictObject({
    id: slug,
    /** At its version and pinpoint. Left out: the rule opens routes, steps and help only. */
    provision: pinpointId.optional(),
    /**
     * The wording for acts before; a list, newest first, where there were several; `none` where the rule is new. Left
     * out: what the record says that it carries on.
     */
    earlier: z.union([z.literal('none'), pinpointId, z.array(pinpointId).min(1)]).optional(),
    /**
     * What acts before the oldest wording named fall under, where it is not nothing: `unrecorded`, an earlier wording that
     * the record does not hold; `not-verified`, it is not known since when the wording has stood (its day is that of the text
     * compared).
     */
    before: z.enum(['unrecorded', 'not-verified']).optional(),
    group: ruleGroup,
    /** Two letters; the rule is left out for facts of another place. `any`: for a rule without provision, everywhere. */
    jurisdiction: z.string().regex(/^(?:[a-z]{2}|any)$/, 'two small letters such as cn, or any'),
    when: logicSchema,
    /** What stays open even when all facts are known. */
    open: z.array(localised).default([]),
    oftenNamed: z.boolean().default(false),
    because: z.strictObject({ applies: localised.optional(), may: localised.optional(), not: localised.optional() }),
    /** For a rule without provision: where its sentence comes from. */
    source: factSource.optional(),
    routes: z.array(slug).default([]),
    steps: z.array(slug).default([]),
    letters: z.array(slug).default([]),
    services: z.array(serviceId).default([]),
  })
  .refine((rule) => !rule.oftenNamed || rule.because.not, {
    path: ['because', 'not'],
    error: 'why it does not apply, in zh and en, since oftenNamed is true',
  })
  .refine((rule) => !rule.provision || rule.because.applies || rule.because.may, {
    path: ['because', 'applies'],
    error: 'why it applies (or may apply), in zh and en',
  })
  .refine((rule) => rule.jurisdiction !== ANYWHERE || !rule.provision, {
    path: ['jurisdiction'],
    error: 'the place whose provision it is; any is for rules without provision',
  })
  .refine((rule) => !rule.before || (rule.provision && rule.earlier !== 'none'), {
    path: ['before'],
    error: 'left out where there is no provision, or where earlier is none',
  })
  .refine((rule) => !rule.oftenNamed || rule.provision, {
    path: ['provision'],
    error: 'a provision, since oftenNamed is true',
  });

export const rulesSchema = z.array(ruleSchema);

const firstStep = z.strictObject({ step: slug, days: z.int().positive().optional() });

/** content/pathfinder/first.yaml: which of a plan's steps come first (src/pathfinder/arrange.ts). */
export const firstSchema = z.strictObject({
  hour: z.array(firstStep).min(1),
  today: z.array(firstStep).min(1),
  always: z.array(slug),
  guides: z.array(z.strictObject({ place: z.string().regex(/^(?:[a-z]{2}|any)$/), guide: slug })),
});

export type First = z.infer<typeof firstSchema>;
export type FactsInput = z.infer<typeof factsSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type RuleGroup = z.infer<typeof ruleGroup>;
