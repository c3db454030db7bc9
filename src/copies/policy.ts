/** The Content-Security-Policy of pages that are opened from a disk. */

/**
 * A page's policy, for `file://`: 'self' means every browser's own idea of the same file, so `file:` stands beside it;
 * nothing is fetched (data come as scripts).
 */
export function filePolicy(policy: string): string {
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter(Boolean)
    .map((directive) => {
      if (directive.startsWith('connect-src ')) return "connect-src 'none'";
      return directive.replaceAll("'self'", "'self' file:");
    })
    .join('; ');
}
