/** Making elements. Text in another script than the page's is marked with its language, as the build marks pages. */
import { runs } from '../../i18n/runs.ts';

export type Child = Node | string | null | false | undefined;

let language = 'zh-Hans';

/** The language of the page, which text is taken to be in. */
export function setLanguage(lang: string): void {
  language = lang;
}

function textNodes(text: string, lang: string): Node[] {
  return runs(text, lang).map((run) => {
    if (!run.lang) return document.createTextNode(run.text);
    const span = document.createElement('span');
    span.lang = run.lang;
    span.textContent = run.text;
    return span;
  });
}

/** An element with attributes and children; null and false children are left out. `lang` is that of its text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  const lang = typeof attributes.lang === 'string' ? attributes.lang : language;
  for (const child of children) {
    if (child === null || child === false || child === undefined) continue;
    if (typeof child === 'string') element.append(...textNodes(child, lang));
    else element.append(child);
  }
  return element;
}

/** A button that does something; its text is its name. */
export function button(text: string, onClick: () => void, className = 'button'): HTMLButtonElement {
  const element = make('button', { type: 'button', class: className }, text);
  element.addEventListener('click', onClick);
  return element;
}

/** Fills `{name}` in. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
