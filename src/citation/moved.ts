/**
 * Where a rule stood on a day on which the number cited did not hold it: 治安管理处罚法第42条第6项 is 第50条第1款第6项 from 2026,
 * and the other way round. Follows what carries on what (links.ts), never the number.
 */
import type { Locale } from '../i18n/locales.ts';
import { formatId } from '../law/ids.ts';
import { type InForce, byDate, liveVersion, statusOn } from '../law/timeline.ts';
import type { CitationIndex, IndexVersion } from './index.ts';
import { type Pin, anchorIn } from './pinpoint.ts';

/** A wording of the index with its days where src/law/timeline.ts looks for them. */
export type Dated = IndexVersion & { inForce: InForce };

/** The wordings of an article, oldest first; none if the index does not hold it. */
export function wordingsIn(index: CitationIndex, article: string): Dated[] {
  const law = index.instruments.find(({ id }) => article.startsWith(`${id}/`));
  const entry = law?.articles.find(({ id }) => `${law.id}/${id}` === article);
  return (entry?.versions ?? []).map((version) => ({ ...version, inForce: version }));
}

/** Root-relative: the live address where it shows this wording, else the dated one. */
export function addressOf(
  versions: readonly Dated[],
  article: string,
  leaf: string,
  anchor: string | null,
  asAt: string,
) {
  const isLive = liveVersion(versions, asAt).leaf === leaf;
  return (locale: Locale) => `/${locale}/law/${article}/${isLive ? '' : `${leaf}/`}${anchor ? `#${anchor}` : ''}`;
}

/** Where the rule stood that day. */
export interface Moved {
  /** `cn/psal/art-50@2026-01-01#p1-i6`; without # where the places do not correspond. */
  id: string;
  article: string;
  leaf: string;
  anchor: string | null;
  url: (locale: Locale) => string;
}

interface Step {
  id: string;
  anchor: string | null;
}

const flipped = (places: Record<string, string>, anchor: string) =>
  Object.entries(places).find(([, earlier]) => earlier === anchor)?.[0] ?? null;

function find(index: CitationIndex, id: string): { article: string; version: Dated } | null {
  const [article = '', leaf] = id.split('@');
  const version = wordingsIn(index, article).find((one) => one.leaf === leaf);
  return version ? { article, version } : null;
}

/** One step along the rule's life, with the place where it can be told. */
function stepsFrom(index: CitationIndex, from: Dated, own: string, anchor: string | null, later: boolean): Step[] {
  if (!later) return (from.earlier ?? []).map(({ id, places }) => ({ id, anchor: (anchor && places[anchor]) || null }));
  return (from.later ?? []).map((id) => {
    const link = find(index, id)?.version.earlier?.find((one) => one.id === own);
    return { id, anchor: anchor && link ? flipped(link.places, anchor) : null };
  });
}

/** Whether of two wordings one carries the other on, through any number of steps. */
export function sameRule(index: CitationIndex, one: string, other: string): boolean {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true;
    seen.add(from);
    return (find(index, from)?.version.earlier ?? []).some(({ id }) => !seen.has(id) && reaches(id, to, seen));
  };
  return reaches(one, other) || reaches(other, one);
}

/** Follows the rule of a wording, earlier or later, to the provisions of other numbers that held it on a day. */
function follow(
  index: CitationIndex,
  { article, pin, asAt }: Place,
  from: Dated | undefined,
  { day, later }: { day: string; later: boolean },
): Moved[] {
  if (!from) return [];
  const found = new Map<string, Moved>();
  const seen = new Set<string>();
  const walk = (version: Dated, id: string, anchor: string | null): void => {
    for (const step of stepsFrom(index, version, id, anchor, later)) {
      if (seen.has(step.id)) continue;
      seen.add(step.id);
      const next = find(index, step.id);
      if (!next) continue;
      if (statusOn(next.version.inForce, day) !== 'in-force') walk(next.version, step.id, step.anchor);
      else if (next.article !== article && !found.has(next.article))
        found.set(next.article, standing(index, next.article, next.version.leaf, step.anchor, asAt));
    }
  };
  walk(from, formatId(article, from.leaf), anchorOf(from, pin));
  return [...found.values()];
}

/** What is asked about: an article, what was cited below it, and the day as at which the site shows the law, for the addresses. */
interface Place {
  article: string;
  pin: Pin;
  asAt: string;
}

/** The place of a pinpoint in a wording; null where it has none such. */
function anchorOf(version: Dated, pin: Pin): string | null {
  const place = version.anchors.length ? anchorIn(pin, version.anchors) : { anchor: null };
  return 'anchor' in place ? place.anchor : null;
}

function standing(index: CitationIndex, article: string, leaf: string, anchor: string | null, asAt: string): Moved {
  const url = addressOf(wordingsIn(index, article), article, leaf, anchor, asAt);
  return { id: formatId(article, leaf, anchor), article, leaf, anchor, url };
}

/**
 * The provisions that held the rule of a number on a day on which the number itself did not.
 * @param pin what was cited below the article; a place that does not correspond leads to the article
 * @param asAt the day as at which the site shows the law, for the addresses
 */
export function movedOn(index: CitationIndex, article: string, pin: Pin, day: string, asAt: string): Moved[] {
  const sorted = [...wordingsIn(index, article)].sort(byDate);
  const last = sorted.findLast(({ inForce }) => statusOn(inForce, day) === 'ended');
  const first = sorted.find(({ inForce }) => statusOn(inForce, day) === 'future' && inForce.commencement !== 'not-set');
  const place = { article, pin, asAt };
  const found = [
    ...follow(index, place, last, { day, later: true }),
    ...follow(index, place, first, { day, later: false }),
  ];
  return found.filter((one, i) => found.findIndex((other) => other.article === one.article) === i);
}

/** What a number said before it came to hold another rule. */
export interface Former {
  /** The last wording of that other rule under this number. */
  wording: Moved;
  /** The first day on which it was no longer law, ISO. */
  until: string;
  /** The provisions that hold that rule on the day as at which the site shows the law. */
  now: Moved[];
}

/**
 * What a number meant before a revision gave it another rule: 治安管理处罚法第68条 was 淫秽物品 until 2025 and is 出租房屋 since. Whoever
 * reads an old judgment may mean the former.
 * @returns undefined where the number has held one rule as far as the record reaches
 */
export function formerRule(
  index: CitationIndex,
  article: string,
  leaf: string,
  pin: Pin,
  asAt: string,
): Former | undefined {
  const sorted = [...wordingsIn(index, article)].sort(byDate);
  const own = formatId(article, leaf);
  const before = sorted
    .slice(
      0,
      sorted.findIndex((version) => version.leaf === leaf),
    )
    .findLast((version) => !sameRule(index, formatId(article, version.leaf), own));
  const until = before?.inForce.until;
  if (!before || !until) return undefined;
  return {
    wording: standing(index, article, before.leaf, anchorOf(before, pin), asAt),
    until,
    now: follow(index, { article, pin, asAt }, before, { day: asAt, later: true }),
  };
}
