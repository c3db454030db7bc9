/**
 * After the build: stray white space goes (tighten.ts), foreign words are marked with their language, Chinese headings break
 * between words, and internal links become relative, so that the same files work under any sub-path, on any mirror and from a
 * disk.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatProblem } from '../law/problem.ts';
import { type PageLinks, collectLinks, deadLinks } from './dead-links.ts';
import { editPage } from './edit.ts';
import { MISSING, fallBackLinks, moreLocaleOf, resolveSigns } from './fall-back.ts';
import { languageEdits } from './mark-languages.ts';
import { phraseEdits } from './phrases.ts';
import { linkEdits } from './relative-links.ts';
import { spaceEdits } from './tighten.ts';

/** The not-found page keeps its root-relative links: it is served at any depth. */
const KEEPS_LINKS = '404.html';

/** Finishes one page. `page` is its own address (/zh/law/). */
export function finishPage(html: string, page: string, onLinks: (links: PageLinks) => void = () => {}): string {
  return editPage(html, [
    (tree) => {
      onLinks(collectLinks(tree, page));
      return [];
    },
    (tree, source) => spaceEdits(tree, source),
    (tree, source) => languageEdits(tree, source),
    (tree, source) => phraseEdits(tree, source),
    (tree, source) => (page === `/${KEEPS_LINKS}` ? [] : linkEdits(tree, source, page)),
  ]);
}

/** The Astro integration; it comes before the search index, which reads the finished pages. */
export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const all = await readdir(root, { recursive: true });
        const files = all.filter((file) => file.endsWith('.html'));
        const pages: PageLinks[] = [];
        const addressOf = (file: string) =>
          `/${file
            .split(path.sep)
            .join('/')
            .replace(/index\.html$/, '')}`;
        /** The pages of languages that have not all, without those that only say so. */
        const more = new Set<string>();
        for (const file of files.filter((name) => moreLocaleOf(addressOf(name))))
          if (!(await readFile(path.join(root, file), 'utf8')).includes(MISSING)) more.add(addressOf(file));
        for (const file of files) {
          const address = addressOf(file);
          const full = path.join(root, file);
          const locale = moreLocaleOf(address);
          const source = resolveSigns(await readFile(full, 'utf8'));
          const html = locale ? fallBackLinks(source, locale, (to) => more.has(to)) : source;
          await writeFile(
            full,
            finishPage(html, address, (links) => pages.push(links)),
          );
        }
        const dead = deadLinks(pages, new Set(all.map((file) => `/${file.split(path.sep).join('/')}`)));
        if (dead.length)
          throw new Error(`${dead.length} dead link(s):\n${dead.slice(0, 50).map(formatProblem).join('\n')}`);
        logger.info(`${files.length} pages finished`);
      },
    },
  };
}
