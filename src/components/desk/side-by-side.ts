/**
 * `<lit-side-by-side>`: fetches the pages of two provisions of this site and puts their texts beside each other. The pair
 * stands in the fragment; nothing is stored. Where a page cannot be fetched (a copy on a disk) two links remain.
 *
 *   data-root  the address of the law room, relative after the build
 */
import { readFragment } from '../../law/on-date.ts';
import { parseId } from '../../law/ids.ts';

/** What is taken from a provision's page, in its order there. */
const TAKEN = 'h1, .notes, .lines, section[aria-labelledby="penalties"], section[aria-labelledby="summary"]';

class SideBySide extends HTMLElement {
  /** Answers to an earlier question are thrown away. */
  #asked = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    for (const link of this.querySelectorAll<HTMLElement>('[data-pair]')) link.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const [a, b] = this.#inputs.map((input) => input.value.trim());
      const hash = `#a=${a}&b=${b}`;
      if (location.hash === hash) void this.#show();
      else location.replace(hash);
    });
    addEventListener('hashchange', () => void this.#show());
    void this.#show();
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }
  get #status(): HTMLElement {
    return this.querySelector('[role="status"]')!;
  }
  get #two(): HTMLElement {
    return this.querySelector('[data-two]')!;
  }

  /** The address of a provision's page. */
  #address(id: string): URL | null {
    const ref = parseId(id);
    if (!ref) return null;
    const root = new URL(this.dataset.root ?? '', document.baseURI);
    const [, file = ''] = /\/(index\.html)?$/.exec(root.pathname) ?? [];
    return new URL(
      `${ref.article}/${ref.version ? `${ref.version}/` : ''}${file}${ref.anchor ? `#${ref.anchor}` : ''}`,
      root,
    );
  }

  async #show(): Promise<void> {
    const fragment = readFragment(location.hash);
    const ids = [fragment.get('a') ?? '', fragment.get('b') ?? ''];
    if (!ids.some(Boolean)) return;
    const asked = ++this.#asked;
    this.#inputs.forEach((input, i) => (input.value = ids[i]!));
    this.#two.replaceChildren();
    // Half a pair: a provision's page led here, and the second one is still to be named.
    if (ids.includes('')) {
      this.#status.textContent = '';
      this.scrollIntoView();
      this.#inputs[ids[0] ? 1 : 0]?.focus();
      return;
    }
    const bad = ids.find((id) => !this.#address(id));
    if (bad) {
      this.#status.textContent = this.dataset.bad!.replace('{id}', bad);
      return;
    }
    this.#status.textContent = this.dataset.loading ?? '';
    const sides = await Promise.all(ids.map((id) => this.#side(this.#address(id)!)));
    if (asked !== this.#asked) return;
    const missing = ids.find((_, i) => sides[i] === 'missing');
    if (missing) this.#status.textContent = this.dataset.bad!.replace('{id}', missing);
    else if (sides.includes('failed')) this.#fallBack(ids);
    else {
      this.#status.textContent = '';
      this.#two.replaceChildren(...(sides as HTMLElement[]));
      // The tables stand above.
      this.#two.scrollIntoView();
    }
  }

  /** Links to both, where the texts cannot be had here. */
  #fallBack(ids: readonly string[]): void {
    const links = ids.flatMap((id) => {
      const link = document.createElement('a');
      link.href = this.#address(id)!.href;
      link.textContent = id;
      return [' ', link];
    });
    this.#status.replaceChildren(this.dataset.failed ?? '', ...links);
  }

  async #side(address: URL): Promise<HTMLElement | 'missing' | 'failed'> {
    try {
      const response = await fetch(address, { credentials: 'omit' });
      if (!response.ok) return response.status === 404 ? 'missing' : 'failed';
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const article = page.querySelector('main article');
      if (!article) return 'missing';
      const side = document.createElement('section');
      for (const part of article.querySelectorAll(TAKEN)) side.append(this.#adopt(part, address));
      return side;
    } catch {
      return 'failed';
    }
  }

  /** A part of another page for this one: no identifiers twice, links from where it stood, one heading of the first rank. */
  #adopt(part: Element, address: URL): Element {
    const copy = document.importNode(part, true);
    for (const link of copy.querySelectorAll('a')) {
      const href = link.getAttribute('href');
      if (href) link.setAttribute('href', new URL(href, address).href);
    }
    for (const element of [copy, ...copy.querySelectorAll('[id], [aria-labelledby]')]) {
      element.removeAttribute('id');
      element.removeAttribute('aria-labelledby');
    }
    for (const part of copy.querySelectorAll('script, .change')) part.remove();
    if (copy.tagName !== 'H1') return copy;
    const title = document.createElement('h3');
    const link = document.createElement('a');
    link.href = address.href;
    link.append(...copy.childNodes);
    title.append(link);
    return title;
  }
}
customElements.define('lit-side-by-side', SideBySide);
