/**
 * Which of two wordings punishes less, kind of penalty by kind, tier by tier (从旧兼从轻: Criminal Law art. 12,
 * Administrative Penalties Law art. 37). The rule of comparing — first the greatest punishment of the tier that fits the
 * act, then the least — is that of the Supreme People's Court for art. 12 (法释〔1997〕12号); for administrative penalties no
 * text says how, so it is a way of reading, and whatever points both ways is called arguable, never decided here.
 */
import type { CustodyKind, Penalty } from '../schemas/law.ts';

/** `earlier` or `later`: that wording is the milder one. `arguable`: the record alone cannot say. */
export type Milder = 'earlier' | 'later' | 'same' | 'arguable';

/** Why something is arguable; `instead`: why it is not, though the fines differ. */
export type Why = 'instead' | 'range' | 'kind' | 'unit' | 'alternative' | 'reference' | 'both-ways' | 'unmatched';

/** The verdict on one kind of penalty within a tier. */
export interface KindVerdict {
  kind: 'custody' | 'fine' | 'combination' | 'other';
  milder: Milder;
  why?: Why;
}

/** A tier of the earlier wording beside its counterpart. */
export interface TierVerdict {
  before: Penalty;
  after: Penalty;
  kinds: KindVerdict[];
  milder: Milder;
  why?: Why;
}

export interface Comparison {
  tiers: TierVerdict[];
  /** Tiers of one wording alone. */
  added: Penalty[];
  removed: Penalty[];
  milder: Milder;
  why?: Why;
}

/** Liberty lost, lightest first. Kinds of one weight in different laws are never compared with each other. */
const WEIGHT: Partial<Record<CustodyKind, number>> = {
  'public-surveillance': 1,
  'criminal-detention': 2,
  'short-term-detention': 2,
  'penal-detention': 2,
  'fixed-term-imprisonment': 3,
  imprisonment: 3,
  confinement: 3,
  'common-law-imprisonment': 3,
  'imprisonment-with-work': 3,
  // Below imprisonment with work, unless much longer (`besideWork`).
  'imprisonment-without-work': 2.5,
  'life-imprisonment': 4,
};

const DAYS = { day: 1, month: 30.4375, year: 365.25, life: 1e6 };

type Custody = NonNullable<Penalty['custody']>;

/**
 * How many times longer imprisonment without work must be than the kind with work to outweigh it: more than twice in Japan
 * (懲役 and 禁錮: Penal Code, art. 10(1)), longer at all in Korea (징역 and 금고: Criminal Act, art. 50(1)). In both a term for life
 * outweighs any term of years.
 */
const OUTWEIGHS: Partial<Record<CustodyKind, number>> = { 'imprisonment-with-work': 2, imprisonment: 1 };

const days = ({ max, unit }: Custody) => (max === null ? Infinity : max * DAYS[unit]);

/** Two custodies of which one is with and the other without work: which is less; null for any other two. */
function besideWork(a: Custody, b: Custody): Milder | null {
  const [without, other, lesser] = a.kind === 'imprisonment-without-work' ? [a, b, 'earlier'] : [b, a, 'later'];
  const times = OUTWEIGHS[other.kind];
  if (without.kind !== 'imprisonment-without-work' || times === undefined) return null;
  if (days(without) <= days(other) * times) return lesser as Milder;
  return lesser === 'earlier' ? 'later' : 'earlier';
}

/** Greatest and least loss of liberty as [weight, days]. */
function bounds(custody: Custody): { most: [number, number]; least: [number, number] } {
  const weight = (kind: CustodyKind) => WEIGHT[kind] ?? 0;
  const heavier = custody.orHeavier.map((kind): [number, number] => [weight(kind), Infinity]);
  const lighter = custody.orLighter.map((kind): [number, number] => [weight(kind), 0]);
  const named = [custody.kind, ...custody.alike].map(weight);
  const most: [number, number] = [Math.max(...named), days(custody)];
  const least: [number, number] = [Math.min(...named), (custody.min ?? 0) * DAYS[custody.minUnit ?? custody.unit]];
  const order = (a: [number, number], b: [number, number]) => a[0] - b[0] || a[1] - b[1];
  return { most: [most, ...heavier].sort(order).at(-1)!, least: [least, ...lighter].sort(order)[0]! };
}

