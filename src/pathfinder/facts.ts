/** What is known of a case: reading it, bringing it into one form, and what one fact says about another. */
import { FACTS, FACT_NAMES, type FactKey, type FactName, VOLUME, type VolumeKey, kindOf } from '../schemas/facts.ts';
import type { FactsInput } from '../schemas/pathfinder.ts';

export type FactValue = string | number | boolean | null;

/** All facts; null where not known. `device` and `contentObscene` are null for `unknown`. */
export type Facts = Record<FactKey, FactValue> & { volume: Record<VolumeKey, number | null> };

/**
 * The age below which a person is a minor. China: Law on the Protection of Minors art. 2. South Korea: the act on the
 * sexual protection of children and juveniles, art. 2, counts to 19.
 */
export function ageOfMajority(jurisdiction: FactValue): number {
  return jurisdiction === 'kr' ? 19 : 18;
}

/** Facts of which nothing is known. */
export function noFacts(): Facts {
  const nulls = <K extends string>(keys: readonly K[]) => Object.fromEntries(keys.map((key) => [key, null]));
  return {
    ...(nulls(Object.keys(FACTS)) as Record<FactKey, FactValue>),
    volume: nulls(Object.keys(VOLUME)) as Record<VolumeKey, null>,
  };
}

/** The value of a fact. */
export function factAt(facts: Facts, name: FactName): FactValue {
  return name.startsWith('volume.') ? facts.volume[name.slice(7) as VolumeKey] : facts[name as FactKey];
}

/** A copy with one fact changed. */
export function withFact(facts: Facts, name: FactName, value: FactValue): Facts {
  return name.startsWith('volume.')
    ? { ...facts, volume: { ...facts.volume, [name.slice(7)]: value as number | null } }
    : { ...facts, [name]: value };
}

/** The names of the facts that are known. */
export function knownFacts(facts: Facts): FactName[] {
  return FACT_NAMES.filter((name) => factAt(facts, name) !== null);
}

/**
 * Fills the facts in: every key stands, `unknown` is null, and the age decides whether the victim is a minor (it is the
 * more exact of the two).
 */
export function completeFacts(input: FactsInput): Facts {
  let facts = noFacts();
  for (const name of FACT_NAMES) {
    const value = name.startsWith('volume.')
      ? input.volume?.[name.slice(7) as VolumeKey]
      : (input[name as FactKey] as FactValue | undefined);
    const kind = kindOf(name);
    const unknown = kind.kind === 'choice' && kind.unknown && value === 'unknown';
    facts = withFact(facts, name, unknown ? null : (value ?? null));
  }
  const { victimAge, jurisdiction } = facts;
  return typeof victimAge === 'number' ? { ...facts, victimMinor: victimAge < ageOfMajority(jurisdiction) } : facts;
}

/** Lays answers over facts: what the later one knows stands. */
export function mergeFacts(...parts: readonly FactsInput[]): FactsInput {
  const known = (part: object) => Object.fromEntries(Object.entries(part).filter(([, value]) => value != null));
  return parts.reduce<FactsInput>((all, part) => {
    const volume = { ...all.volume, ...known(part.volume ?? {}) };
    return { ...all, ...known(part), ...(Object.keys(volume).length ? { volume } : {}) };
  }, {});
}
