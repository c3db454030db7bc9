/** The Content-Security-Policy of pages that are opened from a disk. */

/**
 * A page's policy, for `file://`: 'self' means every browser's own idea of the same file, so `file:` stands beside it;
 * nothing is fetched (data come as scripts); a worker can only be made of a blob.
 */
export function filePolicy(policy: string): string {
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter(Boolean)
    .map((directive) => {
      const name = directive.split(/\s+/)[0]!;
      if (name === 'connect-src') return "connect-src 'none'";
      if (name === 'worker-src') return 'worker-src blob:';
      return directive.replaceAll("'self'", "'self' file:");
    })
    .join('; ');
}
