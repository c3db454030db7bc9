import type { z } from 'zod';
import type { Problem } from '../law/problem.ts';

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

/** Zod's reason in our words: what the field should hold. */
function wanted(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_type':
      return issue.expected === 'string' ? 'text' : `a value of type ${issue.expected}`;
    case 'unrecognized_keys':
      return `only known fields; not ${issue.keys.join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum} ${issue.origin === 'string' ? 'character' : 'entry'}${issue.minimum === 1 ? '' : 's'}`;
    case 'invalid_union':
      return 'one of the forms that src/schemas allows';
    default:
      return issue.message;
  }
}

/** Turns a schema's refusal into problems an editor can act on: file, field, found, wanted. */
export function schemaProblems(file: string, data: unknown, error: z.ZodError): Problem[] {
  return error.issues.map((issue) => ({
    file,
    field: issue.path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
      .join('')
      .replace(/^\./, ''),
    found: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : show(at(data, issue.path)),
    wanted: wanted(issue),
  }));
}
