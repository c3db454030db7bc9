/**
 * The search, stage by stage: cite → questions (asked) → full text with own words → order. Everything is loaded when it is
 * first needed, through a Loader; nothing is stored or sent. docs/search.md tells the whole of it.
 */
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import type { AskedIndex } from './asked.ts';
import { byNumber } from './by-number.ts';
import { maybeCitation } from './cite.ts';
import { factsOf } from './facts.ts';
import { type TextFound, findText, placeOf } from './fulltext.ts';
import { type Facets, type Hit, type Outcome, type Why, hitOf } from './hit.ts';
import { maybeInstrument } from './instruments.ts';
import { asksForLaw, asksForLine, intents } from './intent.ts';
import type { Loader } from './load.ts';
import { isTerm } from './places.ts';
import { rank } from './rank.ts';
import { relax } from './relax.ts';
import { type Rewritten, rewrite } from './rewrite.ts';
import { openSources } from './sources.ts';
import { understand } from './understand.ts';

export type { Facets, Hit, Outcome, Why } from './hit.ts';

export interface SearchOptions {
  loader: Loader;
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
  /** How long the other language waits after the first results, in milliseconds: the reader may still be typing. */
  pause?: number;
  /** Told how many milliseconds each stage took; loading counts where the stage waits for it. */
  onStage?: ((stage: Stage, milliseconds: number) => void) | undefined;
}

export interface Search {
  /**
   * @param onFirst called once with citations and hits, before the other language is loaded
   * @param facets narrow the hits
   * @throws Error if the index cannot be loaded
   */
  search(query: string, onFirst?: (first: Outcome) => void, facets?: Facets, limit?: number): Promise<Outcome>;
  /** The reader's language's list of questions, for suggestions. */
  asked(): Promise<AskedIndex>;
  /** Traditional to Simplified. */
  t2s(): Promise<Readonly<Record<string, string>>>;
}

/** Where the time goes, by the names of docs/search.md. */
export type Stage = 'understand' | 'cite' | 'asked' | 'own words' | 'relax' | 'full text' | 'order';

/** About how many pages an index holds; it only weighs rarity. */
const PAGES = 1200;
/** Below this share of the best score a page is noise. */
const FLOOR = 0.22;
/** Why a page is there, in the reader's terms. */
function whyOf(rewritten: Rewritten, page: { best: number; own: number; asked: number; exact: boolean }): Why {
  const term = rewritten.terms[page.best];
  const all = rewritten.terms.filter(({ from }) => !from).length;
  if (page.exact) return { code: 'exact' };
  if (page.asked > 0.5) return { code: 'asked' };
  if (page.own && page.own >= all) return { code: 'words' };
  if (page.own || !term?.from) return { code: page.asked > 0.3 ? 'asked' : 'some' };
  return { code: 'related', from: term.from, to: term.text };
}

