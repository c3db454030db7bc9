/** Something wrong in the content, in words that its editor can act on. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** Which field, as a path: `inForce.until`; empty for the file as a whole. */
  field: string;
  found: string;
  wanted: string;
}

/** One problem as one line. */
export function formatProblem({ file, field, found, wanted }: Problem): string {
  return `${file}${field ? ` · ${field}` : ''}: found ${found}; wanted ${wanted}`;
}
