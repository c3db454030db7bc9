/** Which penalties and thresholds hold at a pinpoint. */
import type { Penalty, Threshold } from '../schemas/law.ts';
import { enclosingAnchors } from './ids.ts';

/**
 * The entries that hold at an anchor: those stated there, else those of the nearest line above it (a lead line states the
 * penalty for all its items), else those stated below it. With no anchor, all.
 */
export function entriesAt<T extends { at: string }>(entries: readonly T[], anchor: string | null): T[] {
  if (anchor === null) return [...entries];
  for (const level of enclosingAnchors(anchor)) {
    const here = entries.filter((entry) => entry.at === level);
    if (here.length) return here;
  }
  return entries.filter((entry) => entry.at.startsWith(`${anchor}-`));
}

/** The penalties at an anchor, of one tier if given. */
export function penaltiesAt(penalties: readonly Penalty[], anchor: string | null, tier?: string): Penalty[] {
  return entriesAt(penalties, anchor).filter((penalty) => !tier || penalty.tier === tier);
}

/** The thresholds at an anchor, of one measure if given. */
export function thresholdsAt(thresholds: readonly Threshold[], anchor: string | null, measure?: string): Threshold[] {
  return entriesAt(thresholds, anchor).filter((threshold) => !measure || threshold.measure === measure);
}
