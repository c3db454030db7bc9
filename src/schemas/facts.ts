/** The facts of a case that the pathfinder knows: names, kinds, values. Without the schema library, for the browser. */

/** What a fact may be. Null is always allowed and means: not known. */
export type FactKind =
  | { kind: 'jurisdiction' }
  | { kind: 'day' }
  | { kind: 'flag' }
  | { kind: 'choice'; values: readonly string[]; unknown?: true }
  | { kind: 'number'; max?: number; whole: boolean };

const flag = { kind: 'flag' } as const;
const whole = { kind: 'number', whole: true } as const;
const money = { kind: 'number', whole: false } as const;
const choice = <const V extends readonly string[]>(...values: V) => ({ kind: 'choice', values }) as const;

/** Every fact, in the order in which they are told. `unknown: true`: the word `unknown` may stand for null. */
export const FACTS = {
  jurisdiction: { kind: 'jurisdiction' },
  actDate: { kind: 'day' },
  asOf: { kind: 'day' },
  place: choice(
    'toilet',
    'hotel',
    'rental',
    'changing-room',
    'public-transport',
    'public-place',
    'home',
    'workplace',
    'school',
    'online',
    'other',
  ),
  filmedWithoutConsent: flag,
  consensualButShared: flag,
  device: { ...choice('special-spy-device', 'phone', 'cctv', 'hacked-camera', 'none'), unknown: true },
  deviceSold: flag,
  shared: choice('none', 'private', 'group', 'public-web'),
  forProfit: flag,
  contentObscene: { ...choice('yes', 'no'), unknown: true },
  deepfake: flag,
  threat: choice('none', 'money', 'sex', 'contact', 'other'),
  coercedToSelfFilm: flag,
  physicalForce: flag,
  victimMinor: flag,
  victimAge: { kind: 'number', whole: true, max: 130 },
  relation: choice('stranger', 'ex', 'partner', 'family', 'colleague', 'landlord', 'other'),
  personalInfoExposed: flag,
  insultOrDefamation: flag,
  role: choice('filmer', 'sharer', 'threatener', 'attacker', 'group-admin', 'viewer', 'seller', 'platform', 'venue'),
} as const satisfies Record<string, FactKind>;

/** The numbers under `volume`; gain and loss in yuan. */
export const VOLUME = {
  videos: whole,
  images: whole,
  clicks: whole,
  members: whole,
  views: whole,
  reposts: whole,
  gainCny: money,
  devices: whole,
  lossCny: money,
} as const satisfies Record<string, FactKind>;

/** The place of a rule that is tried wherever it happened. */
export const ANYWHERE = 'any';

export type FactKey = keyof typeof FACTS;
export type VolumeKey = keyof typeof VOLUME;
/** How rules, questions and `missing` name a fact: `shared`, `volume.clicks`. */
export type FactName = FactKey | `volume.${VolumeKey}`;

/** Every name, in the order of the contract. */
export const FACT_NAMES = [
  ...Object.keys(FACTS),
  ...Object.keys(VOLUME).map((key) => `volume.${key}`),
] as readonly FactName[];

/** What the fact of a name may be. */
export function kindOf(name: FactName): FactKind {
  return name.startsWith('volume.') ? VOLUME[name.slice(7) as VolumeKey] : FACTS[name as FactKey];
}

/** What a fact may be, in words for a message. */
export function allowed(kind: FactKind): string {
  switch (kind.kind) {
    case 'jurisdiction':
      return 'two small letters such as cn, kr, tw, hk, jp, gb, us, au';
    case 'day':
      return 'a day such as 2026-03-01';
    case 'flag':
      return 'true | false';
    case 'choice':
      return [...kind.values, ...(kind.unknown ? ['unknown'] : [])].join(' | ');
    case 'number':
      return `a ${kind.whole ? 'whole ' : ''}number ${kind.max === undefined ? 'not below 0' : `from 0 to ${kind.max}`}`;
  }
}

const isDay = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);

/** Whether a value is one that a kind of fact can have. */
export function fits(kind: FactKind, value: unknown): boolean {
  switch (kind.kind) {
    case 'jurisdiction':
      return typeof value === 'string' && /^[a-z]{2}$/.test(value);
    case 'day':
      return Boolean(isDay(value));
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return (kind.values as readonly unknown[]).includes(value) || Boolean(kind.unknown && value === 'unknown');
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isFinite(value) &&
        value >= 0 &&
        value <= (kind.max ?? Infinity) &&
        (!kind.whole || Number.isInteger(value))
      );
  }
}
