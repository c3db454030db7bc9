import type { z } from 'zod';
import type { Problem } from '../law/problem.ts';
import { nearest } from './nearest.ts';

/** What stands at a path of some data, for a message: short, and never a whole text. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The value at a path of keys. */
function at(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

const KIND: Record<string, string> = {
  string: 'words',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: [one, two], or a line “- …” for each',
  object: 'fields below it, indented: “name: value”',
  record: 'fields below it, indented: “name: value”',
};

/** Zod's reason in our words: what the field should hold. */
function wanted(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_value': {
      const words = issue.values.map(String);
      const meant = typeof value === 'string' ? nearest(value, words) : undefined;
      return `${meant ? `perhaps ${meant}; ` : ''}${words.length > 1 ? 'one of ' : ''}${words.join(' | ')}`;
    }
    case 'invalid_type':
      return KIND[issue.expected] ?? `a value of type ${issue.expected}`;
    case 'unrecognized_keys':
      return 'a field that this kind of file has (see a file beside it)';
    case 'too_small':
      return issue.origin === 'string'
        ? 'words, not an empty value'
        : `at least ${issue.minimum} ${issue.minimum === 1 ? 'entry' : 'entries'}`;
    case 'invalid_union':
      return (
        [...new Set(issue.errors.map(([first]) => (first ? wanted(first, value) : '')))]
          .filter(Boolean)
          .join('; or ') || 'one of the forms that src/schemas allows'
      );
    default:
      return issue.message;
  }
}

const pathOf = (path: readonly PropertyKey[]) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/**
 * A value that may have one of several forms: where one form alone fits as a whole (a list, where a list or a word may
 * stand), what is wrong is said within it.
 */
function within(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const fitting = issue.errors.filter((branch) => branch.every(({ path }) => path.length > 0));
  if (fitting.length !== 1) return [issue];
  return fitting[0]!.flatMap((inner) => within({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** Turns a schema's refusal into problems an editor can act on: file, field, found, wanted. */
export function schemaProblems(file: string, data: unknown, error: z.ZodError): Problem[] {
  const issues = error.issues.flatMap(within);
  const missing = issues.filter((issue) => at(data, issue.path) === undefined);
  const explained = new Set<z.core.$ZodIssue>();
  const unknown = issues.flatMap((issue): Problem[] => {
    if (issue.code !== 'unrecognized_keys') return [];
    return issue.keys.map((key) => {
      const here = missing.filter(({ path }) => pathOf(path.slice(0, -1)) === pathOf(issue.path));
      const meant = nearest(
        key,
        here.map(({ path }) => String(path.at(-1))),
      );
      const same = here.find(({ path }) => String(path.at(-1)) === meant);
      // A misspelt field is one mistake, not an unknown field and a missing one.
      if (same) explained.add(same);
      return {
        file,
        field: pathOf(issue.path),
        found: `the field “${key}”`,
        wanted: meant ? `“${meant}”` : wanted(issue, key),
      };
    });
  });
  const rest = issues
    .filter((issue) => issue.code !== 'unrecognized_keys' && !explained.has(issue))
    .map((issue) => {
      const value = at(data, issue.path);
      return { file, field: pathOf(issue.path), found: show(value), wanted: wanted(issue, value) };
    });
  return [...unknown, ...rest];
}
