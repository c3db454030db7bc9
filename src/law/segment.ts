/** Cuts text of a language into words, as the build's ICU knows them (Chinese and Japanese by its dictionary). */
import type { Segment } from './word-diff.ts';

const segmenters = new Map<string, Intl.Segmenter>();

/** @param lang a language tag: zh-Hans, ko, en */
export function segmenter(lang: string): Segment {
  const found = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, found);
  return (line) => [...found.segment(line)].map(({ segment }) => segment);
}
