/** The record, from Astro's collections, built once a build. */
import { getCollection } from 'astro:content';
import { formatProblem } from '../law/problem.ts';
import { type LawRecord, type Version, buildRecord } from '../law/record.ts';
import { liveVersion } from '../law/timeline.ts';
import { LAW_AS_AT } from './edition.ts';

let built: Promise<LawRecord> | undefined;

async function build(): Promise<LawRecord> {
  const [instruments, provisions] = await Promise.all([getCollection('instruments'), getCollection('provisions')]);
  const entry = <T>({ id, data }: { id: string; data: T }) => ({ id, file: `content/law/${id}.yaml`, data });
  const { record, problems } = buildRecord(instruments.map(entry), provisions.map(entry));
  if (problems.length) throw new Error(problems.map(formatProblem).join('\n'));
  return record;
}

/** The whole record. Throws with every problem if the content does not hold together. */
export function getRecord(): Promise<LawRecord> {
  built ??= build();
  return built;
}

/** The wording that an article's live address shows in this edition. */
export function live(record: LawRecord, article: string): Version {
  return liveVersion(record.articles.get(article) ?? [], LAW_AS_AT);
}

/** The path (below the locale) of a wording: the live address where it is the live one, else the dated one. */
export function versionPath(record: LawRecord, version: Version, anchor: string | null = null): string {
  const path = `law/${version.article}`;
  return (
    (live(record, version.article).id === version.id ? path : `${path}/${version.leaf}`) + (anchor ? `#${anchor}` : '')
  );
}
