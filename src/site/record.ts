/** The record, from Astro's collections, built once a build: for pages filled in, for data as it is written. */
import { getCollection } from 'astro:content';
import { filled } from '../i18n/fill.ts';
import { formatProblem } from '../law/problem.ts';
import { type LawRecord, type Version, buildRecord } from '../law/record.ts';
import { liveVersion } from '../law/timeline.ts';
import { LAW_AS_AT } from './edition.ts';

let built: Promise<LawRecord> | undefined;
let written: Promise<LawRecord> | undefined;

async function build(fill: <T>(data: T) => T): Promise<LawRecord> {
  const [instruments, provisions] = await Promise.all([getCollection('instruments'), getCollection('provisions')]);
  const entry = <T>({ id, data }: { id: string; data: T }) => ({
    id,
    file: `content/law/${id}.yaml`,
    data: fill(data),
  });
  const { record, problems } = buildRecord(instruments.map(entry), provisions.map(entry));
  if (problems.length) throw new Error(problems.map(formatProblem).join('\n'));
  return record;
}

/** The whole record, with every value in every language. Throws with every problem if the content does not hold together. */
export function getRecord(): Promise<LawRecord> {
  built ??= build((data) => filled(data));
  return built;
}

/** The record as its files have it, for what is given out as data: nothing is filled in for a language that lacks it. */
export function getWrittenRecord(): Promise<LawRecord> {
  written ??= build((data) => data);
  return written;
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
