/** /data/v1/timeline.json: when each wording of each number was law, small enough to be read at once. */
import { z } from 'zod';
import { beginning } from '../law/on-date.ts';
import type { LawRecord } from '../law/record.ts';

const wording = z.strictObject({
  /** The last part of its address and of its identifier. */
  version: z.string(),
  from: z.string().nullable(),
  /** The first day no longer in force. */
  until: z.string().nullable(),
  knownBy: z.string().optional(),
  commencement: z.enum(['not-set', 'not-verified']).optional(),
  continues: z.array(z.string()).optional(),
});

export const publishedTimeline = z.strictObject({
  /** The day as at which “in force” is meant where no day is asked. */
  lawAsAt: z.string(),
  /** Law → the day on which it began as far as the record tells, or null. */
  laws: z.record(z.string(), z.string().nullable()),
  /** Article → its wordings, oldest first. */
  articles: z.record(z.string(), z.array(wording).min(1)),
});
export type TimelineFile = z.infer<typeof publishedTimeline>;

/** The file of a record. @param lawAsAt an ISO day */
export function publishTimeline(record: LawRecord, lawAsAt: string): TimelineFile {
  const versions = [...record.versions.values()];
  const laws = [...record.instruments.values()].map(({ id, editions }) => {
    const froms = versions.filter(({ instrument }) => instrument === id).map(({ inForce }) => inForce.from);
    return [id, beginning(editions, froms)] as const;
  });
  const articles = [...record.articles].map(([article, wordings]) => {
    const list = wordings.map(({ leaf, inForce: { from, until, knownBy, commencement }, continues }) => ({
      version: leaf,
      from,
      until,
      ...(knownBy ? { knownBy } : {}),
      ...(commencement ? { commencement } : {}),
      ...(continues.length ? { continues } : {}),
    }));
    return [article, list] as const;
  });
  const sorted = <T>(entries: (readonly [string, T])[]) =>
    Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  return { lawAsAt, laws: sorted(laws), articles: sorted(articles) };
}
