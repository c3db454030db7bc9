/**
 * After everything else is built: the edition of each language that can be kept on a device, as packs and a list of them
 * (src/offline/edition.ts). The same files give the same bytes. Node only.
 */
import type { AstroIntegration } from 'astro';
import { gzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { nextChange } from '../law/next-change.ts';
import { type Choice, type EditionHead, type EditionList, type ListedFile, sizeOf } from '../offline/edition.ts';
import { lawAsAt } from './edition.ts';
import { readContent } from './read-content.ts';

/** The rooms that are kept only with the law. */
const LAW_ROOMS = ['law', 'cases'];
/** What is offered for download is no part of an edition, nor is the worker. */
const NOT_KEPT = /\.(?:zip|epub|pdf|docx|xml|ris|bib|webmanifest|png|txt)$|^\w+\/sw\.js$|\.map$/;
/**
 * How many bytes of files a pack holds: few enough requests on a slow line, and little lost where it is cut. Pages shrink to a
 * tenth and less, the search's files hardly.
 */
const PACK_BYTES = 1_000_000;
const SEARCH_PACK_BYTES = 250_000;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Which choice a file of dist/ belongs to for a language, or null if it is not kept at all. */
function choiceOf(file: string, locale: Locale): Choice | null {
  if (NOT_KEPT.test(file)) return null;
  const shared =
    /^(?:_astro\/|exit\.js$|kept\.js$|hash\.js$|(?:icon|logo)\.svg$|search\/(?!strings-)|pathfinder\/(?!data-))/.test(
      file,
    ) ||
    /^data\/v1\/(?:citations|citing)\.json$/.test(file) ||
    file === `search/strings-${locale}.json` ||
    file === `pathfinder/data-${locale}.json`;
  if (shared) return 'guides';
  const [first, room = ''] = file.split('/');
  if (first !== locale) return null;
  return LAW_ROOMS.includes(room) ? 'law' : 'guides';
}

const SEARCH = '1 search';

/**
 * Which part of an edition a file belongs to: a pack holds files of one part, so that a part that did not change is not
 * fetched again.
 */
function partOf(file: string, choice: Choice): string {
  if (file.includes('/pagefind/')) return SEARCH;
  return choice === 'law' ? '3 law' : file.endsWith('.html') ? '2 pages' : '0 shared';
}

/** Files in an order that does not depend on the machine, cut into groups. */
function groups<T extends { part: string; file: string; bytes: number }>(files: readonly T[]): T[][] {
  const sorted = [...files].sort((a, b) => (a.part + a.file < b.part + b.file ? -1 : 1));
  const all: T[][] = [];
  let size = 0;
  for (const file of sorted) {
    const last = all.at(-1);
    const most = file.part === SEARCH ? SEARCH_PACK_BYTES : PACK_BYTES;
    if (!last || last[0]!.part !== file.part || size + file.bytes > most) {
      all.push([file]);
      size = file.bytes;
    } else {
      last.push(file);
      size += file.bytes;
    }
  }
  return all;
}

/** What an edition is made of. */
interface EditionSource {
  /** The built site's folder. */
  dist: string;
  /** All its files, with slashes. */
  files: readonly string[];
  locale: Locale;
  law: { lawAsAt: string; nextChange: string | null };
}

/**
 * Writes one language's packs, list and head.
 * @param folder where to; what stands there is deleted
 */
export function writeEdition({ dist, files, locale, law }: EditionSource, folder: string): EditionHead {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (bytes: Uint8Array) => {
    const packed = gzipSync(bytes, { level: 9, mtime: 0 });
    const name = sha256(packed);
    writeFileSync(path.join(folder, `${name}.bin`), packed);
    return { sha256: name, bytes: packed.length };
  };
  const found = files.flatMap((file) => {
    const choice = choiceOf(file, locale);
    if (!choice) return [];
    const content = readFileSync(path.join(dist, file));
    return [{ file, choice, part: partOf(file, choice), content, bytes: content.length }];
  });
  const list: EditionList = {
    packs: groups(found).map((group) => ({
      ...write(Buffer.concat(group.map(({ content }) => content))),
      choice: group[0]!.choice,
      files: group.map(({ file, content, bytes }): ListedFile => [file, bytes, sha256(content)]),
    })),
  };
  const json = Buffer.from(JSON.stringify(list));
  const head: EditionHead = {
    format: 1,
    id: sha256(json),
    ...law,
    list: write(json),
    choices: { guides: sizeOf(list, 'guides'), law: sizeOf(list, 'law') },
  };
  writeFileSync(path.join(folder, 'edition.json'), JSON.stringify(head));
  return head;
}

/** Every language's edition. @param root the project's folder; @param dist the built site's */
export function writeEditions(root: string, dist: string): Record<Locale, EditionHead> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const on = lawAsAt(root);
  const law = { lawAsAt: on, nextChange: nextChange(readContent(root).record.versions.values(), on) };
  return Object.fromEntries(
    LOCALES.map((locale) => [locale, writeEdition({ dist, files, locale, law }, path.join(dist, 'packs', locale))]),
  ) as Record<Locale, EditionHead>;
}

/** The Astro integration: add it last, after the search index. */
export function offlineEdition(root: string): AstroIntegration {
  return {
    name: 'offline-edition',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        for (const [locale, { choices, id }] of Object.entries(writeEditions(root, fileURLToPath(dir))))
          logger.info(
            `${locale}: ${id.slice(0, 8)}, guides ${choices.guides.files} files, ${choices.guides.download} bytes to fetch; ` +
              `with the law ${choices.law.files} files, ${choices.law.download} bytes`,
          );
      },
    },
  };
}
