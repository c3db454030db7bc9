/** Draws what `limitsFor` gave. The words about a period are copied from its row in the page's table. */
import type { Limit, Reason } from '../../deadlines/index.ts';
import type { DeadlineStrings } from '../../deadlines/strings.ts';
import { formatDay } from '../../i18n/dates.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fill } from '../../search/strings.ts';

interface Drawing {
  limits: Limit[];
  asOf: string;
  strings: DeadlineStrings;
  locale: Locale;
}

function make(tag: string, text = '', className = ''): HTMLElement {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** A copy of one part of a period's row, without its ids. */
function copyOf(id: string, part: string): Node {
  const copy = document.createDocumentFragment();
  const source = document.getElementById(`period-${id}`)?.querySelector(`[data-part="${part}"]`);
  if (!source) return copy;
  const element = source.cloneNode(true) as HTMLElement;
  element.removeAttribute('data-part');
  copy.append(element);
  return copy;
}

/** One reason as a sentence. */
function sentence({ code, day, fact }: Reason, { strings, locale }: Drawing): string {
  return fill(strings.because[code], {
    ...(day ? { day: formatDay(day, locale) } : {}),
    ...(fact ? { fact: strings.fact[fact] } : {}),
  });
}

function reasons(limit: Limit, drawing: Drawing): HTMLElement {
  const details = make('details');
  details.append(make('summary', drawing.strings.result.why));
  const list = make('ul', '', 'prose-list');
  for (const reason of limit.because) list.append(make('li', sentence(reason, drawing)));
  if (limit.rule) {
    const rule = make('li', drawing.strings.result.rule);
    rule.append(copyOf(limit.id, 'rule'));
    list.append(rule);
  }
  details.append(list, copyOf(limit.id, 'open'));
  return details;
}

function item(limit: Limit, drawing: Drawing): HTMLElement {
  const { strings, locale } = drawing;
  const element = make('li', '', `limit ${limit.status}`);
  element.dataset.limit = limit.id;
  const what = make('p', '', 'limit-what');
  const length = document.querySelector(`#period-${limit.id} [data-part="length"]`)?.textContent?.trim();
  if (length) what.append(make('span', length, 'figure'), ' · ');
  what.append(copyOf(limit.id, 'what'));
  element.append(what);
  const line = make('p', '', 'limit-day');
  if (limit.lastDay) {
    const label = { yours: 'lastDay', theirs: 'dueBy', bar: 'until' } as const;
    const time = make('time', formatDay(limit.lastDay, locale));
    time.setAttribute('datetime', limit.lastDay);
    line.append(make('span', strings.result[label[limit.whose]], 'fine'), ' ', time, ' ');
  }
  line.append(make('span', strings.status[limit.status], 'limit-status'));
  element.append(line);
  const more = (template: string, day: string | null) => {
    if (day) element.append(make('p', fill(template, { day: formatDay(day, locale) })));
  };
  more(strings.result.safeDay, limit.safeDay);
  more(strings.result.latest, limit.latest);
  const ground = make('p');
  ground.append(copyOf(limit.id, 'ground'));
  element.append(ground);
  if (limit.because.length) element.append(reasons(limit, drawing));
  return element;
}

/** Those with a day first, the soonest first; then those that never lapse; over ones last. */
function order(a: Limit, b: Limit): number {
  const rank = ({ status }: Limit) => ({ open: 0, unknown: 0, kept: 1, 'never-lapses': 2, past: 3 })[status];
  return rank(a) - rank(b) || ((a.lastDay ?? '9') < (b.lastDay ?? '9') ? -1 : 1);
}

/**
 * Draws the limits in three groups, and apart from them those for which a day is missing.
 * @returns the element, and a short message for the status line
 */
export function drawLimits(drawing: Drawing): { element: HTMLElement; message: string } {
  const { limits, strings, locale, asOf } = drawing;
  const element = make('div');
  // An act that goes on has no last day, and yet an answer.
  const told = limits.filter(({ status, lastDay }) => lastDay !== null || status !== 'unknown');
  const counted = told.filter(({ lastDay }) => lastDay !== null).length;
  for (const whose of ['yours', 'theirs', 'bar'] as const) {
    const group = told.filter((limit) => limit.whose === whose).sort(order);
    if (!group.length) continue;
    const list = make('ul', '', 'limits');
    list.append(...group.map((limit) => item(limit, drawing)));
    element.append(make('h3', strings.group[whose]), list);
  }
  const rest = limits.filter((limit) => !told.includes(limit));
  if (rest.length) {
    const details = make('details');
    details.append(make('summary', strings.result.missing));
    const list = make('ul', '', 'prose-list');
    for (const limit of rest) {
      const entry = make('li');
      const facts = limit.missing.map((fact) => strings.fact[fact]);
      entry.append(copyOf(limit.id, 'what'));
      const why = facts.length
        ? fill(strings.result.needs, { fact: facts.join(locale === 'zh' ? '、' : ', ') })
        : sentence(limit.because.at(-1)!, drawing);
      entry.append(' ', make('span', why, 'fine'));
      list.append(entry);
    }
    details.append(list);
    element.append(details);
  }
  const message = counted
    ? fill(strings.result.count, { day: formatDay(asOf, locale), n: counted })
    : strings.result.none;
  return { element, message };
}
