/** Draws what the search answers: hits, facets, and what to do when there is nothing. DOM only, no state. */
import type { Facets, Hit, Outcome, Why } from './hit.ts';
import { type SearchStrings, fill } from './strings.ts';

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const why = (strings: SearchStrings, { code, from = '', to = '' }: Why) => fill(strings.why[code], { from, to });

/** One result. @param locale the reader's: a title in the other language is marked as such */
export function hitItem(hit: Hit, strings: SearchStrings, locale: string): HTMLLIElement {
  const meta = [
    strings.jurisdiction[hit.jurisdiction],
    strings.status[hit.status],
    strings.kind[hit.kind],
    why(strings, hit.why),
  ].filter(Boolean);
  const link = make('a', { href: hit.url }, hit.title);
  const item = make('li', { class: 'hit', 'data-result-id': hit.id }, link);
  item.append(make('p', { class: 'hit-meta' }, meta.join(' · ')));
  if (hit.excerpt) item.append(make('p', { class: 'hit-excerpt' }, hit.excerpt));
  for (const { url, text } of hit.places)
    item.append(make('p', { class: 'hit-place' }, make('a', { href: url }, fill(strings.place, { text }))));
  if (hit.locale !== locale)
    for (const part of item.querySelectorAll('a, .hit-excerpt'))
      part.setAttribute('lang', hit.locale === 'zh' ? 'zh-Hans' : hit.locale);
  return item;
}

/** The buttons that narrow a list: kinds and jurisdictions of which there are at least two, and law in force. */
export function facetButtons(
  { counts }: Outcome,
  facets: Facets,
  strings: SearchStrings,
  change: (facets: Facets) => void,
): HTMLElement[] {
  const button = (label: string, pressed: boolean, next: Facets) => {
    const element = make('button', { type: 'button', class: 'facet', 'aria-pressed': String(pressed) }, label);
    element.addEventListener('click', () => change(next));
    return element;
  };
  const group = (name: 'kind' | 'jurisdiction') => {
    const values = Object.entries(counts[name]).sort(([, a], [, b]) => b - a);
    if (values.length < 2) return [];
    return values.map(([value, n]) => {
      const pressed = facets[name] === value;
      const { [name]: _, ...rest } = facets;
      return button(`${strings[name][value] ?? value} ${n}`, pressed, pressed ? rest : { ...facets, [name]: value });
    });
  };
  const { inForce, ...others } = facets;
  const law = counts.kind.provision
    ? [button(strings.inForce, Boolean(inForce), inForce ? others : { ...facets, inForce: true })]
    : [];
  return [...group('kind'), ...group('jurisdiction'), ...law];
}

/** What was tried, and where else there is help. @param root the site's, absolute */
export function nothingFound({ tried }: Outcome, strings: SearchStrings, locale: string, root: string): HTMLElement[] {
  const link = (path: string, text: string) =>
    make('li', {}, make('a', { href: new URL(`${locale}/${path}`, root).href }, text));
  return [
    make('p', {}, fill(strings.tried, { words: tried.slice(0, 8).join(strings.separator) || '—' })),
    make(
      'ul',
      {},
      link('pathfinder/', strings.toPathfinder),
      link('services/', strings.toServices),
      link('guides/', strings.toGuides),
    ),
  ];
}
