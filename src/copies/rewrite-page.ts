/**
 * A page of the site as it stands in the copy that is opened from a disk: every address names a file, module scripts
 * become classic ones, and nothing leads to what the copy does not hold.
 */
import { type Locale, isLocale } from '../i18n/locales.ts';
import type { Edit, Node } from '../publish/edit.ts';
import { relativeTo } from '../publish/relative-links.ts';
import { filePolicy } from './policy.ts';

/** What the page's copy holds. */
export interface CopyPlan {
  /** Whether a file stands in the copy: `zh/law/index.html`. */
  has(file: string): boolean;
  locales: readonly Locale[];
  /** The site's address, to which links lead that the copy cannot follow; null: they become text. */
  siteUrl: string | null;
  /** What an online-only page says instead of its text, as HTML; null for other pages. */
  notice: string | null;
}

/** The script that stands in for modules, fetching and workers (runtime.ts), at the copy's root. */
export const RUNTIME = 'copy.js';

/** The classic form of a module script: _astro/x.js → _astro/x.copy.js. */
export const classicName = (file: string): string => file.replace(/\.m?js$/, '.copy.js');

const ADDRESSES = new Set(['href', 'src', 'action', 'poster']);
/** Addresses that scripts read: a folder stays a folder. */
const FOLDERS = new Set(['data-search-root', 'data-bundle', 'data-worker']);

type Element = Extract<Node, { tagName: string }>;

const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;

/** An internal address as the file it names, and its fragment; null if it leads out or stays in the page. */
export function fileOf(address: string, page: string): { file: string; hash: string } | null {
  if (/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(address)) return null;
  const { pathname, hash } = new URL(address, `http://site${page}`);
  const file = decodeURI(pathname).slice(1);
  return { file: file === '' || file.endsWith('/') ? `${file}index.html` : file, hash };
}

/**
 * The edits that turn a page into its copy.
 * @param page its address on the site: /zh/law/
 * @param at the file it is written to: zh/law/index.html
 */
export function copyEdits(tree: Node, page: string, at: string, plan: CopyPlan): Edit[] {
  const edits: Edit[] = [];
  const seenFrom = `/${at}`;

  const remove = (element: Element) => {
    const place = element.sourceCodeLocation;
    if (place) edits.push({ start: place.startOffset, end: place.endOffset, text: '' });
  };
  const setAttribute = (element: Element, name: string, value: string | null) => {
    const place = element.sourceCodeLocation?.attrs?.[name];
    if (!place) return;
    const text = value === null ? '' : `${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
    edits.push({ start: place.startOffset, end: place.endOffset, text });
  };
  /** An address that the copy does not hold. */
  const lost = (element: Element, name: string, file: string, hash: string): boolean => {
    if (element.tagName !== 'a') {
      remove(element);
      return true;
    }
    // The switch to a language that this copy does not hold.
    if (attribute(element, 'class') === 'language') {
      remove(element);
      return true;
    }
    const online = plan.siteUrl && !file.startsWith('data/');
    setAttribute(
      element,
      name,
      online ? new URL(file.replace(/(^|\/)index\.html$/, '$1'), plan.siteUrl!).href + hash : null,
    );
    if (!online) for (const other of ['hreflang', 'rel', 'download']) setAttribute(element, other, null);
    return false;
  };

  const visit = (node: Node): void => {
    if ('tagName' in node) {
      const element = node;
      if (attribute(element, 'data-online-only') !== undefined) return remove(element);
      if (element.tagName === 'html') {
        const start = element.sourceCodeLocation?.startTag;
        if (start) edits.push({ start: start.endOffset - 1, end: start.endOffset - 1, text: ' data-carried' });
      }
      if (attribute(element, 'data-copy-only') !== undefined) setAttribute(element, 'hidden', null);
      if (element.tagName === 'meta' && attribute(element, 'http-equiv') === 'Content-Security-Policy') {
        setAttribute(element, 'content', filePolicy(attribute(element, 'content') ?? ''));
        const end = element.sourceCodeLocation!.endOffset;
        edits.push({ start: end, end, text: `<script defer src="${relativeTo(seenFrom, `/${RUNTIME}`)}"></script>` });
      }
      if (
        element.tagName === 'link' &&
        /\b(manifest|modulepreload|preload|canonical)\b/.test(attribute(element, 'rel') ?? '')
      )
        return remove(element);
      const isModule = element.tagName === 'script' && attribute(element, 'type') === 'module';
      if (isModule) setAttribute(element, 'type', null);
      for (const { name, value } of element.attrs) {
        if (name === 'data-other' && isLocale(value) && !plan.locales.includes(value))
          setAttribute(element, name, null);
        if (FOLDERS.has(name) && !/^[a-z]+:/i.test(value))
          setAttribute(element, name, relativeTo(seenFrom, new URL(value, `http://site${page}`).pathname));
        if (!ADDRESSES.has(name)) continue;
        const target = fileOf(value, page);
        if (!target) continue;
        const file = isModule ? classicName(target.file) : target.file;
        if (!plan.has(file)) {
          if (lost(element, name, target.file, target.hash)) return;
          continue;
        }
        const relative = file === at && target.hash ? target.hash : relativeTo(seenFrom, `/${file}`) + target.hash;
        const place = element.sourceCodeLocation?.attrs?.[name];
        if (place)
          edits.push({
            start: place.startOffset,
            end: place.endOffset,
            text: `${isModule ? 'defer ' : ''}${name}="${relative}"`,
          });
      }
      if (element.tagName === 'main' && plan.notice !== null) {
        const { startTag, endTag } = element.sourceCodeLocation ?? {};
        if (startTag && endTag) edits.push({ start: startTag.endOffset, end: endTag.startOffset, text: plan.notice });
        return;
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(tree);
  return edits;
}
