/** Stage *cite*: a query that names an article is answered by the article. Pure but for what it is given to load with. */
import { writeCitation } from '../citation/format.ts';
import type { CitationIndex, IndexArticle } from '../citation/index.ts';
import { findNames } from '../citation/names.ts';
import { parseCitations } from '../citation/parse.ts';
import { resolveCitation } from '../citation/resolve.ts';
import { foldCitation } from '../citation/text.ts';
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import type { Hit } from './hit.ts';

/** Instrument → its articles: /search/cite-<jurisdiction>.json. */
export type Articles = Record<string, IndexArticle[]>;

export interface Cited {
  hits: Hit[];
  /** Citations that lead nowhere, with the code of the reason (src/citation/resolve.ts). */
  unresolved: { input: string; reason: string }[];
}

export interface CiteOptions {
  /** Names and numbers only; `articles` empty. */
  index: CitationIndex;
  articles: (jurisdiction: string) => Promise<Articles>;
  locale: Locale;
  lawAsAt: string;
  /** The site's root, absolute. */
  root: string;
}

// The names of laws are only fetched for a query that holds a number, 条, or an identifier.
const MAYBE = /[\d０-９①-⑳条條]|[〇零一二三四五六七八九十百千]{2}/u;
const ID = /(?<![a-z])([a-z]{2})\/(?:[a-z0-9-]+)\//g;

/** 319之3, as it is typed: the parser wants 第319条之3. */
const SHORT = /(?<![\d第])(\d{3})之(\d{1,2})(?![\d条條])/g;

const TAIWAN = '台湾';

/** Whether it is worth looking for a citation. */
export function maybeCitation(query: string): boolean {
  return MAYBE.test(query);
}

/** Reads the citations of a query; loads the articles only of the jurisdictions that it names. */
export async function readCitations(
  asked: string,
  { index, articles, locale, lawAsAt, root }: CiteOptions,
): Promise<Cited> {
  const query = asked.replace(SHORT, '第$1条之$2');
  const named = findNames(foldCitation(query, index.t2s).text, index).flatMap(({ candidates }) =>
    candidates.map(({ id }) => id.slice(0, 2)),
  );
  const known = new Set(index.instruments.map(({ id }) => id.slice(0, 2)));
  const places = new Set([...named, ...[...query.matchAll(ID)].map(([, place]) => place!)].filter((p) => known.has(p)));
  if (!places.size) return { hits: [], unresolved: [] };
  const held: Articles = Object.assign({}, ...(await Promise.all([...places].map(articles))));
  const full: CitationIndex = {
    ...index,
    instruments: index.instruments.map((instrument) => ({ ...instrument, articles: held[instrument.id] ?? [] })),
  };
  const hits = new Map<string, Hit>();
  const unresolved: Cited['unresolved'] = [];
  for (const citation of parseCitations(query, full)) {
    let resolved = resolveCitation(citation, full, { lawAsAt });
    if ('reason' in resolved) {
      unresolved.push({ input: citation.input, reason: resolved.reason });
      // The article is there, only not that part of it.
      if (resolved.reason === 'no-such-pinpoint')
        resolved = resolveCitation({ ...citation, pin: {} }, full, { lawAsAt });
    }
    if ('reason' in resolved || hits.has(resolved.article)) continue;
    const { article, leaf, anchor, status, url } = resolved;
    const instrument = full.instruments.find(({ id }) => article.startsWith(`${id}/`))!;
    const entry = instrument.articles.find(({ id }) => article === `${instrument.id}/${id}`)!;
    const anchors = entry.versions.find((version) => version.leaf === leaf)!.anchors;
    const labelled = { article, label: entry.label, lines: anchors.map((name) => ({ anchor: name })) };
    hits.set(article, {
      id: article,
      title: writeCitation(instrument.short, labelled, anchor, locale),
      url: new URL(url(locale).slice(1), root).href,
      excerpt: '',
      places: [],
      kind: 'provision',
      jurisdiction: article.slice(0, article.indexOf('/')),
      status,
      locale,
      why: { code: 'number' },
    });
  }
  // 刑法319之3 is Taiwan's: the mainland's criminal law has no such article.
  if (!hits.size && /条之/.test(query) && !query.startsWith(TAIWAN))
    return readCitations(TAIWAN + query, { index, articles, locale, lawAsAt, root });
  return { hits: [...hits.values()], unresolved };
}
