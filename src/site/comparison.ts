/** The comparison of jurisdictions, from content/comparison.yaml and the record: one plain object for page, CSV and JSON. */
import { parse } from 'yaml';
import comparisonYaml from '../../content/comparison.yaml?raw';
import { translator } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import { href } from '../i18n/paths.ts';
import { complaintRule, heaviest, longest, shortest } from '../law/heaviest.ts';
import { formatId, readId } from '../law/ids.ts';
import { writeSpans } from '../law/on-date.ts';
import { entriesAt } from '../law/penalty.ts';
import type { LawRecord, Version } from '../law/record.ts';
import { type Status, statusOn } from '../law/timeline.ts';
import { type Compared, comparisonSchema } from '../schemas/comparison.ts';
import type { Penalty } from '../schemas/law.ts';
import { earlierPlace } from './changes.ts';
import { listed } from './config.ts';
import { offenceClass } from './deadlines.ts';
import { LAW_AS_AT } from './edition.ts';
import { pinpoint } from './grounds.ts';
import type { Link } from './parts.ts';
import { deadlinePhrase, duration, penaltyPhrase, thresholdPhrase } from './phrases/penalty.ts';
import { citationLink } from './provision-page.ts';
import { DEADLINES } from './reference.ts';

const FILE = comparisonSchema.parse(parse(comparisonYaml));
const PLACES = listed(FILE.places.map((id) => ({ id }))).map(({ id }) => id);
const isCompared = (id: string) => PLACES.includes(id.slice(0, 2));

/** The comparison of this edition: the places that it lists, and pairs of theirs. */
export const COMPARISON = {
  ...FILE,
  places: PLACES,
  pairs: FILE.pairs.filter((pair) => pair.every(isCompared)),
};
/** Whether the page on Korea and mainland China is named in lists: it compares these two. */
export const KOREA_LISTED = ['kr', 'cn'].every(isCompared);

/** One provision within a cell. */
export interface ComparedRow {
  topic: string;
  place: string;
  /** With version and pinpoint: `kr/spsa/art-14@2020-05-19#p4`. */
  id: string;
  version: Version;
  cite: Link;
  /** When the wordings of its number were law (src/law/on-date.ts), for the control of the date. */
  spans: string;
  status: Status;
  general: boolean;
  minors: boolean;
  /** What its maximum needs that most cases do not meet; empty where nothing. */
  only: string;
  penalty: Penalty | null;
  maximum: string;
  when: string;
  thresholds: string[];
  complaint: { rule: 'complaint-required' | 'no-prosecution-against-will' | 'none'; link: Link | null } | null;
  periods: { figure: string; what: string }[];
  summary: string;
  /** The same place in the wordings before and after, where it can be told: what is shown for another day. */
  others: ComparedRow[];
}

export interface ComparedCell {
  place: string;
  /** `none`: the record holds no such provision. */
  state: 'provisions' | 'none';
  rows: ComparedRow[];
  /** The heaviest maximum in a few characters, for the overview. */
  short: string;
}

export interface ComparedTopic {
  id: string;
  kind: 'offence' | 'rule';
  cells: ComparedCell[];
}

type Placed = { version: Version; anchor: string | null };

/** The same place of the law in the wordings that the shown one carries on, as far back as its line can be followed. */
function earlier(record: LawRecord, { version, anchor }: Placed): Placed[] {
  return version.continues.flatMap((id) => {
    const before = record.versions.get(id)!;
    const found = earlierPlace(record, version, before, anchor);
    if (!found) return [];
    const place = { version: before, anchor: found.anchor };
    return [place, ...earlier(record, place)];
  });
}

/** The same place in the wordings that carry the shown one on. */
function later(record: LawRecord, { version, anchor }: Placed): Placed[] {
  return (record.continuedBy.get(version.id) ?? []).flatMap((id) => {
    const after = record.versions.get(id)!;
    const lines = anchor === null ? [null] : after.lines.map((line) => line.anchor);
    const at = lines.find((line) => earlierPlace(record, after, version, line)?.anchor === anchor);
    if (at === undefined) return [];
    const place = { version: after, anchor: at };
    return [place, ...later(record, place)];
  });
}

