/**
 * Facts → plan: which provisions apply, may apply, or do not although often named; which routes, steps, letters and
 * services they open. Generic: what the law says stands in content/pathfinder/rules and the record.
 */
import { formatDay } from '../i18n/dates.ts';
import { LOCALES, type Locale, type Localised } from '../i18n/locales.ts';
import { ANYWHERE, type FactName } from '../schemas/facts.ts';
import type { RuleGroup } from '../schemas/pathfinder.ts';
import type { Deadline } from '../schemas/reference.ts';
import { judge } from './evaluate.ts';
import type { Facts } from './facts.ts';
import { addPeriod } from './period.ts';
import type { PreparedRule } from './prepare.ts';
import { type Choice, type Note, choose } from './wordings.ts';

export type { Note };

export type Standing = 'applies' | 'may-apply' | 'does-not-apply';

export interface PlanProvision {
  /** The wording: `cn/psal/art-50@2026-01-01`. */
  id: string;
  /** `p1-i6`, or null for the whole article. */
  pinpoint: string | null;
  standing: Standing;
  because: Localised;
  /** The unknown facts that decide. */
  missing: FactName[];
  /** What stays open whatever the facts. */
  open: Localised[];
  notes: Note[];
  group: RuleGroup;
  jurisdiction: string;
  /** The rule in content/pathfinder/rules. */
  rule: string;
}

/** What a rule without provision says: the law of a place whose provisions the record does not hold. */
export interface PlanRemark {
  standing: Exclude<Standing, 'does-not-apply'>;
  because: Localised;
  missing: FactName[];
  open: Localised[];
  jurisdiction: string;
  rule: string;
}

export interface PlanStep {
  /** Its folder in content/steps/. */
  id: string;
  /** The last day, as ISO text. */
  deadline?: string;
  /** Which entry of content/deadlines.yaml gives it. */
  period?: string;
  /** The unknown facts on which it depends, where no rule is sure to want it. */
  missing?: FactName[];
}

export interface Plan {
  asOf: string;
  provisions: PlanProvision[];
  remarks: PlanRemark[];
  routes: string[];
  steps: PlanStep[];
  services: string[];
  letters: string[];
  /** The rules that opened these: what "why?" shows. */
  rules: string[];
}

/** In which order things are named, most urgent first; what is not listed follows. */
export interface Order {
  routes?: readonly string[];
  /** Step → how soon: the lower the sooner; steps of one rank stand in the order of the rules. */
  steps?: Readonly<Record<string, number>>;
  letters?: readonly string[];
  /** The whole directory: if no rule names a service of the place, its services are taken from here. */
  services?: readonly string[];
}

export type Deadlines = Readonly<Record<string, Pick<Deadline, 'value' | 'unit'>>>;

export interface PlanContext {
  rules: readonly PreparedRule[];
  /** content/deadlines.yaml. */
  deadlines: Deadlines;
  /** The day as at which the law is judged, where the facts name none: LAW_AS_AT. */
  asOf: string;
  order?: Order;
  /** The place whose steps stand without a condition where the place is not known. */
  home?: string;
  /** Sentences for the notes, added to `because`; `{day}` is the first day of the wording in question. */
  notes?: Partial<Record<Locale, Readonly<Record<Note, string>>>>;
}

/**
 * Which steps a period counts for that runs from the act. For a claim of damages the law counts from the day she knew
 * (Civil Code art. 188), which is never earlier: the day given is on the safe side.
 */
