/**
 * White space that a template leaves where no reader wants it: after a full-width mark in Chinese (。 and the next sentence),
 * and inside the ends of a link, where it is underlined. Official text is left byte for byte as it is.
 */
import type { Edit, Node } from './edit.ts';

/** Elements that stand in a line of text; any other begins or ends one. */
const INLINE = new Set('a abbr b bdi cite code em i kbd mark q s small span strong sub sup time'.split(' '));
/** Here white space is shown, or is nobody's text. */
const KEPT = new Set(['pre', 'textarea', 'script', 'style', 'title', 'option', 'code']);
/** Marks that bring their own space. A bracket does not count: what follows it may be a mark of its own (· or /). */
const MARKS = '。；：，！？、';
const AFTER_MARK = new RegExp(`(?<=[${MARKS}])[ \\t\\n]+`, 'g');

const attribute = (node: Node, name: string) =>
  'attrs' in node ? node.attrs.find((attr) => attr.name === name)?.value : undefined;
const isOfficial = (node: Node) => /(?:^|\s)(?:official|ours)(?:\s|$)/.test(attribute(node, 'class') ?? '');

/** The edits that take out white space after full-width marks, wherever the text is Chinese. */
function markEdits(root: Node, html: string): Edit[] {
  const edits: Edit[] = [];
  /** The last character of the line of text so far; empty at its beginning. */
  let last = '';
  const walk = (node: Node, lang: string) => {
    if (node.nodeName === '#text') {
      const at = node.sourceCodeLocation;
      if (!at) return;
      const text = html.slice(at.startOffset, at.endOffset);
      const cut = (start: number, end: number) =>
        edits.push({ start: at.startOffset + start, end: at.startOffset + end, text: '' });
      if (/^zh/.test(lang)) {
        const lead = /^[ \t\n]+/.exec(text)?.[0].length ?? 0;
        if (lead && last && MARKS.includes(last)) cut(0, lead);
        for (const { index, 0: space } of text.matchAll(AFTER_MARK)) cut(index, index + space.length);
      }
      last = text.trimEnd().at(-1) ?? last;
      return;
    }
    if (!('childNodes' in node)) return;
    if (KEPT.has(node.nodeName) || isOfficial(node)) {
      last = '';
      return;
    }
    const inline = INLINE.has(node.nodeName);
    if (!inline) last = '';
    for (const child of node.childNodes) walk(child, attribute(node, 'lang') ?? lang);
    if (!inline) last = '';
  };
  walk(root, '');
  return edits;
}

/** Where a text node stands in the source. */
const placeOf = (node: Node | undefined) =>
  node?.nodeName === '#text' && node.sourceCodeLocation
    ? { from: node.sourceCodeLocation.startOffset, to: node.sourceCodeLocation.endOffset }
    : null;

/** The edits that take white space out of the ends of links; between two elements it stays, behind the link. */
function linkEdits(node: Node, html: string): Edit[] {
  if (!('childNodes' in node) || KEPT.has(node.nodeName)) return [];
  return node.childNodes.flatMap((child, i) => {
    const edits = linkEdits(child, html);
    if (child.nodeName !== 'a' || !('childNodes' in child)) return edits;
    const head = placeOf(child.childNodes[0]);
    const lead = head ? /^[ \t\n]*/.exec(html.slice(head.from, head.to))![0].length : 0;
    if (head && lead) edits.push({ start: head.from, end: head.from + lead, text: '' });
    const tail = placeOf(child.childNodes.at(-1));
    const trail = tail ? /[ \t\n]*$/.exec(html.slice(tail.from, tail.to))![0].length : 0;
    if (tail && trail) {
      edits.push({ start: tail.to - trail, end: tail.to, text: '' });
      const next = node.childNodes[i + 1];
      const after = child.sourceCodeLocation?.endOffset;
      if (after && next && next.nodeName !== '#text') edits.push({ start: after, end: after, text: ' ' });
    }
    return edits;
  });
}

/** Both, for one page: what both take out is taken out once. */
export function spaceEdits(tree: Node, html: string): Edit[] {
  const edits = [...linkEdits(tree, html), ...markEdits(tree, html)];
  const cuts: Edit[] = [];
  for (const cut of edits.filter(({ text }) => !text).sort((a, b) => a.start - b.start)) {
    const before = cuts.at(-1);
    if (before && cut.start < before.end) before.end = Math.max(before.end, cut.end);
    else cuts.push({ ...cut });
  }
  return [...edits.filter(({ text }) => text), ...cuts];
}
