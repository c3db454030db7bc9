/** From what was typed to what is looked for: one script, one writing, slips and pinyin put right. */
import type { Locale } from '../i18n/locales.ts';
import type { AskedIndex } from './asked.ts';
import { maybeCitation } from './cite.ts';
import { bare, fold } from './fold.ts';
import { stem } from './forms.ts';
import { asksForCase } from './intent.ts';
import { mend } from './mend.ts';
import { type Syllables, homophones, mayBePinyin, readPinyinText, strangers } from './pinyin.ts';
import { isTerm, placesIn, termsOf } from './places.ts';
import { CASES } from './sources.ts';

export interface Understood {
  /** Folded, mended; what was perhaps meant beside it. */
  text: string;
  /** The jurisdictions that it names. */
  places: string[];
  /** Where it names none: those whose own terms it uses. */
  terms: string[];
  /** It was typed in pinyin. */
  pinyin: boolean;
  /** Traditional to Simplified, as far as it was needed. */
  t2s: Readonly<Record<string, string>>;
}

export interface Means {
  locale: Locale;
  /** The list of questions, and with those of places outside the mainland or of judgments. */
  home: AskedIndex;
  with: (more: readonly string[]) => Promise<AskedIndex>;
  /** The slips that a text may hold. */
  slips: (text: string) => Promise<Readonly<Record<string, string>>>;
  /** Loaded only when they are needed. */
  t2s: () => Promise<Readonly<Record<string, string>>>;
  syllables: () => Promise<Syllables>;
}

const RUN = /[a-z]+(?:[ '’][a-z]+)*/g;

/** @returns what is looked for, and the list to look in */
export async function understand(
  query: string,
  { locale, home, with: withMore, slips, t2s, syllables }: Means,
): Promise<Understood & { asked: AskedIndex }> {
  const map = home.reads(query) ? {} : await t2s();
  const plain = fold(query, map);
  // Pinyin stands alone, or between characters.
  const runs = (bare(plain).match(RUN) ?? []).filter(
    (run) => locale === 'zh' && mayBePinyin(run) && !run.split(/[ '’]/).every((word) => home.knows(stem(word))),
  );
  const table = runs.length ? await syllables() : {};
  const read = runs.reduce(
    (text, run) => text.replace(run, readPinyinText(run, table, home.count) ?? run),
    bare(plain),
  );
  const pinyin = runs.length > 0 && read !== bare(plain);
  const text = pinyin ? read : plain;
  const places = placesIn(text);
  const terms = places.length ? [] : termsOf(text, isTerm(text));
  const away = [...places, ...terms].filter((place) => place !== 'cn');
  const more = [...away, ...(asksForCase(text) ? [CASES] : [])];
  const asked = more.length ? await withMore(more) : home;
  const mended = mend(text, await slips(text), asked, locale === 'en');
  // Two tables at once, for the other script and for slips, would be too much for a first search.
  // Who types a number is looking for an article and writes what it is called; words of another place's law are no slips.
  const beside =
    locale === 'zh' &&
    !away.length &&
    plain === fold(query, {}) &&
    !maybeCitation(query) &&
    strangers(mended, asked.count).length
      ? homophones(mended, await syllables(), asked.count)
      : [];
  return { text: [mended, ...beside].join(' '), places, terms, pinyin, t2s: map, asked };
}
