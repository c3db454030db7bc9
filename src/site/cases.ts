/** Cases, joined with their texts in one language, and which provisions they name. */
import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { formatPartial } from '../i18n/dates.ts';
import { translator } from '../i18n/index.ts';
import { signAll } from '../i18n/fill.ts';
import { type Locale, fallbackOf } from '../i18n/locales.ts';
import { href } from '../i18n/paths.ts';
import type { LawRecord } from '../law/record.ts';
import { statusOn } from '../law/timeline.ts';
import type { Case, CaseProvision } from '../schemas/cases.ts';
import { LAW_AS_AT } from './edition.ts';
import { pinpoint } from './grounds.ts';
import type { Link } from './parts.ts';
import { citationLink } from './provision-page.ts';
import { getRecord } from './record.ts';

/** A case with its text. */
export interface CasePage {
  slug: string;
  data: Case;
  text: CollectionEntry<'caseTexts'>;
}

/** The order of the headings: what most readers come for first. */
const GROUPS: Case['conduct'] = [
  'host',
  'film',
  'share',
  'threaten',
  'deepfake',
  'sell-device',
  'possess',
  'expose-data',
  'contact',
];

/** The day by which a case is put in order: the last one that its dates name; empty if there is none. */
export const lastDay = ({ dates }: Case) =>
  dates
    .map(({ on, to }) => to ?? on)
    .sort()
    .at(-1) ?? '';

/** All cases of a language, the latest first. Throws if a text is missing. */
export async function getCases(locale: Locale): Promise<CasePage[]> {
  const entries = await getCollection('cases');
  const pages = await Promise.all(
    entries.map(async ({ id, data }) => {
      const written = fallbackOf(locale);
      const text = await getEntry('caseTexts', `${id}/${written}`);
      if (!text) throw new Error(`cases: found no ${id}/${written}.mdx; wanted the page in every language`);
      return { slug: id, data, text: written === locale ? text : { ...text, data: signAll(written, text.data) } };
    }),
  );
  return pages.sort((a, b) =>
    lastDay(a.data) === lastDay(b.data) ? (a.slug < b.slug ? -1 : 1) : lastDay(a.data) < lastDay(b.data) ? 1 : -1,
  );
}

/** The cases under the conduct they are listed by, empty groups left out. */
export function caseGroups(pages: readonly CasePage[]): { group: Case['conduct'][number]; pages: CasePage[] }[] {
  return GROUPS.map((group) => ({ group, pages: pages.filter(({ data }) => data.conduct[0] === group) })).filter(
    (group) => group.pages.length > 0,
  );
}

/** A line of a case's chronology: when, and what. */
export function dateLines({ dates }: Case, locale: Locale): { when: string; what: string; reported: boolean }[] {
  const t = translator(locale);
  return dates.map(({ on, to, what, confidence }) => ({
    when: to
      ? t('cases.span', { from: formatPartial(on, locale), to: formatPartial(to, locale) })
      : formatPartial(on, locale),
    what: typeof what === 'string' ? t(`cases.event.${what}`) : what[locale]!,
    reported: confidence === 'C',
  }));
}

/** A provision of a case: the wording then, the wording that carries it today. */
export interface CaseGround {
  then: Link | null;
  named: string | null;
  now: Link | null;
  /** Nothing carries the rule on. */
  gone: boolean;
  what: string;
  byUs: boolean;
}

/** The wording that carries a provision of a case today; none where it is `then` itself or nothing does. */
function nowOf(record: LawRecord, { then, now }: Pick<CaseProvision, 'then' | 'now'>): string[] {
  if (now !== undefined || !then) return now ? [now] : [];
  let { version } = pinpoint(record, then);
  while (statusOn(version.inForce, LAW_AS_AT) === 'ended') {
    const next = record.continuedBy.get(version.id)?.[0];
    if (!next) break;
    version = record.versions.get(next)!;
  }
  return version.id === then.split('#')[0] ? [] : [version.id];
}

/** The provisions of a case as links. */
export function caseGrounds(record: LawRecord, { provisions }: Case, locale: Locale): CaseGround[] {
  const link = (id: string) => {
    const { version, anchor } = pinpoint(record, id);
    return citationLink({ record, locale }, version, anchor);
  };
  return provisions.map(({ then, named, now, what, by }) => ({
    then: then ? link(then) : null,
    named: named?.[locale] ?? null,
    now: nowOf(record, { then, now }).map(link)[0] ?? null,
    gone: now === null,
    what: what[locale]!,
    byUs: by === 'us',
  }));
}

const naming = new Map<Locale, Promise<Map<string, Link[]>>>();

async function byVersion(locale: Locale): Promise<Map<string, Link[]>> {
  const found = new Map<string, Link[]>();
  const record = await getRecord();
  for (const { slug, data, text } of await getCases(locale)) {
    const ids = data.provisions.flatMap((provision) => [
      ...(provision.then ? [provision.then] : []),
      ...nowOf(record, provision),
    ]);
    for (const version of new Set(ids.map((id) => id.split('#')[0]!)))
      found.set(version, [
        ...(found.get(version) ?? []),
        { href: href(locale, `cases/${slug}`), text: text.data.title },
      ]);
  }
  return found;
}

/** The cases that name a wording, then or now. */
export async function casesNaming(version: string, locale: Locale): Promise<Link[]> {
  if (!naming.has(locale)) naming.set(locale, byVersion(locale));
  return (await naming.get(locale)!).get(version) ?? [];
}
