/** This edition's configuration: site.config.ts at the root, or the file that SITE_CONFIG names. Read once a build. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type SiteConfig, logoProblem, readSite } from './schema.ts';

/** The configuration's file, as a message names it. */
export const SITE_FILE = process.env.SITE_CONFIG ?? 'site.config.ts';
const file = path.resolve(SITE_FILE);
if (!existsSync(file))
  throw new Error(`${SITE_FILE}: found no such file; wanted the edition’s configuration (docs/edition.md)`);

const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default?: unknown };

/** The configuration, checked. */
export const SITE: SiteConfig = readSite(module.default, SITE_FILE);

/** The logo's source, or null for our mark. */
export const LOGO: string | null = readLogo();

function readLogo(): string | null {
  if (!SITE.logo) return null;
  const at = path.resolve(path.dirname(file), SITE.logo);
  if (!existsSync(at))
    throw new Error(`${SITE_FILE} · logo: found no file ${SITE.logo}; wanted an SVG beside the configuration`);
  const source = readFileSync(at, 'utf8');
  const problem = logoProblem(source);
  if (problem) throw new Error(`${SITE.logo} (logo of ${SITE_FILE}): ${problem}`);
  return source;
}
