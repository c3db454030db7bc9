/** The files that were chosen: each with its progress, then its hash and its fields. No file is ever opened or shown. */
import type { Hasher } from '../../evidence/hasher.ts';
import { type Measured, type Notes, sizeText, stamp } from '../../evidence/inventory.ts';
import { type UiStrings, fill } from '../../evidence/strings.ts';
import { offsetAt, readFields } from './fields.ts';

interface Entry {
  element: HTMLElement;
  /** Set when the hash is there. */
  measured: Measured | null;
  waiting: boolean;
  cancel: () => void;
}

/** What the list works with. */
interface Parts {
  /** Where the entries stand. */
  list: HTMLElement;
  /** What one looks like. */
  template: HTMLTemplateElement;
  ui: UiStrings;
  hasher: () => Hasher;
  /** Told when an entry comes, goes or is ready. */
  onChange: () => void;
}

/** The entries on the page, one for each chosen file, in the order of choosing. Nothing is kept elsewhere. */
export class FileList {
  #entries: Entry[] = [];
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get count(): { all: number; done: number; waiting: number } {
    return {
      all: this.#entries.length,
      done: this.#entries.filter(({ measured }) => measured).length,
      waiting: this.#entries.filter(({ waiting }) => waiting).length,
    };
  }

  /** What is ready, in order. */
  measured(): { file: Measured; notes: Notes }[] {
    return this.#entries.flatMap(({ measured, element }) =>
      measured ? [{ file: measured, notes: readFields(element) }] : [],
    );
  }

  add(files: readonly File[]): void {
    for (const file of files) this.#addOne(file);
    if (files.length) this.#parts.onChange();
  }

  clear(): void {
    for (const { cancel } of this.#entries.splice(0)) cancel();
    this.#parts.list.replaceChildren();
  }

  #addOne(file: File): void {
    const element = (this.#parts.template.content.cloneNode(true) as DocumentFragment).querySelector<HTMLElement>(
      'li',
    )!;
    const part = <E extends HTMLElement>(name: string) => element.querySelector<E>(name)!;
    part('[data-name]').textContent = file.name;
    const time = stamp(file.lastModified, offsetAt(file.lastModified));
    part('[data-size]').textContent = `${sizeText(file.size)} · ${time}`;
    const state = part('[data-state]');
    const bar = part<HTMLProgressElement>('progress');
    bar.setAttribute('aria-label', file.name);
    for (const name of ['[data-cancel]', '[data-remove]'])
      part(name).setAttribute('aria-label', `${part(name).textContent.trim()} ${file.name}`);
    state.textContent = this.#parts.ui.waiting;
    this.#parts.list.append(element);

    const job = this.#parts.hasher().add(file, (done) => {
      const percent = Math.floor((done / file.size) * 100);
      bar.value = percent;
      state.textContent = fill(this.#parts.ui.working, { percent });
    });
    const entry: Entry = { element, measured: null, waiting: true, cancel: job.cancel };
    this.#entries.push(entry);
    part('[data-cancel]').addEventListener('click', () => job.cancel());
    part('[data-remove]').addEventListener('click', () => this.#remove(entry));

    void job.outcome.then((outcome) => {
      entry.waiting = false;
      // Cleared meanwhile.
      if (!this.#entries.includes(entry)) return;
      part('[data-working]').hidden = true;
      part('[data-cancel]').hidden = true;
      part('[data-remove]').hidden = false;
      if ('sha256' in outcome) {
        entry.measured = { name: file.name, size: file.size, modified: time, sha256: outcome.sha256 };
        part('[data-hash]').textContent = outcome.sha256;
        part('[data-done]').hidden = false;
        part('[data-notes]').hidden = false;
        this.#remark(entry, file.size === 0 ? this.#parts.ui.empty : '');
      } else this.#remark(entry, this.#parts.ui['cancelled' in outcome ? 'cancelled' : outcome.error]);
      this.#twins();
      // The focus was on a button that has gone.
      if (!document.activeElement || document.activeElement === document.body) part('[data-remove]').focus();
      this.#parts.onChange();
    });
  }

  #remark(entry: Entry, text: string): void {
    const remark = entry.element.querySelector<HTMLElement>('[data-remark]')!;
    remark.textContent = text;
    remark.hidden = !text;
  }

  /** Says of a file that its content is in the list already. */
  #twins(): void {
    const first = new Map<string, number>();
    let number = 0;
    for (const entry of this.#entries) {
      if (!entry.measured) continue;
      number++;
      const { sha256, size } = entry.measured;
      const twin = first.get(sha256);
      if (size > 0) this.#remark(entry, twin ? fill(this.#parts.ui.twin, { n: twin }) : '');
      if (!twin) first.set(sha256, number);
    }
  }

  #remove(entry: Entry): void {
    const at = this.#entries.indexOf(entry);
    this.#entries.splice(at, 1);
    entry.element.remove();
    this.#twins();
    const next = this.#entries[at] ?? this.#entries[at - 1];
    const target = next?.element.querySelector<HTMLElement>('button:not([hidden])');
    (target ?? document.querySelector<HTMLElement>('[data-choose]'))?.focus();
    this.#parts.onChange();
  }
}
