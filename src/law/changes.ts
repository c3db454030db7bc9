/** What changed between a wording and those whose rule it carries on (`continues`), read from the structured data. */
import type { Penalty, Threshold } from '../schemas/law.ts';
import { type Comparison, milder } from './milder.ts';
import type { LawRecord, Version } from './record.ts';
import { type LinePair, type Segment, pairLines } from './word-diff.ts';

/** A line of one wording with the wording it stands in. */
export interface PlacedLine {
  version: Version;
  /** Its place in `version.lines`. */
  index: number;
  anchor: string;
  text: string;
}

export interface Change {
  /** The last part of its address: cn-psal-art-50-2026-01-01. */
  slug: string;
  before: Version[];
  after: Version;
  /** Other wordings that carry on a rule of `before` too: the old provision was split. */
  alsoIn: Version[];
  /** The rule has another number (or stands in another law) now. */
  moved: boolean;
  beforeLines: PlacedLine[];
  afterLines: PlacedLine[];
  /** Empty where a text is missing. */
  pairs: LinePair[];
  penalties: Comparison;
  /** Figures of thresholds that differ, and those that only one side has. */
  thresholds: { before: Threshold | null; after: Threshold | null }[];
  /** Anchors (of the later wording; removed ones of the earlier) of lines that came, went or read differently. */
  lines: { added: PlacedLine[]; removed: PlacedLine[]; reworded: PlacedLine[] };
}

/** The address of a change: that of the later wording, in one part. Unique, since a wording has one id. */
export const changeSlug = (after: Pick<Version, 'article' | 'leaf'>): string =>
  `${after.article.replaceAll('/', '-')}-${after.leaf}`.toLowerCase();

const placed = (versions: readonly Version[]): PlacedLine[] =>
  versions.flatMap((version) =>
    version.lines.map(({ anchor, prefix, body }, index) => ({ version, index, anchor, text: prefix + body })),
  );

/** A line without its own number: a mere renumbering is no rewording. */
const bare = ({ version, index }: PlacedLine) => version.lines[index]!.body;

/** Earlier anchors → later ones, for a single earlier wording. */
function anchorsOf(pairs: readonly LinePair[], before: readonly PlacedLine[], after: readonly PlacedLine[]) {
  return new Map(
    pairs.flatMap((pair): [string, string][] =>
      pair.before === null || pair.after === null ? [] : [[before[pair.before]!.anchor, after[pair.after]!.anchor]],
    ),
  );
}

function thresholdChanges(before: readonly Threshold[], after: readonly Threshold[]): Change['thresholds'] {
  const left = [...after];
  const out: Change['thresholds'] = [];
  const figure = ({ op, value, valueTo, unit, factor }: Threshold) => [op, value, valueTo, unit, factor].join();
  for (const old of before) {
    const i = left.findIndex(({ measure, at }) => measure === old.measure && at === old.at);
    const j = i >= 0 ? i : left.findIndex(({ measure }) => measure === old.measure);
    const [now = null] = j >= 0 ? left.splice(j, 1) : [];
    if (!now || figure(now) !== figure(old)) out.push({ before: old, after: now });
  }
  return [...out, ...left.map((now) => ({ before: null, after: now }))];
}

/**
 * Compares a wording with the ones it continues.
 * @param segment for the language of the texts
 * @throws Error if the wording continues none
 */
export function changeOf(record: LawRecord, after: Version, segment: Segment): Change {
  const before = after.continues.map((id) => record.versions.get(id)!);
  if (!before.length) throw new Error(`${after.id} carries no earlier wording on`);
  const [beforeLines, afterLines] = [placed(before), placed([after])];
  const complete = before.every(({ text }) => text !== null) && after.text !== null;
  const pairs = complete ? pairLines(beforeLines.map(bare), afterLines.map(bare), segment) : [];
  const anchors = before.length === 1 ? anchorsOf(pairs, beforeLines, afterLines) : new Map<string, string>();
  const penalties = milder(
    before.flatMap((version) => version.penalties),
    after.penalties,
    anchors,
  );
  const lines: Change['lines'] = { added: [], removed: [], reworded: [] };
  for (const { before: i, after: j } of pairs)
    if (i === null) lines.added.push(afterLines[j!]!);
    else if (j === null) lines.removed.push(beforeLines[i]!);
    else if (bare(beforeLines[i]!) !== bare(afterLines[j]!)) lines.reworded.push(afterLines[j]!);
  return {
    slug: changeSlug(after),
    before,
    after,
    alsoIn: [...new Set(after.continues.flatMap((id) => record.continuedBy.get(id) ?? []))]
      .filter((id) => id !== after.id)
      .map((id) => record.versions.get(id)!),
    moved: before.some(({ article }) => article !== after.article),
    beforeLines,
    afterLines,
    pairs,
    penalties,
    thresholds: thresholdChanges(
      before.flatMap((version) => version.thresholds),
      after.thresholds,
    ),
    lines,
  };
}

/** Every wording that carries an earlier one on, the latest first, then in the order of the record. */
export function changedVersions(record: LawRecord): Version[] {
  return [...record.versions.values()]
    .filter(({ continues }) => continues.length > 0)
    .sort((a, b) => (b.inForce.from ?? '').localeCompare(a.inForce.from ?? ''));
}

/** A revision of one law: the wordings of one law that began on one day and carry earlier ones on. */
export interface Revision {
  /** cn-psal-2026-01-01 */
  slug: string;
  instrument: string;
  from: string;
  changed: Version[];
  /** Began that day under this law and carry nothing on that the record holds. */
  fresh: Version[];
  /** Ended that day under this law and are carried on by nothing that the record holds. */
  gone: Version[];
}

/** The revisions that changed at least two provisions of the record, the latest first. */
export function revisions(record: LawRecord): Revision[] {
  const groups = new Map<string, Revision>();
  for (const version of changedVersions(record)) {
    const { from, commencement } = version.inForce;
    if (!from || commencement === 'not-set') continue;
    const slug = `${version.instrument.replace('/', '-')}-${from}`;
    const group = groups.get(slug) ?? { slug, instrument: version.instrument, from, changed: [], fresh: [], gone: [] };
    group.changed.push(version);
    groups.set(slug, group);
  }
  const found = [...groups.values()].filter(({ changed }) => changed.length > 1);
  for (const group of found) {
    const own = [...record.versions.values()].filter(({ instrument }) => instrument === group.instrument);
    // What is promulgated without a day began on no day.
    group.fresh = own.filter(
      ({ inForce, continues }) =>
        inForce.from === group.from && inForce.commencement !== 'not-set' && !continues.length,
    );
    group.gone = own.filter(({ id, inForce }) => inForce.until === group.from && !record.continuedBy.has(id));
  }
  return found;
}

/** Whether anything in a penalty's figures differs between two tiers. */
export const sameFigures = (a: Penalty, b: Penalty): boolean =>
  JSON.stringify([a.custody, a.fine, a.relation, a.other]) === JSON.stringify([b.custody, b.fine, b.relation, b.other]);
