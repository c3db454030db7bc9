/** The provisions of the outcome: what applies, may apply, and does not although often named. */
import type { PlanProvision, PlanRemark, Standing } from '../../pathfinder/outcome.ts';
import { fill, make } from './dom.ts';
import { type Outcome, dependsOn, keyOf, link, openPoints, why } from './outcome-parts.ts';

function provision(outcome: Outcome, item: PlanProvision): HTMLElement {
  const { data, locale } = outcome;
  const { strings } = data;
  const text = data.provisions[keyOf(item)]!;
  const wording = data.rules.find(({ id }) => id === item.rule)!.wordings.find((one) => keyOf(one) === keyOf(item));
  const penalty = wording?.penalty?.[locale];
  const shown = penalty && item.standing !== 'does-not-apply' && !item.because[locale].includes(penalty);
  const official = () =>
    text.lines.map(({ official: line, depth }) => make('p', { class: `official d${depth}`, lang: text.lang }, line));
  return make(
    'li',
    { class: 'ground', 'data-provision': keyOf(item), 'data-standing': item.standing },
    make('p', {}, link(outcome, { href: text.href, title: text.cite }, 'cite')),
    item.because[locale] ? make('p', {}, item.because[locale]) : null,
    shown ? make('p', {}, `${strings.penalty!} `, make('span', { class: 'figure' }, penalty)) : null,
    dependsOn(outcome, item.missing),
    ...openPoints(outcome, item.open),
    why(outcome, [item.rule], official),
  );
}

/** The law of a place whose provisions the record does not hold, in words. */
function remark(outcome: Outcome, item: PlanRemark): HTMLElement {
  const { data, locale } = outcome;
  const { strings } = data;
  const source = data.rules.find(({ id }) => id === item.rule)?.source;
  // Sources are written in both languages, with a stroke between.
  const [zh = '', en = zh] = source?.name.split(' / ') ?? [];
  const named = source && [locale === 'zh' ? zh : en, source.date, source.confidence === 'C' ? strings.reported : null];
  return make(
    'li',
    { class: 'ground', 'data-standing': item.standing },
    make('p', {}, make('strong', {}, data.places[item.jurisdiction] ?? item.jurisdiction)),
    make('p', {}, item.because[locale]),
    dependsOn(outcome, item.missing),
    ...openPoints(outcome, item.open),
    named ? make('p', { class: 'fine' }, fill(strings.source!, { name: named.filter(Boolean).join(' · ') })) : null,
    why(outcome, [item.rule]),
  );
}

/** The provisions by standing and group, each standing folded with its number; remarks on a place stand open. */
export function standings(outcome: Outcome): HTMLElement[] {
  const { plan, data } = outcome;
  const { strings } = data;
  const list = plan.remarks;
  const drawn = () => make('ul', { class: 'plain-list' }, ...list.map((item) => remark(outcome, item)));
  const folds = (['applies', 'may-apply', 'does-not-apply'] satisfies Standing[]).flatMap((standing) => {
    const items = plan.provisions.filter((item) => item.standing === standing);
    if (!items.length) return [];
    const groups = [...new Set(items.map(({ group }) => group))].map((group) => {
      const own = items.filter((item) => item.group === group);
      // What no unknown fact can change comes first.
      const sorted = [...own].sort((a, b) => Number(a.missing.length > 0) - Number(b.missing.length > 0));
      return make(
        'section',
        {},
        make('h5', {}, `${strings[`group.${group}`]!} (${own.length})`),
        make('ul', { class: 'prose plain-list' }, ...sorted.map((item) => provision(outcome, item))),
      );
    });
    return make(
      'details',
      { class: 'fold', 'data-fold': standing },
      make('summary', {}, make('h4', {}, fill(strings[standing]!, { n: items.length }))),
      standing === 'may-apply' ? make('p', { class: 'fine' }, strings['may-applyLead']!) : null,
      ...groups,
      // Where no place is chosen there is a remark for each.
      !outcome.placeKnown && standing === 'may-apply' && list.length ? drawn() : null,
    );
  });
  return outcome.placeKnown && list.length ? [drawn(), ...folds] : folds;
}
