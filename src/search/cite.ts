/**
 * Stage *cite*: a query that names an article is answered by the article, one that names a law alone by the law. Pure but for what
 * it is given to load with.
 */
import { writeCitation } from '../citation/format.ts';
import type { CitationIndex, IndexInstrument } from '../citation/index.ts';
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

/** /search/cite-<jurisdiction>-<handle>.json */
export type Law = Pick<IndexInstrument, 'short' | 'articles' | 'revisions'>;

/** Writes what finds an instrument: a line each, with bars between its id, a short name of three characters, its numbers. */
export function writeLaws(instruments: readonly IndexInstrument[]): string {
  // Such a name is told from a shorter one of another law (citation/names.ts); longer ones need not be known to find it.
  const short = (name: string) => (/^\p{Script=Han}{3}$/u.test(name) ? name : '');
  return instruments
    .map(({ id, short: { zh }, numbers }) => [id, short(zh), numbers.join(',')].join('|').replace(/\|+$/, ''))
    .join('\n');
}

/** Reads it. */
export function readLaws(laws: string): CitationIndex {
  return {
    t2s: {},
    instruments: laws.split('\n').map((line) => {
      const [id = '', zh = '', numbers = ''] = line.split('|');
      return { id, short: { zh, en: '' }, names: [], numbers: numbers ? numbers.split(',') : [], articles: [] };
    }),
  };
}

export interface Cited {
  hits: Hit[];
  /** Citations that lead nowhere, with the code of the reason (src/citation/resolve.ts). */
  unresolved: { input: string; reason: string }[];
}

export interface CiteOptions {
  /** What finds an instrument, of all of them; what `law` has is empty. */
  index: CitationIndex;
  /** Their names in such letters; only those are loaded that the query may hold. */
  names: (letters: Letters) => Promise<Names>;
  /** What else is known of one instrument, by its id. */
  law: (instrument: string) => Promise<Law>;
  locale: Locale;
  lawAsAt: string;
  /** The site's root, absolute. */
  root: string;
}

// The names of laws are only loaded for a query that holds a number, 条, or an identifier.
const MAYBE = /[\d０-９①-⑳]|[条條](?![例件目理])|[〇零一二三四五六七八九十百千]{2}/u;
/** Numbers that count something: ages, days, sums of money. A year stays, since laws are named by it. */
const AMOUNT =
  /[$¥￥€£]\s*[\d,.]+|[\d０-９〇零一二两三四五六七八九十百千万半]+\s*(?:多|几)?\s*(?:岁|歲|小时|小時|个|個|天|日|周|週|月|万|萬|块|塊|元|次|张|張|段|分钟|分鐘|秒)|\d[\d,.]*\s*(?:-\s*)?(?:hours?|hrs?|days?|weeks?|months?|years?|yrs?|yo|minutes?|times|people|photos?|pictures?|videos?|dollars|yuan|rmb|am|pm)\b/giu;
const ID = /(?<![a-z])([a-z]{2}\/[a-z0-9-]+)\//g;
const KANA = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;

/** The letters by which tables are cut: Chinese characters; Hangul and kana; all others. */
export type Letters = 'cjk' | 'kana' | 'latin';

/** In which letters a name is written: those that only few queries hold. */
export const lettersOf = (text: string): Letters => (KANA.test(text) ? 'kana' : HAN.test(text) ? 'cjk' : 'latin');

/** The letters that a query holds; figures alone may stand in any table. */
export function lettersIn(text: string): Letters[] {
  const some: Letters[] = [
    ...(HAN.test(text) ? ['cjk' as const] : []),
    ...(KANA.test(text) ? ['kana' as const] : []),
    ...(/\p{Script=Latin}/u.test(text) ? ['latin' as const] : []),
  ];
  return some.length ? some : ['latin'];
}

/** 319之3, as it is typed: the parser wants 第319条之3. */
const SHORT = /(?<![\d第])(\d{3})之(\d{1,2})(?![\d条條])/g;

/** 民1195, 刑364: all that is typed. */
const CODE = /^\s*([民刑])\s*(\d{3,4})\s*$/;
const CODES: Record<string, string> = { 民: '民法典', 刑: '刑法' };

const TAIWAN = '台湾';

/** Whether it is worth looking for a citation. */
export function maybeCitation(query: string): boolean {
  return MAYBE.test(query.replace(AMOUNT, ' '));
}

/** The other instruments to which the rules of these moved. */
function linkedFrom(held: readonly (readonly [id: string, law: Law])[]): string[] {
  const links = held.flatMap(([, { articles }]) =>
    articles.flatMap(({ versions }) =>
      versions.flatMap(({ earlier = [], later = [] }) => [...earlier.map(({ id }) => id), ...later]),
    ),
  );
  const own = new Set(held.map(([id]) => id));
  return [...new Set(links.map((id) => readId(id).instrument))].filter((id) => !own.has(id));
}

/** Reads the citations of a query; loads only the instruments that it names, and those to which their rules moved. */
export async function readCitations(
  asked: string,
  { index, names, law, locale, lawAsAt, root }: CiteOptions,
): Promise<Cited> {
  const query = asked
    .replace(SHORT, '第$1条之$2')
    .replace(CODE, (_, code: string, number: string) => `${CODES[code]}第${number}条`);
  const tables = await Promise.all(lettersIn(query).map(names));
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
  if (!wanted.length) return { hits: await wholeLaws(query, called, { law, locale, root }), unresolved: [] };
  const load = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => [id, await law(id)] as const));
  const own = await load(wanted);
  const held = new Map([...own, ...(await load(linkedFrom(own)))]);
  const full: CitationIndex = {
    ...called,
    instruments: called.instruments.map((instrument) => ({ ...instrument, ...held.get(instrument.id) })),
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
    return readCitations(TAIWAN + query, { index, names, law, locale, lawAsAt, root });
  return {
    hits: hits.size || unresolved.length ? [...hits.values()] : await wholeLaws(query, called, { law, locale, root }),
    unresolved,
  };
}

/** The pages of the laws that are asked for as such. */
async function wholeLaws(
  query: string,
  index: CitationIndex,
  { law, locale, root }: Pick<CiteOptions, 'law' | 'locale' | 'root'>,
): Promise<Hit[]> {
  return Promise.all(
    instrumentsMeant(query, index).map(async ({ id, names }): Promise<Hit> => {
      const title = (await law(id)).short[locale];
      return {
        id,
        title,
        url: new URL(`${locale}/law/${id}/`, root).href,
        excerpt: names[0] && names[0] !== title ? names[0] : '',
        places: [],
        kind: 'instrument',
        jurisdiction: id.slice(0, id.indexOf('/')),
        status: '',
        locale,
        why: { code: 'name' },
      };
    }),
  );
}
