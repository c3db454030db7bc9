/** The outcome, most urgent first: help lines, the next hour, what not to do, today; the rest and the law folded below. */
import { formatDay } from '../../i18n/dates.ts';
import type { PlanStep } from '../../pathfinder/outcome.ts';
import type { PageLink, ServiceLink } from '../../site/pathfinder.ts';
import { type Child, button, fill, make } from './dom.ts';
import { type Outcome, dependsOn, leading, link, why } from './outcome-parts.ts';
import { standings } from './provisions-view.ts';

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

function section(id: string, title: string, ...content: readonly Child[]): HTMLElement {
  return make(
    'section',
    { 'aria-labelledby': `outcome-${id}` },
    make('h3', { id: `outcome-${id}` }, title),
    ...content,
  );
}

/** Routes or letters, each with its why, folded; those that hang on an unknown fact in a fold of their own within. */
function links(outcome: Outcome, kind: 'routes' | 'letters'): HTMLElement | null {
  const { data, arranged } = outcome;
  const list = (ids: readonly string[]) => {
    const items = entries(
      outcome,
      kind,
      ids.map((id) => ({ id, page: data[kind][id] })),
    );
    return items.length ? make('ul', { class: 'outcome-list' }, ...items) : null;
  };
  const { sure, maybe } = arranged[kind];
  const rest = list(maybe);
  if (!sure.length && !rest) return null;
  return make(
    'details',
    { class: 'fold', 'data-fold': kind },
    make('summary', {}, make('h3', {}, data.strings[kind]!)),
    list(sure),
    rest ? make('p', { class: 'fine' }, data.strings.maybe!) : null,
    rest,
  );
}

const numbers = ({ phones }: ServiceLink) =>
  phones.flatMap(({ number, href }) => [' ', make('a', { href, class: 'figure number' }, number)]);

/** A line's name without the number that stands before it anyway. */
const nameOnly = ({ href, title }: ServiceLink) => ({
  href,
  title: title.replace(/\s*[（(][^）)]*\d{3,}[^）)]*[）)]$/, ''),
});

/** The lines of the place, in one short list, and what one must know before calling there. */
function lines(outcome: Outcome): HTMLElement {
  const { data, arranged, place } = outcome;
  const found = arranged.lines.flatMap((id) => data.services[id] ?? []);
  const caution = data.emergency[found.length || data.emergency[place] ? place : 'global'];
  return section(
    'lines',
    found.length ? data.strings.lines! : data.strings.danger!,
    caution ? make('p', { class: 'fine' }, caution) : null,
    found.length
      ? make(
          'ul',
          { class: 'outcome-lines' },
          ...found.map((service) =>
            make(
              'li',
              {},
              ...numbers({ ...service, phones: service.phones.slice(0, 1) }),
              ' ',
              link(outcome, nameOnly(service)),
            ),
          ),
        )
      : null,
  );
}

/** Steps in order, with their last day. */
const stepItems = (outcome: Outcome, list: readonly PlanStep[]) =>
  entries(
    outcome,
    'steps',
    list.map((step) => ({
      id: step.id,
      page: outcome.data.steps[step.id],
      more: [deadline(outcome, step), dependsOn(outcome, step.missing)],
    })),
  );

