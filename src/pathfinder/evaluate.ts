/**
 * Judges a rule when some facts are not known: over all values that they can have. True for all of them: the rule is
 * met; false for all: it is not; otherwise it is open, and `missing` names the facts that decide.
 *
 * So that few values stand for all, a fact is tried with the values that the rule names, those beside them, and one
 * that it does not name; parts of a rule that share no unknown fact are judged apart.
 */
import { FACT_NAMES, type FactKey, type FactName, type VolumeKey, kindOf } from '../schemas/facts.ts';
import type { Logic } from '../schemas/pathfinder.ts';
import { type FactValue, type Facts, ageOfMajority, factAt, withFact } from './facts.ts';
import { factOf, factsIn, isTrue, literalsIn, operation, run } from './logic.ts';

/** What a rule can come to. */
export interface Judgement {
  /** Some values of the unknown facts make it true. */
  yes: boolean;
  /** Some make it false. */
  no: boolean;
  /** The unknown facts that decide, in the order of the contract; empty when it is decided. */
  missing: FactName[];
}

/** Above this many combinations the values of one fact are gone through one by one. */
const CAP = 5000;
const FAR = 1e12;

const decided = (value: boolean): Judgement => ({ yes: value, no: !value, missing: [] });

/** The day n days after an ISO day. */
function shift(day: string, n: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + n);
  return date.toISOString().slice(0, 10);
}

/** The values that stand for all that an unknown fact can be, as far as this logic can tell them apart. */
function valuesOf(name: FactName, logic: Logic): FactValue[] {
  const kind = kindOf(name);
  const literals = literalsIn(logic);
  switch (kind.kind) {
    case 'flag':
      return [true, false];
    case 'choice': {
      const other = kind.values.find((value) => !literals.includes(value));
      return [...kind.values.filter((value) => literals.includes(value)), ...(other === undefined ? [] : [other])];
    }
    case 'number': {
      const near = literals
        .filter((value) => typeof value === 'number')
        .flatMap((n) => (kind.whole ? [Math.ceil(n) - 1, Math.ceil(n), Math.floor(n) + 1] : [n - 0.01, n, n + 0.01]));
      const max = kind.max ?? FAR;
      return [...new Set([0, ...near, max])].filter((n) => n >= 0 && n <= max);
    }
    case 'day': {
      const days = literals.filter((value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value))).map(String);
      return [...new Set(days.flatMap((day) => [shift(day, -1), day, shift(day, 1)]))].concat(
        days.length ? [] : '2000-01-01',
      );
    }
    case 'jurisdiction':
      return [...new Set(literals.map(String).filter((value) => /^[a-z]{2}$/.test(value))), 'zz'];
  }
}

/** Puts what is known into the logic and works out what follows from it alone. */
function simplify(logic: Logic, facts: Facts): Logic {
  if (Array.isArray(logic)) return logic.map((part) => simplify(part, facts));
  const name = factOf(logic);
  if (name) return factAt(facts, name) ?? logic;
  const node = operation(logic);
  if (!node) return logic;
  const args = node.args.map((part) => simplify(part, facts));
  const { op } = node;
  if (op === 'and' || op === 'or') {
    const ends = (part: Logic) => operation(part) === null && isTrue(part) === (op === 'or');
    if (args.some(ends)) return op === 'or';
    const open = args.filter((part) => operation(part) !== null);
    return open.length === 0 ? op === 'and' : open.length === 1 ? open[0]! : { [op]: open };
  }
  const out = { [op]: args };
  return factsIn(out).length ? out : run(out, facts);
}

/** The age and whether she is a minor are one thing: they are tried together, and never against each other. */
const LINKED: readonly FactName[] = ['victimMinor', 'victimAge'];
const link = (name: FactName): FactName => (LINKED.includes(name) ? LINKED[0]! : name);

function consistent(facts: Facts): boolean {
  const { victimAge, victimMinor, jurisdiction } = facts;
  if (typeof victimAge !== 'number' || victimMinor === null) return true;
  return victimMinor === victimAge < ageOfMajority(jurisdiction);
}

/** Groups parts so that no two groups share an unknown fact. */
function components(parts: readonly Logic[]): Logic[][] {
  const groups: { names: Set<FactName>; parts: Logic[] }[] = [];
  for (const part of parts) {
    const names = new Set(factsIn(part).map(link));
    const touching = groups.filter((group) => [...names].some((name) => group.names.has(name)));
    const merged = {
      names: new Set([...names, ...touching.flatMap((group) => [...group.names])]),
      parts: [...touching.flatMap((group) => group.parts), part],
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !touching.includes(group)), merged);
  }
  return groups.map((group) => group.parts);
}

function setFact(facts: Facts, name: FactName, value: FactValue): void {
  if (name.startsWith('volume.')) facts.volume[name.slice(7) as VolumeKey] = value as number | null;
  else facts[name as FactKey] = value;
}

