/**
 * A small static server for dist/, shared by `npm start` and the browser tests. `astro preview` is not used: it answers
 * `/zh/law` with the page of `/zh/law/` and no redirect, so that the pages' relative links lead astray, and it cannot
 * serve the site below a path of its own, as mirrors do.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import path from 'node:path';
import { headersOf } from '../../src/safety/host-headers.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.bib': 'text/x-bibtex; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
  '.epub': 'application/epub+zip',
  '.pdf': 'application/pdf',
};

/** Of the headers that a host sends: those without which something works here that would not work there, or the other way. */
const SENT = new Set([
  'Content-Security-Policy',
  'X-Frame-Options',
  'Access-Control-Allow-Origin',
  'Cross-Origin-Embedder-Policy',
  'Cross-Origin-Resource-Policy',
]);

/** Where a site is served from. */
export interface SiteOptions {
  /** The folder with the built files. */
  root: string;
  /** The path below which they are served: `/`, or `/mirror/` with both slashes. */
  base?: string;
}

/** What a request leads to. */
type Answer = { status: 200; file: string } | { status: 301; location: string } | { status: 400 | 404 };

/**
 * The file that answers a request's path: a file as it is, a folder by its index.html after a redirect to its slash.
 * A path that leaves the folder is not found.
 */
export function resolveRequest(url: string, { root, base = '/' }: SiteOptions): Answer {
  const [raw = '/'] = url.split(/[?#]/);
  let pathname: string;
  try {
    pathname = decodeURIComponent(raw);
  } catch {
    return { status: 400 };
  }
  if (pathname.includes('\0')) return { status: 400 };
  if (`${pathname}/` === base) return { status: 301, location: base };
  if (!pathname.startsWith(base)) return { status: 404 };
  const folder = path.resolve(root);
  const file = path.resolve(folder, `./${pathname.slice(base.length)}`);
  if (file !== folder && !file.startsWith(folder + path.sep)) return { status: 404 };
  const stat = existsSync(file) ? statSync(file) : null;
  if (stat?.isFile() && !pathname.endsWith('/')) return { status: 200, file };
  const index = path.join(file, 'index.html');
  if (!stat?.isDirectory() || !existsSync(index)) return { status: 404 };
  return pathname.endsWith('/') ? { status: 200, file: index } : { status: 301, location: `${raw}/` };
}

function send(request: IncomingMessage, response: ServerResponse, options: SiteOptions): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-cache');
  const below = `/${(request.url ?? '/').slice((options.base ?? '/').length)}`;
  for (const [name, value] of headersOf(below)) if (SENT.has(name)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const answer = resolveRequest(request.url ?? '/', options);
  if (answer.status === 301) response.writeHead(301, { Location: answer.location }).end();
  else if (answer.status === 200) {
    const type = TYPES[path.extname(answer.file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': statSync(answer.file).size });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(answer.file)
        .on('error', () => response.destroy())
        .pipe(response);
  } else {
    const page = path.join(options.root, '404.html');
    response.writeHead(answer.status, { 'Content-Type': TYPES['.html'] });
    response.end(request.method === 'HEAD' ? '' : existsSync(page) ? readFileSync(page) : 'Not found');
  }
}

/**
 * Starts to serve a folder.
 * @param options the folder and the path below which it stands
 * @param port 0 takes any free one
 * @param host `localhost`, or `0.0.0.0` inside a container
 * @returns the server, listening, and its port
 * @throws the error of node:net, e.g. with code EADDRINUSE when the port is taken
 */
export function serveSite(
  options: SiteOptions,
  port = 0,
  host = 'localhost',
): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => send(request, response, options));
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : port });
    });
  });
}
