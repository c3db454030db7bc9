/** Before the browser tests: dist/ is served twice, at the root and below a path of its own, and a browser is found. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { NO_CHROMIUM, ensureChromium } from '../../scripts/lib/chromium.ts';
import { serveSite } from '../../scripts/lib/static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser's program, or null: then the tests are skipped. */
    chromium: string | null;
    /** Where the site stands: `http://localhost:12345`, without a slash. */
    origin: string;
    /** Where a mirror of it stands: `http://localhost:12346/a/b`. */
    mirror: string;
  }
}

/** @throws Error without a built site; and without a browser under CI=true, where skipping would hide it */
export default async function setup(project: TestProject): Promise<() => void> {
  const root = path.resolve(process.env.LIT_DIST ?? path.join(import.meta.dirname, '../../dist'));
  if (!existsSync(path.join(root, 'index.html')))
    throw new Error(`There is no built site in ${root}. Run \`npm run build\` first.`);
  const chromium = ensureChromium();
  if (!chromium && process.env.CI === 'true') throw new Error(NO_CHROMIUM);
  // scripts/test.ts shows lines that begin so.
  if (!chromium) console.error(`note: The browser tests were skipped. ${NO_CHROMIUM}`);
  const [site, mirror] = await Promise.all([serveSite({ root }), serveSite({ root, base: '/a/b/' })]);
  project.provide('chromium', chromium);
  project.provide('origin', `http://localhost:${site.port}`);
  project.provide('mirror', `http://localhost:${mirror.port}/a/b`);
  return () => {
    for (const { server } of [site, mirror]) {
      server.close();
      server.closeAllConnections();
    }
  };
}
