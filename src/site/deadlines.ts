/** Everything that the page of deadlines shows, in one language, and the data with which its script works. */
import { type Day, type DayFact, type DeadlineData, FACT_OF, deadlineData } from '../deadlines/index.ts';
import { type DeadlineStrings, REASON_CODES, RESULT_KEYS, STATUSES } from '../deadlines/strings.ts';
import { formatDay } from '../i18n/dates.ts';
import { type Translate, translator } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import { findPinpoint } from '../law/record.ts';
import type { LawRecord } from '../law/record.ts';
import type { Counts, Deadline } from '../schemas/reference.ts';
import { listedIds } from './config.ts';
import type { Link } from './parts.ts';
import { deadlinePhrase } from './phrases/penalty.ts';
import { citationLink } from './provision-page.ts';
import { getRecord } from './record.ts';
import { COUNTING, DEADLINES, HOLIDAYS, PLACES } from './reference.ts';

/** Where a period or a rule stands: a provision of the record, or a law that it does not hold, with the copy read. */
export type Ground = { link: Link } | { law: string; source: string; confidence: string };

export interface PeriodRow {
  id: string;
  /** What the period is for; the class of penalty with it. */
  what: string;
  /** 7 days; for an extension how often. */
  length: string;
  /** The event from which it is counted; null where the entry does not say. */
  from: string | null;
  rule: { id: string; name: string } | null;
  ground: Ground;
  also: Link[];
  open: string | null;
}

const GROUPS = ['yours', 'theirs', 'bar', 'other'] as const;
export type Group = (typeof GROUPS)[number];

export interface DeadlinesPage {
  data: DeadlineData;
  places: { id: string; name: string; groups: { group: Group; rows: PeriodRow[] }[] }[];
  neverLapse: { id: string; place: string; what: string; ground: Ground; open: string | null }[];
  rules: { id: string; place: string; what: string; ground: Ground }[];
  notices: { year: number; name: string; url: string | null }[];
  /** The last day that the holiday table knows, as the locale writes it. */
  horizon: string;
}

interface Context {
  record: LawRecord;
  locale: Locale;
  t: Translate;
}

type Grounded = Pick<Deadline, 'basis' | 'law' | 'source'>;

/** @throws Error if the record does not hold the pinpoint */
function linkTo({ record, locale }: Context, basis: string): Link {
  const found = findPinpoint(record, basis);
  if (typeof found === 'string') throw new Error(`content/: ${basis}: ${found}`);
  return citationLink({ record, locale }, found.version, found.anchor);
}

function groundOf(context: Context, { basis, law, source }: Grounded): Ground {
  const { locale, t } = context;
  if (basis) return { link: linkTo(context, basis) };
  return {
    law: law?.[locale] ?? source!.name,
    source: law ? source!.name : '',
    confidence: t(`guidance.confidence.${source!.confidence}`),
  };
}

/** “maximum below 5 years”: the class of offences that a period is for. */
function offencePhrase(penalty: NonNullable<Counts['penalty']>, t: Translate): string {
  if (typeof penalty === 'string') return t(`deadlines.penalty.${penalty}`);
  const { least, below } = penalty;
  if (least === undefined) return t('deadlines.penalty.below', { below: below! });
  return below === undefined
    ? t('deadlines.penalty.least', { least })
    : t('deadlines.penalty.between', { least, below });
}

/** That class in brackets after what the period is; empty for a period of every offence. */
export function offenceClass({ counts }: Deadline, t: Translate): string {
  return counts?.penalty ? t('deadlines.class', { penalty: offencePhrase(counts.penalty, t) }) : '';
}

const placeName = (id: string, locale: Locale) => PLACES.find((place) => place.id === id)?.name[locale] ?? id;

function rowOf(context: Context, id: string, deadline: Deadline): PeriodRow {
  const { locale, t } = context;
  const { counts } = deadline;
  const length = deadlinePhrase(deadline, locale);
  const extension = counts?.extension;
  const rule = counts && COUNTING.rules[counts.rule];
  return {
    id,
    what: deadline.what[locale]! + offenceClass(deadline, t),
    length: extension
      ? t(extension.times === 1 ? 'deadlines.extendedOnce' : 'deadlines.extendedTimes', {
          length,
          more: deadlinePhrase(DEADLINES[extension.by]!, locale),
          times: extension.times,
        })
      : length,
    from: counts ? t(`deadlines.from.${counts.continuing ? 'act-or-its-end' : counts.from}`) : null,
    rule: rule ? { id: counts.rule, name: rule.law?.[locale] ?? ruleName(context, rule) } : null,
    ground: groundOf(context, deadline),
    also: (counts?.also ?? []).map((basis) => linkTo(context, basis)),
    open: counts?.open?.[locale] ?? null,
  };
}

