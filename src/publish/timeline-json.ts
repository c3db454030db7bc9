/** /data/v1/timeline.json: when each wording of each number was law, small enough to be read at once. */
import { beginning } from '../law/on-date.ts';
import type { LawRecord } from '../law/record.ts';

export interface TimelineFile {
  /** The day as at which “in force” is meant where no day is asked. */
  lawAsAt: string;
  /** Law → the day on which it began as far as the record tells, or null. */
  laws: Record<string, string | null>;
  /** Article → its wordings, oldest first. `until` is the first day no longer in force. */
  articles: Record<
    string,
    {
      version: string;
      from: string | null;
      until: string | null;
      knownBy?: string;
      commencement?: 'not-set' | 'not-verified';
      continues?: string[];
    }[]
  >;
}

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
