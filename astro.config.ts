import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { LOCALES } from './src/i18n/locales.ts';
import { contentCheck } from './src/publish/content-check.ts';
import { publishedData } from './src/publish/data/integration.ts';
import { editionId, lawAsAt } from './src/publish/edition.ts';
import { finishPages } from './src/publish/finish-pages.ts';
import { offlineEdition } from './src/publish/offline-edition.ts';
import { searchIndex } from './src/publish/search-index.ts';

const root = import.meta.dirname;

export default defineConfig({
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  i18n: {
    locales: [...LOCALES],
    defaultLocale: LOCALES[0],
    routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false },
  },
  integrations: [
    contentCheck(root),
    mdx(),
    publishedData(root),
    finishPages(),
    searchIndex(root),
    offlineEdition(root),
  ],
  vite: {
    plugins: [tailwindcss()],
    define: {
      __LAW_AS_AT__: JSON.stringify(lawAsAt(root)),
      __EDITION__: JSON.stringify(editionId(root)),
    },
    // Nothing is inlined: the Content-Security-Policy allows only files of this site.
    // Preloading would ask for parts of a script below the host's root, which is not ours below a path of its own.
    build: { assetsInlineLimit: 0, modulePreload: false },
  },
});
