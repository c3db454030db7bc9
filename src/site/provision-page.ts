/** Builds the one plain object from which a provision's page is drawn. */
import { formatCitation } from '../citation/format.ts';
import { formatDay } from '../i18n/dates.ts';
import { type Translate, translator } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import { href } from '../i18n/paths.ts';
import { formatId } from '../law/ids.ts';
import { type LawRecord, type Version, translationLocales } from '../law/record.ts';
import type { Line } from '../law/structure.ts';
import { type Status, dayBefore, statusOn } from '../law/timeline.ts';
import { LAW_AS_AT } from './edition.ts';
import { type Link, type Part, parts } from './parts.ts';
import { live, versionPath } from './record.ts';

/** One remark above the text. */
export interface Note {
  tone: 'in-force' | 'ended' | 'future' | 'reused' | 'plain';
  parts: Part[];
}

/** One line of the text with its translations. */
export interface Row {
  line: Line;
  translations: { locale: string; text: string }[];
}

export interface ProvisionPage {
  version: Version;
  instrument: NonNullable<ReturnType<LawRecord['instruments']['get']>>;
  status: Status;
  notes: Note[];
  rows: Row[];
  liveHref: string;
  versionHref: string;
  citation: string;
}

interface Context {
  record: LawRecord;
  locale: Locale;
  t: Translate;
  day: (iso: string) => string;
}

/** A link to a wording, at a pinpoint if given, worded as a citation. A wording that is not in force says which one it is. */
export function citationLink(
  { record, locale }: Pick<Context, 'record' | 'locale'>,
  version: Version,
  anchor: string | null = null,
): Link {
  const t = translator(locale);
  const cite = formatCitation({ record, id: formatId(version.article, version.leaf, anchor), locale });
  const status = statusOn(version.inForce, LAW_AS_AT);
  const { from, until } = version.inForce;
  const text =
    status === 'ended'
      ? t('law.until', { cite, day: formatDay(dayBefore(until!), locale) })
      : status === 'future' && version.inForce.commencement !== 'not-set'
        ? t('law.fromDay', { cite, day: formatDay(from!, locale) })
        : cite;
  return { href: href(locale, versionPath(record, version, anchor)), text };
}

/** The rule that decides which of two texts judges an earlier act; null where the record holds none for it. */
export function milderRule(record: LawRecord, version: Version, locale: Locale): Link | null {
  if (version.jurisdiction !== 'cn') return null;
  const routes = new Set(version.penalties.map((penalty) => penalty.route));
  const article = routes.has('criminal')
    ? 'cn/criminal-law/art-12'
    : routes.has('administrative')
      ? 'cn/administrative-penalties-law/art-37'
      : null;
  return article && record.articles.has(article) ? citationLink({ record, locale }, live(record, article)) : null;
}

function statusNote({ t, day }: Context, version: Version, status: Status): Note {
  const { from, until, knownBy, commencement } = version.inForce;
  const asAt = day(LAW_AS_AT);
  if (commencement === 'not-set') return { tone: 'future', parts: [t('law.notSet', { asAt })] };
  if (commencement === 'not-verified' && status !== 'ended')
    return { tone: 'plain', parts: [t('law.notVerified', { from: day(from!) })] };
  const text =
    status === 'in-force'
      ? from
        ? t('law.inForceSince', { from: day(from), asAt })
        : t('law.inForceKnown', { day: day(knownBy!), asAt })
      : status === 'ended'
        ? from
          ? t('law.ended', { from: day(from), to: day(dayBefore(until!)) })
          : t('law.endedKnown', { to: day(dayBefore(until!)) })
        : status === 'future'
          ? t('law.future', { from: day(from!) })
          : t('law.unknown');
  return { tone: status === 'unknown' ? 'plain' : status, parts: [text] };
}

/** Every wording that the rule of `version` had before, through all `continues`. */
function ancestors(record: LawRecord, version: Version): Set<string> {
  const found = new Set<string>();
  const walk = (current: Version) =>
    current.continues.forEach((id) => {
      const before = record.versions.get(id);
      if (!before || found.has(id)) return;
      found.add(id);
      walk(before);
    });
  walk(version);
  return found;
}

const successors = (record: LawRecord, version: Version) =>
  (record.continuedBy.get(version.id) ?? []).map((id) => record.versions.get(id)!);

