import { ALL_LOCALES, LOCALES, type Locale, type RequiredLocale } from '../i18n/locales.ts';
import { hasPage } from './more-pages.ts';

/** One static path for each locale in which every page exists. */
export const localePaths = () => LOCALES.map((locale) => ({ params: { locale }, props: { locale } }));

type Item = { params: Record<string, string>; props: object };
type Items<L, P, Q> = (locale: L) => Promise<{ params: P; props: Q }[]> | { params: P; props: Q }[];

async function inEach<L extends Locale, P extends Item['params'], Q extends object>(
  locales: readonly L[],
  items: Items<L, P, Q>,
) {
  const all = await Promise.all(
    locales.map(async (locale) =>
      (await items(locale)).map(({ params, props }) => ({
        params: { locale, ...params },
        props: { locale, ...props },
      })),
    ),
  );
  return all.flat();
}

/** One static path for each locale in which every page exists, and each item of it. */
export const perLocale = <P extends Item['params'], Q extends object>(items: Items<RequiredLocale, P, Q>) =>
  inEach(LOCALES, items);

/**
 * The same, and for each further language the pages that it has (more-pages.ts).
 * @param path the page's path below the locale, from its parameters: ({ slug }) => `guides/${slug}`
 */
export async function perEveryLocale<P extends Item['params'], Q extends object>(
  items: Items<Locale, P, Q>,
  path: (params: P) => string,
) {
  return inEach(ALL_LOCALES, async (locale) => {
    const all = await items(locale);
    const there = await Promise.all(all.map(({ params }) => hasPage(locale, path(params))));
    return all.filter((_, i) => there[i]);
  });
}