/** The row of an entry, with those of the same place in other wordings. */
function rowOf(record: LawRecord, locale: Locale, topic: string, place: string, entry: Compared): ComparedRow {
  const shown = pinpoint(record, entry.of);
  const row = (at: Placed) => wordingRow(record, locale, { topic, place, entry, at });
  return { ...row(shown), others: [...earlier(record, shown), ...later(record, shown)].map(row) };
}

interface RowSource {
  topic: string;
  place: string;
  entry: Compared;
  at: Placed;
}

function wordingRow(record: LawRecord, locale: Locale, { topic, place, entry, at }: RowSource): ComparedRow {
  const t = translator(locale);
  const { version, anchor } = at;
  const penalty = heaviest(record, version, anchor, entry.tier);
  const own = complaintRule(version);
  const complaint = (): ComparedRow['complaint'] => {
    if (entry.complaint) {
      const said = pinpoint(record, entry.complaint);
      const rule = complaintRule(said.version) ?? 'complaint-required';
      return { rule, link: citationLink({ record, locale }, said.version, said.anchor) };
    }
    if (own) return { rule: own, link: null };
    // Of a text that nobody here has read nothing can be said to be missing.
    const read = version.textMissing !== 'not-verified';
    return read && penalty && penalty.route !== 'civil' ? { rule: 'none', link: null } : null;
  };
  return {
    topic,
    place,
    id: formatId(version.article, version.leaf, anchor),
    version,
    cite: citationLink({ record, locale }, version, anchor),
    spans: writeSpans(record.articles.get(version.article)!.map(({ leaf, inForce }) => ({ leaf, ...inForce }))),
    status: statusOn(version.inForce, LAW_AS_AT),
    general: entry.general,
    minors: entry.minors,
    only: entry.only?.[locale] ?? '',
    penalty,
    maximum: penalty ? penaltyPhrase(penalty, locale, record) : '',
    when: penalty?.when?.[locale] ?? '',
    thresholds: entriesAt(version.thresholds, anchor).map((threshold) =>
      [t(`threshold.measure.${threshold.measure}`), thresholdPhrase(threshold, locale)].join(' '),
    ),
    complaint: complaint(),
    periods: entry.deadlines.map((id) => ({
      figure: deadlinePhrase(DEADLINES[id]!, locale),
      what: DEADLINES[id]!.what[locale]! + offenceClass(DEADLINES[id]!, t),
    })),
    summary: version.summary[locale]!,
    others: [],
  };
}

/**
 * “up to 7 years”, “1 year or more”, “civil penalty”: the maximum for a narrow column, first the one that most cases can meet,
 * then the heaviest that needs more, with its condition: “detention of up to 10 days; up to 2 years (special device …)”.
 */
export function shortOf(rows: readonly ComparedRow[], record: LawRecord, locale: Locale): string {
  const t = translator(locale);
  const [first] = rows.flatMap(({ periods }) => periods);
  if (first) return first.figure;
  const { pool, mark } = usualRows(rows.filter(({ only }) => !only));
  const usual = figureOf(pool, record, locale);
  const most = Math.max(0, ...pool.map(daysOf));
  const rare = rows
    .filter(({ only, minors }) => only && (!minors || rows.every((row) => row.minors)))
    .sort((a, b) => daysOf(b) - daysOf(a))
    .find((row) => daysOf(row) > most);
  const condition = rare && figureOf([rare], record, locale);
  return [
    mark && (usual || mark === 'minorsOnly')
      ? t(`desk.compare.${mark}`, { figure: usual || t('desk.compare.see') })
      : usual,
    condition ? t('desk.compare.onlyIf', { figure: condition, condition: rare.only }) : '',
  ]
    .filter(Boolean)
    .join(t('list.semicolon'));
}