/** The name of a rule that stands in the record: its citation. */
function ruleName(context: Context, rule: Grounded): string {
  const ground = groundOf(context, rule);
  return 'link' in ground ? ground.link.text : ground.law;
}

/** The places of this edition that have periods; all of them if it lists none of these, rather than an empty page. */
export function shownPlaces(places: readonly string[]): string[] {
  const shown = listedIds(places);
  return shown.length ? shown : [...new Set(places)];
}

/**
 * Builds the page.
 * @throws Error if a period's basis, rule or extension is not there
 */
export async function deadlinesPage(locale: Locale): Promise<DeadlinesPage> {
  const context: Context = { record: await getRecord(), locale, t: translator(locale) };
  const data = deadlineData(DEADLINES, COUNTING, HOLIDAYS, context.record);
  const extensions = new Set(Object.values(DEADLINES).map(({ counts }) => counts?.extension?.by));
  const entries = Object.entries(DEADLINES).filter(([id]) => !extensions.has(id));
  const jurisdictions = shownPlaces(entries.map(([, { jurisdiction }]) => jurisdiction));
  const isShown = ([, { jurisdiction }]: [string, { jurisdiction: string }]) => jurisdictions.includes(jurisdiction);
  const horizon: Day = data.calendars.cn!.to;
  return {
    data,
    places: jurisdictions.map((jurisdiction) => ({
      id: jurisdiction,
      name: placeName(jurisdiction, locale),
      groups: GROUPS.flatMap((group) => {
        const rows = entries
          .filter(([, entry]) => entry.jurisdiction === jurisdiction && (entry.counts?.whose ?? 'other') === group)
          .map(([id, entry]) => rowOf(context, id, entry));
        return rows.length ? [{ group, rows }] : [];
      }),
    })),
    neverLapse: Object.entries(COUNTING.neverLapse)
      .filter(isShown)
      .map(([id, entry]) => ({
        id,
        place: placeName(entry.jurisdiction, locale),
        what: entry.what[locale]!,
        ground: groundOf(context, entry),
        open: entry.open?.[locale] ?? null,
      })),
    rules: Object.entries(COUNTING.rules)
      .filter(isShown)
      .map(([id, rule]) => ({
        id,
        place: placeName(rule.jurisdiction, locale),
        what: rule.what[locale]!,
        ground: groundOf(context, rule),
      })),
    notices: (HOLIDAYS.cn ?? []).map(({ year, source }) => ({ year, name: source.name, url: source.url ?? null })),
    horizon: formatDay(horizon, locale),
  };
}

/** The facts that hold a day, in the groups in which the page asks for them. */
export const ASKED: { group: 'happened' | 'papers' | 'later'; facts: DayFact[] }[] = [
  { group: 'happened', facts: ['actDate', 'actEnded', 'discovered', 'offenderKnown', 'reported', 'adultOn'] },
  {
    group: 'papers',
    facts: [
      'noticeReceived',
      'policeReconsiderationReceived',
      'noProsecutionReceived',
      'decisionKnown',
      'reconsiderationReceived',
      'orderMade',
      'orderRefused',
    ],
  },
  {
    group: 'later',
    facts: [
      'caseOpened',
      'noFilingDecided',
      'policeReconsiderationApplied',
      'policeReviewApplied',
      'procuratorateAsked',
      'procuratorateOrdered',
      'reconsiderationApplied',
      'reconsiderationAccepted',
      'orderAccepted',
      'preserved',
    ],
  },
];

/** The words for the page's script. Throws if one is missing. */
export function deadlineStrings(locale: Locale): DeadlineStrings {
  const t = translator(locale);
  const map = <K extends string>(keys: readonly K[], prefix: string) =>
    Object.fromEntries(keys.map((key) => [key, t(`deadlines.${prefix}.${key}`)])) as Record<K, string>;
  return {
    result: map(RESULT_KEYS, 'result'),
    status: map(STATUSES, 'status'),
    because: map(REASON_CODES, 'because'),
    fact: map([...new Set(Object.values(FACT_OF)), 'actEnded', 'adultOn', 'maxPenaltyYears'] as const, 'fact'),
    group: map(['yours', 'theirs', 'bar'], 'group'),
    invalid: t('deadlines.form.invalid'),
  };
}
