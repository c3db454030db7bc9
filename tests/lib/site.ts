/** The built site in dist/, read and parsed once. LIT_DIST names another folder. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Page, toPage } from './page.ts';

export const DIST = path.resolve(process.env.LIT_DIST ?? path.join(import.meta.dirname, '../../dist'));

if (!existsSync(path.join(DIST, 'index.html')))
  throw new Error(`There is no built site in ${DIST}. Run \`npm run build\` first.`);

/** Every file of dist/, with slashes, sorted. */
export const files = new Set(
  globSync('**/*', { cwd: DIST, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort(),
);

/** The text of a file of dist/. */
export const read = (file: string): string => readFileSync(path.join(DIST, file), 'utf8');

/** The files whose names end so. */
export const filesEnding = (...endings: string[]): string[] =>
  [...files].filter((file) => endings.some((end) => file.endsWith(end)));

/** The pages of embeds: thousands, all of one make, looked at by tests/site/embeds.test.ts alone; without the page that leaves. */
export const embedFiles = filesEnding('.html').filter(
  (file) => file.startsWith('embed/') && !/^embed\/[^/]+\/leave\/index\.html$/.test(file),
);

/** Every other HTML page. */
export const pages: Page[] = filesEnding('.html')
  .filter((file) => !file.startsWith('embed/'))
  .map((file) => toPage(`/${file.replace(/(^|\/)index\.html$/, '$1')}`, read(file)));

/** Where the site says that it stands, with a slash at its end: what SITE_URL was when it was built. Null without. */
const SITE_ROOT: string | null =
  pages
    .map(({ path: at, html }) =>
      at === '/zh/' ? /<link rel="canonical" href="([^"]*)zh\/"/.exec(html)?.[1] : undefined,
    )
    .find((root) => root !== undefined) ?? null;

/** The path below the site's root to which an address leads that stands in a file of it: /zh/law/. */
export function sitePath(address: string, from: string): string {
  const inside = SITE_ROOT !== null && address.startsWith(SITE_ROOT) ? `/${address.slice(SITE_ROOT.length)}` : address;
  return decodeURI(new URL(inside, `https://site.invalid${from}`).pathname);
}

/** The page at an address. */
export const pageAt = new Map(pages.map((page) => [page.path, page]));

/** The first page of every kind in every language. */
export function onePageOfEachKind(): Page[] {
  const seen = new Map<string, Page>();
  for (const page of pages) {
    const key = `${page.kind} ${page.locale}`;
    if (!seen.has(key)) seen.set(key, page);
  }
  return [...seen.values()];
}
