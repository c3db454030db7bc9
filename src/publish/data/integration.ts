/**
 * Astro's integration that writes what is published as data, text and feeds. It comes before `finishPages`, which checks
 * that the links to these files lead somewhere.
 */
import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { editionId, lawAsAt } from '../edition.ts';
import { MISSING, moreLocaleOf } from '../fall-back.ts';
import { readContent } from '../read-content.ts';
import { publishedFiles } from './files.ts';

/**
 * Writes the files into a built site.
 * @param root the project's folder; @param dist the built site's; @param site its address, or null
 * @returns how many files were written
 */
function writeData(root: string, dist: string, site: string | null): number {
  const { content, record } = readContent(root);
  const html = (page: string) => readFileSync(path.join(dist, page, 'index.html'), 'utf8');
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    // A page that only says that it is missing in a language is none.
    .filter((page) => !moreLocaleOf(page) || !html(page).includes(MISSING));
  const files = publishedFiles({
    content,
    record,
    asAt: lawAsAt(root),
    edition: editionId(root),
    site,
    pages,
    html,
    written: (file) => readFileSync(path.join(dist, file), 'utf8'),
  });
  for (const [file, text] of files) {
    const full = path.join(dist, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
  return files.size;
}

/** The Astro integration. */
export function publishedData(root: string): AstroIntegration {
  let site: string | null = null;
  return {
    name: 'published-data',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? null;
      },
      'astro:build:done': ({ dir, logger }) => {
        logger.info(`${writeData(root, fileURLToPath(dir), site)} files of data, text and feeds`);
      },
    },
  };
}