const FROM_ACT: { deadline: string; steps: string[] }[] = [
  { deadline: 'footage-retention', steps: ['note-cctv', 'write-to-venue'] },
  { deadline: 'administrative-undiscovered', steps: ['report-to-police'] },
  { deadline: 'civil-limitation', steps: ['civil-claims'] },
];
const GROUPS: readonly RuleGroup[] = [
  'administrative',
  'criminal',
  'civil',
  'protection',
  'procedure',
  'platform',
  'foreign',
];
const STANDINGS: readonly Standing[] = ['applies', 'may-apply', 'does-not-apply'];
function sentence(context: PlanContext, text: Localised, { wording, notes }: Choice): Localised {
  const write = (locale: Locale) => {
    const own = text[locale].replaceAll('{penalty}', wording.penalty?.[locale] ?? '{penalty}');
    const day = wording.from ? formatDay(wording.from, locale) : '';
    const more = notes.map((note) => (context.notes?.[locale]?.[note] ?? '').replaceAll('{day}', day));
    return [own, ...more].filter(Boolean).join(locale === 'zh' ? '' : ' ');
  };
  return Object.fromEntries(LOCALES.map((locale) => [locale, write(locale)])) as Localised;
}

interface Applied {
  provisions: PlanProvision[];
  /** It opens its routes. */
  opens: boolean;
  /** The unknown facts on which that depends. */
  missing: FactName[];
}

/** What one rule says of the facts: its provisions, and whether it opens its routes. */
function apply(rule: PreparedRule, facts: Facts, context: PlanContext, asOf: string): Applied {
  const anywhere = rule.jurisdiction === ANYWHERE;
  if (facts.jurisdiction !== null && facts.jurisdiction !== rule.jurisdiction && !anywhere)
    return { provisions: [], opens: false, missing: [] };
  const { yes, no, missing } = judge(rule.logic, facts);
  const actDate = facts.actDate as string | null;
  const choices = choose(rule, actDate, asOf);
  const provisions = choices.flatMap((choice): PlanProvision[] => {
    const { wording } = choice;
    const possible = yes && !choice.never;
    // What does not apply elsewhere is no help to one who has not said where she is.
    const elsewhere = facts.jurisdiction === null && context.home !== undefined && rule.jurisdiction !== context.home;
    if (!possible && (!rule.oftenNamed || elsewhere || choice.notes.includes('milder') || choice.dateMissing))
      return [];
    const period = rule.limit === undefined ? undefined : context.deadlines[rule.limit];
    const late = Boolean(actDate && period && addPeriod(actDate, period) < asOf);
    const notes = [
      ...choice.notes,
      ...(possible && late ? ['past-limit' as const] : []),
      ...(possible && facts.jurisdiction === null ? ['place-unknown' as const] : []),
    ];
    const capped = no || choice.capped || late || facts.jurisdiction === null || rule.open.length > 0;
    const standing = !possible ? 'does-not-apply' : capped ? 'may-apply' : 'applies';
    const { applies, may, not } = rule.because;
    // Where it was not law yet, that is the reason; the rule's own would be another.
    const own = possible
      ? no || rule.open.length
        ? may
        : applies
      : choice.never && context.notes
        ? ({ zh: '', en: '' } as Localised)
        : not!;
    const decides: FactName[] = possible
      ? [
          ...(facts.jurisdiction === null ? ['jurisdiction' as const] : []),
          ...(choice.dateMissing ? ['actDate' as const] : []),
          ...missing,
        ]
      : [];
    return [
      {
        id: wording.id,
        pinpoint: wording.pinpoint,
        standing,
        because: sentence(context, own, { ...choice, notes }),
        missing: [...new Set(decides)],
        open: possible ? rule.open : [],
        notes,
        group: rule.group,
        jurisdiction: rule.jurisdiction,
        rule: rule.id,
      },
    ];
  });
  const opens = yes && (rule.wordings.length === 0 || provisions.some(({ standing }) => standing !== 'does-not-apply'));
  // A rule for anywhere says itself for which places.
  const placeOpen = facts.jurisdiction === null && rule.jurisdiction !== context.home && !anywhere;
  return { provisions, opens, missing: placeOpen ? ['jurisdiction', ...missing] : missing };
}

