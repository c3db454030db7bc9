/** The outcome: steps with days, help, provisions by standing, routes, letters; "why?" on each line shows the rule. */
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

/** How soon, from the guides' rank of a step (src/site/pathfinder-words.ts): under 1 the first hour, under 2 today. */
const WHEN = [
  { key: 'hour', below: 1, open: true },
  { key: 'today', below: 2, open: true },
  { key: 'week', below: Infinity, open: false },
];

/** The steps that are sure, by how soon; those that hang on an unknown fact are folded below. */
function steps(outcome: Outcome): HTMLElement | null {
  const { plan, data } = outcome;
  const { strings } = data;
  const draw = (list: readonly PlanStep[]) =>
    entries(
      outcome,
      'steps',
      list.map((step) => ({
        id: step.id,
        page: data.steps[step.id],
        more: [deadline(outcome, step), dependsOn(outcome, step.missing)],
      })),
    );
  const fold = (title: string, items: readonly HTMLElement[], open: boolean) =>
    items.length > 0 &&
    make(
      'details',
      { class: 'fold', open },
      make('summary', {}, make('h4', {}, title, ' ', make('span', { class: 'fine' }, `(${items.length})`))),
      make('ol', { class: 'outcome-list' }, ...items),
    );
  const rank = ({ id }: PlanStep) => Math.min(data.order.steps?.[id] ?? WHEN.length, WHEN.length);
  const sure = plan.steps.filter((step) => !step.missing);
  const further = draw(plan.steps.filter((step) => step.missing));
  if (!sure.length && !further.length) return null;
  return section(
    outcome,
    'steps',
    ...WHEN.map(({ key, below, open }, i) => {
      const own = sure.filter((step) => rank(step) < below && rank(step) >= (WHEN[i - 1]?.below ?? 0));
      return fold(strings[`when.${key}`]!, draw(own), open);
    }),
    plan.steps.some((step) => step.deadline) ? make('p', { class: 'fine' }, strings.deadlineNote!) : null,
    fold(strings.further!, further, false),
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
