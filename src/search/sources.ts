/** What the search reads, loaded when it is first needed and kept; docs/search.md lists the files. */
import type { CitationIndex } from '../citation/index.ts';
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import type { Synonyms } from '../schemas/reference.ts';
import { type AskedIndex, type AskedList, openAsked, readAsked } from './asked.ts';
import { type Law, type Letters, type Names, lettersIn, readLaws } from './cite.ts';
import { type Loader, once } from './load.ts';
import type { Numbers } from './numbers.ts';
import type { Pagefind } from './pagefind.ts';
import type { Syllables } from './pinyin.ts';
import { groupsOf } from './same.ts';
import { type Pairs, unpackPairs } from './signs.ts';

/**
 * /search/words-<locale>-<letters>.json: the table of content/synonyms.yaml for one language of the pages; what is typed in
 * Latin letters apart from the rest.
 */
export interface Words {
  synonyms: Synonyms[Locale];
  slips: Synonyms['slips'];
}

/** As it is sent: an entry a line, the key and what it leads to with commas between them. */
type Sent = Record<keyof Words, string>;
const entries = (table: string): [string, string[]][] =>
  table
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [key, ...to] = line.split(',');
      return [key!, to];
    });

/** The list of judgments, by its name beside those of the places. */
export const CASES = 'cases';

export interface Sources {
  /** Traditional to Simplified. */
  t2s(): Promise<Readonly<Record<string, string>>>;
  /** How the characters are read. */
  syllables(): Promise<Syllables>;
  /** What finds an instrument; without `t2s`. */
  cite(): Promise<CitationIndex>;
  names(letters: Letters): Promise<Names>;
  /** What else is known of one. */
  law(instrument: string): Promise<Law>;
  /** What a number alone may mean. */
  numbers(of: Locale): Promise<Numbers>;
  pagefind(of: Locale): Promise<Pagefind>;
  /** A language's list of questions, with those of the places named, and of judgments (`CASES`). */
  asked(of: Locale, more?: readonly string[]): Promise<AskedIndex>;
  /** A language's words, as far as a text may hold them. */
  words(of: Locale, text: string): Promise<Words>;
}

/** Opens the sources. A failure is not kept: a later query tries again. */
export function openSources(loader: Loader): Sources {
  const kept = new Map<string, () => Promise<unknown>>();
  const keep = <T>(name: string, make: () => Promise<T>): Promise<T> => {
    if (!kept.has(name)) kept.set(name, once(make));
    return kept.get(name)!() as Promise<T>;
  };
  const json = <T>(name: string) => keep(name, () => loader.json<T>(name));
  const list = (name: string) => json<AskedList>(name).then(readAsked);

  return {
    t2s: () => keep('characters', async () => unpackPairs(await json<Pairs>('t2s'))),
    syllables: () => json('pinyin'),
    cite: () => keep('laws', async () => readLaws(await json('cite-laws'))),
    names: (letters) => json(`cite-${letters}`),
    numbers: (of) => json(`numbers-${of}`),
    law: (instrument) => json(`cite-${instrument.replace('/', '-')}`),
    pagefind: (of) => keep(`pagefind ${of}`, () => loader.pagefind(of)),
    asked: (of, more = []) =>
      // Opened anew for others: how rare a piece is changes with the list.
      keep(`questions ${of} ${more.join(' ')}`, async () => {
        const lists = await Promise.all([`asked-${of}`, ...more.map((name) => `asked-${of}-${name}`)].map(list));
        return openAsked(
          lists.flatMap(({ pages }) => pages),
          groupsOf(lists[0]!.same),
        );
      }),
    async words(of, text) {
      const tables = await Promise.all(
        lettersIn(text).map((one) =>
          keep(`words ${of} ${one}`, async (): Promise<Words> => {
            const { synonyms, slips } = await json<Sent>(`words-${of}-${one}`);
            return {
              synonyms: Object.fromEntries(entries(synonyms)),
              slips: Object.fromEntries(entries(slips).map(([key, [to]]) => [key, to!])),
            };
          }),
        ),
      );
      return {
        synonyms: Object.assign({}, ...tables.map(({ synonyms }) => synonyms)) as Words['synonyms'],
        slips: Object.assign({}, ...tables.map(({ slips }) => slips)) as Words['slips'],
      };
    },
  };
}
