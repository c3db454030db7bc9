/** Makes the ZIP files once for a file of tests and unpacks them, as a reader would. */
import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { editionOf } from '../../src/copies/edition.ts';
import { fileCopies } from '../../src/copies/file-copy.ts';
import { PLAIN_NAME } from '../../src/copies/names.ts';
import { notice, zipCopy } from '../../scripts/package/file-copies.ts';
import { DIST } from './site.ts';

/** A folder of the reader's own, with a space and Chinese in its name. */
export interface Unpacked {
  /** What is to be removed afterwards. */
  folder: string;
  /** The languages, as in the ZIP's name → the folder `notes` inside. */
  roots: Map<string, string>;
}

function write(files: Iterable<[string, Uint8Array | string]>, folder: string): void {
  for (const [name, content] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Writes all files of a ZIP below a folder. */
const unpack = (bytes: Uint8Array, folder: string): void => write(Object.entries(unzipSync(bytes)), folder);

/** Makes the ZIP of one language and unpacks it; the copy with both is written as it would unpack, which is quicker. */
export async function unpackCopies(): Promise<Unpacked> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lit-corner-copies-'));
  const [zh, both] = await fileCopies(DIST, [['zh'], ['zh', 'en']], null, notice);
  const rootOf = (name: string) => path.join(folder, '我的 文件', name, PLAIN_NAME);
  unpack(zipCopy(zh!, editionOf(DIST).lawAsAt), path.dirname(rootOf('zh')));
  write(both!, rootOf('zh-en'));
  return { folder, roots: new Map(['zh', 'zh-en'].map((name) => [name, rootOf(name)])) };
}
