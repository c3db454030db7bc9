/** What the parts of the outcome share: links, "why?", what is missing. */
import type { Locale, Localised } from '../../i18n/locales.ts';
import type { Arrangement } from '../../pathfinder/arrange.ts';
import type { Condition } from '../../pathfinder/describe.ts';
import type { Plan, PlanProvision } from '../../pathfinder/outcome.ts';
import type { FactName } from '../../schemas/facts.ts';
import type { PageLink, PathfinderData } from '../../site/pathfinder.ts';
import { type Child, fill, make } from './dom.ts';

export interface Outcome {
  plan: Plan;
  /** The plan in the order in which it is read. */
  arranged: Arrangement;
  /** Where she is; the edition's own place if she has not said. */
  place: string;
  placeKnown: boolean;
  data: PathfinderData;
  locale: Locale;
  /** The site's root, for addresses. */
  root: string;
  /** What she answered, as question and answer. */
  answers: { question: string; answer: string }[];
  /** The sheet for the police station; null where it is of no use. */
  print: (() => void) | null;
  /** The next question, if she stopped before it. */
  more: (() => void) | null;
  back: () => void;
  again: () => void;
}

/** A provision's name in the outcome: its id, with the pinpoint where it has one. */
export const keyOf = ({ id, pinpoint }: Pick<PlanProvision, 'id' | 'pinpoint'>) =>
  id + (pinpoint ? `#${pinpoint}` : '');

/** A link below the root; the files also stand under a sub-path. */
export const link = ({ root }: Outcome, { href, title }: Pick<PageLink, 'href' | 'title'>, className?: string) =>
  make('a', { href: new URL(href.slice(1), root).href, class: className }, title);

function conditions(condition: Condition): Child[] {
  if (!('of' in condition)) return [make('span', {}, condition.text)];
  return [
    make('span', {}, condition.text),
    make('ul', { class: 'conditions' }, ...condition.of.map((part) => make('li', {}, ...conditions(part)))),
  ];
}

/** One rule in words, under the name of its provision. */
function ruleWords({ data }: Outcome, id: string): HTMLElement {
  const [wording] = data.rules.find((one) => one.id === id)?.wordings ?? [];
  const name = wording ? data.provisions[keyOf(wording)]!.cite : data.strings['without.onlyHelp']!;
  return make(
    'div',
    { class: 'rule-words' },
    make('p', {}, `${data.strings.ruleWords!} · ${name}`),
    ...conditions(data.conditions[id]!),
  );
}

/** "Why?" on a line: the rules behind it. Drawn when it is opened: there can be many. */
export function why(
  outcome: Outcome,
  rules: readonly string[],
  before: () => readonly Child[] = () => [],
): HTMLElement | null {
  if (!rules.length) return null;
  const details = make('details', { class: 'why' }, make('summary', {}, outcome.data.strings.why!));
  const draw = () => {
    const body = [...before(), ...rules.map((id) => ruleWords(outcome, id))];
    details.append(...body.filter((child): child is Node => child instanceof Node));
  };
  details.addEventListener('toggle', draw, { once: true });
  return details;
}

/** What stays open whatever the facts. */
export const openPoints = ({ data, locale }: Outcome, open: readonly Localised[]) =>
  open.map((text) =>
    make('p', { class: 'missing' }, `${data.strings.openPoint!}${locale === 'zh' ? '' : ' '}${text[locale]}`),
  );

/** The unknown facts on which something depends. */
export function dependsOn({ data }: Outcome, missing: readonly FactName[] = []): HTMLElement | null {
  if (!missing.length) return null;
  const facts = missing.map((name) => data.facts[name]).join(data.strings['words.list']);
  return make('p', { class: 'missing' }, fill(data.strings.missing!, { facts }));
}

/** The rules that led to something, those with a provision first. */
export function leading(
  { plan, data }: Outcome,
  kind: 'steps' | 'routes' | 'letters' | 'services',
  id: string,
): string[] {
  return data.rules
    .filter((rule) => plan.rules.includes(rule.id) && rule[kind].includes(id))
    .sort((a, b) => Number(b.wordings.length > 0) - Number(a.wordings.length > 0))
    .map((rule) => rule.id);
}
