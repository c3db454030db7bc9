/**
 * Joins the rules with the record, once: each rule with its wordings (newest first), thresholds as numbers. The result is
 * plain JSON without text of law, so that the browser needs no record.
 */
import { LOCALES, type Locale, type Localised } from '../i18n/locales.ts';
import { formatId, readId } from '../law/ids.ts';
import { thresholdsAt } from '../law/penalty.ts';
import { type LawRecord, type Version, findPinpoint } from '../law/record.ts';
import type { Logic, Rule, RuleGroup } from '../schemas/pathfinder.ts';
import { type ThresholdLookup, prepareLogic } from './logic.ts';

/** One wording on which a rule can rest. */
export interface Wording {
  /** `cn/psal/art-50@2026-01-01` */
  id: string;
  /** `p1-i6`; null for the whole article. */
  pinpoint: string | null;
  /** First day; null where it is not known. */
  from: string | null;
  /** First day no longer in force. */
  until: string | null;
  /** What `{penalty}` prints. */
  penalty?: Localised;
}

/** What acts before the oldest wording are to the rule (Wording.from of the last). */
export type Before =
  /** There was no such rule: the act is not reached. */
  | 'no-rule'
  /** There was one whose wording the record does not hold. */
  | 'unrecorded'
  /** It is not known since when the wording has stood: `from` is the day of the text compared. */
  | 'not-verified'
  /** A judicial interpretation reaches back where there was none before. */
  | 'reaches-back';

export interface PreparedRule {
  id: string;
  group: RuleGroup;
  jurisdiction: string;
  /** Prepared logic (logic.ts). */
  logic: Logic;
  /** Newest first; empty for a rule that only opens routes and help. */
  wordings: Wording[];
  before: Before;
  /** It is no longer punished if the police have not discovered it within the period of this deadline. */
  limit?: string;
  because: { applies: Localised; may: Localised; not: Localised | null };
  open: Localised[];
  /** For a rule without provision: where its sentence comes from. */
  source?: { name: string; date: string | null; confidence: 'A' | 'B' | 'C' };
  oftenNamed: boolean;
  routes: string[];
  steps: string[];
  letters: string[];
  services: string[];
}

/** Words and figures that stand in the rules' sentences; without them the placeholders stay. */
export interface Phrases {
  /** For `{penalty}`: the penalties at a wording's pinpoint, or null if it states none. */
  penalty(version: Version, anchor: string | null, locale: Locale): string | null;
  /** For `{deadline:<id>}`. */
  deadline(id: string, locale: Locale): string;
}

/** PSAL art. 25 (art. 22 until 2025): an entry of content/deadlines.yaml, for acts under that law alone. */
const UNDISCOVERED = { deadline: 'administrative-undiscovered', instrument: 'cn/psal' };

function found(record: LawRecord, id: string): { version: Version; anchor: string | null } {
  const target = findPinpoint(record, id);
  if (typeof target === 'string') throw new Error(`content/pathfinder/rules: “${id}”: ${target}`);
  return target;
}

/** Looks thresholds up in the record. Throws, naming what the record holds, if there is none. */
export function thresholdLookup(record: LawRecord): ThresholdLookup {
  const lookup = (pinpoint: string, measure: string, end?: string): number => {
    const { version, anchor } = found(record, pinpoint);
    const entries = thresholdsAt(version.thresholds, anchor);
    const own = entries.filter((entry) => entry.measure === measure).map((entry) => entry.value);
    if (end === 'to') {
      // A range is one entry with two ends, or two entries, the lower first.
      const upper = entries.find((entry) => entry.measure === measure)?.valueTo ?? own[1];
      if (upper != null) return upper;
      throw new Error(`the threshold ${pinpoint} (${measure}): it states no upper end`);
    }
    const multiples = entries
      .filter(
        (entry) => entry.value === null && entry.factor && (entry.measure === 'each' || entry.measure === measure),
      )
      .flatMap(({ factor, of }) =>
        (of ?? []).flatMap((id) => {
          const target = found(record, id);
          return thresholdsAt(target.version.thresholds, target.anchor)
            .filter((entry) => entry.measure === measure && entry.value !== null)
            .map((entry) => factor! * entry.value!);
        }),
      );
    const [value] = [...own, ...multiples].filter((one) => one !== null);
    if (value === undefined)
      throw new Error(
        `the threshold ${pinpoint} (${measure}): it states ${entries.map((entry) => entry.measure).join(', ') || 'none'}`,
      );
    return value;
  };
  return lookup;
}

