/** The wordings of a number, and those of its rule under other numbers: the list that answers “law as at”. */
import { articleLabel } from '../citation/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { href } from '../i18n/paths.ts';
import { beginning, writeSpans } from '../law/on-date.ts';
import { type LawRecord, type Version } from '../law/record.ts';
import { type Status, byDate, statusOn } from '../law/timeline.ts';
import { LAW_AS_AT } from './edition.ts';

export interface Wording {
  version: Version;
  status: Status;
  href: string;
  /** art. 42, for the script's sentences. */
  label: string;
  span: string;
  /** Not this number: the same rule under another one. */
  rule: boolean;
}

/** The rule's wordings before and after, through every `continues`, whatever their number. */
function ruleOf(record: LawRecord, start: Version): Version[] {
  const found = new Map<string, Version>();
  const walk = (version: Version, next: (of: Version) => readonly string[]) => {
    for (const id of next(version)) {
      const other = record.versions.get(id);
      if (!other || found.has(id)) continue;
      found.set(id, other);
      walk(other, next);
    }
  };
  walk(start, (version) => version.continues);
  walk(start, (version) => record.continuedBy.get(version.id) ?? []);
  return [...found.values()];
}

/** The wordings of a provision's number, and of the same rule under other numbers, as its page lists them. */
export function wordingsOf(record: LawRecord, shown: Version, locale: Locale): Wording[] {
  const toWording = (version: Version): Wording => ({
    version,
    status: statusOn(version.inForce, LAW_AS_AT),
    href: href(locale, `law/${version.article}/${version.leaf}`),
    label: articleLabel(version, locale),
    span: writeSpans([{ leaf: version.leaf, ...version.inForce }]),
    rule: version.article !== shown.article,
  });
  const own = record.articles.get(shown.article)!;
  const rule = ruleOf(record, shown).filter(({ article }) => article !== shown.article);
  return [...own, ...rule.sort(byDate)].map(toWording);
}

const began = new WeakMap<LawRecord, Map<string, string | null>>();

/** The day on which a law began, as far as the record tells (src/law/on-date.ts). */
export function lawBegan(record: LawRecord, instrument: string): string | null {
  const known = began.get(record) ?? new Map<string, string | null>();
  began.set(record, known);
  if (!known.has(instrument)) {
    const froms = [...record.versions.values()]
      .filter((v) => v.instrument === instrument)
      .map(({ inForce }) => inForce.from);
    known.set(instrument, beginning(record.instruments.get(instrument)!.editions, froms));
  }
  return known.get(instrument)!;
}

/** The attributes by which the control of the date marks an article in a list. */
export function spanAttributes(record: LawRecord, article: string, shown: Version): Record<string, string> {
  const versions = record.articles.get(article)!;
  return {
    'data-spans': writeSpans(versions.map(({ leaf, inForce }) => ({ leaf, ...inForce }))),
    'data-leaf': shown.leaf,
  };
}