/** The steps: the hour, what not to do, today; what can wait and what rests on an unknown fact is folded. */
function steps(outcome: Outcome): HTMLElement[] {
  const { plan, data, arranged } = outcome;
  const { strings } = data;
  const open = (id: 'hour' | 'today', list: readonly PlanStep[]) => {
    const items = stepItems(
      outcome,
      list.map(({ missing: _, ...step }) => step),
    );
    return items.length ? section(id, strings[`when.${id}`]!, make('ol', { class: 'outcome-list' }, ...items)) : null;
  };
  const folded = (id: string, title: string, list: readonly PlanStep[]) =>
    list.length > 0 &&
    make(
      'details',
      { class: 'fold', 'data-fold': id },
      make('summary', {}, make('h4', {}, title, ' ', make('span', { class: 'fine' }, `(${list.length})`))),
      make('ul', { class: 'outcome-list' }, ...stepItems(outcome, list)),
    );
  const avoid = arranged.avoid.flatMap(({ id }) =>
    data.steps[id] ? make('li', { 'data-id': id }, link(outcome, data.steps[id])) : [],
  );
  const later = [
    folded('also', strings.also!, arranged.also),
    folded('week', strings['when.week']!, arranged.week),
    folded('further', strings.further!, arranged.further),
  ].filter((one) => one !== false);
  return [
    open('hour', arranged.hour),
    avoid.length ? section('avoid', strings.avoid!, make('ul', { class: 'outcome-avoid' }, ...avoid)) : null,
    open('today', arranged.today),
    later.length
      ? make(
          'div',
          { class: 'outcome-later' },
          ...later,
          plan.steps.some((step) => step.deadline) ? make('p', { class: 'fine' }, strings.deadlineNote!) : null,
        )
      : null,
  ].filter((one) => one !== null);
}

/** Every service of the plan, folded: those without a number too. */
function services(outcome: Outcome): HTMLElement | null {
  const { plan, data } = outcome;
  const found = plan.services.flatMap((id) => data.services[id] ?? []);
  if (!found.length) return null;
  return make(
    'details',
    { class: 'fold', 'data-fold': 'services' },
    make('summary', {}, make('h3', {}, data.strings.services!)),
    make(
      'ul',
      { class: 'outcome-list' },
      ...found.map((service) => make('li', {}, link(outcome, service), ...numbers(service))),
    ),
  );
}

/** The guide of the place, which holds more than a plan. */
function guides(outcome: Outcome): HTMLElement | null {
  const { data, place } = outcome;
  const found = data.guides[place] ?? (place === data.home ? [] : (data.guides.any ?? []));
  if (!found.length) return null;
  return section(
    'guides',
    data.strings.guides!,
    make('ul', { class: 'outcome-list' }, ...found.map((page) => make('li', {}, link(outcome, page)))),
  );
}

/** In words how sure the law is, and the way to say more. */
function said({ plan, data, more, placeKnown, place }: Outcome): Child[] {
  const { strings } = data;
  const applies = plan.provisions.some(({ standing }) => standing === 'applies');
  const may = plan.remarks.length > 0 || plan.provisions.some(({ standing }) => standing === 'may-apply');
  const words = applies ? strings.saidApplies : may ? (more ? strings.saidFew : strings.saidMay) : null;
  return [
    placeKnown ? null : make('p', {}, fill(strings.saidPlace!, { place: data.places[place] ?? '' })),
    // Not even a law that does not apply: the record holds none of the place.
    make('p', { 'data-said': true }, words ?? (plan.provisions.length ? strings.nothing! : strings.saidElsewhere!)),
    more ? make('p', { class: 'actions' }, button(strings.more!, more)) : null,
  ];
}

/** Draws the outcome. The heading (#question) takes the focus. */
export function outcomeView(outcome: Outcome): HTMLElement {
  const { data, answers, print } = outcome;
  const { strings } = data;
  const law = standings(outcome);
  return make(
    'section',
    { class: 'screen', 'aria-labelledby': 'question', 'data-outcome': true },
    make('h2', { id: 'question', tabindex: '-1' }, strings.result!),
    lines(outcome),
    ...said(outcome),
    ...steps(outcome),
    guides(outcome),
    links(outcome, 'routes'),
    links(outcome, 'letters'),
    services(outcome),
    law.length ? section('law', strings.law!, make('p', { class: 'fine' }, strings.decides!), ...law) : null,
    make(
      'details',
      { class: 'fold', 'data-fold': 'answers' },
      make('summary', {}, make('h3', {}, strings.answers!)),
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
      print ? button(strings.print!, print) : null,
    ),
    print ? make('p', { class: 'fine' }, strings.printLead!) : null,
  );
}
