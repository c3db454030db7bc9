/**
 * Stage *cite*: what is found by number: the article that a query cites; for a number alone the help line that bears it, and the
 * articles that may be meant.
 */
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import { type Cited, readCitations } from './cite.ts';
import { factsOf } from './facts.ts';
import { fold } from './fold.ts';
import { type Hit, hitOf } from './hit.ts';
import { bareNumber, meantBy } from './numbers.ts';
import type { Sources } from './sources.ts';

/** The help lines that bear a number, as results. */
async function lineHits(
  keys: readonly string[],
  { sources, locale, root }: Pick<NumberOptions, 'sources' | 'locale' | 'root'>,
): Promise<Hit[]> {
  const pagefind = await sources.pagefind(locale);
  const hits = await Promise.all(
    keys.map(async (key) => hitOf(await pagefind.page(key), factsOf(key), { root, locale, why: { code: 'number' } })),
  );
  return hits.filter((hit) => hit !== null);
}

export interface NumberOptions {
  sources: Sources;
  locale: Locale;
  lawAsAt: string;
  /** The site's root, absolute. */
  root: string;
}

/** What a query finds by its number. @param query one that may hold a citation (cite.ts) */
export async function byNumber(query: string, options: NumberOptions): Promise<Cited> {
  const { sources, locale, lawAsAt, root } = options;
  const home = await sources.asked(locale);
  const t2s = home.reads(query) ? {} : await sources.t2s();
  const number = bareNumber(fold(query, t2s));
  if (!number) {
    const index = await sources.cite();
    return readCitations(fold(query, {}), { ...sources, index: { ...index, t2s }, locale, lawAsAt, root });
  }
  const { lines, articles } = meantBy(number, await sources.numbers(locale));
  const [helps, cited] = await Promise.all([
    lineHits(lines, options),
    articles.length
      ? sources.cite().then((index) =>
          // By their ids, so that no names are needed.
          readCitations(articles.join(' '), {
            ...sources,
            index,
            names: async () => ({}),
            locale,
            lawAsAt,
            root,
          }),
        )
      : { hits: [], unresolved: [] },
  ]);
  const now = ({ status }: Hit) => (status === 'in-force' ? 0 : 1);
  const law = cited.hits.toSorted((a, b) => now(a) - now(b));
  return {
    hits: [...helps, ...law],
    unresolved: law.length > 1 ? [{ input: query.trim(), reason: 'ambiguous-number' }] : [],
  };
}