/** "This number has changed hands": another rule stood or stands under it. */
function reuseNotes(context: Context, version: Version): Note[] {
  const { record, t, day } = context;
  return record.articles.get(version.article)!.flatMap((other): Note[] => {
    const related =
      other.id === version.id || ancestors(record, version).has(other.id) || ancestors(record, other).has(version.id);
    if (related || !version.inForce.from || !other.inForce.from) return [];
    const title = other.title[context.locale]!;
    if (other.inForce.commencement === 'not-set') return [];
    if (other.inForce.from > version.inForce.from)
      return [
        { tone: 'reused', parts: parts(t('law.reusedLater', { title }), { later: citationLink(context, other) }) },
      ];
    const next = successors(record, other);
    const key = next.length ? 'law.reusedEarlierGone' : 'law.reusedEarlier';
    const text = t(key, { title, to: day(dayBefore(other.inForce.until!)) });
    return [
      {
        tone: 'reused',
        parts: parts(text, { old: citationLink(context, other), new: next.map((v) => citationLink(context, v)) }, ', '),
      },
    ];
  });
}

/** What the rule was before and what carries it on. */
function ruleNotes(context: Context, version: Version, status: Status): Note[] {
  const { record, t, day } = context;
  const milder = milderRule(record, version, context.locale);
  const notes: Note[] = [];
  const next = successors(record, version);
  const comma = t('list.comma');
  const waiting = next.filter(({ inForce }) => inForce.commencement === 'not-set');
  if (waiting.length && !version.inForce.until)
    notes.push({
      tone: 'future',
      parts: parts(t('law.waiting'), { new: waiting.map((later) => citationLink(context, later)) }, comma),
    });
  if (next.length && version.inForce.until) {
    const links = next.map((later) => citationLink(context, later));
    const date = day(version.inForce.until);
    const key = status === 'in-force' ? 'law.changesOn' : milder ? 'law.continuedMild' : 'law.continued';
    notes.push({
      tone: status === 'in-force' ? 'future' : 'ended',
      parts: parts(t(key, { day: date }), { new: links, ...(milder ? { milder } : {}) }, comma),
    });
  } else if (status === 'ended') notes.push({ tone: 'plain', parts: [t('law.noSuccessor')] });
  const before = version.continues.map((id) => record.versions.get(id)!);
  if (before.length && version.inForce.from) {
    const old = before.map((earlier) => citationLink(context, earlier));
    const key = milder ? 'law.continuesMild' : version.jurisdiction === 'cn' ? 'law.continues' : 'law.continuesForeign';
    notes.push({
      tone: 'plain',
      parts: parts(t(key, { day: day(version.inForce.from) }), { old, ...(milder ? { milder } : {}) }, comma),
    });
  }
  return notes;
}

/** Which interpretations read this article, or which articles this interpretation reads. */
function interpretationNotes(context: Context, version: Version): Note[] {
  const { record, t } = context;
  const note = (key: string, versions: Version[]): Note[] =>
    versions.length
      ? [
          {
            tone: 'plain',
            parts: parts(t(key), { list: versions.map((v) => citationLink(context, v)) }, t('list.comma')),
          },
        ]
      : [];
  return [
    ...note(
      'law.interprets',
      version.interprets.map((article) => live(record, article)),
    ),
    ...note(
      'law.interpretedBy',
      (record.interpretedBy.get(version.article) ?? []).map((id) => record.versions.get(id)!),
    ),
  ];
}

function rowsOf(version: Version): Row[] {
  const translated = translationLocales(version.lang).map((locale) => ({
    locale,
    lines: (version.translations[locale] ?? '').split('\n').filter((line) => line.trim()),
  }));
  return version.lines.map((line, i) => ({
    line,
    translations: translated.map(({ locale, lines }) => ({ locale, text: (lines[i] ?? '').trim() })),
  }));
}

/** Everything that the page of one wording shows. */
export function provisionPage(record: LawRecord, version: Version, locale: Locale): ProvisionPage {
  const context: Context = { record, locale, t: translator(locale), day: (iso) => formatDay(iso, locale) };
  const status = statusOn(version.inForce, LAW_AS_AT);
  return {
    version,
    instrument: record.instruments.get(version.instrument)!,
    status,
    notes: [
      ...reuseNotes(context, version),
      statusNote(context, version, status),
      ...ruleNotes(context, version, status),
      ...interpretationNotes(context, version),
    ],
    rows: rowsOf(version),
    liveHref: href(locale, `law/${version.article}`),
    versionHref: href(locale, `law/${version.article}/${version.leaf}`),
    citation: formatCitation({ record, id: version.id, locale }),
  };
}
