/**
 * After the build, in the pages of a language that has not all pages: the signs of strings that fell back become
 * `<span lang>` (src/i18n/fill.ts), and a link to a page that is not there leads to the fallback's, and says so.
 */
import { CLOSE, SIGN, localeOfSign, unsigned } from '../i18n/fill.ts';
import { translator } from '../i18n/index.ts';
import { HTML_LANG, type Locale, fallbackOf, isLocale, isRequired } from '../i18n/locales.ts';
import { type Edit, type Node, applyEdits, parsePage } from './edit.ts';
import { CLOSED } from './mark-languages.ts';

/** What marks a page that only says that it is missing (src/pages/[locale]/[...rest].astro). */
export const MISSING = '<meta name="missing"';

/** The text with its stretches wrapped; `open` holds the languages begun before it, and is left as they stand after it. */
function wrapped(source: string, lang: string, open: string[]): string {
  let out = '';
  let from = 0;
  const put = (text: string) => {
    const inner = open.at(-1);
    out += inner && inner !== lang && text.trim() ? `<span lang="${inner}">${text}</span>` : text;
  };
  for (const sign of source.matchAll(SIGN)) {
    put(source.slice(from, sign.index));
    if (sign[0] === CLOSE) open.pop();
    else open.push(HTML_LANG[localeOfSign(sign[1]!) as Locale]);
    from = sign.index + sign[0].length;
  }
  put(source.slice(from));
  return out;
}

/** Every sign of a page resolved: in text an element with `lang`, in attributes, titles and data nothing. */
export function resolveSigns(html: string): string {
  if (!html.includes(CLOSE)) return html;
  const open: string[] = [];
  const walk = (node: Node, lang: string): Edit[] => {
    if (node.nodeName === '#text') {
      const at = node.sourceCodeLocation;
      if (!at) return [];
      const source = html.slice(at.startOffset, at.endOffset);
      const text = wrapped(source, lang, open);
      return text === source ? [] : [{ start: at.startOffset, end: at.endOffset, text }];
    }
    if (!('childNodes' in node) || CLOSED.has(node.nodeName)) return [];
    const own = 'attrs' in node ? node.attrs.find(({ name }) => name === 'lang')?.value : undefined;
    return node.childNodes.flatMap((child) => walk(child, own ?? lang));
  };
  return unsigned(applyEdits(html, walk(parsePage(html), '')));
}

/**
 * Leads the links of one page that would find nothing to the fallback's page, with `hreflang` and a word that says so.
 * @param isThere whether an address (/ko/law/) has a page that is more than a notice
 */
export function fallBackLinks(html: string, locale: Locale, isThere: (address: string) => boolean): string {
  if (isRequired(locale)) return html;
  const fallback = fallbackOf(locale);
  const note = ` <small>${translator(locale)('more.in')}</small>`;
  const edits: Edit[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node && node.tagName === 'a') {
      const href = node.attrs.find(({ name }) => name === 'href')?.value ?? '';
      const place = node.sourceCodeLocation;
      const address = decodeURI(href.split('#')[0]!);
      if (place?.endTag && place.attrs?.href && address.startsWith(`/${locale}/`) && !isThere(address)) {
        const to = `/${fallback}${href.slice(locale.length + 1)}`;
        const { startOffset, endOffset } = place.attrs.href;
        edits.push({ start: startOffset, end: endOffset, text: `href="${to}" hreflang="${HTML_LANG[fallback]}"` });
        edits.push({ start: place.endTag.startOffset, end: place.endTag.startOffset, text: note });
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parsePage(html));
  return applyEdits(html, edits);
}

/** The locale of a page that may have to fall back, or null. @param page its address: /ko/law/ */
export function moreLocaleOf(page: string): Locale | null {
  const first = page.split('/')[1] ?? '';
  return isLocale(first) && !isRequired(first) ? first : null;
}
