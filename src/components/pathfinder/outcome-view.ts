/** The outcome: provisions by standing, steps with days, routes, letters, help; "why?" on each line shows the rule. */
import { formatDay } from '../../i18n/dates.ts';
import type { Locale, Localised } from '../../i18n/locales.ts';
import type { Condition } from '../../pathfinder/describe.ts';
import type { Plan, PlanProvision, PlanRemark, PlanStep, Standing } from '../../pathfinder/outcome.ts';
import type { RuleGroup } from '../../schemas/pathfinder.ts';
import type { PageLink, PathfinderData, ServiceLink } from '../../site/pathfinder.ts';
import { type Child, button, fill, make } from './dom.ts';

export interface Outcome {
  plan: Plan;
  data: PathfinderData;
  locale: Locale;
  /** The site's root, for addresses. */
  root: string;
  /** What she answered, as question and answer. */
  answers: { question: string; answer: string }[];
  print: () => void;
  back: () => void;
  again: () => void;
}

const keyOf = ({ id, pinpoint }: Pick<PlanProvision, 'id' | 'pinpoint'>) => id + (pinpoint ? `#${pinpoint}` : '');

/** A link below the root; the files also stand under a sub-path. */
const link = ({ root }: Outcome, { href, title }: Pick<PageLink, 'href' | 'title'>, className?: string) =>
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
function why(
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

const openPoints = ({ data, locale }: Outcome, open: readonly Localised[]) =>
  open.map((text) =>
    make('p', { class: 'missing' }, `${data.strings.openPoint!}${locale === 'zh' ? '' : ' '}${text[locale]}`),
  );

function provision(outcome: Outcome, item: PlanProvision): HTMLElement {
  const { data, locale } = outcome;
  const { strings } = data;
  const text = data.provisions[keyOf(item)]!;
  const wording = data.rules.find(({ id }) => id === item.rule)!.wordings.find((one) => keyOf(one) === keyOf(item));
  const penalty = wording?.penalty?.[locale];
  const shown = penalty && item.standing !== 'does-not-apply' && !item.because[locale].includes(penalty);
  const missing = item.missing.map((name) => data.facts[name]).join(strings['words.list']);
  const official = () =>
    text.lines.map(({ official: line, depth }) => make('p', { class: `official d${depth}`, lang: text.lang }, line));
  return make(
    'li',
    { class: 'ground', 'data-provision': keyOf(item), 'data-standing': item.standing },
    make('p', {}, link(outcome, { href: text.href, title: text.cite }, 'cite')),
    item.because[locale] ? make('p', {}, item.because[locale]) : null,
    shown ? make('p', {}, `${strings.penalty!} `, make('span', { class: 'figure' }, penalty)) : null,
    missing ? make('p', { class: 'missing' }, fill(strings.missing!, { facts: missing })) : null,
    ...openPoints(outcome, item.open),
    why(outcome, [item.rule], official),
  );
}

/** The law of a place whose provisions the record does not hold, in words. */
function remark(outcome: Outcome, item: PlanRemark): HTMLElement {
  const { data, locale } = outcome;
  const { strings } = data;
  const source = data.rules.find(({ id }) => id === item.rule)?.source;
  const missing = item.missing.map((name) => data.facts[name]).join(strings['words.list']);
  const named = source && [source.name, source.date, source.confidence === 'C' ? strings.reported : null];
  return make(
    'li',
    { class: 'ground', 'data-standing': item.standing },
    make('p', {}, make('strong', {}, data.places[item.jurisdiction] ?? item.jurisdiction)),
    make('p', {}, item.because[locale]),
    missing ? make('p', { class: 'missing' }, fill(strings.missing!, { facts: missing })) : null,
    ...openPoints(outcome, item.open),
    named ? make('p', { class: 'fine' }, fill(strings.source!, { name: named.filter(Boolean).join(' · ') })) : null,
    why(outcome, [item.rule]),
  );
}

/** What is open by default: the law that punishes, and of that what rests on no unknown fact. */
const PENAL: readonly RuleGroup[] = ['administrative', 'criminal', 'foreign'];

function standings(outcome: Outcome): HTMLElement[] {
  const { plan, data } = outcome;
  const { strings } = data;
  return (['applies', 'may-apply', 'does-not-apply'] satisfies Standing[]).flatMap((standing) => {
    const items = plan.provisions.filter((item) => item.standing === standing);
    const remarks = plan.remarks.filter((item) => item.standing === standing);
    if (!items.length && !remarks.length) return [];
    const groups = [...new Set(items.map(({ group }) => group))].map((group) => {
      const own = items.filter((item) => item.group === group);
      // What no unknown fact can change comes first.
      const sorted = [...own].sort((a, b) => Number(a.missing.length > 0) - Number(b.missing.length > 0));
      return make(
        'details',
        { class: 'step', open: standing === 'applies' && PENAL.includes(group) },
        make(
          'summary',
          {},
          make('h4', {}, strings[`group.${group}`]!, ' ', make('span', { class: 'fine' }, `(${own.length})`)),
        ),
        make('ul', { class: 'prose plain-list' }, ...sorted.map((item) => provision(outcome, item))),
      );
    });
    return [
      make(
        'section',
        { 'aria-labelledby': `outcome-${standing}` },
        make('h3', { id: `outcome-${standing}` }, strings[standing]!),
        standing === 'may-apply' ? make('p', { class: 'fine' }, strings['may-applyLead']!) : null,
        remarks.length ? make('ul', {}, ...remarks.map((item) => remark(outcome, item))) : null,
        ...groups,
      ),
    ];
  });
}

/** The rules that led to something, those with a provision first. */
function leading({ plan, data }: Outcome, kind: 'steps' | 'routes' | 'letters' | 'services', id: string): string[] {
  return data.rules
    .filter((rule) => plan.rules.includes(rule.id) && rule[kind].includes(id))
    .sort((a, b) => Number(b.wordings.length > 0) - Number(a.wordings.length > 0))
    .map((rule) => rule.id);
}

function deadline({ plan, data: { strings }, locale }: Outcome, step: PlanStep): Child {
  if (!step.deadline) return null;
  const day = formatDay(step.deadline, locale);
  const text = fill(step.deadline < plan.asOf ? strings.deadlinePassed! : strings.deadline!, { day });
  return make('p', {}, make('time', { class: 'figure', datetime: step.deadline }, text));
}

type Entry = { id: string; page: PageLink | undefined; more?: Child[] };

function entries(outcome: Outcome, kind: 'steps' | 'routes' | 'letters', list: readonly Entry[]): HTMLElement[] {
  return list.flatMap(({ id, page, more = [] }) =>
    page
      ? make(
          'li',
          { 'data-id': id },
          make('p', {}, link(outcome, page)),
          page.summary ? make('p', { class: 'fine' }, page.summary) : null,
          ...more,
          why(outcome, leading(outcome, kind, id)),
        )
      : [],
  );
}

function section(outcome: Outcome, kind: 'steps' | 'routes' | 'letters', ...content: readonly Child[]): HTMLElement {
  return make(
    'section',
    { 'aria-labelledby': `outcome-${kind}` },
    make('h3', { id: `outcome-${kind}` }, outcome.data.strings[kind]!),
    ...content,
  );
}

/** Routes or letters, each with its why. */
function links(outcome: Outcome, kind: 'routes' | 'letters'): HTMLElement | null {
  const { plan, data } = outcome;
  const items = entries(
    outcome,
    kind,
    plan[kind].map((id) => ({ id, page: data[kind][id] })),
  );
  return items.length ? section(outcome, kind, make('ul', { class: 'outcome-list' }, ...items)) : null;
}

/** The steps that are sure, in order; those that hang on an unknown fact are folded below. */
function steps(outcome: Outcome): HTMLElement | null {
  const { plan, data } = outcome;
  const { strings } = data;
  const draw = (list: readonly PlanStep[]) =>
    entries(
      outcome,
      'steps',
      list.map((step) => {
        const missing = (step.missing ?? []).map((name) => data.facts[name]).join(strings['words.list']);
        const depends = missing ? make('p', { class: 'missing' }, fill(strings.missing!, { facts: missing })) : null;
        return { id: step.id, page: data.steps[step.id], more: [deadline(outcome, step), depends] };
      }),
    );
  const sure = draw(plan.steps.filter((step) => !step.missing));
  const further = draw(plan.steps.filter((step) => step.missing));
  if (!sure.length && !further.length) return null;
  return section(
    outcome,
    'steps',
    sure.length > 0 && make('ol', { class: 'outcome-list' }, ...sure),
    plan.steps.some((step) => step.deadline) ? make('p', { class: 'fine' }, strings.deadlineNote!) : null,
    further.length
      ? make(
          'details',
          { class: 'step' },
          make('summary', {}, make('h4', {}, `${strings.further!} (${further.length})`)),
          make('ul', { class: 'outcome-list' }, ...further),
        )
      : null,
  );
}

function services(outcome: Outcome): HTMLElement | null {
  const { plan, data } = outcome;
  const found = plan.services.map((id) => data.services[id]).filter((one): one is ServiceLink => one !== undefined);
  if (!found.length) return null;
  return make(
    'section',
    { 'aria-labelledby': 'outcome-services' },
    make('h3', { id: 'outcome-services' }, data.strings.services!),
    make(
      'ul',
      { class: 'outcome-list' },
      ...found.map((service) =>
        make(
          'li',
          {},
          link(outcome, service),
          ...service.phones.flatMap(({ number, href }) => [' ', make('a', { href, class: 'figure number' }, number)]),
        ),
      ),
    ),
  );
}

/** Draws the outcome. The heading (#question) takes the focus. */
export function outcomeView(outcome: Outcome): HTMLElement {
  const { plan, data, answers } = outcome;
  const { strings } = data;
  const bring = data.steps['what-to-bring'];
  const mainland =
    plan.steps.length > 0 &&
    (answers.length === 0 || plan.provisions.some(({ jurisdiction }) => jurisdiction === 'cn'));
  return make(
    'section',
    { class: 'screen', 'aria-labelledby': 'question', 'data-outcome': true },
    make('h2', { id: 'question', tabindex: '-1' }, strings.result!),
    make('p', { class: 'fine' }, strings.decides!),
    make(
      'details',
      { class: 'why' },
      make('summary', {}, strings.answers!),
      answers.length
        ? make(
            'dl',
            { class: 'given' },
            ...answers.flatMap((one) => [make('dt', {}, one.question), make('dd', {}, one.answer)]),
          )
        : make('p', {}, strings.noAnswers!),
    ),
    make(
      'p',
      { class: 'actions' },
      button(strings.backToAnswers!, outcome.back),
      button(strings.again!, outcome.again),
    ),
    plan.provisions.length || plan.steps.length ? null : make('p', {}, strings.nothing!),
    steps(outcome),
    services(outcome),
    ...standings(outcome),
    links(outcome, 'routes'),
    bring && mainland
      ? make(
          'section',
          {},
          make('h3', {}, strings.bring!),
          make('p', {}, link(outcome, bring)),
          make('p', { class: 'fine' }, bring.summary ?? ''),
        )
      : null,
    links(outcome, 'letters'),
    make('p', { class: 'actions' }, button(strings.print!, outcome.print)),
    make('p', { class: 'fine' }, strings.printLead!),
  );
}
