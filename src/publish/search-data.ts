/** What the search needs in the browser besides Pagefind: three small JSON files below /search/. */
import { type CitationIndex, citationIndex } from '../citation/index.ts';
import { t2sMap } from '../i18n/traditional.ts';
import type { LawRecord } from '../law/record.ts';
import type { Synonyms } from '../schemas/reference.ts';

export interface SearchData {
  /** /search/citations.json */
  citations: CitationIndex;
  /** /search/t2s.json: Traditional → Simplified for the characters that the indexed pages hold. */
  t2s: Record<string, string>;
  /** /search/synonyms.json: per language of the pages, everyday wording → their words. */
  synonyms: Synonyms;
}

/** @param corpus the text of the Chinese pages; only which characters occur in it matters */
export function searchData(record: LawRecord, synonyms: Synonyms, corpus: string): SearchData {
  return { citations: citationIndex(record), t2s: t2sMap(corpus + JSON.stringify(synonyms)), synonyms };
}
