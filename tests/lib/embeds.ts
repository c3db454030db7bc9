/** Two hundred embeds of every kind, drawn by lot, and the full pages that they name. */
import { isLocale } from '../../src/i18n/locales.ts';
import { all, attr } from './html.ts';
import { type Page, toPage } from './page.ts';
import { sample } from './sample.ts';
import { embedFiles, pageAt, read } from './site.ts';

const address = (file: string) => `/${file.replace(/index\.html$/, '')}`;
/** Of each kind this many first, so that rare kinds are compared too; single 款 and 项 are two thirds of all. */
const OF_EACH = 8;
export const DRAWN = 200;
/** EMBED_SEED=7 npx vitest run … draws others. */
export const SEED = Number(process.env.EMBED_SEED ?? 2026);

/** The kinds of embed, by their path below the language; written out here, not taken from the code that makes them. */
export const KIND_PATHS: Record<string, RegExp> = {
  guide: /^guides\/[^/]+$/,
  route: /^routes\/[^/]+$/,
  step: /^steps\/[^/]+$/,
  live: /^law\/[a-z]{2}\/[^/]+\/[^/]+$/,
  pinned: /^law\/[a-z]{2}\/[^/]+\/[^/]+\/(?:\d{4}-\d{2}-\d{2}|undated)$/,
  'part, live': /^law\/[a-z]{2}\/[^/]+\/[^/]+\/p[^/]*$/,
  'part, pinned': /^law\/[a-z]{2}\/[^/]+\/[^/]+\/(?:\d{4}-\d{2}-\d{2}|undated)\/p[^/]*$/,
  services: /^services$/,
  place: /^services\/[^/]+$/,
  glossary: /^glossary$/,
  term: /^glossary\/[^/]+$/,
  letter: /^tools\/letters\/[^/]+$/,
  pathfinder: /^pathfinder$/,
  comparison: /^law\/compare$/,
  question: /^law\/compare\/[^/]+$/,
};
/** The kind of an embed, by its file. */
export const kindOf = (file: string) => {
  const below = file.replace(/^embed\/[^/]+\/|\/index\.html$/g, '');
  return Object.keys(KIND_PATHS).find((kind) => KIND_PATHS[kind]!.test(below)) ?? `unknown: ${file}`;
};
/** The files of each kind. */
export const byKind = new Map<string, string[]>();
for (const file of embedFiles) byKind.set(kindOf(file), [...(byKind.get(kindOf(file)) ?? []), file]);
const ofEach = [...byKind.values()].flatMap((some) => sample(some, OF_EACH, SEED));
/** The embeds that are looked at closely. */
export const drawn = [
  ...ofEach,
  ...sample(
    embedFiles.filter((file) => !ofEach.includes(file)),
    DRAWN - ofEach.length,
    SEED,
  ),
];

/** An embed, parsed. */
export function embedPage(file: string): Page {
  const page = toPage(address(file), read(file));
  const locale = page.path.split('/')[2]!;
  return { ...page, locale: isLocale(locale) ? locale : null };
}

/** The full page that an embed names, and the place on it. */
export function fullPage(page: Page): { page: Page | undefined; id: string } {
  const link = all(page.document, 'a').find((a) => attr(a, 'data-full') !== null)!;
  const { pathname, hash } = new URL(attr(link, 'href')!, `https://site.invalid${page.path}`);
  return { page: pageAt.get(decodeURIComponent(pathname)), id: hash.slice(1) };
}