/** -1: the first is less; 1: the second. */
const compare = (a: readonly number[], b: readonly number[]): number => {
  for (const [i, x] of a.entries()) if (x !== b[i]) return x < b[i]! ? -1 : 1;
  return 0;
};
const side = (sign: number): Milder => (sign < 0 ? 'earlier' : sign > 0 ? 'later' : 'same');

/**
 * First the greatest, then the least. Where they point in different directions the rule for crimes lets the greatest
 * decide; for administrative penalties there is none, so it is arguable.
 */
function range(most: number, least: number, route: Penalty['route']): Pick<KindVerdict, 'milder' | 'why'> {
  if (most && least && most !== least && route !== 'criminal') return { milder: 'arguable', why: 'range' };
  return { milder: side(most || least) };
}

function custodyVerdict(before: Penalty, after: Penalty): KindVerdict {
  const kind = 'custody';
  const [a, b] = [before.custody, after.custody];
  if (!a || !b) return { kind, milder: a ? 'later' : b ? 'earlier' : 'same' };
  const work = besideWork(a, b);
  if (work) return { kind, milder: work };
  const known = a.kind in WEIGHT && b.kind in WEIGHT;
  // Two words for the same loss of liberty (Japan: 懲役 and 拘禁刑): what each means is for its law to say.
  if (a.kind !== b.kind && (!known || WEIGHT[a.kind] === WEIGHT[b.kind]))
    return { kind, milder: 'arguable', why: 'kind' };
  const [x, y] = [bounds(a), bounds(b)];
  return { kind, ...range(compare(x.most, y.most), compare(x.least, y.least), before.route) };
}

function fineVerdict(before: Penalty, after: Penalty): KindVerdict {
  const kind = 'fine';
  const [a, b] = [before.fine, after.fine];
  if (!a && !b) return { kind, milder: 'same' };
  if (!a || !b) {
    // A fine instead of custody is a way out; a fine on top of it is not.
    const relation = (a ? before : after).relation;
    const instead = ['or', 'or-both', 'and-or-alone'].includes(relation) && (a ? after : before).custody;
    return instead ? { kind, milder: 'arguable', why: 'alternative' } : { kind, milder: a ? 'later' : 'earlier' };
  }
  if (a.unit !== b.unit || a.currency !== b.currency) return { kind, milder: 'arguable', why: 'unit' };
  if (a.unit === 'unspecified' || a.unit === 'unlimited') return { kind, milder: 'same' };
  const top = (value: number | null) => [value ?? Infinity];
  return {
    kind,
    ...range(compare(top(a.max), top(b.max)), compare([a.min ?? 0], [b.min ?? 0]), before.route),
  };
}

/** How custody and fine go together, lightest first: one or the other, either or both, a fine that may be added, both. */
const TOGETHER: Partial<Record<Penalty['relation'], number>> = {
  or: 1,
  'and-or-alone': 2,
  'or-both': 2,
  'may-add': 3,
  and: 4,
};

function combinationVerdict(before: Penalty, after: Penalty): KindVerdict {
  const kind = 'combination';
  const [a, b] = [TOGETHER[before.relation], TOGETHER[after.relation]];
  if (before.relation === after.relation || a === undefined || b === undefined) return { kind, milder: 'same' };
  return a === b ? { kind, milder: 'arguable', why: 'kind' } : { kind, milder: side(a - b) };
}

function otherVerdict(before: Penalty, after: Penalty): KindVerdict {
  const kind = 'other';
  const refers = (penalty: Penalty) => penalty.other.some((word) => word.startsWith('same-as:'));
  const lacks = (a: Penalty, b: Penalty) => a.other.filter((word) => !b.other.includes(word));
  const [gone, come] = [lacks(before, after), lacks(after, before)];
  if (!gone.length && !come.length) return { kind, milder: 'same' };
  if (refers(before) || refers(after)) return { kind, milder: 'arguable', why: 'reference' };
  // A warning that may stand alone is a lighter way out; a measure beside the penalty is one more.
  if ([...gone, ...come].includes('warning')) return { kind, milder: 'arguable', why: 'alternative' };
  return gone.length && come.length
    ? { kind, milder: 'arguable', why: 'both-ways' }
    : { kind, milder: gone.length ? 'later' : 'earlier' };
}

