/** References inside British, American, Australian and European text: section 66C(3)(b), subsection (1), Article 6(1). */
import { type Mention, type Place, at } from './mention.ts';

const LETTERED = '\\d+(?:\\.\\d+)?[A-Z]{0,4}';
const MARKS = '(?:\\([0-9A-Za-z]{1,5}\\))*';
const HEAD = /\b([Ss]ections?|[Aa]rticles?|§§?)\s?/y;
const NUMBER = new RegExp(`(${LETTERED})(${MARKS})(?![\\w])`, 'y');
const AND = /(?:,? (?:and|or|to)|,|–|—) ?/y;
const BELOW = /\b([Ss]ubsections?|[Pp]aragraphs?|[Ss]ubparagraphs?|[Cc]lauses?|[Pp]oints?) (?=\(|\d)/y;
const BRACKET = new RegExp(`((?:\\([0-9A-Za-z]{1,5}\\))+|\\d+(?!\\d|\\.\\d))`, 'y');

const marksOf = (text: string) => text.match(/[0-9A-Za-z]+/g) ?? [];

interface Item {
  start: number;
  end: number;
  number: string;
  brackets: string[];
}

function readItems(text: string, from: number, pattern: RegExp): Item[] {
  const out: Item[] = [];
  for (let cursor = from; ;) {
    const match = at(pattern, text, cursor);
    if (!match) return out;
    const end = cursor + match[0].length;
    out.push({ start: cursor, end, number: match[1]!, brackets: marksOf(match[2] ?? '') });
    const glue = at(AND, text, end);
    if (!glue) return out;
    cursor = end + glue[0].length;
  }
}

/**
 * Whose section it is, from the words behind: ours, another law's, or the record's title of the United States Code.
 * @returns an instrument; null if it is another law, or one cannot tell
 */
function ownerBehind(text: string, end: number, instrument: string): string | null {
  const behind = text.slice(end, end + 90).replace(/^ ?\([a-z][^()]{2,60}\)/, '');
  const of =
    /^,? (?:[a-z]+ )?(?:of|to|in|under) (this|that|the|such|title (\d+)|[A-Z][a-z]*|Directive|Regulation)( [A-Z]?[a-z]+)?/.exec(
      behind,
    );
  if (!of) return instrument;
  if (of[2]) return instrument.startsWith('us/') ? `us/${of[2]}` : null;
  if (of[1] === 'this' && /^ (?:title|Act|Regulation|section|Article|chapter|Part)/.test(of[3] ?? ''))
    return instrument;
  if (/^,? of /.test(behind) || /^(?:that|such|Directive|Regulation)$/.test(of[1]!)) return null;
  return instrument;
}

/** `§ 223(h)` is held by itself: the first bracket belongs to the number. */
function targetOf(item: Item, owner: string, held: (instrument: string) => ReadonlySet<string>) {
  const leaves = held(owner);
  const [first, ...rest] = item.brackets;
  for (const kind of ['s', 'art']) {
    if (leaves.has(`${kind}-${item.number}`))
      return { article: `${owner}/${kind}-${item.number}`, brackets: item.brackets };
    if (first && leaves.has(`${kind}-${item.number}-${first}`))
      return { article: `${owner}/${kind}-${item.number}-${first}`, brackets: rest };
  }
  return null;
}

/** How many marks stand above the kind of place that a word names; null where the word is not used in that country. */
function depthOf(word: string, jurisdiction: string): number | null {
  const kind = word.toLowerCase().replace(/s$/, '');
  if (jurisdiction === 'eu') return kind === 'paragraph' ? 0 : null;
  return { subsection: 0, paragraph: 1, subparagraph: 2, clause: 3 }[kind] ?? null;
}

/**
 * The references in one line.
 * @param held the articles that the record holds of an instrument
 */
export function readCommonMentions(
  text: string,
  place: Place,
  held: (instrument: string) => ReadonlySet<string>,
): Mention[] {
  const out: Mention[] = [];
  const jurisdiction = place.instrument.slice(0, 2);
  const here = place.anchor
    .split(/-(?=[a-z])/)
    .filter((part) => !/^l\d+$/.test(part))
    .map((part) => part.slice(1));
  for (let index = 0; index < text.length; index++) {
    const head = at(HEAD, text, index);
    const items = head ? readItems(text, index + head[0].length, NUMBER) : [];
    if (head && items.length) {
      const owner = ownerBehind(text, items.at(-1)!.end, place.instrument);
      if (owner)
        items.forEach((item, n) => {
          const target = targetOf(item, owner, held);
          if (!target) return;
          const external = owner === place.instrument ? {} : { external: true };
          const pin = target.brackets.length ? { brackets: target.brackets } : {};
          out.push({ start: n ? item.start : index, end: item.end, article: target.article, pin, ...external });
        });
      index = items.at(-1)!.end - 1;
      continue;
    }
    const below = at(BELOW, text, index);
    const depth = below ? depthOf(below[1]!, jurisdiction) : null;
    if (!below || depth === null) continue;
    const marks = readItems(text, index + below[0].length, BRACKET);
    const last = marks.at(-1);
    if (!last) continue;
    // “subsection (1) of section 281”, “point (a) of paragraph 1”: only a place in this section is certain.
    const behind = text.slice(last.end, last.end + 24);
    if (
      !/^ of|^ to (?:that|the)|^ in (?:that|the)/.test(behind) ||
      /^ of this (?:section|Article|subsection)/.test(behind)
    )
      marks.forEach((mark, n) => {
        const brackets = [...here.slice(0, depth), ...marksOf(mark.number)];
        if (brackets.length <= depth) return;
        out.push({ start: n ? mark.start : index, end: mark.end, article: place.article, pin: { brackets } });
      });
    index = last.end - 1;
  }
  return out;
}
