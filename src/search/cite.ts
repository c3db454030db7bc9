/**
 * Stage *cite*: a query that names an article is answered by the article, one that names a law alone by the law. Pure but for what
 * it is given to load with.
 */
import { writeCitation } from '../citation/format.ts';
import type { CitationIndex, IndexArticle } from '../citation/index.ts';
import { findNames } from '../citation/names.ts';
import { parseCitations } from '../citation/parse.ts';
import { type Resolved, resolveCitation } from '../citation/resolve.ts';
import { foldCitation } from '../citation/text.ts';
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import { readId } from '../law/ids.ts';
import type { Hit, Why } from './hit.ts';
import { instrumentsMeant } from './instruments.ts';

/** Instrument → its names. */
export type Names = Record<string, string[]>;

export interface Cited {
  hits: Hit[];
  /** Citations that lead nowhere, with the code of the reason (src/citation/resolve.ts). */
  unresolved: { input: string; reason: string }[];
}

export interface CiteOptions {
  /** What is known of all instruments: `names` and `articles` empty. */
  index: CitationIndex;
  /** Their names in Chinese, Korean and Japanese, or in Latin letters; only those are loaded that the query may hold. */
  names: (letters: 'cjk' | 'latin') => Promise<Names>;
  /** One instrument's articles, by its id. */
  articles: (instrument: string) => Promise<IndexArticle[]>;
  locale: Locale;
  lawAsAt: string;
  /** The site's root, absolute. */
  root: string;
}

// The names of laws are only loaded for a query that holds a number, 条, or an identifier.
const MAYBE = /[\d０-９①-⑳条條]|[〇零一二三四五六七八九十百千]{2}/u;
/** Numbers that count something: ages, days, sums of money. A year stays, since laws are named by it. */
const AMOUNT =
  /[$¥￥€£]\s*[\d,.]+|[\d０-９〇零一二两三四五六七八九十百千万半]+\s*(?:多|几)?\s*(?:岁|歲|小时|小時|个|個|天|日|周|週|月|万|萬|块|塊|元|次|张|張|段|分钟|分鐘|秒)|\d[\d,.]*\s*(?:-\s*)?(?:hours?|hrs?|days?|weeks?|months?|years?|yrs?|yo|minutes?|times|people|photos?|pictures?|videos?|dollars|yuan|rmb|am|pm)\b/giu;
const ID = /(?<![a-z])([a-z]{2}\/[a-z0-9-]+)\//g;
const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** In which letters a name or a query is written. */
export const isCjk = (text: string): boolean => CJK.test(text);

/** 319之3, as it is typed: the parser wants 第319条之3. */
const SHORT = /(?<![\d第])(\d{3})之(\d{1,2})(?![\d条條])/g;

const TAIWAN = '台湾';

/** Whether it is worth looking for a citation. */
export function maybeCitation(query: string): boolean {
  return MAYBE.test(query.replace(AMOUNT, ' '));
}

/** The other instruments to which the rules of these moved. */
function linkedFrom(held: readonly (readonly [id: string, articles: readonly IndexArticle[]])[]): string[] {
  const links = held.flatMap(([, articles]) =>
    articles.flatMap(({ versions }) =>
      versions.flatMap(({ earlier = [], later = [] }) => [...earlier.map(({ id }) => id), ...later]),
    ),
  );
  const own = new Set(held.map(([id]) => id));
  return [...new Set(links.map((id) => readId(id).instrument))].filter((id) => !own.has(id));
}

/** Reads the citations of a query; loads the articles only of the instruments that it names. */
export async function readCitations(
  asked: string,
  { index, names, articles, locale, lawAsAt, root }: CiteOptions,
): Promise<Cited> {
  const query = asked.replace(SHORT, '第$1条之$2');
  const letters = [...(isCjk(query) ? ['cjk' as const] : []), ...(/[a-z]/i.test(query) ? ['latin' as const] : [])];
  const tables = await Promise.all(letters.map(names));
  const called: CitationIndex = {
    ...index,
    instruments: index.instruments.map((instrument) => ({
      ...instrument,
      names: tables.flatMap((table) => table[instrument.id] ?? []),
    })),
  };
  const known = new Set(index.instruments.map(({ id }) => id));
  const named = findNames(foldCitation(query, index.t2s).text, called).flatMap(({ candidates }) =>
    candidates.map(({ id }) => id),
  );
  const wanted = [...new Set([...named, ...[...query.matchAll(ID)].map(([, id]) => id!)])].filter((id) =>
    known.has(id),
  );
  if (!wanted.length) return { hits: wholeLaws(query, called, locale, root), unresolved: [] };
  const load = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => [id, await articles(id)] as const));
  const own = await load(wanted);
  const held = new Map([...own, ...(await load(linkedFrom(own)))]);
  const full: CitationIndex = {
    ...called,
    instruments: called.instruments.map((instrument) => ({ ...instrument, articles: held.get(instrument.id) ?? [] })),
  };
  const hits = new Map<string, Hit>();
  const add = (found: Pick<Resolved, 'article' | 'leaf' | 'anchor' | 'status' | 'url'>, why: Why) => {
    const { article, leaf, anchor, status, url } = found;
    if (hits.has(article)) return;
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
      why,
    });
  };
  const unresolved: Cited['unresolved'] = [];
  for (const citation of parseCitations(query, full)) {
    let resolved = resolveCitation(citation, full, { lawAsAt });
    if ('reason' in resolved) {
      unresolved.push({ input: citation.input, reason: resolved.reason });
      // The article is there, only not that part of it.
      if (resolved.reason === 'no-such-pinpoint')
        resolved = resolveCitation({ ...citation, pin: {} }, full, { lawAsAt });
    }
    if ('reason' in resolved) continue;
    add(resolved, { code: 'number' });
    // An old number: the provision that holds its rule today stands right behind it.
    for (const moved of resolved.moved ?? [])
      add({ ...moved, status: 'in-force' }, { code: 'moved', from: citation.input });
  }
  // 刑法319之3 is Taiwan's: the mainland's criminal law has no such article.
  if (!hits.size && /条之/.test(query) && !query.startsWith(TAIWAN))
    return readCitations(TAIWAN + query, { index, names, articles, locale, lawAsAt, root });
  return {
    hits: hits.size || unresolved.length ? [...hits.values()] : wholeLaws(query, called, locale, root),
    unresolved,
  };
}

/** The pages of the laws that are asked for as such. */
function wholeLaws(query: string, index: CitationIndex, locale: Locale, root: string): Hit[] {
  return instrumentsMeant(query, index).map(({ id, short, names }) => ({
    id,
    title: short[locale],
    url: new URL(`${locale}/law/${id}/`, root).href,
    excerpt: names[0] && names[0] !== short[locale] ? names[0] : '',
    places: [],
    kind: 'instrument',
    jurisdiction: id.slice(0, id.indexOf('/')),
    status: '',
    locale,
    why: { code: 'name' },
  }));
}
