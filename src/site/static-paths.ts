import { LOCALES, type Locale } from '../i18n/locales.ts';

/** One static path for each locale. */
export const localePaths = () => LOCALES.map((locale) => ({ params: { locale }, props: { locale } }));

/** One static path for each locale and each item of it. */
export async function perLocale<P extends Record<string, string>, Q extends object>(
  items: (locale: Locale) => Promise<{ params: P; props: Q }[]> | { params: P; props: Q }[],
) {
  const all = await Promise.all(
    LOCALES.map(async (locale) =>
      (await items(locale)).map(({ params, props }) => ({
        params: { locale, ...params },
        props: { locale, ...props },
      })),
    ),
  );
  return all.flat();
}
