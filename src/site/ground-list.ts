/** The provisions that a guide or route names, in groups, with their penalty and the earlier wording. */
import { formatDay } from '../i18n/dates.ts';
import { type Translate, translator } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import { penaltiesAt } from '../law/penalty.ts';
import type { LawRecord, Version } from '../law/record.ts';
import type { Ground } from '../schemas/guidance.ts';
import { pinpoint } from './grounds.ts';
import { type Link, type Part, parts } from './parts.ts';
import { penaltiesPhrase } from './phrases/penalty.ts';
import { citationLink } from './provision-page.ts';

export interface GroundItem {
  link: Link;
  title: string;
  why: string;
  penalty: string | null;
  /** What judges acts before this wording. */
  before: Part[] | null;
  confidence: Version['confidence'];
  /** The wording has been replaced since the guide was reviewed. */
  ended: boolean;
}

const FOREIGN = ['kr', 'jp', 'tw', 'hk', 'sg', 'gb', 'us', 'eu', 'au'] as const;
type Group = 'administrative' | 'criminal' | 'civil' | 'other' | (typeof FOREIGN)[number];
const ORDER: Group[] = ['administrative', 'criminal', 'civil', 'other', ...FOREIGN];

function groupOf(version: Version): Group {
  const foreign = FOREIGN.find((jurisdiction) => jurisdiction === version.jurisdiction);
  if (foreign) return foreign;
  const routes = version.penalties.map((penalty) => penalty.route);
  if (version.instrument === 'cn/criminal-law' || version.interprets.length || routes.includes('criminal'))
    return 'criminal';
  if (routes.includes('administrative') && version.instrument !== 'cn/dv-law') return 'administrative';
  return /civil-code|women-law|network-personal/.test(version.instrument) ? 'civil' : 'other';
}

/** The earlier wording of a penalty, as a sentence: only where the figures or the number changed. */
function beforeSentence(
  record: LawRecord,
  version: Version,
  anchor: string | null,
  locale: Locale,
  t: Translate,
): Part[] | null {
  const earlier = version.continues.map((id) => record.versions.get(id)!).filter((v) => v.penalties.length);
  if (!earlier.length || !version.inForce.from || !version.penalties.length) return null;
  const links = earlier.map((old) => {
    const pair = version.pinpoints.find(({ at, continues }) => at === anchor && continues.startsWith(`${old.id}#`));
    return { old, at: pair?.continues.split('#')[1] ?? null };
  });
  const penalty = links
    .map(({ old, at }) => penaltiesPhrase(penaltiesAt(old.penalties, at), locale, record))
    .join(t('list.semicolon'));
  return parts(
    t('guidance.before', { day: formatDay(version.inForce.from, locale), penalty, cite: '[[cite]]' }),
    { cite: links.map(({ old, at }) => citationLink({ record, locale }, old, at)) },
    t('list.comma'),
  );
}

/** Builds the list, grouped by route, empty groups left out; the given order is kept within a group. */
export function groundList(
  record: LawRecord,
  law: readonly Ground[],
  locale: Locale,
  lawAsAt: string,
): { group: Group; items: GroundItem[] }[] {
  const t = translator(locale);
  const groups = new Map<Group, GroundItem[]>();
  for (const { to, why } of law) {
    const { version, anchor } = pinpoint(record, to);
    const penalties = penaltiesAt(version.penalties, anchor);
    const item: GroundItem = {
      link: citationLink({ record, locale }, version, anchor),
      title: version.title[locale]!,
      why: why[locale]!,
      penalty: penalties.length ? penaltiesPhrase(penalties, locale, record) : null,
      before: beforeSentence(record, version, anchor, locale, t),
      confidence: version.confidence,
      ended: version.inForce.until !== null && lawAsAt >= version.inForce.until,
    };
    const group = groupOf(version);
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return ORDER.flatMap((group) => (groups.has(group) ? [{ group, items: groups.get(group)! }] : []));
}
