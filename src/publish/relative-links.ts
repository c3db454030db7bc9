/**
 * Makes every internal address in every page relative, so that the same files work under any sub-path,
 * on any mirror and from a disk. The not-found page keeps its root-relative links: it is served at any depth.
 */
import type { Edit, Node } from './edit.ts';

const ATTRIBUTES = new Set([
  'href',
  'src',
  'action',
  'poster',
  'data-bundle',
  'data-search-root',
  'data-root',
  'data-worker',
]);

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

/** The edits that make one page's internal addresses relative. `page` is its own address (/zh/law/). */
export function linkEdits(node: Node, html: string, page: string): Edit[] {
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
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap((child) => linkEdits(child, html, page))] : own;
}
