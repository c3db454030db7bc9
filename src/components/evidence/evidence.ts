/**
 * `<lit-evidence>`: a numbered list of files with their hashes, made on the device, and a later check against it. The
 * files are read and never shown. What is written lives in this page alone, until she saves it; closing the page asks
 * while something is unsaved, the exit asks nothing and drops it. Without script the page explains how to do it by hand.
 */
import type { EvidenceStrings } from '../../site/evidence.ts';
import { Hasher } from '../../evidence/hasher.ts';
import { type Inventory, makeInventory, stamp } from '../../evidence/inventory.ts';
import { type LabelSet, fill } from '../../evidence/strings.ts';
import { inventoryTable } from '../../evidence/table.ts';
import { CheckView } from './check-view.ts';
import { FileList } from './file-list.ts';
import { clearFields, offsetAt, readFields } from './fields.ts';
import { type Format, makeFile, offer } from './save.ts';
import { drawSheet } from './sheet-view.ts';

class Evidence extends HTMLElement {
  #strings!: EvidenceStrings;
  #hasher: Hasher | null = null;
  #files!: FileList;
  #check!: CheckView;
  #unsaved = false;
  #ready = false;

  connectedCallback(): void {
    if (this.#ready) return;
    this.#ready = true;
    this.#strings = JSON.parse(this.dataset.strings!) as EvidenceStrings;
    this.#files = new FileList({
      list: this.#one('[data-items]'),
      template: this.#one('template'),
      ui: this.#strings.ui,
      hasher: () => this.#hash(),
      onChange: () => this.#changed(),
    });
    this.#check = new CheckView(this, this.#strings, () => this.#hash());
    this.#listen();
    this.#clear();
    this.#one('[data-without-script]').hidden = true;
    this.#one('[data-private]').hidden = false;
    this.#one('[data-gate]').hidden = false;
    // Made now, so that it works when the network is gone later.
    this.#hash();
  }

  #one<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  #hash(): Hasher {
    this.#hasher ??= new Hasher(new URL(this.dataset.worker!, document.baseURI).href);
    return this.#hasher;
  }

  #listen(): void {
    for (const button of this.querySelectorAll<HTMLElement>('[data-answer]'))
      button.addEventListener('click', () => this.#answer(button.dataset.answer === 'no'));
    this.#one('[data-back]').addEventListener('click', () => this.#ask());
    const choose = this.#one<HTMLInputElement>('[data-choose]');
    choose.addEventListener('change', () => {
      this.#files.add([...(choose.files ?? [])]);
      // The list holds them; so the same file can be chosen again after it was taken out.
      choose.value = '';
    });
    for (const place of ['[data-items]', '[data-common]', '[data-heading]'])
      this.#one(place).addEventListener('input', () => this.#changed());
    this.querySelector('[data-english]')?.addEventListener('change', () => this.#draw());
    for (const button of this.querySelectorAll<HTMLElement>('[data-save]'))
      button.addEventListener('click', () => void this.#save(button.dataset.save as Format));
    this.#one('[data-print]').addEventListener('click', () => this.#print());
    this.#one('[data-clear]').addEventListener('click', () => {
      this.#clear();
      this.#say(this.#strings.ui.cleared);
      this.#one('[data-choose]').focus();
    });
    new MutationObserver(() => {
      if (document.documentElement.classList.contains('covered')) this.#drop();
    }).observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
    addEventListener('pageshow', (event) => {
      if (!event.persisted) return;
      this.#drop();
      this.#ask();
    });
  }

  /** On the way out nothing stays, not even the worker. */
  #drop(): void {
    this.#clear();
    this.#hasher?.close();
    this.#hasher = null;
  }

  #show(part: 'gate' | 'stop' | 'tool'): void {
    for (const name of ['gate', 'stop', 'tool']) this.#one(`[data-${name}]`).hidden = name !== part;
    this.#one(`[data-${part}] h2`).focus();
  }

  #ask(): void {
    this.#show('gate');
  }

  /** Whoever answers otherwise than “no” finds no way on: what has been chosen is dropped too. */
  #answer(none: boolean): void {
    if (!none) this.#clear();
    this.#show(none ? 'tool' : 'stop');
  }

  #say(message: string): void {
    this.#one('[data-status]').textContent = message;
  }

  #changed(): void {
    this.#setUnsaved(this.#files.count.all > 0);
    this.#say('');
    this.#draw();
  }

  #setUnsaved(unsaved: boolean): void {
    if (this.#unsaved === unsaved) return;
    this.#unsaved = unsaved;
    // Only while there is something to lose: a listener that stays would keep the page out of the browser's memory.
    if (unsaved) addEventListener('beforeunload', hold);
    else removeEventListener('beforeunload', hold);
  }

  #labels(): LabelSet {
    const { labels } = this.#strings;
    const english = this.querySelector<HTMLInputElement>('[data-english]');
    return english && !english.checked ? labels.filter(({ locale }) => locale === this.dataset.locale) : labels;
  }

  #inventory(): Inventory {
    const now = Date.now();
    const { caseName = '', maker = '' } = readFields(this.#one('[data-heading]'));
    return makeInventory(
      { caseName, maker, madeAt: stamp(now, offsetAt(now)), edition: this.#strings.tool },
      readFields(this.#one('[data-common]')),
      this.#files.measured(),
    );
  }

  #draw(): void {
    const { ui } = this.#strings;
    const { all, done } = this.#files.count;
    this.#one('[data-count]').textContent = all ? fill(ui.counted, { all, n: done }) : '';
    this.#one('[data-chosen]').hidden = all === 0;
    const sheet = this.#one('[data-sheet]');
    sheet.hidden = done === 0;
    sheet.replaceChildren(...(done ? drawSheet(inventoryTable(this.#inventory(), this.#labels())) : []));
  }

  /** Why a list cannot be given out now; empty if it can. */
  #obstacle(): string {
    const { ui } = this.#strings;
    const { done, waiting } = this.#files.count;
    if (waiting) return fill(ui.busy, { n: waiting });
    return done ? '' : ui.nothing;
  }

  async #save(format: Format): Promise<void> {
    const obstacle = this.#obstacle();
    if (obstacle) return this.#say(obstacle);
    const { ui } = this.#strings;
    // What is written while the file is made is not in it.
    this.#setUnsaved(false);
    try {
      const { file, name } = await makeFile(format, this.#inventory(), this.#labels());
      offer(file, name);
      this.#say(fill(ui.saved, { name }));
      const outcome = await this.#hash().add(file, () => undefined).outcome;
      if ('sha256' in outcome) this.#say(`${fill(ui.saved, { name })} ${fill(ui.listHash, { hash: outcome.sha256 })}`);
    } catch {
      this.#setUnsaved(true);
      this.#say(ui.saveFailed);
    }
  }

  #print(): void {
    const obstacle = this.#obstacle();
    if (obstacle) return this.#say(obstacle);
    this.#draw();
    document.documentElement.classList.add('printing-list');
    print();
    document.documentElement.classList.remove('printing-list');
  }

  #clear(): void {
    this.#files.clear();
    this.#check.clear();
    clearFields(this);
    this.#say('');
    this.#draw();
    this.#setUnsaved(false);
  }
}

/** Asks whether to leave. The exit silences it (src/safety/exit.ts). */
function hold(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

customElements.define('lit-evidence', Evidence);
