/** Host pages of another origin than the site, each with a policy of its own. */
import { type Server, createServer } from 'node:http';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

/** A page of the host: its body, and its Content-Security-Policy if it has one. */
export interface HostPage {
  body: string;
  csp?: string;
  /** Other headers. */
  headers?: Record<string, string>;
  /** What stands at this address in place of a page: a script, say. */
  file?: { type: string; text: string };
}

/** Serves the pages of a host at 127.0.0.1, which is another site than localhost. */
export function useHost(): {
  /** Puts a page up and says its address. */
  put: (page: HostPage) => string;
  /** Lets a tab reach the host beside the site. */
  allow: (context: BrowserContext) => Promise<void>;
  origin: () => string;
} {
  const pages = new Map<string, HostPage>();
  let server: Server;
  let origin = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      const page = pages.get(request.url ?? '');
      if (!page) {
        response.writeHead(404).end();
        return;
      }
      if (page.csp) response.setHeader('Content-Security-Policy', page.csp);
      for (const [name, value] of Object.entries(page.headers ?? {})) response.setHeader(name, value);
      if (page.file) {
        response.setHeader('Content-Type', page.file.type);
        response.end(page.file.text);
        return;
      }
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title></head><body><main><h1>Host</h1>${page.body}</main></body></html>`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = server.address();
    origin = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    put: (page) => {
      const path = `/${pages.size + 1}/`;
      pages.set(path, page);
      return origin + path;
    },
    allow: async (context) => {
      await context.route(
        (url) => url.origin === origin,
        (route) => route.continue(),
      );
    },
    origin: () => origin,
  };
}
