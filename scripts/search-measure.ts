// npm run search:measure
// Over tests/search/queries.yaml, by the browser's code over dist/: recall@1, @5, MRR, zero results and milliseconds, for our
// search (both halves of the set), for Pagefind as it comes, and for MiniSearch over the same pages; then the milliseconds of each
// of our stages, and the bytes that a search downloads.
import path from 'node:path';
import MiniSearch from 'minisearch';
import { close as closePagefind, createIndex } from 'pagefind';
import { INDEX_LANG, LOCALES, type RequiredLocale as Locale } from '../src/i18n/locales.ts';
import { lawAsAt } from '../src/publish/edition.ts';
import { indexedOf } from '../src/publish/search-pages.ts';
import { units } from '../src/search/asked.ts';
import type { Stage } from '../src/search/engine.ts';
import { LIMITS, isShort, measureBytes } from './lib/search-bytes.ts';
import { openNodeSearch } from './lib/search-node.ts';
import { type Query, halfOf, readQueries, scoreOf } from './lib/search-queries.ts';
import { serveSite } from './lib/static-server.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.resolve(process.env.LIT_DIST ?? path.join(root, 'dist'));
const queries = readQueries(root);
/** Pagefind's own script. */
interface PlainPagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}
type Finder = (query: string) => Promise<string[]>;

const percent = (value: number) => `${(100 * value).toFixed(1)} %`.padStart(8);
function report(name: string, list: Query[], answers: string[][], ms: number): void {
  const { n, recall1, recall5, mrr, zero } = scoreOf(list, answers);
  console.log(
    `${name.padEnd(34)} ${String(n).padStart(4)} ${percent(recall1)} ${percent(recall5)}   ${mrr.toFixed(3)} ${percent(zero)} ${(ms / n).toFixed(1).padStart(8)}`,
  );
}

async function measure(name: string, finderOf: (locale: Locale) => Promise<Finder>, byHalf = false): Promise<void> {
  const answers = new Map<Query, string[]>();
  let ms = 0;
  for (const locale of LOCALES) {
    const find = await finderOf(locale);
    await find('偷拍');
    const start = performance.now();
    for (const query of queries.filter((one) => one.locale === locale)) answers.set(query, await find(query.query));
    ms += performance.now() - start;
  }
  const part = (label: string, list: Query[]) =>
    list.length &&
    report(
      `${name} ${label}`,
      list,
      list.map((query) => answers.get(query)!),
      (ms / queries.length) * list.length,
    );
  part('all', queries);
  for (const locale of LOCALES)
    part(
      locale,
      queries.filter((one) => one.locale === locale),
    );
  // By where the query comes from: a question, the other script, a number, a term, pinyin, a slip.
  for (const kind of new Set(queries.map((one) => one.kind)))
    part(
      kind,
      queries.filter((one) => one.kind === kind),
    );
  if (!byHalf) return;
  for (const half of ['dev', 'held'] as const)
    for (const locale of LOCALES)
      part(
        `${half} ${locale}`,
        queries.filter((one) => halfOf(one) === half && one.locale === locale),
      );
}

console.log(`${''.padEnd(34)}    n recall@1 recall@5     MRR     zero ms/query`);
const opened: { close(): void }[] = [];
const stages = new Map<Stage, number[]>();
const onStage = (stage: Stage, ms: number) => void (stages.get(stage) ?? stages.set(stage, []).get(stage)!).push(ms);
await measure(
  'ours',
  async (locale) => {
    const node = await openNodeSearch(dist, { locale, lawAsAt: lawAsAt(root), onStage });
    opened.push(node);
    return async (query) => {
      const { citations, hits } = await node.search.search(query);
      return [...citations, ...hits].map(({ id }) => id);
    };
  },
  true,
);

const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
const { server, port } = await serveSite({ root: folder }, 0, '127.0.0.1');
await measure('Pagefind, plain', async (locale) => {
  const { index } = await createIndex({ forceLanguage: INDEX_LANG[locale] });
  for (const { rid, title, summary, places } of indexedOf(dist, locale))
    await index!.addCustomRecord({
      url: `/${rid}`,
      content: [title, summary, ...places.map(({ text }) => text)].join('\n'),
      language: INDEX_LANG[locale],
      meta: { title },
    });
  const out = path.join(folder, locale, 'pagefind');
  await index!.writeFiles({ outputPath: out });
  const module = (await import(pathToFileURL(path.join(out, 'pagefind.js')).href)) as {
    createInstance(options: object): PlainPagefind;
  };
  const pagefind = module.createInstance({
    basePath: `http://127.0.0.1:${port}/${locale}/pagefind/`,
    // Else its addresses begin with the server's.
    baseUrl: '/',
    noWorker: true,
    language: INDEX_LANG[locale],
  });
  await pagefind.init();
  return async (query) => {
    const { results } = await pagefind.search(query);
    return Promise.all(results.slice(0, 10).map(async (one) => (await one.data()).url.replace(/^\//, '')));
  };
});
await closePagefind();
await measure('MiniSearch, words and pairs, OR', async (locale) => {
  const index = new MiniSearch({
    fields: ['title', 'summary', 'text'],
    idField: 'rid',
    tokenize: (text) => [...units(text)],
  });
  index.addAll(
    indexedOf(dist, locale).map(({ rid, title, summary, places }) => ({
      rid,
      title,
      summary,
      text: places.map(({ text }) => text).join('\n'),
    })),
  );
  return async (query) =>
    index
      .search(query, { boost: { title: 3, summary: 2 } })
      .slice(0, 10)
      .map(({ id }) => String(id));
});
for (const one of opened) one.close();

/** The value below which a share of a list lies. */
const quantile = (list: number[], share: number): number =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;
const cell = (value: string | number) => String(value).padStart(10);

console.log(`\n${'stage'.padEnd(20)}${['n', 'median ms', '95 % ms', 'max ms'].map(cell).join('')}`);
for (const [stage, list] of stages)
  console.log(
    stage.padEnd(20) +
      [list.length, ...[0.5, 0.95, 1].map((share) => quantile(list, share).toFixed(2))].map(cell).join(''),
  );

console.log(`\n${'bytes, gzip'.padEnd(34)}${['n', 'median', 'max', 'allowed'].map(cell).join('')}`);
const bytes = await measureBytes(dist, queries, { lawAsAt: lawAsAt(root) });
for (const locale of LOCALES)
  for (const [name, list, allowed] of [
    [
      'first, up to four words',
      bytes.filter((one) => isShort(one.query)).map(({ query, first }) => ({ query, n: first })),
      LIMITS.short,
    ],
    [
      'first, longer',
      bytes.filter((one) => !isShort(one.query)).map(({ query, first }) => ({ query, n: first })),
      LIMITS.long,
    ],
    ['later', bytes.map(({ query, later }) => ({ query, n: later })), LIMITS.later],
  ] as const) {
    const sizes = list.filter(({ query }) => query.locale === locale).map(({ n }) => n);
    console.log(
      `${locale} ${name}`.padEnd(34) +
        [sizes.length, quantile(sizes, 0.5), quantile(sizes, 1), allowed].map(cell).join(''),
    );
  }
server.close();
server.closeAllConnections();
rmSync(folder, { recursive: true, force: true });