/**
 * The rows of which the overview speaks: what was made for images says more than a general offence; where there is nothing but
 * general offences, or offences against minors, a mark says so.
 */
function usualRows(rows: readonly ComparedRow[]): { pool: ComparedRow[]; mark?: 'generalOnly' | 'minorsOnly' } {
  const special = rows.filter(({ general, minors, penalty }) => !general && !minors && penalty);
  if (special.length || !rows.length) return { pool: special };
  const adults = rows.filter(({ minors }) => !minors);
  return adults.length ? { pool: adults, mark: 'generalOnly' } : { pool: [...rows], mark: 'minorsOnly' };
}

/** The heaviest maximum of some rows, empty where none has a penalty. */
function figureOf(rows: readonly ComparedRow[], record: LawRecord, locale: Locale): string {
  const t = translator(locale);
  const pool = rows.flatMap(({ penalty }) => penalty ?? []);
  const found = heaviest(record, { penalties: pool } as Version, null);
  if (!found) return '';
  const { custody } = found;
  if (!custody)
    return t(`fine.${found.route === 'civil' ? 'civil' : found.route === 'criminal' ? 'criminal' : 'administrative'}`);
  if (custody.orHeavier.includes('life-imprisonment') || custody.kind === 'life-imprisonment')
    return t('custody.life-imprisonment');
  const name = t(`custody.${custody.kind}`);
  // No stated maximum and no least: the law refers to a limit that stands elsewhere.
  if (custody.max === null && !custody.min) return name;
  if (custody.max === null) return t('desk.compare.from', { length: duration(custody.min ?? 0, custody.unit, locale) });
  const length = duration(custody.max, custody.unit, locale);
  // Days by order of the police are not a shorter prison term: their name says so.
  return found.route === 'administrative'
    ? t('custody.withLength', { name, length: t('range.max', { max: length }) })
    : t('desk.compare.upTo', { length });
}

/** Custody for ordering: days; above them terms without end, by their least; above all life. */
function daysOf({ penalty }: ComparedRow): number {
  if (!penalty) return 0;
  const days = longest(penalty);
  if (days < Infinity) return Math.min(Math.round(days), 89_999);
  const { kind, orHeavier = [] } = penalty.custody!;
  return [kind, ...orHeavier].includes('life-imprisonment')
    ? 99_999
    : 90_000 + Math.min(Math.round(shortest(penalty)), 9_000);
}

/** Orders the rows of a cell: custody in days; what was made for images before general provisions and those on minors. */
export function weightOf(row: ComparedRow): number {
  return (row.penalty && !row.general && !row.minors ? 100_000 : 0) + daysOf(row);
}

/** The whole comparison in one language, with the wordings in force on LAW_AS_AT. */
export function comparison(record: LawRecord, locale: Locale): ComparedTopic[] {
  return COMPARISON.topics.map(({ id, kind, cells }) => ({
    id,
    kind,
    cells: COMPARISON.places.map((place): ComparedCell => {
      const entries = cells[place];
      if (!entries) return { place, state: 'none', rows: [], short: '' };
      const rows = entries.map((entry) => rowOf(record, locale, id, place, entry));
      return { place, state: 'provisions', rows, short: shortOf(rows, record, locale) };
    }),
  }));
}

export interface ReadingPair {
  a: { id: string; cite: Link };
  b: { id: string; cite: Link };
  href: string;
}

/** The pairs worth reading side by side; `href` needs script. */
export function readingPairs(record: LawRecord, locale: Locale): ReadingPair[] {
  const side = (to: string) => {
    const { version, anchor } = pinpoint(record, to);
    return {
      id: formatId(readId(to).article, readId(to).version),
      cite: citationLink({ record, locale }, version, anchor),
    };
  };
  return COMPARISON.pairs.map(([first, second]) => {
    const [a, b] = [side(first), side(second)];
    return { a, b, href: `${href(locale, 'law/compare')}#a=${a.id}&b=${b.id}` };
  });
}