/** What an article's wording carries on, at the same place: as the record says, else at the same anchor. */
function carriedOn(record: LawRecord, { version, anchor }: ReturnType<typeof found>): string[] {
  return version.continues.flatMap((id) => {
    const pair = version.pinpoints.find((one) => one.at === anchor && one.continues.startsWith(`${id}#`));
    if (pair) return [pair.continues];
    const old = record.versions.get(id);
    const same = anchor === null || old?.lines.some((line) => line.anchor === anchor);
    return old && same ? [formatId(old.article, old.leaf, anchor)] : [];
  });
}

function wordingsOf(record: LawRecord, rule: Rule, phrases: Phrases | undefined): Wording[] {
  if (!rule.provision) return [];
  const ids = [rule.provision, ...[rule.earlier ?? []].flat().filter((id) => id !== 'none')];
  if (rule.earlier !== 'none')
    for (let id = ids.at(-1); id;) {
      const [older] = carriedOn(record, found(record, id));
      if (older && !ids.includes(older)) ids.push(older);
      id = older && ids.at(-1) === older ? older : undefined;
    }
  return ids.map((id) => {
    const { version, anchor } = found(record, id);
    const { from: first, until, knownBy } = version.inForce;
    // A wording known from a consolidated text: acts before that text are before what was compared.
    const from = first ?? (version.leaf === knownBy ? knownBy : null);
    const words = phrases && LOCALES.map((locale) => [locale, phrases.penalty(version, anchor, locale)] as const);
    const penalty = words?.every(([, text]) => text !== null)
      ? { penalty: Object.fromEntries(words) as Localised }
      : {};
    return { id: version.id, pinpoint: anchor, from, until, ...penalty };
  });
}

/**
 * What judges acts before the oldest wording. A judicial interpretation applies to acts before it where there was none
 * (高检发释字〔2001〕5号, arts. 2, 3). The Criminal Law of 1997 keeps its numbers, and amendments insert 之一: a number
 * without 之 was law before a later wording of it.
 */
function beforeOf(record: LawRecord, rule: Rule, oldest: Wording | undefined): Before {
  if (!oldest || rule.earlier === 'none') return 'no-rule';
  if (rule.before) return rule.before;
  const { instrument, article } = readId(oldest.id);
  if (record.instruments.get(instrument)?.kind === 'judicial-interpretation') return 'reaches-back';
  return instrument === 'cn/criminal-law' && /\/art-\d+$/.test(article) ? 'unrecorded' : 'no-rule';
}

function filled(text: Localised, phrases: Phrases | undefined): Localised {
  if (!phrases) return text;
  const fill = (locale: Locale) =>
    text[locale].replace(/\{deadline:([a-z0-9-]+)\}/g, (_, id: string) => phrases.deadline(id, locale));
  return Object.fromEntries(LOCALES.map((locale) => [locale, fill(locale)])) as Localised;
}

/**
 * Prepares rules.
 * @throws Error if a rule names a provision or threshold that the record does not hold
 */
export function prepareRules(rules: readonly Rule[], record: LawRecord, phrases?: Phrases): PreparedRule[] {
  const threshold = thresholdLookup(record);
  return rules.map((rule) => {
    const wordings = wordingsOf(record, rule, phrases);
    const { applies, may, not } = rule.because;
    const empty = { zh: '', en: '' };
    const limited = rule.group === 'administrative' && rule.provision?.startsWith(`${UNDISCOVERED.instrument}/`);
    return {
      id: rule.id,
      group: rule.group,
      jurisdiction: rule.jurisdiction,
      logic: prepareLogic(rule.when, threshold),
      wordings,
      before: beforeOf(record, rule, wordings.at(-1)),
      ...(limited ? { limit: UNDISCOVERED.deadline } : {}),
      because: {
        applies: filled((applies ?? may ?? empty) as Localised, phrases),
        may: filled((may ?? applies ?? empty) as Localised, phrases),
        not: not ? filled(not as Localised, phrases) : null,
      },
      open: rule.open.map((text) => filled(text as Localised, phrases)),
      ...(rule.source
        ? { source: { name: rule.source.name, date: rule.source.date, confidence: rule.source.confidence } }
        : {}),
      oftenNamed: rule.oftenNamed,
      routes: rule.routes,
      steps: rule.steps,
      letters: rule.letters,
      services: rule.services,
    };
  });
}
