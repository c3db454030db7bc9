/**
 * Which pages a language has that does not have all (docs/languages.md): its home page, the directory, the page to report a mistake, the index of its
 * place's law with every provision, and whatever of guides, steps and plain pages has a text in it.
 */
import { getCollection } from 'astro:content';
import { ALL_LOCALES, type Locale, MORE_LOCALES, type MoreLocale, moreOf } from '../i18n/locales.ts';

const ROOMS = ['', 'guides', 'services', 'law', 'report'];
const TEXTS = { guides: 'guideTexts', steps: 'stepTexts', pages: 'pageTexts' } as const;
let known: Promise<Set<string>> | undefined;

/** Every text there is: `guides/in-korea/ko`. */
async function texts(): Promise<Set<string>> {
  const ids = Object.entries(TEXTS).map(async ([folder, collection]) =>
    (await getCollection(collection)).map(({ id }) => `${folder}/${id}`),
  );
  return new Set((await Promise.all(ids)).flat());
}

/** Whether a page exists in a language. @param path below the locale: `guides/in-korea` */
export async function hasPage(locale: Locale, path: string): Promise<boolean> {
  const more = moreOf(locale);
  if (!more || ROOMS.includes(path)) return true;
  if (path.startsWith('law/')) return path.startsWith(`law/${more.place}/`);
  known ??= texts();
  return (await known).has(`${path.includes('/') ? path : `pages/${path}`}/${locale}`);
}

/** The languages in which a page exists, required ones first. */
export async function localesOf(path: string): Promise<Locale[]> {
  const there = await Promise.all(ALL_LOCALES.map((locale) => hasPage(locale, path)));
  return ALL_LOCALES.filter((_, i) => there[i]);
}

/** Rooms and tools that stand in the required languages alone. */
const ELSEWHERE = [
  ...[
    'routes',
    'steps',
    'cases',
    'glossary',
    'search',
    'pathfinder',
    'pathfinder/all',
    'offline',
    'device',
    'downloads',
    'data',
    'embed',
  ],
  ...['tools/deadlines', 'tools/evidence', 'tools/letters', 'tools/citations'],
];

/** The addresses at which a language says that it lacks the page: every guide, route, step, case and tool. */
export async function missingPages(): Promise<{ locale: MoreLocale; path: string }[]> {
  const folders = (['guides', 'routes', 'steps', 'cases'] as const).map(async (folder) =>
    (await getCollection(folder)).map(({ id }) => `${folder}/${id}`),
  );
  const paths = [...ELSEWHERE, 'about', 'safety', ...(await Promise.all(folders)).flat()];
  const all = MORE_LOCALES.flatMap((locale) => paths.map((path) => ({ locale, path })));
  const there = await Promise.all(all.map(({ locale, path }) => hasPage(locale, path)));
  return all.filter((_, i) => !there[i]);
}
