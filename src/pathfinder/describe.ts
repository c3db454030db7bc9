/** A rule in words: nested lists of conditions, from its logic. */
import { type FactName, kindOf } from '../schemas/facts.ts';
import type { Logic } from '../schemas/pathfinder.ts';
import { factOf, operation } from './logic.ts';

/** A condition, or a group of them. */
export type Condition = { text: string } | { kind: 'all' | 'any' | 'none' | 'count'; text: string; of: Condition[] };

/** The words of one language. `{fact}`, `{value}`, `{n}` are filled in. */
export interface ConditionWords {
  all: string;
  any: string;
  none: string;
  /** At least `{n}` of these. */
  count: string;
  always: string;
  is: string;
  isNot: string;
  /** `>=`, `>`, `<=`, `<` for numbers; `day>=` … for days. */
  compare: Readonly<Record<string, string>>;
  yes: string;
  no: string;
  /** For null: a fact that is not known. */
  unknown: string;
  or: string;
  /** Where the words fail: the rule as it stands. */
  raw: string;
  /** A fact that is so or not, as a sentence; left out: as `is` has it, with `yes` or `no`. */
  flag?: (name: FactName, value: boolean) => string;
  fact: (name: FactName) => string;
  value: (name: FactName, value: string) => string;
  number: (name: FactName, value: number) => string;
  day: (iso: string) => string;
  /** A threshold as a figure with its place: “20, …解释第一条”. */
  threshold: (pinpoint: string, measure: string, end?: string) => string;
}

const fill = (template: string, values: Readonly<Record<string, string | number>>) =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));

const MIRROR: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function valueText(words: ConditionWords, name: FactName, value: Logic): string | null {
  if (value === null) return words.unknown;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return words.number(name, value);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? words.day(value) : words.value(name, value);
  const other = factOf(value);
  if (other) return words.fact(other);
  const node = operation(value);
  if (node?.op === 'threshold') {
    const [pinpoint = '', measure = '', end] = node.args.map(String);
    return words.threshold(pinpoint, measure, end);
  }
  if (node && ['*', '/'].includes(node.op) && node.args.length === 2) {
    const [a, b] = node.args.map((part) => valueText(words, name, part));
    return a && b ? `${a} ${node.op === '*' ? '×' : '÷'} ${b}` : null;
  }
  return null;
}

function comparison(words: ConditionWords, op: string, args: readonly Logic[]): string | null {
  const [a = null, b = null] = args;
  const left = factOf(a);
  const right = factOf(b);
  if (args.length === 3 && factOf(b)) {
    const [low, high] = [comparison(words, op, [a, b]), comparison(words, op, [b, args[2]!])];
    return low && high ? `${low} · ${high}` : null;
  }
  const name = left ?? right;
  if (!name || args.length !== 2) return null;
  const value = valueText(words, name, left ? b : a);
  if (value === null) return null;
  const fact = words.fact(name);
  if (op === '==' || op === '===') return fill(words.is, { fact, value });
  if (op === '!=' || op === '!==') return fill(words.isNot, { fact, value });
  const template = words.compare[(kindOf(name).kind === 'day' ? 'day' : '') + (left ? op : (MIRROR[op] ?? op))];
  return template ? fill(template, { fact, value }) : null;
}

/** A count of conditions: {">=": [{"+": [condition, …]}, 2]}. */
function counting(words: ConditionWords, op: string, [sum = null, n = null]: readonly Logic[]): Condition | null {
  const node = operation(sum);
  if (op !== '>=' || node?.op !== '+' || typeof n !== 'number') return null;
  const of = node.args.map((part) => {
    const inner = operation(part);
    return describe(inner?.op === 'if' && inner.args.length === 3 ? inner.args[0]! : part, words);
  });
  return { kind: 'count', text: fill(words.count, { n }), of };
}

const flagText = (words: ConditionWords, name: FactName, value: boolean): string =>
  kindOf(name).kind === 'flag' && words.flag
    ? words.flag(name, value)
    : fill(words.is, { fact: words.fact(name), value: value ? words.yes : words.no });

/** Puts a rule's logic (as it stands in content/pathfinder/rules) into words. */
export function describe(logic: Logic, words: ConditionWords): Condition {
  if (logic === true) return { text: words.always };
  const raw = (): Condition => ({ text: fill(words.raw, { rule: JSON.stringify(logic) }) });
  const fact = factOf(logic);
  if (fact) return { text: flagText(words, fact, true) };
  const node = operation(logic);
  if (!node) return raw();
  const { op, args } = node;
  if (op === 'and' || op === 'or') {
    if (args.length === 1) return describe(args[0]!, words);
    const kind = op === 'and' ? 'all' : 'any';
    return { kind, text: words[kind], of: args.map((part) => describe(part, words)) };
  }
  if (op === '!!') return describe(args[0]!, words);
  if (op === '!') {
    const name = factOf(args[0]!);
    if (name) return { text: flagText(words, name, false) };
    return { kind: 'none', text: words.none, of: [describe(args[0]!, words)] };
  }
  if (op === 'in') {
    const name = factOf(args[0]!);
    const list = Array.isArray(args[1]) ? (args[1] as readonly Logic[]) : null;
    if (!name || !list) return raw();
    const values = list.map((value) => valueText(words, name, value) ?? String(value));
    return { text: fill(words.is, { fact: words.fact(name), value: values.join(words.or) }) };
  }
  const text = comparison(words, op, args);
  return text === null ? (counting(words, op, args) ?? raw()) : { text };
}
