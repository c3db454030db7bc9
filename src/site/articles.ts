import type { LawRecord, Version } from '../law/record.ts';
import { type Status, statusOn } from '../law/timeline.ts';
import { LAW_AS_AT } from './edition.ts';
import { live } from './record.ts';

/** The numbers of an article's folder for sorting: art-253-1 → [253, 1]. */
function order(article: string): number[] {
  return (article.split('/').at(-1) ?? '').match(/\d+/g)?.map(Number) ?? [];
}

/** Articles of one law in the order of their numbers: below 0 where `a` comes first. */
export function inOrder(a: string, b: string): number {
  const [x, y] = [order(a), order(b)];
  return (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0);
}

/** An instrument's articles in their order, each with its live wording, its status and how many wordings it has. */
export function articlesOf(
  record: LawRecord,
  instrument: string,
): { article: string; version: Version; count: number; status: Status }[] {
  return [...record.articles]
    .filter(([article]) => article.startsWith(`${instrument}/`))
    .map(([article, versions]) => {
      const version = live(record, article);
      return { article, version, count: versions.length, status: statusOn(version.inForce, LAW_AS_AT) };
    })
    .sort((a, b) => inOrder(a.article, b.article));
}
