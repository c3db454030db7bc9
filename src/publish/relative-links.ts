/**
 * After the build: makes every internal address in every page relative, so that the same files work under any sub-path,
 * on any mirror and from a disk (DESIGN §4). The not-found page keeps its root-relative links: it is served at any depth.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

const ATTRIBUTES = new Set(['href', 'src', 'action', 'poster', 'data-bundle', 'data-search-root']);

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A root-relative address as seen from a page: ('/zh/law/', '/zh/') → '../'. */
export function relativeTo(page: string, target: string): string {
  const [, address = '', suffix = ''] = /^([^?#]*)(.*)$/.exec(target) ?? [];
  const here = page.split('/').slice(0, -1);
  const there = address.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const out = '../'.repeat(here.length - shared) + there.slice(shared).join('/');
  return (out || './') + suffix;
}

function edits(node: DefaultTreeAdapterTypes.Node, html: string, page: string): Edit[] {
  const own: Edit[] = [];
  if ('attrs' in node)
    for (const { name, value } of node.attrs) {
      if (!ATTRIBUTES.has(name) || !value.startsWith('/') || value.startsWith('//')) continue;
      const at = node.sourceCodeLocation?.attrs?.[name];
      if (!at) continue;
      const raw = html.slice(at.startOffset, at.endOffset);
      own.push({
        start: at.startOffset,
        end: at.endOffset,
        text: `${raw.slice(0, raw.indexOf('='))}="${relativeTo(page, value)}"`,
      });
    }
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap((child) => edits(child, html, page))] : own;
}

/** Rewrites one page's internal addresses. `page` is its own address (/zh/law/). */
export function makeRelative(html: string, page: string): string {
  const found = edits(parse(html, { sourceCodeLocationInfo: true }), html, page).sort((a, b) => b.start - a.start);
  return found.reduce(
    (text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end),
    html,
  );
}

/** The Astro integration. */
export function relativeLinks(): AstroIntegration {
  return {
    name: 'relative-links',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).filter(
          (file) => file.endsWith('.html') && file !== '404.html',
        );
        for (const file of files) {
          const address = `/${file
            .split(path.sep)
            .join('/')
            .replace(/index\.html$/, '')}`;
          const full = path.join(root, file);
          await writeFile(full, makeRelative(await readFile(full, 'utf8'), address));
        }
        logger.info(`${files.length} pages made relative`);
      },
    },
  };
}
