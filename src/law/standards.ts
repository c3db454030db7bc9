/** The thresholds of judicial interpretations as tables: a standard, and its multiples and halves worked out. */
import type { Threshold } from '../schemas/law.ts';
import { readId } from './ids.ts';
import type { LawRecord, Version } from './record.ts';

/** A threshold with the wording it stands in. */
export interface Placed {
  version: Version;
  threshold: Threshold;
}

/** A column: one multiple of the standard, or the standard itself (`factor` 1, `own`). */
export interface StandardColumn {
  version: Version;
  at: string;
  factor: number;
  /** The column is the standard as its paragraph states it. */
  own: boolean;
  /** Two or more measures must each reach the figure; or their shares of it are added up. */
  together: boolean | 'in-proportion';
  entries: Threshold[];
}

export interface StandardTable {
  /** The paragraph that states the standard: a wording and an anchor. */
  base: { version: Version; anchor: string };
  rows: Placed[];
  columns: StandardColumn[];
  /** [row][column]: the figure, or null where the multiple does not name the row. */
  values: (number | null)[][];
}

const paragraph = (anchor: string) => anchor.split('-')[0]!;
/** An age decides which standard applies; it is no quantity. */
const isStandard = ({ value, measure }: Threshold) => value !== null && measure !== 'persons-under-age';

/** The standard of one paragraph: the thresholds that state a figure there. */
function standardAt(version: Version, anchor: string): Placed[] {
  return version.thresholds
    .filter((threshold) => isStandard(threshold) && paragraph(threshold.at) === anchor)
    .map((threshold) => ({ version, threshold }));
}

/**
 * The tables of an article from the wordings that interpret it.
 * @param article `cn/criminal-law/art-363`
 * @returns a table for each standard of which a multiple is set; and the thresholds that stand alone
 */
export function standardTables(record: LawRecord, article: string): { tables: StandardTable[]; rest: Placed[] } {
  const versions = (record.interpretedBy.get(article) ?? []).map((id) => record.versions.get(id)!);
  const all = versions.flatMap((version) => version.thresholds.map((threshold): Placed => ({ version, threshold })));
  const tables = new Map<string, StandardTable>();
  for (const { version, threshold } of all) {
    for (const of of threshold.of ?? []) {
      const ref = readId(of);
      const source = record.versions.get(`${ref.article}@${ref.version}`);
      if (!source || !ref.anchor || !threshold.factor) continue;
      const anchor = paragraph(ref.anchor);
      const rows = standardAt(source, anchor);
      // A multiple of a combination ("half of two items") names no figure.
      if (!rows.some((row) => row.threshold.at === ref.anchor)) continue;
      const key = `${source.id}#${anchor}`;
      const table: StandardTable = tables.get(key) ?? {
        base: { version: source, anchor },
        rows,
        columns: [],
        values: [],
      };
      tables.set(key, table);
      const column = table.columns.find(
        (other) =>
          other.version === version &&
          other.at === threshold.at &&
          other.factor === threshold.factor &&
          other.together === (threshold.together ?? false),
      );
      if (!column)
        table.columns.push({
          version,
          at: threshold.at,
          factor: threshold.factor,
          own: false,
          together: threshold.together ?? false,
          entries: [threshold],
        });
      else if (!column.entries.includes(threshold)) column.entries.push(threshold);
    }
  }
  for (const table of tables.values()) {
    const { version, anchor } = table.base;
    // The standard itself belongs to the article only if its wording interprets it: art. 364 begins with the double.
    if (versions.includes(version)) {
      const entries = table.rows.map(({ threshold }) => threshold);
      table.columns.unshift({ version, at: anchor, factor: 1, own: true, together: false, entries });
    }
    table.values = table.rows.map(({ threshold: { at, value } }) =>
      table.columns.map(({ own, factor, entries }) => {
        const named =
          own ||
          entries.some(
            ({ of = [], ofValues }) =>
              of.includes(`${version.id}#${at}`) && (!ofValues || (value !== null && ofValues.includes(value))),
          );
        return named && value !== null ? value * factor : null;
      }),
    );
  }
  const shown = new Set([...tables.values()].flatMap(({ rows }) => rows.map(({ threshold }) => threshold)));
  const rest = all.filter(({ threshold }) => isStandard(threshold) && !shown.has(threshold));
  return { tables: [...tables.values()], rest };
}