/** One verdict from several: what all agree on; nothing decides where they point both ways. */
function together(verdicts: readonly { milder: Milder; why?: Why }[]): { milder: Milder; why?: Why } {
  const open = verdicts.find(({ milder }) => milder === 'arguable');
  if (open) return { milder: 'arguable', ...(open.why ? { why: open.why } : {}) };
  const found = new Set(verdicts.map(({ milder }) => milder).filter((milder) => milder !== 'same'));
  if (found.size > 1) return { milder: 'arguable', why: 'both-ways' };
  return { milder: [...found][0] ?? 'same' };
}

/**
 * A fine in place of custody in one wording, a fine on top of custody in the other. Where the custody is the same, or shorter
 * where the fine stands instead, that wording is milder at both ends whatever the sums: its most is the custody alone, its
 * least a fine alone (PSAL art. 49, 58: 5 to 10 days to which 500 yuan may be added; 5 to 10 days, or 2,000 yuan).
 */
function instead(before: Penalty, after: Penalty, kinds: readonly KindVerdict[]): Milder | null {
  const onTop = ({ relation }: Penalty) => relation === 'may-add' || relation === 'and';
  if (!before.custody || !after.custody || !before.fine || !after.fine) return null;
  const side =
    before.relation === 'or' && onTop(after) ? 'earlier' : after.relation === 'or' && onTop(before) ? 'later' : null;
  const against = kinds.some(({ kind, milder }) => kind !== 'fine' && milder !== 'same' && milder !== side);
  return against ? null : side;
}

/** One tier against its counterpart. */
export function milderTier(before: Penalty, after: Penalty): TierVerdict {
  const kinds = [
    custodyVerdict(before, after),
    fineVerdict(before, after),
    combinationVerdict(before, after),
    otherVerdict(before, after),
  ];
  const all = together(kinds);
  const side = all.milder === 'arguable' ? instead(before, after, kinds) : null;
  return { before, after, kinds, ...(side ? { milder: side, why: 'instead' as const } : all) };
}

/**
 * Pairs the tiers of two wordings: first those of one place and tier (a line that became an item has the penalty of the
 * lines above it), then what is left at one place.
 * @param anchors where a line of the earlier wording stands in the later one; without an entry the anchor is kept
 */
function pairTiers(
  before: readonly Penalty[],
  after: readonly Penalty[],
  anchors: ReadonlyMap<string, string> = new Map(),
): { pairs: [Penalty, Penalty][]; removed: Penalty[]; added: Penalty[] } {
  const pairs: [Penalty, Penalty][] = [];
  const old = new Set(before);
  const fresh = new Set(after);
  const place = (penalty: Penalty) => anchors.get(penalty.at) ?? penalty.at;
  const take = (fits: (a: Penalty, b: Penalty) => boolean) => {
    for (const a of old) {
      const b = [...fresh].find((candidate) => a.route === candidate.route && fits(a, candidate));
      if (!b) continue;
      pairs.push([a, b]);
      old.delete(a);
      fresh.delete(b);
    }
  };
  take((a, b) => place(a) === b.at && a.tier === b.tier);
  take((a, b) => place(a).startsWith(`${b.at}-`) && a.tier === b.tier);
  take((a, b) => place(a) === b.at);
  pairs.sort(([a], [b]) => before.indexOf(a) - before.indexOf(b));
  return { pairs, removed: [...old], added: [...fresh] };
}

/**
 * Which wording is milder. Tiers that only one of them has are told, and do not decide: whether an act falls under them is
 * a question of the case.
 */
export function milder(
  before: readonly Penalty[],
  after: readonly Penalty[],
  anchors?: ReadonlyMap<string, string>,
): Comparison {
  const { pairs, removed, added } = pairTiers(before, after, anchors);
  const tiers = pairs.map(([a, b]) => milderTier(a, b));
  const verdict = tiers.length ? together(tiers) : { milder: 'arguable' as const, why: 'unmatched' as const };
  return { tiers, added, removed, ...verdict };
}
