/** What a search needs of one language: the list of questions, the words, the full text. Loaded once, when first needed. */
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import type { Synonyms } from '../schemas/reference.ts';
import { type AskedEntry, type AskedIndex, openAsked, readAsked } from './asked.ts';
import { type Loader, once } from './load.ts';
import type { Pagefind } from './pagefind.ts';
import { groupsOf } from './same.ts';

/** /search/words-<locale>.json: the table of content/synonyms.yaml for one language of the pages. */
export interface Words {
  synonyms: Synonyms[Locale];
  slips: Synonyms['slips'];
  same: Synonyms['same'][Locale];
}

export interface Bundle {
  pagefind: Pagefind;
  home: AskedIndex;
  whole: () => Promise<AskedIndex>;
  words: Words;
}

export interface Lists {
  home: () => Promise<AskedIndex>;
  /** With what stands abroad; loaded only for a query that names a place. */
  whole: () => Promise<AskedIndex>;
  words: () => Promise<Words>;
}

/** One language's list of questions and its words. */
export function listOf(loader: Loader, of: Locale): Lists {
  const words = once(() => loader.json<Words>(`words-${of}`));
  const read = async (name: string) => readAsked(await loader.json<AskedEntry[]>(name));
  const groups = once(async () => groupsOf((await words()).same));
  const home = once(async () => {
    const [pages, same] = await Promise.all([read(`asked-${of}`), groups()]);
    return openAsked(pages, same);
  });
  const whole = once(async () => {
    const [index, abroad, same] = await Promise.all([home(), read(`asked-${of}-abroad`), groups()]);
    return openAsked([...index.pages, ...abroad], same);
  });
  return { home, whole, words };
}

/** With the full text. */
export function bundleOf(loader: Loader, of: Locale, { home, whole, words }: Lists): () => Promise<Bundle> {
  const engine = once(() => loader.pagefind(of));
  return once(async () => {
    const [pagefind, index, table] = await Promise.all([engine(), home(), words()]);
    return { pagefind, home: index, whole, words: table };
  });
}
