/**
 * The search as the browser runs it: citations by number, then the pages of the reader's language, then the other's.
 * Everything is fetched when it is first needed, from this site, by addresses below `root`; nothing is stored or sent.
 */
import { writeCitation } from '../citation/format.ts';
import type { CitationIndex } from '../citation/index.ts';
import { parseCitations } from '../citation/parse.ts';
import { resolveCitation } from '../citation/resolve.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Synonyms } from '../schemas/reference.ts';
import { type Bundle, type Found, openBundle } from './bundle.ts';
import type { Pagefind } from './pagefind.ts';
import { rewrite } from './rewrite.ts';

/** Why a result is there. */
export interface Why {
  code: 'number' | 'exact' | 'words' | 'some' | 'related';
  /** For `related`: the reader's word and the word it led to. */
  from?: string;
  to?: string;
}

export interface Hit {
  /** `cn/psal/art-50`, `guides/<slug>`, `routes/<slug>`, `steps/<slug>`, `services/<place>/<slug>`; never with @ or #. */
  id: string;
  title: string;
  /** Absolute; may end in a pinpoint's fragment. */
  url: string;
  /** Plain text; may be empty. */
  excerpt: string;
  kind: string;
  /** `cn`, `kr`, …; empty for what belongs to none. */
  jurisdiction: string;
  /** `in-force`, `ended`, `future`, `unknown`; empty for what is no law. */
  status: string;
  /** The language of the page. */
  locale: Locale;
  why: Why;
}

export interface Outcome {
  query: string;
  citations: Hit[];
  /** Citations that lead nowhere, with the code of the reason (src/citation/resolve.ts). */
  unresolved: { input: string; reason: string }[];
  hits: Hit[];
  /** Pages of the other language that are not among the hits. */
  other: Hit[];
  /** How far the search had to go: a number, the words as they stand, all the words, some of them, or nothing. */
  stage: 'number' | 'exact' | 'all' | 'some' | 'none';
}

export interface SearchOptions {
  /** Absolute address of the site's root, ending in a slash. */
  root: string;
  /** The reader's language: its index is searched first. */
  locale: Locale;
  /** The other language; its index is loaded after the first results are shown. */
  other?: Locale | undefined;
  /** The day as at which the site shows the law (`<meta name="law-as-at">`). */
  lawAsAt: string;
  /** How many results of the reader's language, and of the other. */
  limits?: { hits: number; other: number };
  /** For tests: loads Pagefind's module. */
  load?: (url: string) => Promise<Pagefind>;
}

export interface Search {
  /**
   * @param onFirst called once with citations and hits, before the other language is loaded
   * @throws Error if the index cannot be loaded
   */
  search(query: string, onFirst?: (first: Outcome) => void): Promise<Outcome>;
}

