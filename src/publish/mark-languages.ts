/**
 * Marks foreign stretches of text with their language: a Chinese name in an English sentence, Korean anywhere. A screen
 * reader needs it, and no author should have to think of it.
 */
import { runs } from '../i18n/runs.ts';
import type { Edit, Node } from './edit.ts';

/** Elements that hold text but may not hold a span. */
export const CLOSED = new Set(['script', 'style', 'title', 'textarea', 'option']);

/** The edits that mark one page. `lang` is the language in which the node stands. */
export function languageEdits(node: Node, html: string, lang = ''): Edit[] {
  if (node.nodeName === '#text') {
    const at = node.sourceCodeLocation;
    if (!at || !lang) return [];
    const source = html.slice(at.startOffset, at.endOffset);
    // Each foreign stretch alone is replaced, so that other edits may touch the text around it.
    let end = at.startOffset;
    return runs(source, lang).flatMap((piece): Edit[] => {
      const start = end;
      end += piece.text.length;
      return piece.lang ? [{ start, end, text: `<span lang="${piece.lang}">${piece.text}</span>` }] : [];
    });
  }
  if (!('childNodes' in node) || CLOSED.has(node.nodeName)) return [];
  const own = 'attrs' in node ? node.attrs.find(({ name }) => name === 'lang')?.value : undefined;
  return node.childNodes.flatMap((child) => languageEdits(child, html, own ?? lang));
}