/** How many combinations of values there are. */
const sizeOf = (domains: readonly FactValue[][]) => domains.reduce((product, values) => product * values.length, 1);

/** The facts with every combination of values in turn, each fact of `names` taking those of its domain; the first turns fastest. */
function* combinations(facts: Facts, names: readonly FactName[], domains: readonly FactValue[][]): Generator<Facts> {
  const size = sizeOf(domains);
  // One object for all combinations: a copy for each would be most of the work.
  const tried: Facts = { ...facts, volume: { ...facts.volume } };
  for (let i = 0; i < size; i++) {
    let rest = i;
    for (const [n, name] of names.entries()) {
      const values = domains[n]!;
      setFact(tried, name, values[rest % values.length]!);
      rest = Math.floor(rest / values.length);
    }
    yield tried;
  }
}

/** Tries every combination of values. Facts that change the outcome in some combination are the ones that decide. */
function tryAll(logic: Logic, facts: Facts, names: readonly FactName[]): Judgement {
  const domains = names.map((name) => {
    const values = valuesOf(name, logic);
    if (name !== 'victimAge') return values;
    const limit = ageOfMajority(facts.jurisdiction);
    return [...new Set([...values, limit - 1, limit])];
  });
  const size = sizeOf(domains);
  if (size > CAP) return branch(logic, facts, names, domains);

  const outcomes: (boolean | null)[] = [];
  for (const tried of combinations(facts, names, domains))
    outcomes.push(consistent(tried) ? isTrue(run(logic, tried)) : null);
  const [yes, no] = [outcomes.includes(true), outcomes.includes(false)];
  if (!yes || !no) return { yes, no, missing: [] };
  let stride = 1;
  const missing = names.filter((_, n) => {
    const count = domains[n]!.length;
    const step = stride;
    stride *= count;
    const seen = new Map<number, boolean>();
    return outcomes.some((outcome, i) => {
      if (outcome === null) return false;
      const others = i - (Math.floor(i / step) % count) * step;
      const before = seen.get(others);
      seen.set(others, outcome);
      return before !== undefined && before !== outcome;
    });
  });
  // Age and minority move together: neither changes the outcome alone.
  const linked = names.filter((name) => LINKED.includes(name));
  const named = missing.length ? missing : linked;
  return { yes, no, missing: named };
}

/** For long rules: the fact with the fewest values is fixed to each of them, and the rest judged. */
function branch(logic: Logic, facts: Facts, names: readonly FactName[], domains: FactValue[][]): Judgement {
  const n = domains.reduce((best, values, i) => (values.length < domains[best]!.length ? i : best), 0);
  const name = names[n]!;
  const results = domains[n]!.map((value) => withFact(facts, name, value))
    .filter(consistent)
    .map((tried) => judge(logic, tried));
  const yes = results.some((result) => result.yes);
  const no = results.some((result) => result.no);
  if (!yes || !no) return { yes, no, missing: [] };
  const differs = results.some((result) => result.yes !== results[0]!.yes || result.no !== results[0]!.no);
  const found = new Set(results.flatMap((result) => result.missing));
  if (differs) found.add(name);
  return { yes, no, missing: FACT_NAMES.filter((fact) => found.has(fact)) };
}

/**
 * Judges prepared logic (logic.ts).
 * @param facts complete facts; null is unknown
 */
export function judge(logic: Logic, facts: Facts): Judgement {
  const open = simplify(logic, facts);
  const node = operation(open);
  if (!node) return decided(isTrue(open));
  const { op, args } = node;
  if (op === '!' && args.length === 1) {
    const { yes, no, missing } = judge(args[0]!, facts);
    return { yes: no, no: yes, missing };
  }
  if (op !== 'and' && op !== 'or') return tryAll(open, facts, factsIn(open));
  const results = components(args).map((parts) => {
    if (parts.length === 1) return judge(parts[0]!, facts);
    const together = { [op]: parts };
    return tryAll(together, facts, factsIn(together));
  });
  const yes = op === 'and' ? results.every((result) => result.yes) : results.some((result) => result.yes);
  const no = op === 'and' ? results.some((result) => result.no) : results.every((result) => result.no);
  if (!yes || !no) return { yes, no, missing: [] };
  const found = new Set(results.filter((result) => result.yes && result.no).flatMap((result) => result.missing));
  return { yes, no, missing: FACT_NAMES.filter((name) => found.has(name)) };
}

/**
 * Whether logic that may ask if a fact is known (a question's `ask`) can come true when more becomes known: an unknown
 * fact takes any value, or stays unknown.
 */
export function canBeTrue(logic: Logic, facts: Facts): boolean {
  const names = factsIn(logic).filter((name) => factAt(facts, name) === null);
  const domains = names.map((name) => [null, ...valuesOf(name, logic)]);
  if (sizeOf(domains) > CAP) return true;
  for (const tried of combinations(facts, names, domains)) if (isTrue(run(logic, tried))) return true;
  return false;
}
