/** Stops a build whose pages lead nowhere: every internal link must meet a file, every fragment an element. */
import type { Problem } from '../law/problem.ts';
import type { Node } from './edit.ts';

/** What one page offers and asks for. */
export interface PageLinks {
  /** Its address: /zh/law/. */
  page: string;
  ids: Set<string>;
  /** As written in the source. */
  links: string[];
}

/** Collects a page's ids and internal links. */
export function collectLinks(
  node: Node,
  page: string,
  into: PageLinks = { page, ids: new Set(), links: [] },
): PageLinks {
  if ('attrs' in node)
    for (const { name, value } of node.attrs) {
      if (name === 'id') into.ids.add(value);
      if ((name === 'href' || name === 'src') && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(value)) into.links.push(value);
    }
  if ('childNodes' in node) for (const child of node.childNodes) collectLinks(child, page, into);
  return into;
}

/**
 * The links that lead nowhere.
 * @param pages every page of the build
 * @param files every other file of the build, root-relative: /icon.svg
 */
export function deadLinks(pages: readonly PageLinks[], files: ReadonlySet<string>): Problem[] {
  const byAddress = new Map(pages.map((page) => [page.page, page]));
  return pages.flatMap(({ page, links }) =>
    links.flatMap((link): Problem[] => {
      const { pathname, hash } = new URL(link, `http://site${page}`);
      const target = byAddress.get(decodeURI(pathname));
      const file = `dist${page}`;
      if (!target && !files.has(decodeURI(pathname)))
        return [
          {
            file,
            field: 'link',
            found: `“${link}”, which leads to no page or file`,
            wanted: 'an address of this site that exists',
          },
        ];
      const id = decodeURIComponent(hash.slice(1));
      // The search, the comparison and the page for reports read their own fragments.
      if (!target || !id || /^(?:[qab]|page)=/.test(id) || target.ids.has(id)) return [];
      return [
        {
          file,
          field: 'link',
          found: `“${link}”, but ${pathname} has no #${id}`,
          wanted: 'an anchor that the page has',
        },
      ];
    }),
  );
}
