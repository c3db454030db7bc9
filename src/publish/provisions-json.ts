/** The record as data: /data/v1/provisions.json and its JSON Schema. */
import { z } from 'zod';
import type { LawRecord, Version } from '../law/record.ts';
import { confidenceSchema, penaltySchema, thresholdSchema } from '../schemas/law.ts';

/** A penalty as published: entries stated in a lead line are given for each of its items too. */
const publishedPenalty = penaltySchema.safeExtend({ statedAt: z.string() });

/** One wording as published. Dates are ISO days; `until` is the first day no longer in force. */
export const publishedProvision = z.object({
  id: z.string(),
  instrument: z.string(),
  article: z.string(),
  label: z.string(),
  title: z.record(z.string(), z.string()),
  from: z.string().nullable(),
  until: z.string().nullable(),
  knownBy: z.string().nullable(),
  /** `not-set`: promulgated, no day of commencement yet; `not-verified`: whether it has commenced was not verified. */
  commencement: z.enum(['not-set', 'not-verified']).nullable(),
  lang: z.string(),
  text: z.string().nullable(),
  sha256: z.string().length(64).nullable(),
  translations: z.record(z.string(), z.string()),
  summary: z.record(z.string(), z.string()),
  conduct: z.array(z.string()),
  penalties: z.array(publishedPenalty),
  thresholds: z.array(thresholdSchema),
  continues: z.array(z.string()),
  continuedBy: z.array(z.string()),
  interprets: z.array(z.string()),
  confidence: confidenceSchema,
  sources: z.array(
    z.object({ name: z.string(), url: z.string().optional(), compared: z.string(), result: z.string() }),
  ),
});

export type PublishedProvision = z.infer<typeof publishedProvision>;

/** Gives a lead line's penalties to its items: `{ at: p1-i6, statedAt: p1 }`. A line without items keeps its own anchor. */
function spread({ penalties, lines }: Version): PublishedProvision['penalties'] {
  return penalties.flatMap((penalty) => {
    const items = lines.filter((line) => line.anchor.startsWith(`${penalty.at}-i`) && line.depth === 1);
    const own = { ...penalty, statedAt: penalty.at };
    return items.length ? [own, ...items.map((item) => ({ ...own, at: item.anchor }))] : [own];
  });
}

/** Every wording of the record, sorted by id. */
export function publishProvisions(record: LawRecord): PublishedProvision[] {
  return [...record.versions.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((version) => ({
      id: version.id,
      instrument: version.instrument,
      article: version.article.split('/').at(-1)!,
      label: version.label,
      title: version.title,
      from: version.inForce.from,
      until: version.inForce.until,
      knownBy: version.inForce.knownBy ?? null,
      commencement: version.inForce.commencement ?? null,
      lang: version.lang,
      text: version.text?.replace(/\n$/, '') ?? null,
      sha256: version.sha256,
      translations: version.translations,
      summary: version.summary,
      conduct: version.conduct,
      penalties: spread(version),
      thresholds: version.thresholds,
      continues: version.continues,
      continuedBy: record.continuedBy.get(version.id) ?? [],
      interprets: version.interprets,
      confidence: version.confidence,
      sources: version.sources,
    }));
}

/** The JSON Schema (2020-12) of the whole file. */
export function provisionsSchema(): object {
  return z.toJSONSchema(z.array(publishedProvision), { io: 'output', unrepresentable: 'any' });
}
