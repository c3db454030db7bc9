/** The independent query set (tests/search/queries.yaml) and what is measured over it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { RequiredLocale as Locale } from '../../src/i18n/locales.ts';

export interface Query {
  locale: Locale;
  query: string;
  /** The pages that answer it; the first is the best, the others are as good. */
  expect: string[];
  /** question, script, citation, term, pinyin, typo */
  kind: string;
}

/** Names that the set uses for pages that have no record of their own kind. */
const PAGES: Record<string, string> = { pathfinder: 'pages/pathfinder', deadlines: 'tools/deadlines' };

/** Reads the set. */
export function readQueries(root: string): Query[] {
  const list = parse(readFileSync(path.join(root, 'tests/search/queries.yaml'), 'utf8')) as Query[];
  return list.map((entry) => ({ ...entry, expect: entry.expect.map((id) => PAGES[id] ?? id) }));
}

/**
 * The half that a query belongs to, for good: the search was mended on `dev` only, so `held` tells what an unseen wording gets.
 */
export function halfOf({ query }: Query): 'dev' | 'held' {
  return createHash('sha256').update(query).digest()[0]! % 2 === 0 ? 'dev' : 'held';
}

export interface Score {
  n: number;
  recall1: number;
  recall5: number;
  /** Mean of 1/rank of the first right page; 0 where there is none. */
  mrr: number;
  /** Queries without any result, as a share. */
  zero: number;
}

/** @param answers for each query the ids found, best first */
export function scoreOf(queries: readonly Query[], answers: readonly (readonly string[])[]): Score {
  const ranks = queries.map(({ expect }, i) => answers[i]!.findIndex((id) => expect.includes(id)) + 1);
  const n = queries.length || 1;
  const share = (is: (rank: number) => boolean) => ranks.filter(is).length / n;
  return {
    n: queries.length,
    recall1: share((rank) => rank === 1),
    recall5: share((rank) => rank >= 1 && rank <= 5),
    mrr: ranks.reduce((sum, rank) => sum + (rank ? 1 / rank : 0), 0) / n,
    zero: answers.filter((ids) => !ids.length).length / n,
  };
}
