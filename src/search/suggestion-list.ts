/** The list of suggestions below the search box: the combobox pattern of the ARIA Authoring Practices, list autocomplete. */
import { make } from './results-view.ts';

let count = 0;

export class SuggestionList {
  readonly list: HTMLUListElement;
  readonly #input: HTMLInputElement;
  readonly #pick: (text: string) => void;
  /** Which option is marked; -1 for none, then Enter searches for what was typed. */
  #active = -1;

  /**
   * @param label names the list for a screen reader
   * @param pick called with the option chosen
   */
  constructor(input: HTMLInputElement, label: string, pick: (text: string) => void) {
    this.#input = input;
    this.#pick = pick;
    this.list = make('ul', {
      id: `lit-suggestions-${++count}`,
      class: 'search-suggestions',
      role: 'listbox',
      'aria-label': label,
      hidden: '',
    });
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.list.id,
    }))
      input.setAttribute(name, value);
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.hide());
    // The box keeps the focus, so that blur does not hide the list before the click.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest('[role=option]');
      if (option) this.#choose(option.textContent ?? '');
    });
  }

  /** Shows these; none hides the list. */
  show(texts: readonly string[]): void {
    this.#mark(-1);
    this.list.replaceChildren(
      ...texts.map((text, i) =>
        make('li', { id: `${this.list.id}-${i}`, role: 'option', 'aria-selected': 'false' }, text),
      ),
    );
    const open = texts.length > 0 && document.activeElement === this.#input;
    this.list.hidden = !open;
    this.#input.setAttribute('aria-expanded', String(open));
  }

  hide(): void {
    this.show([]);
  }

  #choose(text: string): void {
    this.hide();
    this.#input.value = text;
    this.#pick(text);
  }

  #mark(index: number): void {
    this.list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.list.children[index];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    const size = this.list.children.length;
    if (event.isComposing || this.list.hidden || !size) return;
    const { key } = event;
    // Beyond the ends stands the box itself, with nothing marked.
    if (key === 'ArrowDown') this.#mark(this.#active + 1 >= size ? -1 : this.#active + 1);
    else if (key === 'ArrowUp') this.#mark(this.#active < 0 ? size - 1 : this.#active - 1);
    else if (key === 'Escape') this.hide();
    else if (key === 'Enter' && this.#active >= 0) this.#choose(this.list.children[this.#active]!.textContent ?? '');
    else {
      if (key === 'Enter') this.hide();
      return;
    }
    event.preventDefault();
    // Escape closes the list first, and the dialog around it only then.
    event.stopPropagation();
  }
}
