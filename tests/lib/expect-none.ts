/** Fails with one line for each thing that is wrong, so that the message can be acted on without a debugger. */
export function expectNone(problems: readonly string[], limit = 25): void {
  if (problems.length === 0) return;
  const rest = problems.length > limit ? [`… and ${problems.length - limit} more`] : [];
  const error = new Error([`${problems.length} found:`, ...problems.slice(0, limit), ...rest].join('\n'));
  Error.captureStackTrace(error, expectNone);
  throw error;
}