/** Calls once, keeps the answer; a failure is not kept, so that a later query tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

// The names of laws are only fetched for a query that holds a number, 条, or an identifier.
const MAYBE_CITATION = /[\d０-９①-⑳条條]|[〇零一二三四五六七八九十百千]{2}/u;

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&#x27;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\u200b/g, '')
    .trim();
}

function whyOf({ exact, full, term }: Found): Why {
  if (exact) return { code: 'exact' };
  if (term.from && term.from !== term.text && !full) return { code: 'related', from: term.from, to: term.text };
  return { code: full ? 'words' : 'some' };
}

/** Makes the search. Nothing is loaded before the first query. */
export function createSearch({
  root,
  locale,
  other,
  lawAsAt,
  limits = { hits: 12, other: 5 },
  load,
}: SearchOptions): Search {
  const json = <T>(name: string) =>
    once(async () => {
      const response = await fetch(new URL(`search/${name}.json`, root));
      if (!response.ok) throw new Error(`search/${name}.json: ${response.status}`);
      return (await response.json()) as T;
    });
  const citations = json<CitationIndex>('citations');
  const t2s = json<Record<string, string>>('t2s');
  const synonyms = json<Synonyms>('synonyms');
  const importModule = load ?? ((url: string) => import(/* @vite-ignore */ url) as Promise<Pagefind>);
  const bundle = (of: Locale) =>
    once(async (): Promise<Bundle> => {
      const pagefind = await importModule(new URL(`${of}/pagefind/pagefind.js`, root).href);
      await pagefind.options({ baseUrl: '/', excerptLength: 24 });
      await pagefind.init();
      return openBundle(pagefind);
    });
  const own = bundle(locale);
  const foreign = other && bundle(other);

  const toHit = (found: Found, of: Locale): Hit | null => {
    const { meta, url, raw_url, excerpt } = found.data;
    if (!meta.rid) return null;
    return {
      id: meta.rid,
      title: meta.title ?? meta.rid,
      url: new URL((raw_url ?? url).replace(/^\//, ''), root).href,
      excerpt: meta.summary ?? plainText(excerpt),
      kind: meta.kind ?? 'page',
      jurisdiction: meta.jurisdiction ?? '',
      status: meta.status ?? '',
      locale: of,
      why: whyOf(found),
    };
  };
  const distinct = (hits: (Hit | null)[], seen: ReadonlySet<string>) => {
    const ids = new Set(seen);
    return hits.filter((hit): hit is Hit => hit !== null && !ids.has(hit.id) && Boolean(ids.add(hit.id)));
  };

  const readCitations = async (query: string) => {
    const index = await citations();
    const hits: Hit[] = [];
    const unresolved: Outcome['unresolved'] = [];
    for (const citation of parseCitations(query, index)) {
      let resolved = resolveCitation(citation, index, { lawAsAt });
      if ('reason' in resolved) {
        unresolved.push({ input: citation.input, reason: resolved.reason });
        // The article is there, only not that part of it.
        if (resolved.reason === 'no-such-pinpoint')
          resolved = resolveCitation({ ...citation, pin: {} }, index, { lawAsAt });
      }
      if ('reason' in resolved) continue;
      const { article, leaf, anchor, status, url } = resolved;
      const instrument = index.instruments.find(({ id }) => article.startsWith(`${id}/`))!;
      const entry = instrument.articles.find(({ id }) => article === `${instrument.id}/${id}`)!;
      const anchors = entry.versions.find((version) => version.leaf === leaf)!.anchors;
      const labelled = { article, label: entry.label, lines: anchors.map((name) => ({ anchor: name })) };
      hits.push({
        id: article,
        title: writeCitation(instrument.short, labelled, anchor, locale),
        url: new URL(url(locale).slice(1), root).href,
        excerpt: '',
        kind: 'provision',
        jurisdiction: article.slice(0, article.indexOf('/')),
        status,
        locale,
        why: { code: 'number' },
      });
    }
    return { hits: distinct(hits, new Set()), unresolved };
  };

  return {
    async search(query, onFirst) {
      const empty: Outcome = { query, citations: [], unresolved: [], hits: [], other: [], stage: 'none' };
      if (!query.trim()) return empty;
      const cited = MAYBE_CITATION.test(query) ? await readCitations(query) : { hits: [], unresolved: [] };
      // Pages write citations in one form; what was typed may be any.
      const words = cited.hits.length ? `${query} ${cited.hits.map((hit) => hit.title).join(' ')}` : query;
      const tables = { t2s: await t2s(), synonyms: await synonyms() };
      const rewritten = (of: Locale) => rewrite(words, { locale: of, t2s: tables.t2s, synonyms: tables.synonyms[of] });

      const { found, full, exact } = await (await own()).find(rewritten(locale), limits.hits);
      const all = found.map((entry) => toHit(entry, locale));
      // The page's own title and summary, where the page was found too.
      const citedHits = cited.hits.map((hit) => {
        const page = all.find((entry) => entry?.id === hit.id);
        return page
          ? { ...hit, excerpt: page.excerpt, title: page.title.startsWith(hit.title) ? page.title : hit.title }
          : hit;
      });
      const taken = new Set(citedHits.map((hit) => hit.id));
      const hits = distinct(all, taken);
      const stage = citedHits.length ? 'number' : !hits.length ? 'none' : exact ? 'exact' : full ? 'all' : 'some';
      const first: Outcome = { ...empty, citations: citedHits, unresolved: cited.unresolved, hits, stage };
      onFirst?.(first);
      if (!foreign || !other) return first;
      const shown = new Set([...taken, ...hits.map((hit) => hit.id)]);
      // The other language may not be there: on this device only one may be kept.
      const index = await foreign().catch(() => null);
      if (!index) return first;
      const away = await index.find(rewritten(other), limits.other * 2);
      return {
        ...first,
        other: distinct(
          away.found.map((entry) => toHit(entry, other)),
          shown,
        ).slice(0, limits.other),
      };
    },
  };
}
