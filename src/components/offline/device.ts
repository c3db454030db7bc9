/** `<lit-device>`: lists what is kept, erases it, looks again. */
import { LOCALES } from '../../i18n/locales.ts';
import { formatBytes } from '../../offline/bytes.ts';
import { type Item, eraseAll, listKept, usage } from '../../offline/erasing.ts';
import { fill } from '../../search/strings.ts';
import type { DeviceStrings } from '../../site/offline.ts';

class Device extends HTMLElement {
  #strings!: DeviceStrings;

  connectedCallback(): void {
    this.#strings = JSON.parse(this.dataset.strings ?? '') as DeviceStrings;
    this.#one('[data-without-script]').hidden = true;
    this.#one('[data-list]').hidden = false;
    this.#one('[data-erase]').addEventListener('click', () => void this.#erase());
    void this.#draw();
  }

  #one<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  async #draw(): Promise<void> {
    const items = await listKept();
    this.#one('tbody').replaceChildren(...items.map((item) => this.#row(item)));
    this.#one('[data-table]').hidden = !items.length;
    this.#one('[data-none]').hidden = items.length > 0;
    this.#one<HTMLButtonElement>('[data-erase]').disabled = !items.length;
    const total = items.length ? await usage() : null;
    const line = this.#one('[data-total]');
    line.hidden = total === null;
    if (total !== null) line.textContent = fill(this.#strings.total, { bytes: formatBytes(total) });
    this.dataset.ready = '';
  }

  #row({ kind, name, entries, bytes }: Item): HTMLTableRowElement {
    const { kinds, entries: count, unknown } = this.#strings;
    const size = [entries === null ? '' : fill(count, { entries }), bytes === null ? '' : formatBytes(bytes)];
    const row = document.createElement('tr');
    for (const text of [kinds[kind], name, size.filter(Boolean).join(', ') || unknown]) {
      const cell = document.createElement('td');
      cell.textContent = text;
      row.append(cell);
    }
    return row;
  }

  async #erase(): Promise<void> {
    const message = this.#one('[data-message]');
    const { erasing, gone, left } = this.#strings;
    this.#one<HTMLButtonElement>('[data-erase]').disabled = true;
    message.textContent = erasing;
    const rest = await eraseAll(LOCALES);
    await this.#draw();
    message.textContent = rest.length ? fill(left, { names: rest.map(({ name }) => name).join(', ') }) : gone;
    this.dataset.erased = rest.length ? 'left' : 'all';
    this.#one('[data-out]').hidden = false;
    this.#one('[data-out] a').focus();
  }
}

customElements.define('lit-device', Device);
