/** A guide or a route for print, with its steps written out or named with the page on which they stand. */
import { idOf, printable, stepBody, stepSection } from './article.ts';
import type { BuiltPage, Dist } from './dist.ts';
import { type Element, attr, create, find, hasClass, isElement, replace } from './tree.ts';

/**
 * @param full whether each step is written out here; else it is named, and stands once elsewhere in the document
 * @param level the level of a step's heading where it is written out
 */
export function guidanceArticle(dist: Dist, page: BuiltPage, full: boolean, level = 3): Element {
  const article = printable(page, true);
  const locale = page.address.split('/')[1]!;
  const stepAt = (element: Element): BuiltPage | null => {
    const slug = attr(element, 'id')?.split('--')[1];
    return slug ? dist.page(`/${locale}/steps/${slug}/`) : null;
  };
  const draw = (step: BuiltPage, item: Element, avoid: boolean): Element => {
    if (full) return stepSection(step, level, idOf(step.address), avoid);
    const { title, line } = stepBody(step);
    return create(
      'li',
      { id: attr(item, 'id')! },
      create('a', { href: step.address }, title),
      create('span', { class: 'line' }, line),
    );
  };
  const lists = find(
    article,
    (element) => hasClass(element, 'steps') || (element.tagName === 'ul' && hasClass(element, 'choices')),
  );
  for (const list of lists) {
    const items = list.childNodes.filter(isElement);
    const steps = items.map((item) => stepAt(item));
    if (!items.length || steps.some((step) => step === null)) continue;
    const avoid = list.parentNode !== null && 'attrs' in list.parentNode && hasClass(list.parentNode, 'avoid');
    const drawn = steps.map((step, i) => draw(step!, items[i]!, avoid));
    replace(
      list,
      create(full ? 'div' : 'ul', { class: `${full ? 'steps' : 'refs'}${avoid ? ' avoid' : ''}` }, ...drawn),
    );
  }
  return article;
}
