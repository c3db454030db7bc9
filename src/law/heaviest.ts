/** The heaviest penalty that a place of the law threatens, for the comparison. */
import type { Penalty } from '../schemas/law.ts';
import { readId } from './ids.ts';
import { entriesAt } from './penalty.ts';
import type { LawRecord, Version } from './record.ts';

const DAYS = { day: 1, month: 30.4375, year: 365.25, life: Infinity };

/**
 * The longest loss of liberty in days; a term from a minimum up counts as without end. 0 for none, and for a term of which
 * the law states neither end here ("the general limit in a magistrates' court"): no figure never outweighs a figure.
 */
export function longest({ custody }: Penalty): number {
  if (!custody) return 0;
  if (custody.orHeavier.includes('life-imprisonment') || custody.kind === 'life-imprisonment') return Infinity;
  if (custody.max === null) return custody.min === null ? 0 : Infinity;
  return custody.max * DAYS[custody.unit];
}

/** The shortest term that the law allows, in days. */
export function shortest({ custody }: Penalty): number {
  return custody?.min ? custody.min * DAYS[custody.minUnit ?? custody.unit] : 0;
}

/**
 * The penalties themselves; an entry that only refers ("punished as under p1") gives those it refers to, one step far, under
 * its own condition.
 */
function resolved(record: LawRecord, version: Version, penalties: readonly Penalty[]): Penalty[] {
  return penalties.flatMap((penalty) => {
    if (penalty.custody || penalty.fine) return [penalty];
    const own = penalty.when ? { when: penalty.when } : {};
    return penalty.other
      .flatMap((word) => {
        const target = /^same-as:(.+)$/.exec(word)?.[1];
        if (!target) return [];
        if (!target.includes('/')) return entriesAt(version.penalties, target);
        const ref = readId(target);
        const other = ref.version
          ? record.versions.get(`${ref.article}@${ref.version}`)
          : record.articles.get(ref.article)?.at(-1);
        return other ? entriesAt(other.penalties, ref.anchor) : [];
      })
      .map((found) => ({ ...found, ...own }));
  });
}

/**
 * The penalty with the longest custody, then with the longest least term, then with the highest fine; the first of equals; null where none has a figure.
 * @param tier only among the entries of this tier
 */
export function heaviest(
  record: LawRecord,
  version: Version,
  anchor: string | null,
  tier?: Penalty['tier'],
): Penalty | null {
  const found = resolved(record, version, entriesAt(version.penalties, anchor)).filter(
    (penalty) => (penalty.custody || penalty.fine) && (!tier || penalty.tier === tier),
  );
  const weight = (penalty: Penalty) => [longest(penalty), shortest(penalty), penalty.fine?.max ?? 0];
  return found.reduce<Penalty | null>((best, penalty) => {
    if (!best) return penalty;
    const [a, b] = [weight(best), weight(penalty)];
    const i = a.findIndex((value, j) => value !== b[j]);
    return i >= 0 && b[i]! > a[i]! ? penalty : best;
  }, null);
}

/** Whether a complaint of the victim decides: needed, or prosecution stops at her express will; null where nothing says so. */
export function complaintRule(version: Version): 'complaint-required' | 'no-prosecution-against-will' | null {
  const words = version.penalties.flatMap(({ other }) => other);
  if (words.includes('complaint-required')) return 'complaint-required';
  return words.includes('no-prosecution-against-will') ? 'no-prosecution-against-will' : null;
}
