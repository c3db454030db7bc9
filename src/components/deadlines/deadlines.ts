/**
 * `<lit-deadlines>`: works out last days from the days that the reader enters. What it says about a period it copies
 * from the table below. Nothing is stored, sent or written into the address.
 */
import { type DayFact, type DeadlineData, type Facts, isDay, limitsFor } from '../../deadlines/index.ts';
import type { DeadlineStrings } from '../../deadlines/strings.ts';
import type { Locale } from '../../i18n/locales.ts';
import { needed } from './needed.ts';
import { drawLimits } from './results.ts';

/** The reader's own day, by the device's clock. */
function today(): string {
  const now = new Date();
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

class Deadlines extends HTMLElement {
  connectedCallback(): void {
    const data = JSON.parse(this.dataset.rules ?? '') as DeadlineData;
    const strings = JSON.parse(this.dataset.strings ?? '') as DeadlineStrings;
    const locale = this.dataset.locale as Locale;
    const one = <E extends HTMLElement>(selector: string) => this.querySelector<E>(selector)!;
    const dates = [...this.querySelectorAll<HTMLInputElement>('[data-fact]')];
    const place = one<HTMLSelectElement>('[data-place]');
    const penalty = one<HTMLSelectElement>('[data-penalty]');
    const stillGoing = one<HTMLInputElement>('[data-still-going]');
    const status = one('[data-status]');
    const results = one('[data-results]');
    const list = one('[data-list]');
    one('[data-without-script]').hidden = true;
    one('[data-form]').hidden = false;

    const invalid = (input: HTMLInputElement) => input.validity.badInput || (input.value !== '' && !isDay(input.value));
    const mark = (input: HTMLInputElement) => {
      const wrong = invalid(input);
      input.toggleAttribute('aria-invalid', wrong);
      if (wrong) input.setAttribute('aria-invalid', 'true');
      document.getElementById(`error-${input.dataset.fact}`)!.textContent = wrong ? strings.invalid : '';
      return wrong;
    };

    /** Only the days that a period of the place needs are asked for. */
    const ask = () => {
      const wanted = needed(data, place.value as Facts['jurisdiction']);
      for (const input of dates) input.parentElement!.hidden = !wanted.has(input.dataset.fact as DayFact);
      for (const group of this.querySelectorAll<HTMLDetailsElement>('details'))
        group.hidden = !group.querySelector('p:not([hidden])');
    };

    const facts = (): Facts => {
      const known: Facts = { jurisdiction: place.value as Facts['jurisdiction'] };
      for (const input of dates)
        if (input.value && !input.parentElement!.hidden) known[input.dataset.fact as DayFact] = input.value;
      known.stillGoing = stillGoing.checked ? true : null;
      const { value } = penalty;
      if (value) known.maxPenaltyYears = value === 'life' || value === 'death' ? value : Number(value);
      return known;
    };

    const run = () => {
      const wrong = dates.filter((input) => !input.parentElement!.hidden && mark(input));
      if (wrong[0]) {
        results.hidden = true;
        status.textContent = strings.invalid;
        const group = wrong[0].closest('details');
        if (group) group.open = true;
        wrong[0].focus();
        return;
      }
      const asOf = today();
      const drawn = drawLimits({ limits: limitsFor(facts(), data, asOf), asOf, strings, locale });
      list.replaceChildren(drawn.element);
      status.textContent = drawn.message;
      results.hidden = false;
      one('#deadline-results').focus();
    };
    const clear = () => {
      for (const input of dates) {
        input.value = '';
        mark(input);
      }
      penalty.value = '';
      stillGoing.checked = false;
      list.replaceChildren();
      results.hidden = true;
      status.textContent = strings.result.cleared;
    };

    one('[data-run]').addEventListener('click', run);
    one('[data-clear]').addEventListener('click', clear);
    place.addEventListener('change', ask);
    this.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.dataset.fact) mark(event.target);
      // What is shown belongs to the days as they were.
      if (results.hidden) return;
      results.hidden = true;
      status.textContent = strings.result.changed;
    });
    // A browser may keep a tick over a reload.
    stillGoing.checked = false;
    ask();
  }
}
customElements.define('lit-deadlines', Deadlines);
