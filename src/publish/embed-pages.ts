/** The Astro integration that makes the embeds, and says to the host who may frame what. It comes after all that reads pages. */
import type { AstroIntegration } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EMBED_PARTS } from '../config/embed-parts.ts';
import { headersFile } from '../safety/host-headers.ts';
import { lawAsAt } from './edition.ts';
import { buildEmbeds } from './embed/build.ts';
import { readContent } from './read-content.ts';

/**
 * Add it last: embeds are in no index, feed or sitemap.
 * @param root the project's folder.
 */
export function embedPages(root: string): AstroIntegration {
  let site: string | null = null;
  return {
    name: 'embed-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? null;
      },
      'astro:build:done': ({ dir, logger }) => {
        const start = performance.now();
        const dist = fileURLToPath(dir);
        const { pages, bytes, oembeds, cards } = buildEmbeds({
          dist,
          out: dist,
          site,
          record: readContent(root).record,
          asAt: lawAsAt(root),
          styles: readFileSync(path.join(root, 'src/styles/embed.css'), 'utf8'),
          parts: EMBED_PARTS,
        });
        writeFileSync(path.join(dist, '_headers'), headersFile());
        const seconds = ((performance.now() - start) / 1000).toFixed(1);
        logger.info(
          `${pages} embeds, ${(bytes / 1e6).toFixed(1)} MB, ${seconds} s` +
            (site ? `; ${oembeds} oEmbed files, ${cards} cards` : '; no SITE_URL, so no oEmbed files and no cards'),
        );
      },
    },
  };
}
