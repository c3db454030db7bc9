/**
 * Traditional → Simplified, one character at a time. OpenCC's phrase mode is never used: it turns 性影像 into 性图像.
 * For the build and the command line only (30 kB of dictionary); the browser gets the small map made here.
 */
import table from 'opencc-js/dict/TSCharacters';

/**
 * The Traditional characters whose Simplified form occurs in a corpus, each with that form.
 * @param corpus any text; only which characters occur in it matters
 * @returns Traditional → Simplified, single characters, in code-point order; characters that stay the same are left out
 */
export function t2sMap(corpus: string): Record<string, string> {
  const used = new Set(corpus);
  const pairs = table
    .split('|')
    .map((pair) => pair.split(' ') as [string, string])
    .filter(([from, to]) => from !== to && [...from].length === 1 && to !== undefined && used.has(to));
  return Object.fromEntries(pairs.sort(([a], [b]) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)));
}
