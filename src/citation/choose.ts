/**
 * Which law is meant where several bear one name (刑法 is the mainland's, Korea's, Japan's and Taiwan's), and which article.
 * The mainland comes first: another is meant only if its country is named, or if the writing is its own.
 */
import type { ArticleRef } from './grammar.ts';
import type { CitationIndex, IndexInstrument } from './index.ts';
import { leafOf } from './names.ts';
import { type Pin, anchorIn } from './pinpoint.ts';
import { clean } from './pins.ts';

const CIVIL_LAW = /^(?:cn|kr|jp|tw)\//;

/** What is known besides the reference. */
interface Around {
  /** The reference as it stands in the source, unfolded. */
  written: string;
  /** Whose law it is was said. */
  told: boolean;
  /** The name that was found, folded. */
  name: string;
}

interface Held {
  leaf: string | null;
  number: string;
  pin: Pin;
}

/** An article under one number of an instrument; null if the record does not hold it. */
function lookUp(index: CitationIndex, { id, articles }: IndexInstrument, ref: ArticleRef, name: string): Held | null {
  const { number, pin } = ref;
  const plain = leafOf(index, id, number);
  if (plain) return { leaf: plain, number, pin };
  // § 223(h) and s 10(3A) are held as a subsection of their own.
  const first = pin.brackets?.[0] ?? pin.p;
  const part = first ? leafOf(index, id, `${number}-${first}`) : null;
  if (part) {
    const rest = pin.brackets ? clean({ brackets: pin.brackets.slice(1) }) : clean({ i: pin.i, s: pin.s });
    const anchors = articles.find((article) => article.id === part)!.versions.at(-1)!.anchors;
    const bare = !rest.brackets?.length && !rest.i && !rest.s;
    const kept = !bare && 'anchor' in anchorIn(pin, anchors) ? pin : rest;
    return { leaf: part, number: `${number}-${first}`, pin: kept };
  }
  // A section of the public law itself: Pub. L. 119-12 § 4.
  const law = /^pub\. ?l\. ?(\d+-\d+)/.exec(name)?.[1];
  const own = law ? leafOf(index, id, `pl-${law}-s-${number}`) : null;
  if (own) {
    // The record holds one paragraph of it, whose mark is part of what is cited.
    return { leaf: own, number, pin };
  }
  // 20-25 is a range, not 第二十条之二十五, unless the record holds such an article.
  const [from, to] = number.split('-').map(Number);
  const head = from && to && to > from ? leafOf(index, id, String(from)) : null;
  return head ? { leaf: head, number: String(from), pin } : null;
}

/** 項 is the paragraph and 款 the item in Taiwan; 項 the paragraph and 号 the item in Japan. */
function pinIn(instrument: string, { marks, pin }: ArticleRef, written: string): Pin {
  const units = marks.map(({ unit }) => unit).join('');
  const [first, second] = marks.map(({ number }) => number);
  const brackets = pin.brackets;
  if (instrument.startsWith('tw/')) {
    if (units === '项') return clean({ p: first, brackets });
    if (units === '款' || units === '款目') return clean({ i: first, s: second });
  }
  if (instrument.startsWith('jp/') && units === '项' && written.includes('項')) return clean({ p: first, brackets });
  return pin;
}

/** On the mainland Taiwan's paragraph is often called 款: where the article has no such item, that is meant. */
function asOnTheMainland({ id, articles }: IndexInstrument, { leaf, pin }: Held, ref: ArticleRef): Pin {
  const [mark, more] = ref.marks;
  if (!id.startsWith('tw/') || mark?.unit !== '款' || more) return pin;
  const anchors = articles.find((article) => article.id === leaf)?.versions.at(-1)?.anchors ?? [];
  const paragraph = { p: mark.number };
  return !('anchor' in anchorIn(pin, anchors)) && 'anchor' in anchorIn(paragraph, anchors) ? paragraph : pin;
}

/** The candidates whose way of writing this is. */
function likely(candidates: readonly IndexInstrument[], { number, kind }: ArticleRef): readonly IndexInstrument[] {
  const common = candidates.filter(({ id }) => !CIVIL_LAW.test(id));
  if (/[a-z.]/.test(number) && common.length) return common;
  if (kind === 'section' && common.length) return common;
  return candidates;
}

/** Finds the law and the article that a reference means. `leaf` null: the record does not hold it. */
export function chooseArticle(
  index: CitationIndex,
  candidates: readonly IndexInstrument[],
  ref: ArticleRef,
  { written, told, name }: Around,
): { instrument: IndexInstrument; leaf: string | null; number: string; pin: Pin; holders: number } {
  const fits = likely(candidates, ref);
  const all = fits.flatMap((instrument) => {
    const own = { ...ref, pin: pinIn(instrument.id, ref, written) };
    const held = lookUp(index, instrument, own, name);
    return held ? [{ instrument, ...held, pin: asOnTheMainland(instrument, held, ref) }] : [];
  });
  const mainland = fits.find(({ id }) => id.startsWith('cn/'));
  const of = (code: string) => all.find(({ instrument }) => instrument.id.startsWith(`${code}/`));
  const foreign = written.includes('條')
    ? (of('tw') ?? of('hk'))
    : /の|条.*[項号]|号$/.test(written)
      ? of('jp')
      : // § before the number, 319之1 in figures are Taiwan's habit; the mainland's law comes first even so.
        written.includes('§') || /\d ?之 ?\d/.test(written)
        ? of('tw')
        : undefined;
  const pick = !mainland || told ? all[0] : (of('cn') ?? foreign);
  if (pick) return { ...pick, holders: all.length };
  const instrument = mainland && !told ? mainland : (fits[0] ?? candidates[0]!);
  // 20-25 of an article that is not held: the range begins there.
  const [from, to] = ref.number.split('-').map(Number);
  const number = from && to && to > from ? String(from) : ref.number;
  return { instrument, leaf: null, number, pin: pinIn(instrument.id, ref, written), holders: all.length };
}
