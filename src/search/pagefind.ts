/** The part of Pagefind's browser interface that we use (pagefind 1.6, /<locale>/pagefind/pagefind.js). */

export interface PagefindData {
  url: string;
  raw_url?: string;
  excerpt: string;
  /** The text of the page as it was indexed. */
  content?: string;
  meta: Record<string, string>;
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindData>;
}

export interface Pagefind {
  options(options: { baseUrl?: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  search(
    term: string | null,
    options?: { filters?: Record<string, string | string[]> },
  ): Promise<{ results: PagefindResult[] }>;
}