/** The sentence of a rule without provision, if it has one. */
function remark(rule: PreparedRule, facts: Facts): PlanRemark[] {
  const { applies, may } = rule.because;
  if (rule.wordings.length || !(applies.zh || applies.en)) return [];
  const { no, missing } = judge(rule.logic, facts);
  const capped = no || rule.open.length > 0 || facts.jurisdiction === null;
  return [
    {
      standing: capped ? 'may-apply' : 'applies',
      because: no ? may : applies,
      missing: [...(facts.jurisdiction === null ? ['jurisdiction' as const] : []), ...missing],
      open: rule.open,
      jurisdiction: rule.jurisdiction,
      rule: rule.id,
    },
  ];
}

/** Of several entries for one place of one wording, the strongest. */
function strongest(provisions: readonly PlanProvision[]): PlanProvision[] {
  const best = new Map<string, PlanProvision>();
  for (const provision of provisions) {
    const key = `${provision.id}#${provision.pinpoint ?? ''}`;
    const other = best.get(key);
    if (!other || STANDINGS.indexOf(provision.standing) < STANDINGS.indexOf(other.standing)) best.set(key, provision);
  }
  return [...best.values()];
}

/** Each once, in the given order; what that does not name follows as it came. */
function ordered(ids: readonly string[], order: readonly string[] = []): string[] {
  const rank = (id: string) => {
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  };
  return [...new Set(ids)].sort((a, b) => rank(a) - rank(b));
}

/** Makes the plan from prepared rules; what the browser and the command line call. */
export function planFrom(facts: Facts, context: PlanContext): Plan {
  const asOf = (facts.asOf as string | null) ?? context.asOf;
  const whole = { ...facts, asOf };
  const results = context.rules.map((rule) => ({ rule, ...apply(rule, whole, context, asOf) }));
  const open = results.filter(({ opens }) => opens).map(({ rule }) => rule);
  const provisions = strongest(results.flatMap((result) => result.provisions));
  const position = ({ standing, group }: PlanProvision) => STANDINGS.indexOf(standing) * 10 + GROUPS.indexOf(group);

  const { order = {} } = context;
  const services = open.flatMap((rule) => rule.services);
  const place = typeof facts.jurisdiction === 'string' ? `${facts.jurisdiction}/` : null;
  if (place && !services.some((id) => id.startsWith(place)))
    services.push(...(order.services ?? []).filter((id) => id.startsWith(place)));

  const actDate = facts.actDate as string | null;
  // A period counts where a rule that is open rests on it, or for the place whose law sets it.
  const limits = new Set(open.flatMap((rule) => rule.limit ?? []));
  const counts = (deadline: string) =>
    facts.jurisdiction === 'cn' && (deadline !== 'administrative-undiscovered' || limits.has(deadline));
  const rank = (step: string) => order.steps?.[step] ?? Infinity;
  const soonest = ordered(open.flatMap((rule) => rule.steps)).sort((a, b) =>
    // Infinity - Infinity is no number.
    rank(a) === rank(b) ? 0 : rank(a) - rank(b),
  );
  const steps = soonest.map((id): PlanStep => {
    const own = FROM_ACT.find(({ deadline, steps: of }) => of.includes(id) && counts(deadline));
    const period = own && context.deadlines[own.deadline];
    const [least = []] = results
      .filter(({ rule, opens }) => opens && rule.steps.includes(id))
      .map(({ missing }) => missing)
      .sort((a, b) => a.length - b.length);
    return {
      id,
      ...(actDate && own && period ? { deadline: addPeriod(actDate, period), period: own.deadline } : {}),
      ...(least.length ? { missing: least } : {}),
    };
  });
  return {
    asOf,
    provisions: provisions.sort((a, b) => position(a) - position(b)),
    remarks: open.flatMap((rule) => remark(rule, whole)),
    routes: ordered(
      open.flatMap((rule) => rule.routes),
      order.routes,
    ),
    steps,
    services: ordered(services, order.services),
    letters: ordered(
      open.flatMap((rule) => rule.letters),
      order.letters,
    ),
    rules: open.map((rule) => rule.id),
  };
}
