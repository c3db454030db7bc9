/** Whether the provisions that a piece of guidance stands on are still the law. */
import { formatId, readId } from './ids.ts';
import type { LawRecord } from './record.ts';
import { statusOn } from './timeline.ts';

/** A ground that has ended: the wording a step was written from is no longer in force. */
export interface EndedGround {
  /** As the guidance names it. */
  id: string;
  /** The first day no longer in force. */
  until: string;
  /** The versions that carry the rule on; empty if none does. */
  continuedBy: string[];
}

/**
 * The grounds that have ended by a day. An id that the record does not hold is left to the content check.
 * @param restsOn ids with version and perhaps pinpoint
 * @param on an ISO day, by default in the callers LAW_AS_AT
 */
export function endedGrounds(record: LawRecord, restsOn: readonly string[], on: string): EndedGround[] {
  return restsOn.flatMap((id) => {
    const ref = readId(id);
    const version = ref.version === null ? undefined : record.versions.get(formatId(ref.article, ref.version));
    if (!version?.inForce.until || statusOn(version.inForce, on) !== 'ended') return [];
    return [{ id, until: version.inForce.until, continuedBy: record.continuedBy.get(version.id) ?? [] }];
  });
}