/** Makes the search. Nothing is loaded before the first query. */
export function createSearch({
  loader,
  root,
  locale,
  other,
  lawAsAt,
  limits = { hits: 8, other: 5 },
  pause = 0,
  onStage,
}: SearchOptions): Search {
  const sources = openSources(loader);
  const time = <T>(stage: Stage, work: () => T): T => {
    if (!onStage) return work();
    const start = performance.now();
    const done = work();
    const told = () => onStage(stage, performance.now() - start);
    if (done instanceof Promise) void done.then(told, told);
    else told();
    return done;
  };

  /** One language's answer: pages in order, and what of them is shown. */
  const answer = async (of: Locale, query: string, facets: Facets, limit: number) => {
    const [pagefind, home] = await Promise.all([sources.pagefind(of), sources.asked(of), sources.words(of, query)]);
    const {
      text: mended,
      places,
      terms: ownTerms,
      pinyin,
      t2s: map,
      asked,
    } = await time('understand', () =>
      understand(query, {
        locale: of,
        home,
        with: (away) => sources.asked(of, away),
        slips: async (text) => (await sources.words(of, text)).slips,
        t2s: sources.t2s,
        syllables: sources.syllables,
      }),
    );
    // Pinyin may have become Chinese.
    const { synonyms } = await sources.words(of, mended);
    const rewritten = time('own words', () => rewrite(mended, { locale: of, t2s: map, synonyms }));
    const terms = time('relax', () => relax(rewritten.terms));
    const text: TextFound = rewritten.folded
      ? await time('full text', () => findText(pagefind, terms, PAGES))
      : { hits: new Map(), ownFound: 0, ownTerms: 0 };
    const related = rewritten.terms.filter((term) => term.from).map((term) => term.text);
    const near = time('asked', () => asked.near(rewritten.folded, related));
    const marks = new Map(asked.pages.map((page) => [page.key, page.marks]));
    const meant = intents(rewritten.folded);
    const pages = new Map(near.map(({ page, score }) => [page.key, { ...page, asked: score, text: 0 }]));
    const candidates = [
      ...[...pages.values()].map((page) => ({ ...page, text: text.hits.get(page.key)?.score ?? 0 })),
      ...[...text.hits.values()]
        .filter(({ key }) => !pages.has(key))
        .map(({ key, score }) => ({ key, ...factsOf(key), asked: 0, text: score })),
    ].map((page) => ({ ...page, meant: meant(marks.get(page.key) ?? '') }));
    const ranked = time('order', () =>
      rank(candidates, {
        places,
        terms: ownTerms,
        // Who types in pinyin is no lawyer.
        legal: rewritten.legal && !pinyin,
        word: rewritten.word,
        line: asksForLine(rewritten.folded),
        law: asksForLaw(rewritten.folded),
        alone: isTerm(rewritten.folded),
      }),
    );
    const floor = (ranked[0]?.score ?? 0) * FLOOR;
    const worth = ranked.filter(({ score }) => score >= floor);
    const counts: Outcome['counts'] = { kind: {}, jurisdiction: {} };
    for (const { kind, jurisdiction } of worth) {
      counts.kind[kind] = (counts.kind[kind] ?? 0) + 1;
      if (jurisdiction) counts.jurisdiction[jurisdiction] = (counts.jurisdiction[jurisdiction] ?? 0) + 1;
    }
    const narrowed = worth.filter(
      ({ kind, jurisdiction, status }) =>
        (!facets.kind || kind === facets.kind) &&
        (!facets.jurisdiction || !jurisdiction || jurisdiction === facets.jurisdiction) &&
        (!facets.inForce || !status || status === 'in-force'),
    );
    const exact =
      rewritten.folded.length > 1
        ? new Set(
            near
              .filter(({ page }) => [page.title.toLowerCase(), ...page.lines].includes(rewritten.folded))
              .map(({ page }) => page.key),
          )
        : new Set<string>();
    const hits = await Promise.all(
      narrowed.slice(0, limit).map(async (entry): Promise<Hit | null> => {
        const found = text.hits.get(entry.key);
        const page = await pagefind.page(entry.key);
        const why = whyOf(rewritten, {
          best: found?.best ?? -1,
          own: found?.own ?? 0,
          asked: entry.asked,
          exact: exact.has(entry.key),
        });
        const hit = hitOf(page, entry, { root, locale: of, why });
        const place = found && page.anchors?.length ? placeOf(found.words, page.anchors) : null;
        if (!hit || !place || entry.kind !== 'provision') return hit;
        return { ...hit, places: [{ url: `${hit.url.replace(/#.*$/, '')}#${place.id}`, text: place.text }] };
      }),
    );
    const full =
      text.ownTerms > 0 &&
      text.ownFound === text.ownTerms &&
      [...text.hits.values()].some(({ own: n }) => n === text.ownTerms);
    return {
      hits: hits.filter((hit) => hit !== null),
      total: narrowed.length,
      counts,
      full,
      exact: exact.size > 0,
      terms,
    };
  };

  const distinct = (hits: readonly Hit[], seen: ReadonlySet<string>) => {
    const ids = new Set(seen);
    return hits.filter((hit) => !ids.has(hit.id) && Boolean(ids.add(hit.id)));
  };

  return {
    asked: () => sources.asked(locale),
    t2s: sources.t2s,
    async search(query, onFirst, facets = {}, limit = limits.hits) {
      const empty: Outcome = {
        query,
        citations: [],
        unresolved: [],
        hits: [],
        total: 0,
        counts: { kind: {}, jurisdiction: {} },
        other: [],
        stage: 'none',
        tried: [],
      };
      if (!query.trim()) return empty;
      const loading = answer(locale, query, facets, limit);
      // Awaited below; a failure there must not be reported as unhandled while the citation is read.
      loading.catch(() => undefined);
      const cited =
        maybeCitation(query) || maybeInstrument(query)
          ? await time('cite', () => byNumber(query, { sources, locale, lawAsAt, root }))
          : { hits: [], unresolved: [] };
      const { hits: all, total, counts, full, exact, terms } = await loading;
      const citations = cited.hits.map((hit) => {
        const page = all.find((entry) => entry.id === hit.id);
        return page
          ? { ...hit, excerpt: page.excerpt, title: page.title.startsWith(hit.title) ? page.title : hit.title }
          : hit;
      });
      const taken = new Set(citations.map((hit) => hit.id));
      const hits = distinct(all, taken);
      const stage = citations.length ? 'number' : !hits.length ? 'none' : exact ? 'exact' : full ? 'all' : 'some';
      const first: Outcome = {
        ...empty,
        citations,
        unresolved: cited.unresolved,
        hits,
        total: Math.max(total, hits.length),
        counts,
        stage,
        tried: terms.map((term) => term.text),
      };
      onFirst?.(first);
      if (!other) return first;
      if (hits.length && pause) await new Promise((resolve) => setTimeout(resolve, pause));
      const shown = new Set([...taken, ...hits.map((hit) => hit.id)]);
      // The other language may not be there: on this device only one may be kept.
      const away = await answer(other, query, facets, limits.other * 2).catch(() => null);
      if (!away) return first;
      return { ...first, other: distinct(away.hits, shown).slice(0, limits.other) };
    },
  };
}
