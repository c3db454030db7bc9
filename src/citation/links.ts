/** Which wordings carry which on, and where each place of a text stood before: for the index, worked out in the build. */
import type { LawRecord, Version } from '../law/record.ts';
import { segmenter } from '../law/segment.ts';
import { pairLines } from '../law/word-diff.ts';

/** An earlier wording whose rule a wording carries on. */
export interface IndexLink {
  /** `cn/psal/art-42@2006-03-01` */
  id: string;
  /** Anchor of the later wording → that of the earlier one, as far as the places correspond. */
  places: Record<string, string>;
}

export interface IndexLinks {
  earlier?: IndexLink[];
  /** The wordings that carry this one on. */
  later?: string[];
}

/** By the record where it says so, else by the likeness of the lines: as the pages of what changed pair them. */
function earlierLinks(record: LawRecord, after: Version): IndexLink[] {
  const all = after.continues.map((id) => record.versions.get(id)!);
  const links = all.map(({ id }): IndexLink => ({ id, places: {} }));
  const before = all.flatMap(({ lines }, n) => lines.map(({ anchor, body }) => ({ anchor, body, link: links[n]! })));
  const bodies = (lines: readonly { body: string }[]) => lines.map(({ body }) => body);
  if (after.text !== null && all.every(({ text }) => text !== null))
    for (const pair of pairLines(bodies(before), bodies(after.lines), segmenter(after.lang))) {
      if (pair.before === null || pair.after === null) continue;
      const { link, anchor } = before[pair.before]!;
      link.places[after.lines[pair.after]!.anchor] = anchor;
    }
  for (const { at, continues } of after.pinpoints) {
    const [id, anchor] = continues.split('#') as [string, string];
    for (const link of links) {
      if (link.id === id) link.places[at] = anchor;
      else delete link.places[at];
    }
  }
  return links;
}

/** @returns nothing for a wording that neither carries one on nor is carried on */
export function linksOf(record: LawRecord, version: Version): IndexLinks {
  const later = record.continuedBy.get(version.id) ?? [];
  return {
    ...(version.continues.length ? { earlier: earlierLinks(record, version) } : {}),
    ...(later.length ? { later } : {}),
  };
}
