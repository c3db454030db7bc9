/** Reads facts that somebody wrote, and says what is wrong with them. */
import { FACTS, VOLUME } from '../schemas/facts.ts';
import { factsSchema } from '../schemas/pathfinder.ts';
import { type Facts, completeFacts } from './facts.ts';

/** A key that is none, or a value that it cannot have. */
export interface FactProblem {
  /** `shared`, `volume.clicks`; empty for the facts as a whole. */
  key: string;
  value: unknown;
  allowed: string;
}

/** Reads facts that somebody wrote. Returns the complete facts, or each key and value that is wrong. */
export function readFacts(data: unknown): { facts: Facts } | { problems: FactProblem[] } {
  const result = factsSchema.safeParse(data);
  if (result.success) return { facts: completeFacts(result.data) };
  const at = (path: readonly PropertyKey[]) =>
    path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
  const problems = result.error.issues.flatMap((issue): FactProblem[] => {
    const key = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.path[0] === 'volume' ? Object.keys(VOLUME) : [...Object.keys(FACTS), 'volume'];
      return issue.keys.map((unknown) => ({
        key: [...issue.path, unknown].join('.'),
        value: at([...issue.path, unknown]),
        allowed: `only these keys${key ? ` under ${key}` : ''}: ${keys.join(', ')}`,
      }));
    }
    const allowed =
      issue.code === 'invalid_type' || issue.code === 'invalid_union'
        ? key === 'volume'
          ? `a map of ${Object.keys(VOLUME).join(', ')}, or null for unknown`
          : 'a map of facts'
        : issue.message;
    return [{ key, value: at(issue.path), allowed }];
  });
  return { problems };
}
