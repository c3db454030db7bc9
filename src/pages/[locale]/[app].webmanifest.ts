/** What a home screen needs to know. No page links to it before she has chosen a name. */
import type { APIRoute } from 'astro';
import { HTML_LANG, type Locale } from '../../i18n/locales.ts';
import { APPS, APP_NAMES, type App, iconPath } from '../../site/app-names.ts';
import { perLocale } from '../../site/static-paths.ts';

export const getStaticPaths = () => perLocale(() => APPS.map((app) => ({ params: { app }, props: { app } })));

export const GET: APIRoute<{ locale: Locale; app: App }> = ({ props: { locale, app } }) => {
  const icon = (which: '192' | '512' | 'maskable-512', size: string, purpose: string) => ({
    src: `..${iconPath(app, which)}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const name = APP_NAMES[app][locale];
  // No shortcuts, no description: nothing that says what it is about.
  return Response.json({
    name,
    short_name: name,
    lang: HTML_LANG[locale],
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#fbf7ee',
    theme_color: '#fbf7ee',
    icons: [icon('192', '192', 'any'), icon('512', '512', 'any'), icon('maskable-512', '512', 'maskable')],
  });
};
