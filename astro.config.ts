import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { coloursCss } from './src/config/schema.ts';
import { SITE } from './src/config/site.ts';
import { LOCALES } from './src/i18n/locales.ts';
import { contentCheck } from './src/publish/content-check.ts';
import { publishedData } from './src/publish/data/integration.ts';
import { editionId, lawAsAt } from './src/publish/edition.ts';
import { embedPages } from './src/publish/embed-pages.ts';
import { finishPages } from './src/publish/finish-pages.ts';
import { offlineEdition } from './src/publish/offline-edition.ts';
import { searchIndex } from './src/publish/search-index.ts';

const root = import.meta.dirname;
const site = process.env.SITE_URL ?? SITE.siteUrl;

/** An edition's own colours stand in src/styles/edition.css, which is empty in the repository. */
const editionColours = {
  name: 'edition-colours',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.split('?')[0]!.endsWith('src/styles/edition.css') ? coloursCss(SITE) || '/* ours */' : null,
};

/**
 * Preloading would ask for parts of a script below the host's root, which is not ours below a path of its own, and every page
 * would carry their list. Astro sets `build.modulePreload` anew, so it is said where Astro does not.
 */
const noPreload = {
  name: 'no-module-preload',
  configEnvironment: (name: string) => (name === 'client' ? { build: { modulePreload: false as const } } : null),
  // What loads the list would still come with every page (0.9 kB), though there is no list.
  enforce: 'pre' as const,
  load: (id: string) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

export default defineConfig({
  ...(site ? { site } : {}),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  i18n: {
    locales: [...LOCALES],
    defaultLocale: SITE.defaultLocale,
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  integrations: [
    contentCheck(root),
    mdx(),
    publishedData(root),
    finishPages(),
    searchIndex(root),
    embedPages(root),
    offlineEdition(root),
  ],
  vite: {
    plugins: [editionColours, noPreload, tailwindcss()],
    define: {
      __LAW_AS_AT__: JSON.stringify(lawAsAt(root)),
      __EDITION__: JSON.stringify(editionId(root)),
    },
    build: {
      // Nothing is inlined: the Content-Security-Policy allows only files of this site.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro gives every MDX page a directive that the bundler does not know, and complains of, some hundred times a
        // build. What is left of the warnings is ours, and is read.
        onLog(level, log, print) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE' || !log.message.includes('use astro:')) print(level, log);
        },
      },
    },
  },
});
