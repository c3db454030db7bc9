/** From the articles read beside the name of a law to citations: which article each means, and what a range leaves unwritten. */
import { chooseArticle } from './choose.ts';
import type { Meant } from './edition.ts';
import type { ArticleRef } from './grammar.ts';
import type { CitationIndex, IndexInstrument } from './index.ts';
import type { NameMatch } from './names.ts';
import type { Citation } from './parse.ts';
import { type Pin, anchorIn } from './pinpoint.ts';
import type { Folded } from './text.ts';

const yearLike = (number: string) => /^(?:19|20)\d\d$/.test(number);

/** The anchor in the newest wording that has it. */
function newestAnchor(instrument: IndexInstrument, leaf: string, pin: Pin): string | null {
  const versions = instrument.articles.find((article) => article.id === leaf)?.versions ?? [];
  for (const { anchors } of [...versions].reverse()) {
    const found = anchorIn(pin, anchors);
    if ('anchor' in found) return found.anchor;
  }
  return null;
}

/** A law as a text names it. */
export interface Named {
  name: Pick<NameMatch, 'text' | 'kind' | 'end'>;
  candidates: IndexInstrument[];
  /** Whose law it is was said, in the text or by the caller. */
  told: boolean;
  meant: Meant;
}

/** Turns what was read behind or before a name into a citation; null if it is rather none. */
function toCitation(
  index: CitationIndex,
  ref: ArticleRef,
  written: string,
  { name, candidates, told, meant: { edition, asOf, text } }: Named,
): Omit<Citation, 'input' | 'offset'> | null {
  const of = { edition, ...(asOf ? { asOf } : {}), ...(text ? { text } : {}) };
  const base = { number: ref.number, pin: ref.pin, anchor: null, version: null, ...of };
  if (!candidates.length) return { ...base, instrument: null, article: null, reason: 'unknown-instrument' };
  const found = chooseArticle(index, candidates, ref, { written, told, name: name.text });
  if (name.kind === 'number' && found.holders > 1)
    return { ...base, number: found.number, instrument: null, article: null, reason: 'ambiguous-number' };
  const { instrument, leaf, number, pin } = found;
  if (!leaf) {
    // “Criminal Law 101” is a course; 47 USC 230 is a section.
    const words = /[a-z]$/.test(name.text) && !/usc$/.test(name.text) && number !== 'whole';
    const weak = !ref.marked && (words || yearLike(number) || /[a-z.]/.test(number));
    if (ref.doubtful || weak) return null;
    return { ...base, number, pin, instrument: instrument.id, article: null, reason: 'not-held' };
  }
  return {
    ...base,
    number,
    pin,
    instrument: instrument.id,
    article: `${instrument.id}/${leaf}`,
    reason: null,
    anchor: newestAnchor(instrument, leaf, pin),
  };
}

/** The articles that a range leaves unwritten: 第363条至第365条 means 364 too, where the record holds it. */
function between(index: CitationIndex, from: Omit<Citation, 'input' | 'offset'>, to: typeof from): string[] {
  if (!from.article || !to.article || from.instrument !== to.instrument) return [];
  const ids = index.instruments.find(({ id }) => id === from.instrument)!.articles.map(({ id }) => id);
  const place = (article: string) => ids.indexOf(article.slice(from.instrument!.length + 1));
  return ids.slice(place(from.article) + 1, Math.max(0, place(to.article)));
}

/** 1194-1197条 is two ends of a range, unless the record holds an article of that number. */
function twoOf(index: CitationIndex, named: Named, ref: ArticleRef, written: string): ArticleRef[] {
  const [from, to] = ref.number.split('-');
  if (!to || !(Number(to) > Number(from)) || !named.candidates.length) return [ref];
  const around = { written, told: named.told, name: named.name.text };
  if (chooseArticle(index, named.candidates, ref, around).number !== from) return [ref];
  return [
    { ...ref, number: from, pin: {}, marks: [] },
    { ...ref, number: to, through: true },
  ];
}

/** How the references stand to the name: behind it, or before it (`reversed`). `start`: where the name begins, with its 《. */
export interface Standing extends Named {
  start: number;
  reversed: boolean;
}

/**
 * The citations that references make with the name of a law.
 * @returns them, and where in the folded text the last of them ends (0 for none)
 */
export function collect(
  index: CitationIndex,
  { at }: Folded,
  source: string,
  written: readonly ArticleRef[],
  { start, reversed, ...named }: Standing,
): { citations: Citation[]; end: number } {
  const citations: Citation[] = [];
  let end = 0;
  let previous: Citation | null = null;
  const wordsOf = (ref: ArticleRef) => source.slice(at[ref.start], at[ref.end]);
  const refs = written.flatMap((ref) => twoOf(index, named, ref, wordsOf(ref)));
  refs.forEach((ref, i) => {
    // 至第3項 says no more whose law it is: it is another place of the same article.
    const again = previous?.instrument && refs[i - 1]?.number === ref.number ? previous.instrument : null;
    const own = again ? { ...named, candidates: named.candidates.filter(({ id }) => id === again), told: true } : named;
    const citation = toCitation(index, ref, wordsOf(ref), own);
    if (!citation) return;
    const from = !reversed && i === 0 ? start : ref.start;
    const to = reversed && i === refs.length - 1 ? named.name.end : ref.end;
    const offset = at[from]!;
    const all: Citation = { input: source.slice(offset, at[to]).trimEnd(), offset, ...citation };
    if (ref.through && previous)
      for (const leaf of between(index, previous, citation)) {
        const span = source.slice(previous.offset, at[to]).trimEnd();
        const article = `${citation.instrument}/${leaf}`;
        const number = leaf.replace(/^(?:art|s)-/, '');
        citations.push({ ...previous, input: span, article, number, pin: {}, anchor: null });
      }
    citations.push((previous = all));
    end = Math.max(end, to, named.name.end);
  });
  return { citations, end };
}
