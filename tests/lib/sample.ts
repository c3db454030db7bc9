/** A sample that is the same in every run, so that a failure can be repeated. */

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` of the items in the items' own order; all of them if there are no more. The seed is the edition of the sample. */
export function sample<T>(items: readonly T[], count: number, seed = 2026): T[] {
  const next = random(seed);
  return items
    .map((item, i) => ({ item, i, key: next() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .sort((a, b) => a.i - b.i)
    .map(({ item }) => item);
}
