/** Finds the names of laws in folded text. */
import type { CitationIndex, IndexInstrument } from './index.ts';
import { foldCitation } from './text.ts';

/** A name of a law, found. */
export interface NameMatch {
  /** Offsets in the folded text, an opening 《 left out. */
  start: number;
  end: number;
  /** As it stands in the folded text. */
  text: string;
  /** The instruments that bear this name, in the index's order. */
  candidates: IndexInstrument[];
  /** `word` may be an everyday word (ALL, child): believed only if written in capitals or if nothing else is there. */
  kind: 'name' | 'number' | 'word';
}

interface Compiled {
  /** The patterns of the names that may begin with a character, the longest first. */
  beginning: Map<string, RegExp>;
  /** What was found last: a text is asked for several times while it is read. */
  last?: { text: string; found: NameMatch[] };
  byKey: Map<string, { candidates: IndexInstrument[]; kind: NameMatch['kind'] }>;
  /** `cn/psal` → number in lower case → article's leaf. */
  leaves: Map<string, Map<string, string>>;
}

const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const keyOf = (text: string) => text.replace(/[ 《》()年第'.、,等]/g, '').replace(/(\dusc)[as]$/, '$1');
const escape = (char: string) => char.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** White space is free beside Chinese and Korean characters, brackets and quotation marks are optional. */
function patternOf(name: string, number: boolean): string {
  const chars = [...name];
  const body = chars.map((char, i) => {
    const gap =
      i > 0 && (CJK.test(char) || CJK.test(chars[i - 1]!)) && char !== ' ' && chars[i - 1] !== ' ' ? ' ?' : '';
    if (char === ' ') return CJK.test(chars[i - 1] ?? '') || CJK.test(chars[i + 1] ?? '') ? ' ?' : ' ';
    // 公安部令127号; 《美国法典》第47编.
    if (char === '第' && i > 0) return chars[i - 1] === '令' ? ' ?第?' : ' ?》? ?第';
    if (char === '《' || char === '》') return '[《》]?';
    if (char === "'") return "'?";
    if (char === '、') return ' ?[、,]? ?';
    if (char === '等' && i > 0) return ' ?等?';
    if (char === '.') return chars[i + 1] === ' ' || i === chars.length - 1 ? '\\.?' : '\\.? ?';
    if (number && char === '(') return ' ?\\(? ?';
    if (number && char === ')') return ' ?年? ?\\)? ?(?:第 ?)?';
    if (char === '(' || char === ')') return `\\${char}?`;
    return gap + escape(char);
  });
  const first = chars[0]!;
  const last = chars.at(-1)!;
  const before = /[a-z0-9]/.test(first) ? '(?<![a-z0-9/-])' : '';
  // 28 U.S.C.A. and U.S.C.S. are the annotated editions of one code.
  const annotated = /\d u\.?s\.?c\.?$/.test(name) ? '(?: ?[as]\\b\\.?)?' : '';
  const after = /[a-z]/.test(last) ? '(?![a-z])' : /\d/.test(last) ? '(?!\\d)' : '';
  return before + body.join('') + annotated + after;
}

// Short everyday aliases (处罚法, 治安法) are often the end of another law's name.
const SHORT_ALIAS = '(?<![\\p{Script=Han}](?<![据照依按反违犯在看用对和与及或新旧原的是条款项国]))';

/** The numbers by which an article's folder is cited: art-253-1 → 253-1; ss-100-101 → 100, 101. */
function numbersOf(id: string): string[] {
  const several = /^ss-([\da-z]+)-([\da-z]+)$/i.exec(id);
  if (several) return [several[1]!.toLowerCase(), several[2]!.toLowerCase()];
  return [id.replace(/^(?:art|s|clause)-/, '').toLowerCase()];
}

// Interpretations are often cited from 关于 on, EU acts to their number.
const SHORTER = [
  /^(?:最高人民法院|最高人民检察院|公安部|[、 ])+(?=关于)(.+)$/,
  /^((?:Directive|Regulation) \(EU\) \d{4}\/\d+) /,
  /^(Title \d+), United States Code$/,
];

function withShorter(name: string): string[] {
  const shorter = SHORTER.map((pattern) => pattern.exec(name)?.[1]).filter((found) => found !== undefined);
  // 民事诉讼证据的若干规定, without what stands before it.
  const rest = /^(?:最高人民法院|最高人民检察院|公安部|[、 ])+关于(\p{Script=Han}{8,})$/u.exec(name)?.[1];
  // “Act on the Punishment, etc. of …” is quoted without it.
  const plain = name.replace(/,? etc\.?,?(?= )/g, '');
  return [...new Set([name, plain, ...shorter, ...(rest ? [rest] : [])])];
}

/** The characters with which a name may begin: brackets at its head may be left out. */
function firstsOf(name: string): string[] {
  const optional = /^[《》()]*/.exec(name)![0];
  return [...optional, ...(/^[《》]/.test(name) ? '《》' : ''), name[optional.length] ?? ''];
}

function compile(index: CitationIndex): Compiled {
  const byKey: Compiled['byKey'] = new Map();
  const patterns = new Map<string, string>();
  const firsts = new Map<string, Set<string>>();
  const add = (raw: string, kind: NameMatch['kind'], instrument: IndexInstrument) => {
    const name = foldCitation(raw, index.t2s).text.trim();
    if (name.length < 2) return;
    const key = keyOf(name);
    firsts.set(key, new Set([...(firsts.get(key) ?? []), ...firstsOf(name)]));
    const known = byKey.get(key);
    if (known?.candidates.includes(instrument)) return;
    if (known) known.candidates.push(instrument);
    else byKey.set(key, { candidates: [instrument], kind });
    const own = foldCitation(instrument.short.zh, index.t2s).text;
    const generic = /^\p{Script=Han}{3}$/u.test(name) && name !== own;
    patterns.set(key, (generic ? SHORT_ALIAS : '') + patternOf(name, kind === 'number'));
  };
  for (const instrument of index.instruments) {
    for (const name of instrument.names.flatMap(withShorter))
      add(name, /^[A-Za-z]{1,3}$/.test(name) ? 'word' : 'name', instrument);
    for (const number of instrument.numbers) add(number, 'number', instrument);
  }
  for (const instrument of index.instruments) {
    const handle = instrument.id.split('/')[1]!;
    // A longer handle may be an everyday word (child 11); the United States Code's are bare numbers.
    if (!byKey.has(keyOf(handle)) && !/^\d+$/.test(handle) && (handle.length <= 4 || handle.includes('-')))
      add(handle, 'word', instrument);
  }
  // 刑§319-3, 民§195: in Taiwan 法 is left out before the sign.
  for (const instrument of index.instruments.filter(({ id }) => id.startsWith('tw/')))
    for (const raw of instrument.names) {
      const stem = /^(\p{Script=Han}{1,4})法$/u.exec(foldCitation(raw, index.t2s).text.trim())?.[1];
      if (!stem) continue;
      // The mainland's 刑诉 is known: with the sign it may be Taiwan's (choose.ts).
      const known = byKey.get(stem);
      if (known && !known.candidates.includes(instrument)) known.candidates.push(instrument);
      if (known) continue;
      byKey.set(stem, { candidates: [instrument], kind: 'name' });
      firsts.set(stem, new Set([stem[0]!]));
      patterns.set(stem, `${SHORT_ALIAS}${stem}(?= ?§)`);
    }
  const byFirst = new Map<string, string[]>();
  for (const [key, pattern] of [...patterns].sort(([a], [b]) => b.length - a.length))
    for (const first of firsts.get(key)!) byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
  const beginning = new Map([...byFirst].map(([first, all]) => [first, new RegExp(all.join('|'), 'uy')]));
  const leaves = new Map(
    index.instruments.map(({ id, articles }) => [
      id,
      new Map(articles.flatMap((article) => numbersOf(article.id).map((number) => [number, article.id]))),
    ]),
  );
  return { beginning, byKey, leaves };
}

const cache = new WeakMap<CitationIndex, Compiled>();

function compiled(index: CitationIndex): Compiled {
  let made = cache.get(index);
  if (!made) cache.set(index, (made = compile(index)));
  return made;
}

/** The names in folded text, in its order; of overlapping ones the longest at the first place. */
export function findNames(text: string, index: CitationIndex): NameMatch[] {
  const made = compiled(index);
  if (made.last?.text === text) return made.last.found;
  const found: NameMatch[] = [];
  for (let start = 0; start < text.length; start++) {
    const pattern = made.beginning.get(text[start]!);
    if (!pattern) continue;
    pattern.lastIndex = start;
    const name = pattern.exec(text)?.[0];
    const known = name && made.byKey.get(keyOf(name));
    if (!known) continue;
    const end = start + name.length;
    found.push({ start, end, text: name, ...known });
    start = end - 1;
  }
  made.last = { text, found };
  return found;
}

/** The leaf (`art-253-1`) of a number (`253-1`) in an instrument, or null if the record does not hold it. */
export function leafOf(index: CitationIndex, instrument: string, number: string): string | null {
  return compiled(index).leaves.get(instrument)?.get(number.toLowerCase()) ?? null;
}
