/** Official text as elements of Akoma Ntoso: one line of the record is one paragraph, point or clause. */
import { enclosingAnchors } from '../../law/ids.ts';
import type { Version } from '../../law/record.ts';
import type { Line } from '../../law/structure.ts';
import { type Attributes, element, escapeXml } from './xml.ts';

/** Element and the word that its eId begins with (Akoma Ntoso naming convention), by depth below the provision. */
type Level = readonly [name: string, id: string];
const CODE: Level[] = [
  ['paragraph', 'para'],
  ['point', 'point'],
  ['indent', 'indent'],
  ['alinea', 'al'],
  ['level', 'level'],
];
const COMMON_LAW: Level[] = [
  ['subsection', 'subsec'],
  ['paragraph', 'para'],
  ['subparagraph', 'subpara'],
  ['clause', 'clause'],
  ['subclause', 'subclause'],
];

/** The element of a provision, by the word before the number in its address. */
const PROVISION: Record<string, Level & { 2?: never }> = {
  art: ['article', 'art'],
  s: ['section', 'sec'],
  ss: ['section', 'sec'],
  clause: ['clause', 'clause'],
};

interface Node {
  line: Line;
  text: string;
  below: Node[];
}

/** Hangs each line below the nearest line whose anchor encloses its own. */
function tree(lines: readonly Line[], texts: readonly string[]): Node[] {
  const roots: Node[] = [];
  const known = new Map<string, Node>();
  lines.forEach((line, i) => {
    const node: Node = { line, text: texts[i] ?? '', below: [] };
    const above = enclosingAnchors(line.anchor)
      .slice(1)
      .find((anchor) => known.has(anchor));
    (above === undefined ? roots : known.get(above)!.below).push(node);
    known.set(line.anchor, node);
  });
  return roots;
}

function node(
  { line, text, below }: Node,
  levels: readonly Level[],
  parent: string,
  depth: number,
  num: boolean,
): string {
  const own = line.anchor.split(/-(?=[a-z])/).at(-1)!;
  // A further line without a mark of its own (src/law/outline.ts) is an unnumbered part of what it stands in.
  const [name, word]: Level = /^l\d+$/.test(own) ? ['hcontainer', 'hcontainer'] : levels[Math.min(depth, 4)]!;
  const eId = `${parent}__${word}_${own.slice(1)}`;
  const attributes: Attributes = { eId, name: name === 'hcontainer' ? 'continuation' : null };
  const mark = num && line.prefix.trim() ? element('num', {}, escapeXml(line.prefix.trim())) : '';
  const words = element('p', {}, escapeXml(text));
  const inside = below.length
    ? (text ? element('intro', {}, words) : '') +
      below.map((child) => node(child, levels, eId, depth + 1, num)).join('')
    : element('content', {}, words);
  return element(name, attributes, mark + inside);
}

/** What stands instead of a text that is not held. */
export interface Missing {
  /** Why, and where the text is, in words. */
  remark: string;
  url: string | null;
}

/** The eId of a provision: art_50, sec_66B. */
export function provisionId(version: Version): string {
  const leaf = version.article.split('/').at(-1)!;
  const word = /^[a-z]+/.exec(leaf)?.[0] ?? '';
  const known = PROVISION[word];
  return known ? `${known[1]}_${leaf.slice(word.length + 1)}` : `hcontainer_${leaf}`;
}

/**
 * One provision.
 * @param locale a language to give the translation in; null: the official text
 * @param missing for a provision whose text the record does not hold
 * @throws Error if the translation has another number of lines than the text
 */
export function provisionElement(version: Version, locale: string | null, missing: Missing): string {
  const leaf = version.article.split('/').at(-1)!;
  const word = /^[a-z]+/.exec(leaf)?.[0] ?? '';
  const name = PROVISION[word]?.[0] ?? 'hcontainer';
  const eId = provisionId(version);
  const head =
    element('num', {}, escapeXml(version.label)) +
    (locale === null && version.heading ? element('heading', {}, escapeXml(version.heading)) : '');
  const attributes: Attributes = {
    eId,
    name: name === 'hcontainer' ? 'provision' : null,
    status: version.text === null ? 'incomplete' : locale === null ? null : 'translated',
  };
  if (version.text === null) {
    const link = missing.url ? ` ${element('ref', { href: missing.url }, escapeXml(missing.url))}` : '';
    const remark = element('remark', { status: 'editorial' }, escapeXml(missing.remark));
    return element(name, attributes, head + element('content', {}, element('p', {}, remark + link)));
  }
  const texts =
    locale === null
      ? version.lines.map(({ body }) => body)
      : (version.translations[locale] ?? '').split('\n').filter((line) => line.trim());
  if (texts.length !== version.lines.length)
    throw new Error(`${version.file}: found ${texts.length} lines in ${locale}; wanted ${version.lines.length}`);
  const levels = name === 'section' || name === 'clause' ? COMMON_LAW : CODE;
  const body = tree(version.lines, texts).map((root) => node(root, levels, eId, 0, locale === null));
  return element(name, attributes, head + body.join(''));
}
