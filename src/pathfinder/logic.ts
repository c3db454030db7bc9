/**
 * The rules' language: JSON Logic, run by json-logic-engine. Before a rule is judged it is prepared: thresholds become
 * the record's numbers, and == becomes === (the facts have types; “null == false” would be true in the library).
 */
import { LogicEngine } from 'json-logic-engine';
import { FACT_NAMES, type FactName, allowed, kindOf } from '../schemas/facts.ts';
import type { Logic } from '../schemas/pathfinder.ts';
import { type Facts, noFacts } from './facts.ts';

const engine = new LogicEngine();

/** Runs prepared logic on facts of which it uses no unknown one, or that may be null (a question's `ask`). */
export function run(logic: Logic, facts: Facts): Logic {
  return engine.run(logic, facts) as Logic;
}

/** Whether a value counts as true. */
export function isTrue(value: Logic): boolean {
  return Boolean(engine.truthy(value));
}

const STRICT: Record<string, string> = { '==': '===', '!=': '!==' };
const OPERATORS = new Set([
  ...['var', 'threshold', 'and', 'or', '!', '!!', 'if', 'in'],
  ...['===', '!==', '<', '<=', '>', '>=', '+', '-', '*', '/', 'min', 'max'],
]);

/** The number that the record holds for a threshold: a pinpoint, a measure, and `to` for the upper end of a range. */
export type ThresholdLookup = (pinpoint: string, measure: string, end?: string) => number;

/** The operator and its arguments as a list, or null for a plain value. */
export function operation(logic: Logic): { op: string; args: readonly Logic[] } | null {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return null;
  const entries = Object.entries(logic);
  if (entries.length !== 1) return null;
  const [op, value] = entries[0]!;
  return { op, args: Array.isArray(value) ? value : [value] };
}

/** The fact that a node reads, or null if it is no `var`. */
export function factOf(logic: Logic): FactName | null {
  const node = operation(logic);
  return node?.op === 'var' ? (String(node.args[0]) as FactName) : null;
}

/** Every fact that some logic reads, in the order of the contract. */
export function factsIn(logic: Logic): FactName[] {
  const found = new Set<string>();
  const walk = (node: Logic): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    const read = factOf(node);
    if (read) found.add(read);
    else operation(node)?.args.forEach(walk);
  };
  walk(logic);
  return FACT_NAMES.filter((name) => found.has(name));
}

/** Every plain value that stands in some logic. */
export function literalsIn(logic: Logic): (string | number)[] {
  if (Array.isArray(logic)) return logic.flatMap(literalsIn);
  if (typeof logic === 'string' || typeof logic === 'number') return [logic];
  const node = operation(logic);
  return node && node.op !== 'var' ? node.args.flatMap(literalsIn) : [];
}

/** Prepares logic for judging: thresholds as numbers, strict comparison, sums of constants worked out. */
export function prepareLogic(logic: Logic, threshold: ThresholdLookup): Logic {
  if (Array.isArray(logic)) return logic.map((part) => prepareLogic(part, threshold));
  const node = operation(logic);
  if (!node || node.op === 'var') return logic;
  if (node.op === 'threshold') {
    const [pinpoint, measure, end] = node.args.map(String);
    return threshold(pinpoint ?? '', measure ?? '', end);
  }
  const args = node.args.map((part) => prepareLogic(part, threshold));
  const prepared = { [STRICT[node.op] ?? node.op]: args };
  return factsIn(prepared).length ? prepared : run(prepared, noFacts());
}

/** Which operands of a node must be of one fact's values. */
function valueProblems(args: readonly Logic[]): string[] {
  const name = args.map(factOf).find((found) => found !== null);
  if (!name || !(FACT_NAMES as readonly string[]).includes(name)) return [];
  const kind = kindOf(name);
  const fits = (value: Logic): boolean => {
    if (typeof value === 'object' && value !== null) return true;
    if (kind.kind === 'choice') return (kind.values as readonly unknown[]).includes(value);
    if (kind.kind === 'flag') return typeof value === 'boolean';
    if (kind.kind === 'number') return typeof value === 'number';
    if (kind.kind === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(String(value));
    return /^[a-z]{2}$/.test(String(value));
  };
  return args
    .flatMap((arg) => (Array.isArray(arg) ? (arg as readonly Logic[]) : [arg]))
    .filter((value) => value !== null && !fits(value))
    .map((value) => `${JSON.stringify(value)} with ${name}, which is ${allowed(kind)}`);
}

/**
 * What in some logic the engine could not judge rightly: unknown operators and facts, values that a fact never has.
 * @param nulls whether it may ask if a fact is known (`{"==": [{"var": "shared"}, null]}`): a question's `ask` may
 */
export function logicProblems(logic: Logic, { nulls = false } = {}): string[] {
  if (Array.isArray(logic)) return logic.flatMap((part) => logicProblems(part, { nulls }));
  if (logic === null) return nulls ? [] : ['null: a rule is judged over what an unknown fact may be'];
  if (typeof logic !== 'object') return [];
  const node = operation(logic);
  if (!node) return [`${JSON.stringify(logic)}: one operator with its arguments was wanted`];
  const op = STRICT[node.op] ?? node.op;
  if (!OPERATORS.has(op)) return [`the operator ${node.op}; wanted ${[...OPERATORS].join(' ').replace(/===/, '==')}`];
  if (op === 'var') {
    const [name, ...rest] = node.args;
    if (rest.length || !(FACT_NAMES as readonly unknown[]).includes(name))
      return [
        `the fact ${JSON.stringify(node.args.length > 1 ? node.args : name)}; wanted one of ${FACT_NAMES.join(', ')}`,
      ];
    return [];
  }
  const compares = ['===', '!==', '<', '<=', '>', '>=', 'in'].includes(op);
  return [
    ...(op === 'threshold' ? [] : node.args.flatMap((part) => logicProblems(part, { nulls }))),
    ...(compares ? valueProblems(node.args) : []),
  ];
}
