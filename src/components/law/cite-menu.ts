/**
 * `<lit-cite>`: gives every citation a button that copies it, every line of the official text a menu with its own citations,
 * and makes files for reference managers on the device. Without script, or where the clipboard is refused, the text can be
 * selected and the addresses are links.
 */
import type { Format } from '../../citation/export.ts';
import type { CiteFacts } from '../../citation/facts.ts';
import type { RequiredLocale as Locale } from '../../i18n/locales.ts';

const FORMATS: readonly Format[] = ['ris', 'bib', 'csl'];
/** The writer of citations comes when it is first asked for: a page of law stays light without it. */
const load = () => import('./cite-panel.ts');

type Strings = Record<
  'open' | 'close' | 'copy' | 'copied' | 'failed' | 'files' | 'ris' | 'bib' | 'csl' | 'link',
  string
>;

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
  props: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return Object.assign(made, props);
}

class CiteMenu extends HTMLElement {
  #facts!: CiteFacts;
  #strings!: Strings;
  #names = new Map<string, string>();
  /** The language of a style's citations, where it is not the page's. */
  #langs = new Map<string, string>();

  connectedCallback(): void {
    this.#facts = JSON.parse(this.dataset.facts ?? '') as CiteFacts;
    this.#strings = JSON.parse(this.dataset.strings ?? '') as Strings;
    const status = this.querySelector<HTMLElement>('[role="status"]')!;
    for (const row of this.querySelectorAll<HTMLElement>('[data-style]')) {
      const name = row.querySelector('dt')!.textContent ?? '';
      const value = row.querySelector('dd')!;
      this.#names.set(row.dataset.style ?? '', name);
      this.#langs.set(row.dataset.style ?? '', value.lang);
      const text = value.textContent ?? '';
      value.append(
        ' ',
        this.#copyButton(() => text, name, status),
      );
    }
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-links] a'))
      link.after(
        ' ',
        this.#copyButton(() => link.href, link.textContent?.trim() ?? '', status),
      );
    const files = this.querySelector<HTMLElement>('[data-files]')!;
    files.append(...this.#fileButtons(null));
    files.hidden = false;
    for (const row of document.querySelectorAll<HTMLElement>('.lines > .row[id]')) this.#addMenu(row);
  }

  #copyButton(text: () => string, name: string, status: HTMLElement): HTMLButtonElement {
    const button = element('button', this.#strings.copy, { type: 'button', className: 'quiet' });
    button.setAttribute('aria-label', `${this.#strings.copy} (${name})`);
    button.addEventListener('click', () => {
      const { copied, failed } = this.#strings;
      const copying = navigator.clipboard ? navigator.clipboard.writeText(text()) : Promise.reject(new Error());
      copying.then(
        () => (status.textContent = copied),
        () => (status.textContent = failed),
      );
    });
    return button;
  }

  #address(anchor: string | null): string {
    const link = this.querySelector<HTMLAnchorElement>('a[data-version]')!;
    return link.href + (anchor ? `#${anchor}` : '');
  }

  #fileButtons(anchor: string | null): (HTMLElement | string)[] {
    const label = element('span', this.#strings.files, { className: 'fine' });
    const buttons = FORMATS.map((format) => {
      const button = element('button', this.#strings[format], { type: 'button', className: 'quiet' });
      button.addEventListener('click', () => {
        void load().then(({ save }) =>
          save(this.#facts, anchor, this.#address(anchor), format, this.dataset.locale as Locale),
        );
      });
      return button;
    });
    return [label, ...buttons];
  }

  /** The button of one line; its menu is made when it is first asked for. */
  #addMenu(row: HTMLElement): void {
    const { open, close } = this.#strings;
    const place = row.querySelector('.pin')?.textContent?.trim() ?? '';
    const button = element('button', open, { type: 'button', className: 'cite-line' });
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-label', `${open} ${place}`);
    let menu: HTMLElement | null = null;
    const show = (shown: boolean) => {
      menu!.hidden = !shown;
      button.setAttribute('aria-expanded', String(shown));
      button.textContent = shown ? close : open;
      button.setAttribute('aria-label', `${shown ? close : open} ${place}`);
    };
    button.addEventListener('click', () => {
      if (menu) return show(menu.hidden === true);
      void this.#menu(row.id).then((made) => {
        // A second press before the first was answered.
        if (menu) return;
        menu = made;
        row.append(menu);
        show(true);
      });
    });
    row.querySelector('.pin')?.after(button);
  }

  async #menu(anchor: string): Promise<HTMLElement> {
    const menu = element('div', '', { className: 'citing cite-panel' });
    const list = element('dl');
    const status = element('p', '', { className: 'fine' });
    status.setAttribute('role', 'status');
    const { citations } = await load();
    for (const { style, text } of citations(this.#facts, anchor, this.dataset.locale as Locale)) {
      const row = element('div');
      const value = element('dd', text);
      value.lang = this.#langs.get(style) ?? '';
      const name = this.#names.get(style) ?? style;
      value.append(
        ' ',
        this.#copyButton(() => text, name, status),
      );
      row.append(element('dt', name), value);
      list.append(row);
    }
    const row = element('div');
    const value = element('dd');
    const address = this.#address(anchor);
    value.append(
      element('a', address, { href: address }),
      ' ',
      this.#copyButton(() => address, this.#strings.link, status),
    );
    row.append(element('dt', this.#strings.link), value);
    list.append(row);
    const files = element('p', '', { className: 'actions' });
    files.append(...this.#fileButtons(anchor));
    menu.append(list, files, status);
    return menu;
  }
}
customElements.define('lit-cite', CiteMenu);
