/** From a reader's own words to the words of the law and of the guides: a weighted list of things to look for. */
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import { bare, fold } from './fold.ts';
import { STOP, cutParticles, isLegalWord } from './words.ts';

/** One thing to look for. */
export interface Term {
  text: string;
  /** 1 for the reader's own words, less for what they lead to. */
  weight: number;
  /** For a term from the table of synonyms: the reader's word that led to it. */
  from?: string;
}

export interface Rewritten {
  /** The query, folded. */
  folded: string;
  /** The reader's content words, joined: what a full match must hold. */
  plain: string;
  terms: Term[];
  /** Every content word is a term of law: articles come before guides. */
  legal: boolean;
  /** The query is one word. */
  word: boolean;
  /** The query is in the language of the pages; a foreign word that stands on them is chance (a source's name). */
  native: boolean;
}

export interface RewriteOptions {
  /** The language of the pages searched. */
  locale: Locale;
  t2s: Readonly<Record<string, string>>;
  /** Everyday wording (in any language, pinyin too) → words of the pages in `locale`. */
  synonyms: Readonly<Record<string, readonly string[]>>;
}

const SYNONYM_WEIGHT = 0.6;
/** A single character matches too much, but may be all there is. */
const SINGLE_WEIGHT = 0.3;
const HAN = /^\p{Script=Han}+$/u;

interface Span {
  start: number;
  end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();
function segmenter(lang: string): Intl.Segmenter {
  const made = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, made);
  return made;
}

/** Words with their places. Neighbouring single Chinese characters are one word: dictionaries split 偷拍. */
function wordsOf(text: string, stop: ReadonlySet<string>): (Span & { word: string })[] {
  const out: (Span & { word: string })[] = [];
  for (const { segment, index, isWordLike } of segmenter(/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en').segment(text)) {
    if (!isWordLike || stop.has(segment.replace(/['’]/g, ''))) continue;
    const last = out.at(-1);
    if (
      last?.end === index &&
      segment.length === 1 &&
      HAN.test(segment) &&
      HAN.test(last.word) &&
      last.word.length === 1
    )
      Object.assign(last, { word: last.word + segment, end: index + 1 });
    else out.push({ word: segment, start: index, end: index + segment.length });
  }
  return out;
}

/** Whether everything the reader wrote, particles left out, is in terms of law. */
function isLegal(text: string, words: readonly { word: string }[], locale: Locale): boolean {
  const pieces = text.split(/[\s\p{P}]+/u).filter((piece) => piece && !STOP[locale].has(piece));
  return (
    pieces.length > 0 &&
    (pieces.every((piece) => isLegalWord(piece, locale)) || words.every(({ word }) => isLegalWord(word, locale)))
  );
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where a key of the table stands in the query. Latin keys match whole words; spaces inside pinyin are free. */
function findKey(key: string, text: string): Span | null {
  if (!/^[\x20-\x7e]+$/.test(key)) {
    const start = text.indexOf(key);
    return start < 0 ? null : { start, end: start + key.length };
  }
  const body = key.includes(' ') ? key.split(' ').map(escape).join("[ '-]?s? ?") : Array.from(key, escape).join(' ?');
  const match = new RegExp(`(?<![a-z0-9])${body}(?:s|'s)?(?![a-z0-9])`).exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : null;
}

/**
 * Rewrites a query for the pages of one language. Pagefind requires every word of a query; the terms are looked for one
 * by one and their results added up (rank.ts).
 */
export function rewrite(query: string, { locale, t2s, synonyms }: RewriteOptions): Rewritten {
  const folded = fold(query, t2s)
    .replace(/["“”‘’《》]/g, ' ')
    .trim();
  const text = bare(folded);
  const stop = STOP[locale];
  const terms = new Map<string, Term>();
  const add = (term: Term) => {
    const known = terms.get(term.text);
    if (!known || known.weight < term.weight) terms.set(term.text, term);
  };

  const keys = Object.keys(synonyms)
    .map((key) => ({ key, span: findKey(fold(key, t2s), text) }))
    .filter((found): found is { key: string; span: Span } => found.span !== null);
  const inside = (a: Span, b: Span) => a.start >= b.start && a.end <= b.end;
  // 前男友 is one thing: its parts 前 and 男友 are not looked for.
  const blank = (from: string, { start, end }: Span) =>
    from.slice(0, start) + ' '.repeat(end - start) + from.slice(end);
  const cut = cutParticles(folded);
  const rest =
    folded === text
      ? keys.filter(({ key }) => HAN.test(key)).reduce((left, { span }) => blank(left, span), folded)
      : folded;
  const left = cutParticles(rest);
  const words = wordsOf(left, stop);
  // What stands together is looked for together first: 隐私权 before 隐私 and 权.
  for (const [piece] of left.matchAll(/\p{Script=Han}{3,8}/gu)) add({ text: piece, weight: 1 });
  for (const { word } of words) add({ text: word, weight: HAN.test(word) && word.length === 1 ? SINGLE_WEIGHT : 1 });
  for (const { key, span } of keys) {
    const longer = keys.some((other) => other.key !== key && inside(span, other.span) && !inside(other.span, span));
    if (HAN.test(key)) add({ text: key, weight: longer ? SYNONYM_WEIGHT : 1 });
    for (const target of synonyms[key]!)
      add({ text: target, weight: longer ? SYNONYM_WEIGHT / 2 : SYNONYM_WEIGHT, from: key });
  }
  const own = [...terms.values()].filter((term) => !term.from);
  return {
    folded,
    plain: own.map((term) => term.text).join(' ') || folded,
    terms: terms.size || !folded ? [...terms.values()] : [{ text: folded, weight: 1 }],
    native: locale === 'zh' ? /\p{Script=Han}/u.test(folded) || !/[a-z]/.test(text) : !/\p{Script=Han}/u.test(folded),
    word: wordsOf(cut, stop).length === 1,
    legal: own.length > 0 && isLegal(cut, wordsOf(cut, stop), locale),
  };
}
