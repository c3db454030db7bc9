/** The copy that is opened from a disk by a double click: the built site, one language or both. Node only. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALES, type Locale, isLocale } from '../i18n/locales.ts';
import { applyEdits, parsePage } from '../publish/edit.ts';
import { classicScript, runtimeScript } from './classic-scripts.ts';
import { isLeftOut, isOnlineOnly } from './online-only.ts';
import { type CopyPlan, RUNTIME, classicName, copyEdits, fileOf } from './rewrite-page.ts';
import { wrapData } from './wrap-data.ts';

type Content = Uint8Array | string;

/** What the site holds and every copy takes from it. */
interface Site {
  dist: string;
  pages: string[];
  /** Name in the copy → content, as it is in every copy that holds its language. */
  rest: Map<string, Content>;
}

/** The language whose files these are, or null for what all share: zh/…, pathfinder/data-zh.json,
 * search/words-zh-latin.json. */
export function localeOfFile(file: string): Locale | null {
  const [room = '', name = ''] = file.split('/');
  const inName = /^[a-z]+-([a-z]{2})(?:-[a-z]+)?\.json(\.js)?$/.exec(name)?.[1] ?? '';
  return [room, inName].find(isLocale) ?? null;
}

/** The module scripts that pages load, and Pagefind's. */
function modulesOf(dist: string, files: readonly string[]): { entries: string[]; imported: string[] } {
  const entries = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(path.join(dist, file), 'utf8');
    for (const [, src] of html.matchAll(/<script type="module" src="([^"]+)"/g))
      entries.add(fileOf(src!, `/${file}`)!.file);
  }
  return { entries: [...entries].sort(), imported: files.filter((file) => /\/pagefind\/pagefind\.js$/.test(file)) };
}

/** The exit leads back to the folder of its script, which has no page here. */
export function exitForFiles(script: string, root: string): string {
  const found = /new URL\(\s*(["'])\.\1\s*,\s*document\.currentScript\.src\s*\)\.href/;
  if (!found.test(script))
    throw new Error(
      "exit.js: found no “new URL('.', document.currentScript.src).href”; wanted the line that finds its folder",
    );
  return script.replace(found, root);
}

/** Reads a built site and makes what all its copies share. */
async function readSite(dist: string): Promise<Site> {
  const files = globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !isLeftOut(file))
    .sort();
  const { entries, imported } = modulesOf(dist, files);
  const rest = new Map<string, Content>();
  for (const file of entries) rest.set(classicName(file), await classicScript(dist, file));
  for (const file of imported) rest.set(file, await classicScript(dist, file, true));
  rest.set(RUNTIME, await runtimeScript());
  for (const file of files) {
    if (file.endsWith('.html') || rest.has(file) || /(^_astro\/.*|pagefind-worker)\.m?js$/.test(file)) continue;
    const bytes = readFileSync(path.join(dist, file));
    const wrapped = wrapData(file, bytes);
    if (wrapped) rest.set(`${file}.js`, wrapped);
    else if (file === 'exit.js')
      rest.set(file, exitForFiles(bytes.toString(), "new URL('index.html', document.currentScript.src).href"));
    else rest.set(file, bytes);
  }
  return { dist, pages: files.filter((file) => file.endsWith('.html')), rest };
}

/** What an online-only page says in a copy, as HTML, in a language. */
export type Notice = (locale: Locale) => string;

/**
 * The files of several copies, made together so that each page is parsed once.
 * @param dist the built site
 * @param editions the languages of each copy
 * @param siteUrl the site's address, or null: links that the copy cannot follow become text
 * @returns for each copy: file → content; `index.html` is where it opens
 */
export async function fileCopies(
  dist: string,
  editions: readonly (readonly Locale[])[],
  siteUrl: string | null,
  notice: Notice,
): Promise<Map<string, Content>[]> {
  const { pages, rest } = await readSite(dist);
  const copies = editions.map((locales) => {
    const belongs = (file: string) => {
      const locale = localeOfFile(file);
      return locale === null || locales.includes(locale);
    };
    const files = new Map([...rest].filter(([file]) => belongs(file)));
    const own = new Set(pages.filter(belongs));
    return { locales, files, own, has: (file: string) => own.has(file) || files.has(file) };
  });
  for (const file of pages) {
    const holders = copies.filter(({ own }) => own.has(file));
    if (!holders.length) continue;
    const html = readFileSync(path.join(dist, file), 'utf8');
    const tree = parsePage(html);
    const page = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const locale = localeOfFile(file);
    for (const { locales, files, has } of holders) {
      const one = locales.length < LOCALES.length;
      // A copy in one language opens at that language's home page.
      if (one && file === 'index.html') continue;
      const plan: CopyPlan = { has, locales, siteUrl, notice: locale && isOnlineOnly(file) ? notice(locale) : null };
      files.set(file, applyEdits(html, copyEdits(tree, page, file, plan)));
      if (one && file === `${locales[0]}/index.html`)
        files.set('index.html', applyEdits(html, copyEdits(tree, page, 'index.html', plan)));
    }
  }
  return copies.map(({ files }) => files);
}
