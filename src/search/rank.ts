/** Puts the results of many small searches into one order. */

/** What one term found. `key` names a page within its index. */
export interface Part {
  weight: number;
  hits: readonly { key: string; score: number }[];
}

/** What is known of a page before it is loaded. */
export interface Facts {
  kind: string;
  status: string;
}

export interface Ranked {
  key: string;
  score: number;
  /** Index of the part that brought most. */
  best: number;
  /** The page holds all the words. */
  full: boolean;
}

export interface RankOptions {
  /** How many pages the index holds. */
  total: number;
  parts: readonly Part[];
  /** The pages that hold all the reader's words, in any order. */
  full?: ReadonlySet<string>;
  /** The pages that hold the query word for word. */
  exact?: ReadonlySet<string>;
  facts: (key: string) => Facts;
  /** The query is in terms of law: articles first; otherwise guides and routes first. */
  legal: boolean;
  /** The query is a single everyday word (偷拍): it may mean the situation or the law, so both come early. */
  word?: boolean | undefined;
}

// Somebody in distress needs the guide; the article is one click further. A lawyer needs the article.
const EVERYDAY: Record<string, number> = { guide: 1.8, route: 1.6, step: 1, service: 1, provision: 0.8 };
const WORD: Record<string, number> = { guide: 1.3, route: 0.9, step: 0.7, service: 1, provision: 1.4 };
const LEGAL: Record<string, number> = { provision: 2, guide: 0.9, route: 0.9, step: 0.6, service: 0.5 };
const STATUS: Record<string, number> = { ended: 0.45, future: 0.7, unknown: 0.7 };
const FULL = 2;
const EXACT = 1.6;

/**
 * Adds the parts up: Σ weight × ln(1 + N/df) × (¼ + ¾ · score/best score), so that rare words count more and one long
 * page cannot win by length alone; then puts pages with all the words first, guides before articles (or articles before
 * guides for terms of law), and law in force before law that has ended.
 * @returns best first; equal scores in the order of their keys, so that the order does not depend on timing
 */
export function rank({ total, parts, full, exact, facts, legal, word }: RankOptions): Ranked[] {
  const sums = new Map<string, { score: number; best: number; most: number }>();
  parts.forEach(({ weight, hits }, part) => {
    if (!hits.length) return;
    const top = Math.max(...hits.map((hit) => hit.score)) || 1;
    const rarity = Math.log(1 + total / hits.length);
    for (const { key, score } of hits) {
      const value = weight * rarity * (0.25 + (0.75 * score) / top);
      const sum = sums.get(key) ?? { score: 0, best: part, most: 0 };
      sums.set(key, {
        score: sum.score + value,
        ...(value > sum.most ? { best: part, most: value } : { best: sum.best, most: sum.most }),
      });
    }
  });
  const kinds = legal ? LEGAL : word ? WORD : EVERYDAY;
  return [...sums]
    .map(([key, { score, best }]) => {
      const { kind, status } = facts(key);
      const isFull = full?.has(key) ?? false;
      const factor = (kinds[kind] ?? 0.7) * (STATUS[status] ?? 1) * (isFull ? FULL : 1) * (exact?.has(key) ? EXACT : 1);
      return { key, score: score * factor, best, full: isFull };
    })
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}
