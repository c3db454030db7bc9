/**
 * The part of Pagefind's browser interface that we use (pagefind 1.6). /<locale>/pagefind/pagefind.js has it: our
 * pagefind-client.ts, or, for a bundle as Pagefind writes it, Pagefind's own script.
 */

/** A page's file, as src/publish/search-repack.ts leaves it. */
export interface PagefindData {
  url: string;
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
}

export interface Pagefind {
  init(): Promise<void>;
  /** Loads what a search for a term needs. */
  preload(term: string): Promise<unknown>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
  /** A page's file, by its key. */
  page(key: string): Promise<PagefindData>;
}

export interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind;
}
