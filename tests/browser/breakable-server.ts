/** The built site with small editions of it, on a server that can be broken at will. */
import { globSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync, cpSync } from 'node:fs';
import { type Server, type ServerResponse, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resolveRequest } from '../../scripts/lib/static-server.ts';
import { writeEdition } from '../../src/publish/offline-edition.ts';

export const DIST = path.resolve(process.env.LIT_DIST ?? path.join(import.meta.dirname, '../../dist'));
const LAW = { lawAsAt: '2026-11-22', nextChange: null };
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** The pages of the small editions: enough to walk about and to see which edition is served. */
const PAGES = [
  '',
  'guides/',
  'guides/images-shared/',
  'safety/',
  'services/',
  'offline/',
  'offline/missing/',
  'device/',
];
const LAW_PAGES = ['law/', 'law/cn/psal/'];

/** Where an edition says which one it is. */
const MARK = /(<h1[^>]*>)/;

/**
 * A small edition of the Chinese pages, each of which bears `name` before its heading.
 * @returns its packs' folder
 */
function smallEdition(name: string, folder: string): string {
  const dist = path.join(folder, `dist-${name}`);
  const files = [
    'exit.js',
    'kept.js',
    'icon.svg',
    ...globSync('_astro/*', { cwd: DIST }).map((file) => file.split(path.sep).join('/')),
    ...[...PAGES, ...LAW_PAGES].map((page) => `zh/${page}index.html`),
  ];
  for (const file of files) {
    const to = path.join(dist, file);
    mkdirSync(path.dirname(to), { recursive: true });
    if (file.endsWith('.html'))
      writeFileSync(to, readFileSync(path.join(DIST, file), 'utf8').replace(MARK, `<p id="which">${name}</p>$1`));
    else cpSync(path.join(DIST, file), to);
  }
  const packs = path.join(folder, `packs-${name}`);
  writeEdition({ dist, files, locale: 'zh', law: LAW }, packs);
  return packs;
}

/** Two editions, `one` and `two`, in a folder that `remove` deletes. */
export function twoEditions(): { one: string; two: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'editions-'));
  return {
    one: smallEdition('one', folder),
    two: smallEdition('two', folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** How many bytes the packs of an edition have, its list left out. */
export function packBytes(packs: string): number {
  const { choices } = JSON.parse(readFileSync(path.join(packs, 'edition.json'), 'utf8')) as {
    choices: { law: { download: number } };
  };
  return choices.law.download;
}

/** The largest pack that one edition has and the other has not: one with pages. */
export function ownPack(packs: string, other: string): string {
  const has = new Set(readdirSync(other));
  const list = (JSON.parse(readFileSync(path.join(packs, 'edition.json'), 'utf8')) as { list: { sha256: string } })
    .list;
  return readdirSync(packs)
    .filter((name) => name.endsWith('.bin') && !has.has(name) && name !== `${list.sha256}.bin`)
    .sort((a, b) => readFileSync(path.join(packs, b)).length - readFileSync(path.join(packs, a)).length)[0]!;
}

/** A server of dist/ that a test can break: kill, slow, cut short, give another edition. */
export class BreakableServer {
  /** The folder that stands at /packs/zh/; null: that of dist/. */
  packs: string | null = null;
  /** After so many bytes of packs the line is cut, and stays so. */
  cutAfter = Infinity;
  /** No connection is answered. */
  dead = false;
  /** Names of packs that are not there, and of those whose bytes are changed. */
  missing = new Set<string>();
  corrupted = new Set<string>();
  /** Milliseconds before a pack comes. */
  delay = 0;
  /** What was asked for: paths below the site. */
  asked: string[] = [];
  readonly #base: string;
  #server!: Server;
  #sent = 0;
  origin = '';

  constructor(base = '/') {
    this.#base = base;
  }

  async start(port = 0): Promise<this> {
    this.#server = createServer((request, response) => void this.#answer(request.url ?? '/', response));
    await new Promise<void>((resolve) => this.#server.listen(port, 'localhost', resolve));
    const address = this.#server.address();
    this.origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
    return this;
  }

  /** The address of a page. */
  at = (page: string) => this.origin + this.#base + page;

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  mend(): void {
    this.cutAfter = Infinity;
    this.dead = false;
    this.#sent = 0;
  }

  async #answer(url: string, response: ServerResponse): Promise<void> {
    const name = url.startsWith(`${this.#base}packs/zh/`) ? path.basename(url) : null;
    this.asked.push(url.slice(this.#base.length));
    if (this.dead) return void response.destroy();
    if (name && this.packs) return this.#pack(name, path.join(this.packs, name), response);
    const answer = resolveRequest(url, { root: DIST, base: this.#base });
    if (answer.status === 301) response.writeHead(301, { Location: answer.location }).end();
    else if (answer.status !== 200) response.writeHead(answer.status).end();
    else {
      const type = TYPES[path.extname(answer.file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(readFileSync(answer.file));
    }
  }

  async #pack(name: string, file: string, response: ServerResponse): Promise<void> {
    const counted = name.endsWith('.bin');
    if (counted) await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (this.missing.has(name)) return void response.writeHead(404).end();
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch {
      return void response.writeHead(404).end();
    }
    if (this.corrupted.has(name)) {
      bytes = Buffer.from(bytes);
      bytes[bytes.length >> 1]! ^= 1;
    }
    const room = counted ? this.cutAfter - this.#sent : Infinity;
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': bytes.length });
    if (bytes.length > room) {
      this.dead = true;
      response.write(bytes.subarray(0, Math.max(0, room)), () => setTimeout(() => response.destroy(), 20));
      return;
    }
    if (counted) this.#sent += bytes.length;
    response.end(bytes);
  }
}
