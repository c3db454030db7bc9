/**
 * Changes of law, from the record: what begins and what ends, gathered by instrument and day, those to come included.
 * Whole and for each jurisdiction.
 */
import { writeCitation } from '../../citation/format.ts';
import { isListed } from '../../config/listed.ts';
import { formatDay } from '../../i18n/dates.ts';
import { translator } from '../../i18n/index.ts';
import { HTML_LANG, type Locale } from '../../i18n/locales.ts';
import { href } from '../../i18n/paths.ts';
import type { LawRecord, Version } from '../../law/record.ts';
import { type AtomEntry, type AtomFeed } from './atom.ts';
import type { Address } from './site.ts';
import { escapeXml } from './xml.ts';

/** Something that happens to an instrument on a day. */
export interface LawEvent {
  instrument: string;
  /** The first day of what begins, and the first day without what ends. */
  day: string;
  /** `promulgated`: the day of commencement is not fixed. `reported`: that it commenced was not verified. */
  kind: 'change' | 'promulgated' | 'reported';
  begins: Version[];
  /** Wordings that end and that nothing carries on; the others are told by what begins. */
  ends: Version[];
}

/** Every event of the record whose day is known, oldest first. */
export function lawEvents(record: LawRecord): LawEvent[] {
  const events = new Map<string, LawEvent>();
  const at = (version: Version, day: string, kind: LawEvent['kind']) => {
    const key = `${day} ${version.instrument} ${kind}`;
    const event = events.get(key) ?? { instrument: version.instrument, day, kind, begins: [], ends: [] };
    events.set(key, event);
    return event;
  };
  for (const id of [...record.versions.keys()].sort()) {
    const version = record.versions.get(id)!;
    const { from, until, commencement } = version.inForce;
    const kind = commencement === 'not-set' ? 'promulgated' : commencement ? 'reported' : 'change';
    if (from) at(version, from, kind).begins.push(version);
    if (until && !record.continuedBy.get(id)?.length) at(version, until, 'change').ends.push(version);
  }
  return [...events.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => event);
}

export interface FeedRequest {
  record: LawRecord;
  locale: Locale;
  /** null: every jurisdiction that this edition lists. */
  jurisdiction: string | null;
  asAt: string;
  address: Address;
}

/** The file of a feed, root-relative. */
export const lawFeedPath = (locale: Locale, jurisdiction: string | null): string =>
  `/feeds/${locale}/law${jurisdiction ? `-${jurisdiction}` : ''}.xml`;

/**
 * The day on which an entry last changed: that of the law, or, while it is still to come, the last day on which the record
 * was compared, so that it shows up when it is learnt and once more when it begins.
 */
function updated({ day, begins, ends }: LawEvent, asAt: string): string {
  if (day <= asAt) return day;
  const compared = [...begins, ...ends].flatMap(({ sources }) => sources.map((source) => source.compared)).sort();
  return compared.at(-1) ?? asAt;
}

function entryOf(event: LawEvent, { record, locale, asAt, address, jurisdiction }: FeedRequest): AtomEntry {
  const t = translator(locale);
  const file = lawFeedPath(locale, jurisdiction);
  const instrument = record.instruments.get(event.instrument)!;
  const name = instrument.short[locale];
  const day = formatDay(event.day, locale);
  const coming = event.kind === 'change' && event.day > asAt;
  const state = event.kind !== 'change' ? event.kind : coming ? 'coming' : event.begins.length ? 'begun' : 'ended';
  const short = { zh: instrument.short.zh, en: instrument.short.en };
  const item = (version: Version) => {
    const to = address(file, href(locale, `law/${version.article}/${version.leaf}`));
    const title = `${writeCitation(short, version, null, locale)} · ${version.title[locale]!}`;
    return `<li><a href="${escapeXml(to)}">${escapeXml(title)}</a></li>`;
  };
  const part = (key: string, versions: readonly Version[]) =>
    versions.length
      ? `<p>${escapeXml(t(`republish.feed.${key}`, { day }))}</p><ul>${versions.map(item).join('')}</ul>`
      : '';
  const beginsKey = event.kind === 'change' ? 'begins' : event.kind;
  return {
    key: `law ${event.instrument} ${event.day} ${event.kind} ${locale}`,
    title: t(`republish.feed.title.${state}`, { name, day }),
    updated: updated(event, asAt),
    link: address(file, href(locale, `law/${event.instrument}`)),
    summary: t('republish.feed.summary', { name, begins: event.begins.length, ends: event.ends.length, day }),
    html: part(beginsKey, event.begins) + part('ends', event.ends),
    categories: [
      { term: instrument.jurisdiction, label: t(`law.jurisdiction.${instrument.jurisdiction}`) },
      ...(coming ? [{ term: 'coming', label: t('republish.feed.coming') }] : []),
    ],
  };
}

/** The feed of one language, whole or of one jurisdiction. */
export function lawFeed(request: FeedRequest): AtomFeed {
  const { record, locale, jurisdiction, asAt, address } = request;
  const t = translator(locale);
  const self = lawFeedPath(locale, jurisdiction);
  const place = jurisdiction ? t(`law.jurisdiction.${jurisdiction}`) : null;
  return {
    key: `feed law ${jurisdiction ?? 'all'} ${locale}`,
    lang: HTML_LANG[locale],
    title: place ? t('republish.feed.lawOf', { place }) : t('republish.feed.law'),
    subtitle: t('republish.feed.lawAbout'),
    author: t('site.name'),
    rights: t('republish.licenceShort'),
    self: address(self, self),
    page: address(self, href(locale, 'law')),
    day: asAt,
    entries: lawEvents(record)
      .filter(({ instrument }) => {
        const place = instrument.slice(0, instrument.indexOf('/'));
        return jurisdiction ? place === jurisdiction : isListed(place);
      })
      .map((event) => entryOf(event, request)),
  };
}
