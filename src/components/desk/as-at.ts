/**
 * `<lit-as-at>`: shows the control of the day. What answers (day-answer.ts) comes when a day is first asked, or at once
 * where the address names one: a page of law stays light without it.
 */
import type { DayAnswer } from './day-answer.ts';

class AsAt extends HTMLElement {
  #coming: Promise<DayAnswer> | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#answer((answer) => answer.ask());
    });
    const read = () => {
      if (/[#&]on=/.test(location.hash)) this.#answer((answer) => answer.read());
    };
    addEventListener('hashchange', read);
    read();
  }

  /** Fetches what answers, once; says so where it cannot be fetched, and tries again the next time. */
  #answer(use: (answer: DayAnswer) => void): void {
    this.#coming ??= import('./day-answer.ts').then(({ DayAnswer: Answer }) => new Answer(this));
    this.#coming.then(use, () => {
      this.#coming = null;
      this.querySelector('[role="status"]')!.textContent = this.dataset.failed!;
    });
  }
}
customElements.define('lit-as-at', AsAt);
