/** The pages of what changed: one for each rule that another wording carries on, one for each revision of a law. */
import { articleLabel, formatPinpoint } from '../citation/format.ts';
import { translator } from '../i18n/index.ts';
import { type Locale, HTML_LANG, isLocale } from '../i18n/locales.ts';
import { href } from '../i18n/paths.ts';
import { type Change, type PlacedLine, type Revision, changeOf, changedVersions, revisions } from '../law/changes.ts';
import { type LawRecord, type Version, translationLocales } from '../law/record.ts';
import { segmenter } from '../law/segment.ts';
import { type Piece, wordDiff } from '../law/word-diff.ts';

const known = new WeakMap<LawRecord, Map<string, Change>>();

/** The change that led to a wording, worked out once a build; null where it carries nothing on. */
export function changeTo(record: LawRecord, after: Version): Change | null {
  if (!after.continues.length) return null;
  const cache = known.get(record) ?? new Map<string, Change>();
  known.set(record, cache);
  const found = cache.get(after.id) ?? changeOf(record, after, segmenter(after.lang));
  cache.set(after.id, found);
  return found;
}

/**
 * Where a line of a wording stood in the wording before it: by the record where it says so, else by the likeness of the lines.
 * Null where it was not there, or where the earlier text is not held. @param anchor null: the provision as a whole
 */
export function earlierPlace(
  record: LawRecord,
  after: Version,
  before: Version,
  anchor: string | null,
): { anchor: string | null } | null {
  if (anchor === null) return { anchor };
  const said = after.pinpoints.find(({ at }) => at === anchor)?.continues;
  if (said?.startsWith(`${before.id}#`)) return { anchor: said.split('#')[1]! };
  const change = changeTo(record, after);
  const pair = change?.pairs.find(({ after: i }) => i !== null && change.afterLines[i]!.anchor === anchor);
  const line = pair && pair.before !== null ? change!.beforeLines[pair.before]! : null;
  return line?.version.id === before.id ? { anchor: line.anchor } : null;
}

/** Every change of the record, the latest first. */
export const allChanges = (record: LawRecord): Change[] =>
  changedVersions(record).map((version) => changeTo(record, version)!);

let revised: { record: LawRecord; found: Revision[] } | undefined;
/** Every revision that changed at least two provisions. */
export function allRevisions(record: LawRecord): Revision[] {
  if (revised?.record !== record) revised = { record, found: revisions(record) };
  return revised.found;
}

/** The page of a change or of a revision. */
export const changeHref = (locale: Locale, slug: string): string => href(locale, `law/changes/${slug}`);

/** 第四十二条 → 第五十条 · art. 42 → art. 50; neutral words, for titles. */
export function moveLabel(change: Change, locale: Locale): string {
  const labels = [change.before, [change.after]].map((side) =>
    side.map((version) => articleLabel(version, locale)).join(translator(locale)('list.comma')),
  );
  return labels[0] === labels[1] ? labels[0]! : labels.join(' → ');
}

export interface DiffSide {
  anchor: string;
  /** The line's place in words: 第一款第六项. */
  mark: string;
  pieces: Piece[];
}

/** One row of a comparison: the earlier line with what went, the later one with what came. */
export interface DiffRow {
  before: DiffSide | null;
  after: DiffSide | null;
  same: boolean;
}

export interface DiffTable {
  /** The language of the text. */
  lang: string;
  /** Whether this is the official text or our translation. */
  official: boolean;
  rows: DiffRow[];
}

const split = (text: string) => text.split('\n').filter((line) => line.trim());

/** The texts of a side in a language: the official one, or our translation of each line. */
function textOf(line: PlacedLine, locale: string | null): string {
  const { version, index } = line;
  if (locale === null) return line.text;
  return (split(version.translations[locale] ?? '')[index] ?? '').trim();
}

function diffTable(change: Change, lang: string, translation: string | null, locale: Locale): DiffTable {
  const words = segmenter(lang);
  const mark = (line: PlacedLine) => formatPinpoint(line.version, line.anchor, locale);
  const rows = change.pairs.map(({ before, after }): DiffRow => {
    const [old, now] = [
      before === null ? null : change.beforeLines[before]!,
      after === null ? null : change.afterLines[after]!,
    ];
    const [a, b] = [old ? textOf(old, translation) : '', now ? textOf(now, translation) : ''];
    const pieces = wordDiff(a, b, words);
    return {
      before: old && { anchor: old.anchor, mark: mark(old), pieces: pieces.filter(({ kind }) => kind !== 'added') },
      after: now && { anchor: now.anchor, mark: mark(now), pieces: pieces.filter(({ kind }) => kind !== 'removed') },
      same: a === b && old !== null && now !== null,
    };
  });
  return { lang, official: translation === null, rows };
}

/** The official texts compared, then our translation into the page's language (or, for Chinese law in Chinese, none). */
export function diffTables(change: Change, locale: Locale): DiffTable[] {
  if (!change.pairs.length) return [];
  const { lang } = change.after;
  const translated = translationLocales(lang).filter((code) => code === locale);
  return [
    diffTable(change, lang, null, locale),
    ...translated.map((code) => diffTable(change, isLocale(code) ? HTML_LANG[code] : code, code, locale)),
  ];
}
