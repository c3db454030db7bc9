/** content/sources.yaml: what pages print for a source whose recorded name is in another language. */
import { z } from 'zod';
import { localised, words } from './common.ts';

export const sourcesSchema = z.strictObject({
  /** A source's recorded name → its name in each language. */
  names: z.record(words, localised),
  /** What the comparison of a text with a copy gave, as it is recorded → in each language. */
  results: z.record(words, localised),
});

export type SourceWords = z.infer<typeof sourcesSchema>;
