/** The part of Pagefind's browser interface that we use (pagefind 1.6, /<locale>/pagefind/pagefind.js). */

/** A page's file, as src/publish/search-repack.ts leaves it. */
export interface PagefindData {
  url: string;
  raw_url?: string;
  meta: Record<string, string>;
  /** The places of the page, with the number of the first word there. */
  anchors?: { id: string; text: string; location: number }[];
}

export interface PagefindResult {
  /** The page's key (facts.ts). */
  id: string;
  score: number;
  /** The numbers of the words that were found. */
  words: number[];
  data(): Promise<PagefindData>;
}

export interface Pagefind {
  init(): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind;
}
