/**
 * Builds the search index after the pages: one Pagefind bundle a language (/zh/pagefind/, /en/pagefind/), so that each
 * language can be saved offline by itself, and the small JSON files of search-data.ts. Node only.
 * What a page must bear to be found: search-pages.ts.
 */
import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { INDEX_LANG, LOCALES, type Locale } from '../i18n/locales.ts';
import { readContent } from './read-content.ts';
import { searchData } from './search-data.ts';
import { type Indexed, indexedOf } from './search-pages.ts';

/** Deletes what Pagefind writes and this site does not use: its interfaces, and the WASM of another language. */
function prune(bundle: string): void {
  const entry = JSON.parse(readFileSync(path.join(bundle, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { wasm: string | null }>;
  };
  const wasm = new Set(Object.values(entry.languages).map((language) => `wasm.${language.wasm ?? 'unknown'}.pagefind`));
  for (const name of readdirSync(bundle)) {
    const unused =
      /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(name) ||
      (name.startsWith('wasm.') && !wasm.has(name));
    if (unused) rmSync(path.join(bundle, name));
  }
}

async function buildBundle(dist: string, locale: Locale): Promise<Indexed[]> {
  const indexed = indexedOf(dist, locale);
  if (!indexed.length)
    throw new Error(`search: no page below dist/${locale}/ bears data-pagefind-body; wanted the pages to be found`);
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANG[locale] });
  if (!index) throw new Error(`search: Pagefind did not start: ${errors.join('; ')}`);
  for (const { url, content } of indexed) {
    const added = await index.addHTMLFile({ url, content });
    if (added.errors.length) throw new Error(`search: ${url}: ${added.errors.join('; ')}`);
    if (!added.file.meta.rid) throw new Error(`search: ${url}: found no rid; wanted data-pagefind-meta="rid:…"`);
  }
  const bundle = path.join(dist, locale, 'pagefind');
  rmSync(bundle, { recursive: true, force: true });
  const written = await index.writeFiles({ outputPath: bundle });
  if (written.errors.length) throw new Error(`search: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  prune(bundle);
  return indexed;
}

/**
 * Builds the bundles and the JSON files.
 * @param root the project's folder
 * @param dist the built site's folder
 * @returns how many records each language's index holds
 */
export async function buildSearch(root: string, dist: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let corpus = '';
  try {
    for (const locale of LOCALES) {
      const indexed = await buildBundle(dist, locale);
      counts[locale] = indexed.length;
      if (locale === 'zh') corpus = indexed.map(({ content }) => content).join('');
    }
  } finally {
    await close();
  }
  const { content, record } = readContent(root);
  mkdirSync(path.join(dist, 'search'), { recursive: true });
  for (const [name, data] of Object.entries(searchData(record, content.synonyms, corpus)))
    writeFileSync(path.join(dist, 'search', `${name}.json`), JSON.stringify(data));
  return counts;
}

/** The Astro integration: add it last. */
export function searchIndex(root: string): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const counts = await buildSearch(root, fileURLToPath(dir));
        logger.info(
          Object.entries(counts)
            .map(([locale, count]) => `${locale}: ${count} records`)
            .join(', '),
        );
      },
    },
  };
}
