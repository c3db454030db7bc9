/**
 * A built page's text as Markdown or as plain text: what a reader of the page would read, without what serves the website
 * only. Words come from the page, so that no text says another thing than the page it is made from.
 */
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

type Node = Tree.Node;
type Element = Tree.Element;

export interface TextOptions {
  form: 'md' | 'txt';
  /** The page's own address: /zh/guides/x/ */
  page: string;
  /** What a link to a page of this site becomes; outer links stay as they are. */
  link: (target: string) => string;
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);
const attr = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value ?? null;

const squeeze = (text: string) => text.replace(/\s+/g, ' ');
const wordsOf = (node: Node): string =>
  node.nodeName === '#text' ? (node as Tree.TextNode).value : childrenOf(node).map(wordsOf).join('');

const LEFT_OUT = new Set(
  'script style template button label input select textarea form svg nav aside lit-copy head noscript'.split(' '),
);
const BLOCKS = new Set(
  'p div section article main header footer ul ol li dl dt dd h1 h2 h3 h4 h5 h6 details summary table blockquote pre figure figcaption'.split(
    ' ',
  ),
);

/** “This step has a page of its own”: says nothing to whoever reads the step here. */
const isPointer = (element: Element) => {
  const parts = childrenOf(element).filter((child) => isElement(child) || squeeze(wordsOf(child)).trim());
  const [only] = parts;
  return (
    element.tagName === 'p' &&
    (attr(element, 'class') ?? '').split(/\s+/).includes('fine') &&
    parts.length === 1 &&
    isElement(only!) &&
    /\/steps\/[^/]+\/$/.test(attr(only, 'href') ?? '')
  );
};

const isLeftOut = (element: Element) =>
  LEFT_OUT.has(element.tagName) ||
  isPointer(element) ||
  attr(element, 'hidden') !== null ||
  ['data-online-only', 'data-copy-only'].some((name) => attr(element, name) !== null);

/** The part of an element that stands in a line: links, stress, words. */
function inline(node: Node, options: TextOptions): string {
  if (node.nodeName === '#text') {
    const text = squeeze((node as Tree.TextNode).value);
    return options.form === 'md' ? text.replace(/[\\`*_[\]]/g, '\\$&') : text;
  }
  if (!isElement(node) || isLeftOut(node)) return '';
  const inside = childrenOf(node)
    .map((child) => inline(child, options))
    .join('');
  const trimmed = inside.trim();
  if (node.tagName === 'br') return '\n';
  if (!trimmed || options.form === 'txt') return inside;
  switch (node.tagName) {
    case 'strong':
    case 'b':
      return `**${trimmed}**`;
    case 'em':
    case 'i':
      return `*${trimmed}*`;
    case 'code':
      return `\`${trimmed.replace(/\\(.)/g, '$1')}\``;
    case 'a': {
      const href = attr(node, 'href');
      if (href === null || href.startsWith('#')) return inside;
      if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return `[${trimmed}](${href})`;
      const { pathname, hash } = new URL(href, `http://site${options.page}`);
      return `[${trimmed}](${options.link(pathname + hash)})`;
    }
    default:
      return inside;
  }
}

const hasBlocks = (node: Node): boolean =>
  childrenOf(node).some(
    (child) => isElement(child) && !isLeftOut(child) && (BLOCKS.has(child.tagName) || hasBlocks(child)),
  );

const indent = (text: string, by: string) => text.replace(/\n(?=.)/g, `\n${by}`);

function list(element: Element, options: TextOptions): string {
  const items = childrenOf(element).filter((child): child is Element => isElement(child) && child.tagName === 'li');
  return items
    .map((item, i) => {
      const mark = element.tagName === 'ol' ? `${i + 1}. ` : '- ';
      const text = hasBlocks(item) ? blocks(item, options).join('\n\n') : inline(item, options).trim();
      return mark + indent(text.replace(/\n\n(?=[-\d])/g, '\n'), ' '.repeat(mark.length));
    })
    .join('\n');
}

function table(element: Element, options: TextOptions): string {
  const rows: string[][] = [];
  const walk = (node: Node): void =>
    childrenOf(node).forEach((child) => {
      if (!isElement(child)) return;
      if (child.tagName !== 'tr') return walk(child);
      const cells = childrenOf(child).filter(
        (cell): cell is Element => isElement(cell) && /^t[hd]$/.test(cell.tagName),
      );
      rows.push(cells.map((cell) => squeeze(inline(cell, options)).trim().replace(/\|/g, '\\|')));
    });
  walk(element);
  if (options.form === 'txt') return rows.map((row) => row.join(' | ')).join('\n');
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n');
}

/** A heading of plain text: a line below those of the page and of its parts, as wide as the words. */
function underlined(text: string, level: string): string {
  const mark = { 1: '=', 2: '-' }[level];
  // A Chinese or Korean character is two columns wide.
  const wide = [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
  return mark ? `${text}\n${mark.repeat(Math.min(wide, 72))}` : text;
}

/** The blocks of an element, each one string without an empty line at its ends. */
function blocks(node: Node, options: TextOptions): string[] {
  const found: string[] = [];
  let run = '';
  const flush = () => {
    if (run.trim()) found.push(run.trim());
    run = '';
  };
  for (const child of childrenOf(node)) {
    if (!isElement(child) || !(BLOCKS.has(child.tagName) || hasBlocks(child))) {
      run += inline(child, options);
      continue;
    }
    if (isLeftOut(child)) continue;
    flush();
    const level = /^h([1-6])$/.exec(child.tagName)?.[1];
    if (level) {
      const text = squeeze(inline(child, options)).trim();
      if (text) found.push(options.form === 'md' ? `${'#'.repeat(Number(level))} ${text}` : underlined(text, level));
    } else if (child.tagName === 'ul' || child.tagName === 'ol') found.push(list(child, options));
    else if (child.tagName === 'table') found.push(table(child, options));
    else if (child.tagName === 'blockquote')
      found.push(
        blocks(child, options)
          .join('\n\n')
          .replace(/^/gm, options.form === 'md' ? '> ' : '  '),
      );
    else if (hasBlocks(child)) found.push(...blocks(child, options));
    else {
      const text = inline(child, options).trim();
      if (text) found.push(text);
    }
  }
  flush();
  return found.filter(Boolean);
}

/**
 * The text of a page's main part.
 * @returns paragraphs with an empty line between them, one newline at the end
 * @throws Error if the page has no main part
 */
export function pageText(html: string, options: TextOptions): string {
  const find = (node: Node): Element | null => {
    for (const child of childrenOf(node)) {
      const found = isElement(child) && child.tagName === 'main' ? child : find(child);
      if (found) return found;
    }
    return null;
  };
  const main = find(parse(html));
  if (!main) throw new Error(`${options.page}: found no <main>; wanted one`);
  return `${blocks(main, options)
    .join('\n\n')
    .replace(/(?<=\S) {2,}/g, ' ')}\n`;
}
