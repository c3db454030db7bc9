/** What a piece of guidance stands on: a pinpoint of the record, found or refused with a sentence. */
import { formatId, readId } from '../law/ids.ts';
import { type LawRecord, type Version, findPinpoint } from '../law/record.ts';
import { live } from './record.ts';

/**
 * The wording and pinpoint that `to` names; without `@version` the one that the live address shows.
 * @throws Error naming the target and what the record holds instead
 */
export function pinpoint(record: LawRecord, to: string): { version: Version; anchor: string | null } {
  const ref = readId(to);
  if (ref.version === null && !record.articles.has(ref.article))
    throw new Error(`“${to}”: the record does not hold ${ref.article}`);
  const leaf = ref.version ?? live(record, ref.article).leaf;
  const found = findPinpoint(record, formatId(ref.article, leaf, ref.anchor));
  if (typeof found === 'string') throw new Error(`“${to}”: ${found}`);
  return found;
}
