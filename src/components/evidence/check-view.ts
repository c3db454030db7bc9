/** The later check: a saved list, the files as they are now, and what became of each. */
import { type Chosen, type Compared, compare, tally } from '../../evidence/compare.ts';
import type { Hasher } from '../../evidence/hasher.ts';
import { sizeText } from '../../evidence/inventory.ts';
import { type UiStrings, fill } from '../../evidence/strings.ts';
import type { EvidenceStrings } from '../../site/evidence.ts';
import { readSaved } from './saved-file.ts';

/** Draws the check and runs it when she asks; one run at a time. */
export class CheckView {
  readonly #ui: UiStrings;
  /** Stops the run that is under way. */
  #stop: (() => void) | null = null;

  readonly #root: HTMLElement;
  readonly #strings: EvidenceStrings;
  readonly #hasher: () => Hasher;

  /** @param root the tool; the parts of the check are found by their marks */
  constructor(root: HTMLElement, strings: EvidenceStrings, hasher: () => Hasher) {
    this.#root = root;
    this.#strings = strings;
    this.#hasher = hasher;
    this.#ui = strings.ui;
    this.#one('[data-run]').addEventListener('click', () => void this.#run());
    this.#one('[data-halt]').addEventListener('click', () => this.#stop?.());
    // What is shown belongs to the files that were chosen.
    for (const name of ['[data-list]', '[data-now]'])
      this.#one(name).addEventListener('change', () => {
        this.#one('[data-result]').hidden = true;
        this.#say('');
      });
  }

  #one<E extends HTMLElement>(selector: string): E {
    return this.#root.querySelector<E>(selector)!;
  }

  #say(message: string): void {
    this.#one('[data-check-status]').textContent = message;
  }

  clear(): void {
    this.#stop?.();
    this.#one<HTMLInputElement>('[data-list]').value = '';
    this.#one<HTMLInputElement>('[data-now]').value = '';
    this.#one('[data-rows]').replaceChildren();
    this.#one('[data-result]').hidden = true;
    this.#say('');
  }

  #busy(busy: boolean): void {
    this.#one<HTMLButtonElement>('[data-run]').disabled = busy;
    this.#one('[data-halt]').hidden = !busy;
    this.#one('[data-check-progress]').hidden = !busy;
  }

  async #run(): Promise<void> {
    const saved = this.#one<HTMLInputElement>('[data-list]').files?.[0];
    const files = [...(this.#one<HTMLInputElement>('[data-now]').files ?? [])];
    this.#one('[data-result]').hidden = true;
    if (!saved) return this.#say(this.#ui.chooseList);
    if (!files.length) return this.#say(this.#ui.chooseFiles);
    this.#say('');
    const list = await readSaved(saved, this.#strings.labels).catch(() => 'unreadable' as const);
    if (typeof list === 'string') return this.#say(this.#ui[list]);
    const chosen = await this.#hashAll(files);
    if (!chosen) return this.#say(this.#ui.unfinished);
    this.#show(compare(list.items, chosen), list.bad);
  }

  /** The files with their hashes; null if it was stopped. */
  async #hashAll(files: readonly File[]): Promise<Chosen[] | null> {
    const bar = this.#one<HTMLProgressElement>('[data-check-progress]');
    bar.max = files.reduce((sum, file) => sum + file.size, 0) || 1;
    const done = files.map(() => 0);
    let stopped = false;
    const jobs = files.map((file, i) =>
      this.#hasher().add(file, (bytes) => {
        done[i] = bytes;
        bar.value = done.reduce((sum, one) => sum + one, 0);
      }),
    );
    this.#stop = () => {
      stopped = true;
      for (const { cancel } of jobs) cancel();
    };
    bar.value = 0;
    this.#busy(true);
    const outcomes = await Promise.all(jobs.map(({ outcome }) => outcome));
    this.#busy(false);
    this.#stop = null;
    if (stopped) return null;
    return files.map((file, i) => {
      const outcome = outcomes[i]!;
      return { name: file.name, size: file.size, sha256: 'sha256' in outcome ? outcome.sha256 : null };
    });
  }

  #show(results: readonly Compared[], bad: readonly number[]): void {
    const rows = results.map((result) => this.#row(result));
    this.#one('[data-rows]').replaceChildren(...rows);
    this.#one('[data-result]').hidden = false;
    this.#say([fill(this.#ui.summary, tally(results)), ...bad.map((n) => fill(this.#ui.badRow, { n }))].join(' '));
    this.#one('#check-result').focus();
  }

  #row({ verdict, listed, chosen }: Compared): HTMLTableRowElement {
    const row = document.createElement('tr');
    row.dataset.verdict = verdict;
    const details = [
      ...(verdict === 'renamed' ? [fill(this.#ui.renamedFrom, { name: listed!.name })] : []),
      ...(verdict === 'changed' && listed!.size !== null && listed!.size !== chosen!.size
        ? [fill(this.#ui.sizeWas, { was: sizeText(listed!.size), is: sizeText(chosen!.size) })]
        : []),
    ];
    row.insertCell().textContent = listed ? String(listed.number) : '·';
    row.insertCell().textContent = (chosen ?? listed)!.name;
    const cell = row.insertCell();
    const word = document.createElement('strong');
    word.textContent = this.#ui[verdict];
    cell.append(word);
    for (const detail of details) {
      const line = document.createElement('p');
      line.className = 'fine';
      line.textContent = detail;
      cell.append(line);
    }
    return row;
  }
}
