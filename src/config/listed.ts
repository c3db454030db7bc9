/** Which places this edition lists (site.config.ts, `jurisdictions`). The pages of the others stay: guides cite them. */
import { SITE } from './site.ts';

/** Whether the lists, the search and the feeds name a place. Its pages exist in any case: others cite them. */
export const isListed = (place: string): boolean =>
  SITE.jurisdictions === 'all' || (SITE.jurisdictions as readonly string[]).includes(place);

/** The places that are listed, in this edition's order. */
export function listed<T extends { id: string }>(places: readonly T[]): T[] {
  if (SITE.jurisdictions === 'all') return [...places];
  return SITE.jurisdictions.flatMap((id) => places.find((place) => place.id === id) ?? []);
}

/** The same for bare names: ['jp', 'kr', 'cn'] → ['kr', 'cn']. */
export const listedIds = (ids: Iterable<string>): string[] =>
  listed([...new Set(ids)].map((id) => ({ id }))).map(({ id }) => id);
