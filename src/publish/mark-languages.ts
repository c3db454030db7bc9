/**
 * Marks foreign stretches of text with their language: a Chinese name in an English sentence, Korean anywhere. A screen
 * reader needs it, and no author should have to think of it.
 */
import { runs } from '../i18n/runs.ts';
import type { Edit, Node } from './edit.ts';
import { HEADINGS, withBreaks } from './phrases.ts';

/** Elements that hold text but may not hold a span. */
export const CLOSED = new Set(['script', 'style', 'title', 'textarea', 'option']);

/**
 * The edits that mark one page. What is Chinese in a marked heading breaks between words, as other headings do (phrases.ts).
 * @param lang the language in which the node stands
 */
export function languageEdits(node: Node, html: string, lang = '', inHeading = false): Edit[] {
  if (node.nodeName === '#text') {
    const at = node.sourceCodeLocation;
    if (!at || !lang) return [];
    const source = html.slice(at.startOffset, at.endOffset);
    const pieces = runs(source, lang);
    if (pieces.every((piece) => !piece.lang)) return [];
    const own = inHeading && lang.startsWith('zh') ? withBreaks : (text: string) => text;
    const text = pieces
      .map((piece) => (piece.lang ? `<span lang="${piece.lang}">${piece.text}</span>` : own(piece.text)))
      .join('');
    return [{ start: at.startOffset, end: at.endOffset, text }];
  }
  if (!('childNodes' in node) || CLOSED.has(node.nodeName)) return [];
  const own = 'attrs' in node ? node.attrs.find(({ name }) => name === 'lang')?.value : undefined;
  return node.childNodes.flatMap((child) =>
    languageEdits(child, html, own ?? lang, inHeading || HEADINGS.has(node.nodeName)),
  );
}
