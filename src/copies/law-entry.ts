/** A provision's page, cut down to what a reader without the website needs: remarks, text, translation. Node only. */
import { type BuiltPage, internalLinks, openPage, strip } from './built-page.ts';
import { type Element, attr, below, childrenOf, find, hasClass, isElement, setAttr, textOf } from './tree.ts';

const PROVISION = /^[a-z]{2}\/law\/([a-z]{2})\/([^/]+)\/([^/]+)\/(?:(\d{4}-\d{2}-\d{2}|undated)\/)?index\.html$/;

/** The parts of a provision's address. `version` is null at the live address. */
export interface ProvisionFile {
  /** cn/psal */
  instrument: string;
  /** art-50 */
  article: string;
  version: string | null;
}

/** Reads a file of dist/ as a provision's page; null for any other page (an instrument's, say). */
export function provisionOf(file: string): ProvisionFile | null {
  const [, jurisdiction, instrument, article, version] = PROVISION.exec(file) ?? [];
  if (!article || ['compare', 'changes'].includes(jurisdiction ?? '')) return null;
  return { instrument: `${jurisdiction}/${instrument}`, article, version: version ?? null };
}

export interface LawEntry {
  /** The page of the version that this live page shows; null if it is a version's own page. */
  live: string | null;
  /** The pages of all the article's wordings. */
  wordings: string[];
  /** 治安管理处罚法 · 第五十条 威胁、侮辱… */
  heading: string;
  /** The remarks, the text and what follows, without what only the website needs. */
  parts: Element[];
}

/** Puts `prefix--` before the ids of a part, so that several texts stand in one document; headings lose theirs. */
export function prefixIds(parts: readonly Element[], prefix: string): void {
  for (const part of parts)
    for (const element of [part, ...below(part)]) {
      const id = attr(element, 'id');
      if (id !== null) setAttr(element, 'id', /^h\d$/.test(element.tagName) ? null : `${prefix}--${id}`);
      setAttr(element, 'aria-labelledby', null);
    }
}

/** The version whose text a live page shows, from the link to its own address; null for a version's page. */
export function liveVersion({ main, file }: Pick<BuiltPage, 'main' | 'file'>): string | null {
  const folder = file.replace(/index\.html$/, '');
  const copy = find(main, ({ tagName }) => tagName === 'lit-cite');
  for (const { target } of copy ? internalLinks(copy) : [])
    if (target.file !== file && target.file.startsWith(folder)) return target.file;
  return null;
}

/** The addresses of all wordings of this number that the page names, where it had several; not the rule's other numbers. */
function wordingsOf({ main, file }: BuiltPage): string[] {
  const list = find(main, (element) => attr(element, 'aria-labelledby') === 'versions');
  // zh/law/cn/psal/art-50/, from the live page or from a dated one.
  const folder = file.split('/').slice(0, 5).join('/') + '/';
  const files = new Set([...(list ? internalLinks(list) : [])].map(({ target }) => target.file));
  const own = [...files].filter((one) => one.startsWith(folder));
  return own.length > 1 ? own : [];
}

/** Reads a provision's page. */
export function lawEntry(dist: string, file: string): LawEntry {
  const page = openPage(dist, file);
  const [live, wordings] = [liveVersion(page), wordingsOf(page)];
  const article = find(page.main, ({ tagName }) => tagName === 'article') ?? page.main;
  strip(article);
  const h1 = find(article, ({ tagName }) => tagName === 'h1');
  // The label and the title stand in one heading; a space keeps them apart.
  const heading = h1 ? childrenOf(h1).map(textOf).filter(Boolean).join(' ') : page.heading;
  const parts = article.childNodes
    .filter(isElement)
    .filter(
      (element) => element !== h1 && element.tagName !== 'lit-as-at' && attr(element, 'aria-labelledby') !== 'versions',
    );
  return { heading, parts, live, wordings };
}

/** Of a provision's parts, the remarks and the text alone. */
export const textParts = (parts: readonly Element[]): Element[] =>
  parts.flatMap((part) => {
    // The official heading of the article, the remarks, and what stands there when no text could be given.
    if (hasClass(part, 'notes') || hasClass(part, 'note') || part.tagName === 'p') return [part];
    const lines = find(part, (element) => hasClass(element, 'lines'));
    return lines ? [lines] : [];
  });
