/** Data as scripts, for pages that may not fetch (runtime.ts). */

/** What our scripts fetch: the tables of the search, the pathfinder's data, Pagefind's index. */
const FETCHED = [
  /^search\/[^/]+\.json$/,
  /^pathfinder\/[^/]+\.json$/,
  /^data\/v1\/(?:citations|citing)\.json$/,
  /\/pagefind\/.*\.(json|pagefind|pf_[a-z]+)$/,
];

/**
 * A file of data as a script that hands it to `litCopy.data`, or null if no script fetches it.
 * @param file its place in the site: search/t2s.json
 */
export function wrapData(file: string, bytes: Uint8Array): string | null {
  if (!FETCHED.some((pattern) => pattern.test(file))) return null;
  const key = JSON.stringify(file);
  const content = Buffer.from(bytes);
  return file.endsWith('.json')
    ? `litCopy.data(${key},${JSON.stringify(content.toString('utf8'))});\n`
    : `litCopy.data(${key},"${content.toString('base64')}",true);\n`;
}
