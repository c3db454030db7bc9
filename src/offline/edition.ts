/**
 * What the build writes about an edition that can be kept, and how a browser reads it again.
 *
 * `packs/<locale>/edition.json`  the head: small, asked for to look whether there is a new edition
 * `packs/<locale>/<sha256>.bin`  gzip of the list (JSON), and of packs: files one after the other, in the list's order
 *
 * Everything but the head is named by its SHA-256, so that two editions never mix. The ending is not .gz because some hosts
 * would then unpack the file on the way.
 */

/** What she may keep: the guides with all tools and the search, or those and the law. */
export const CHOICES = ['guides', 'law'] as const;
export type Choice = (typeof CHOICES)[number];

/** A file: its path from the site's root, its size in bytes, its SHA-256 in hex. */
export type ListedFile = [path: string, bytes: number, sha256: string];

/** A gzip of some files. `sha256` and `bytes` are of the pack as it travels. */
export interface Pack {
  sha256: string;
  bytes: number;
  /** `law`: only needed where the law is kept too. */
  choice: Choice;
  files: ListedFile[];
}

/** All packs of an edition. */
export interface EditionList {
  packs: Pack[];
}

/** How much one choice is. `bytes` on the device, `download` on the line. */
export interface ChoiceSize {
  files: number;
  bytes: number;
  download: number;
}

/** The head of an edition. Its id is the SHA-256 of the list's JSON. */
export interface EditionHead {
  format: 1;
  id: string;
  /** ISO day. */
  lawAsAt: string;
  /** The first day after it on which a change of law was known when the edition was made. */
  nextChange: string | null;
  list: { sha256: string; bytes: number };
  choices: Record<Choice, ChoiceSize>;
}

/** The packs of a choice. */
export const packsOf = ({ packs }: EditionList, choice: Choice): Pack[] =>
  packs.filter((pack) => choice === 'law' || pack.choice === 'guides');

/** The size of a choice. */
export function sizeOf(list: EditionList, choice: Choice): ChoiceSize {
  const packs = packsOf(list, choice);
  const files = packs.flatMap((pack) => pack.files);
  return {
    files: files.length,
    bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0),
    download: packs.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

const SHA256 = /^[0-9a-f]{64}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A path that stays below the root, of characters that need no escape. */
const PATH = /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[\w@.,+~/-]+$/;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isHash = (value: unknown): value is string => typeof value === 'string' && SHA256.test(value);
const isDay = (value: unknown): value is string => typeof value === 'string' && DAY.test(value);

/** Whether a value is a head that this code can read. What a filtering network puts in its place is not. */
export function isHead(value: unknown): value is EditionHead {
  if (!isObject(value) || value.format !== 1 || !isHash(value.id) || !isDay(value.lawAsAt)) return false;
  if (value.nextChange !== null && !isDay(value.nextChange)) return false;
  const { list, choices } = value;
  return (
    isObject(list) &&
    isHash(list.sha256) &&
    isSize(list.bytes) &&
    isObject(choices) &&
    CHOICES.every((choice) => {
      const size = choices[choice];
      return isObject(size) && isSize(size.files) && isSize(size.bytes) && isSize(size.download);
    })
  );
}

/** Whether a value is a list. */
export function isList(value: unknown): value is EditionList {
  return (
    isObject(value) &&
    Array.isArray(value.packs) &&
    value.packs.every(
      (pack) =>
        isObject(pack) &&
        isHash(pack.sha256) &&
        isSize(pack.bytes) &&
        (CHOICES as readonly unknown[]).includes(pack.choice) &&
        Array.isArray(pack.files) &&
        pack.files.every(
          (file) =>
            Array.isArray(file) &&
            typeof file[0] === 'string' &&
            PATH.test(file[0]) &&
            isSize(file[1]) &&
            isHash(file[2]),
        ),
    )
  );
}

/** The address of a file, relative to the site's root: a page stands at its folder. */
export const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
};

/** The media type that a kept file is served with. */
export const typeOf = (path: string): string =>
  TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
