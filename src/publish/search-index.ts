/**
 * Builds the search index after the pages: one Pagefind bundle a language (/zh/pagefind/, /en/pagefind/), so that each
 * language can be saved offline by itself, and the small JSON files of search-data.ts. Node only.
 * What a page must bear to be found: search-pages.ts. How the bundle becomes small: search-repack.ts.
 */
import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { INDEX_LANG, LOCALES, type RequiredLocale as Locale } from '../i18n/locales.ts';
import { factsOf, keyOf } from '../search/facts.ts';
import { fold } from '../search/fold.ts';
import { readContent } from './read-content.ts';
import { type Keyed, askedLines, searchData, searchT2s } from './search-data.ts';
import { type Indexed, indexedOf } from './search-pages.ts';
import { repack } from './search-repack.ts';
import { smallest } from './smallest.ts';
import { worth } from './search-worth.ts';
import { shakeEngine } from './wasm-shake.ts';

/** How much a word counts in a title, a summary and a question, against the text. */
const WEIGHT = { title: 7, summary: 2, asked: 4 };
/** Characters of a summary and of a paragraph that a result shows. */
const SHOWN = { zh: { summary: 96, place: 28 }, en: { summary: 200, place: 64 } };

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const cut = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length).replace(/[\s\p{P}]+\S{0,12}$/u, '')}…`;

/** Gives every record its key: numbered among those with the same facts, in the order of the addresses. */
function keyed(records: readonly Indexed[]): Keyed[] {
  const counts = new Map<string, number>();
  return records.map((record) => {
    const kind = keyOf(record, 0);
    const number = counts.get(kind) ?? 0;
    counts.set(kind, number + 1);
    return { ...record, key: keyOf(record, number) };
  });
}

/** A record as Pagefind reads it. The text is folded, as queries are; what a result shows is told by the card. */
function html(record: Keyed, asked: readonly string[], locale: Locale, t2s: Readonly<Record<string, string>>): string {
  const text = (words: string) => escape(fold(words, t2s));
  const weighed = (weight: number, words: string) => `<p data-pagefind-weight="${weight}">${text(words)}</p>`;
  const parts = [
    weighed(WEIGHT.title, record.title),
    weighed(WEIGHT.summary, record.summary),
    ...asked.map((line) => weighed(WEIGHT.asked, line)),
    ...record.places.map(({ id, text: words }) => `<p${id ? ` id="${escape(id)}"` : ''}>${text(words)}</p>`),
  ];
  return `<html lang="${INDEX_LANG[locale]}"><body><div data-pagefind-body>${parts.join('')}</div></body></html>`;
}

/**
 * Deletes what Pagefind writes and this site does not use: its interfaces, its worker, the WASM of another language and what
 * of it is never called; and puts our reader in the place of its script.
 */
function prune(bundle: string, root: string): void {
  const entry = JSON.parse(readFileSync(path.join(bundle, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { wasm: string | null }>;
  };
  const wasm = new Set(Object.values(entry.languages).map((language) => `wasm.${language.wasm ?? 'unknown'}.pagefind`));
  for (const name of readdirSync(bundle)) {
    const unused =
      /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./.test(name) ||
      (name.startsWith('wasm.') && !wasm.has(name));
    if (unused) rmSync(path.join(bundle, name));
    else if (name.startsWith('wasm.')) shakeEngine(path.join(bundle, name));
  }
  // A folder opened from a disk cannot be fetched from: there this module comes as a script (src/copies).
  buildSync({
    entryPoints: [path.join(root, 'src/search/pagefind-client.ts')],
    outfile: path.join(bundle, 'pagefind.js'),
    allowOverwrite: true,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
  });
}

async function buildBundle(
  root: string,
  dist: string,
  locale: Locale,
  records: readonly Keyed[],
  asked: ReadonlyMap<string, readonly string[]>,
  t2s: Readonly<Record<string, string>>,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: INDEX_LANG[locale] });
  if (!index) throw new Error(`search: Pagefind did not start: ${errors.join('; ')}`);
  for (const record of records) {
    const content = html(record, asked.get(record.rid) ?? [], locale, locale === 'zh' ? t2s : {});
    const added = await index.addHTMLFile({ url: record.url, content });
    if (added.errors.length) throw new Error(`search: ${record.url}: ${added.errors.join('; ')}`);
  }
  const bundle = path.join(dist, locale, 'pagefind');
  rmSync(bundle, { recursive: true, force: true });
  const written = await index.writeFiles({ outputPath: bundle });
  if (written.errors.length) throw new Error(`search: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  prune(bundle, root);
  const shown = SHOWN[locale];
  const cards = new Map(
    records.map(({ url, key, rid, title, summary, places }) => [
      url,
      {
        name: key,
        meta: { rid, title, ...(summary ? { summary: cut(summary, shown.summary) } : {}) },
        // Only an article's result leads on to the place (engine.ts).
        places:
          factsOf(key).kind === 'provision' ? places.map((p) => ({ id: p.id, text: cut(p.text, shown.place) })) : [],
      },
    ]),
  );
  repack(bundle, { cardOf: (url) => cards.get(url)!, keep: worth(locale) });
  // What every first search loads.
  for (const name of readdirSync(bundle)) if (/^wasm\.|\.pf_meta$/.test(name)) await smallest(path.join(bundle, name));
}

/**
 * Builds the bundles and the JSON files.
 * @param root the project's folder
 * @param dist the built site's folder
 * @returns how many records each language's index holds
 */
async function buildSearch(root: string, dist: string): Promise<Record<string, number>> {
  const { content, record } = readContent(root);
  const records = Object.fromEntries(LOCALES.map((locale) => [locale, keyed(indexedOf(dist, locale))])) as Record<
    Locale,
    Keyed[]
  >;
  for (const locale of LOCALES)
    if (!records[locale].length)
      throw new Error(`search: no page below dist/${locale}/ bears data-pagefind-body; wanted the pages to be found`);
  const t2s = searchT2s(record, content, records.zh);
  try {
    for (const locale of LOCALES)
      await buildBundle(root, dist, locale, records[locale], askedLines(content, locale), t2s);
  } finally {
    await close();
  }
  mkdirSync(path.join(dist, 'search'), { recursive: true });
  for (const [name, data] of Object.entries(searchData(record, content, records, t2s)))
    writeFileSync(path.join(dist, 'search', `${name}.json`), JSON.stringify(data));
  return Object.fromEntries(LOCALES.map((locale) => [locale, records[locale].length]));
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
