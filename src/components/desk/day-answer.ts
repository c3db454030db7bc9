/**
 * What `<lit-as-at>` (as-at.ts) answers: what was law on a day. The day stands in the fragment (`#on=2020-06-01`, with
 * `&at=p1-i6` for a place) and goes along with every link to a provision; nothing is stored or sent, and no entry is added
 * to the history.
 */
import { formatDay } from '../../i18n/dates.ts';
import type { Locale } from '../../i18n/locales.ts';
import {
  type Answer,
  FIRST_DAY,
  LAST_DAY,
  answerOn,
  dayOf,
  isDay,
  readFragment,
  readSpans,
} from '../../law/on-date.ts';
import { resetRows, showOverview, showRow } from './dated-rows.ts';

/** A provision's page, live or of one wording: …/law/cn/psal/art-50/[2026-01-01/]. */
const LAW_PAGE = /\/law\/[a-z]{2}\/[^/]+(?:\/[^/]+){0,2}\/(?:index\.html)?$/;
const LAW_ROOM = /\/law\/(?:compare\/|changes\/[^/]*\/?)?(?:index\.html)?$/;

/** The answers of one control; it keeps the page's own addresses, so that another day starts from them. */
export class DayAnswer {
  readonly #host: HTMLElement;
  readonly #words: Record<string, string>;
  readonly #links = new Map<HTMLAnchorElement, string>();

  /** @param host the control, with its form, its words and its place for the answer */
  constructor(host: HTMLElement) {
    this.#host = host;
    this.#words = JSON.parse(host.dataset.words ?? '{}') as Record<string, string>;
    this.#clear.addEventListener('click', () => {
      this.#input.value = host.dataset.lawAsAt!;
      history.replaceState(history.state, '', location.pathname);
      this.#show(null);
    });
  }

  get #input(): HTMLInputElement {
    return this.#host.querySelector('input')!;
  }
  get #clear(): HTMLButtonElement {
    return this.#host.querySelector('[data-clear]')!;
  }
  get #status(): HTMLElement {
    return this.#host.querySelector('[role="status"]')!;
  }

  /** Answers for the day in the address, and goes to the place that it names. */
  read(): void {
    const day = dayOf(location.hash);
    if (!day) return;
    this.#input.value = day;
    this.#show(day);
    const at = readFragment(location.hash).get('at');
    if (at) document.getElementById(at)?.scrollIntoView();
  }

  /** Answers for the day that was typed in, or says what is wanted. */
  ask(): void {
    const day = this.#input.value;
    if (!isDay(day) || day < FIRST_DAY || day > LAST_DAY) {
      this.#input.setAttribute('aria-invalid', 'true');
      this.#status.textContent = this.#words.bad!;
      return;
    }
    history.replaceState(history.state, '', `#on=${day}`);
    this.#show(day);
  }

  /** Draws the answer for a day; null takes all of it back. */
  #show(day: string | null): void {
    this.#input.removeAttribute('aria-invalid');
    this.#clear.hidden = day === null;
    this.#status.replaceChildren();
    document.querySelectorAll('.on-day').forEach((mark) => mark.remove());
    resetRows();
    for (const [link, address] of this.#links) link.href = address;
    if (day === null) return;
    const list = document.querySelector<HTMLElement>('[data-wordings]');
    if (list) this.#one(list, day);
    else this.#many(day);
    this.#carry(day);
  }

  #day(iso: string): string {
    return formatDay(iso, this.#host.dataset.locale as Locale);
  }

  #text(key: string, day: string): string {
    return (this.#words[key] ?? '').replaceAll('{day}', this.#day(day));
  }

  /** A sentence with a link where it says [[wording]]. */
  #sentence(text: string, link: HTMLAnchorElement | null | undefined): (string | Node)[] {
    const [before = '', after] = text.split('[[wording]]');
    if (after === undefined || !link) return [before];
    const copy = document.createElement('a');
    copy.href = link.href;
    copy.textContent = link.dataset.label ?? link.textContent;
    return [before, copy, after];
  }

  /** One provision: its wordings stand in the list, the same rule's under other numbers too. */
  #one(list: HTMLElement, day: string): void {
    const items = [...list.querySelectorAll<HTMLElement>('[data-span]')];
    const own = items.filter((item) => !item.dataset.rule);
    const span = (item: HTMLElement) => readSpans(item.dataset.span!)[0]!;
    const answer = answerOn(own.map(span), this.#host.dataset.began || null, day);
    const item = own.find((one) => span(one).leaf === answer.leaf);
    const link = item?.querySelector('a');
    const here = answer.kind === 'in-force' && item?.dataset.shown !== undefined;
    this.#status.append(...this.#sentence(this.#text(here ? 'here' : answer.kind, day), link));
    if (!here && answer.kind !== 'unknown') this.#markParts(day);
    if (day > this.#host.dataset.lawAsAt!) this.#status.append(this.#text('projected', day));
    const rule = items.find((one) => one.dataset.rule && answerOn([span(one)], null, day).kind === 'in-force');
    if (rule && answer.kind !== 'in-force')
      this.#status.append(...this.#sentence(this.#words.rule!, rule.querySelector('a')));
  }

  /** Says at the head of each part of the page that it is not of that day: who scrolls past the answer must see it. */
  #markParts(day: string): void {
    for (const id of ['text', 'summary', 'penalties', 'thresholds', 'cite']) {
      const mark = document.createElement('span');
      mark.className = 'on-day';
      mark.textContent = this.#text('other', day);
      document.getElementById(id)?.append(' ', mark);
    }
  }

  /** A list of provisions: those whose text was another one on that day are marked and lead to it. */
  #many(day: string): void {
    this.#status.textContent = this.#text('list', day);
    showOverview(day);
    for (const place of document.querySelectorAll<HTMLElement>('[data-spans]')) {
      if (place.closest('tr[data-other-day]')) continue;
      const row = place.closest<HTMLElement>('tr[data-row]');
      if (row && showRow(row, day)) continue;
      const spans = readSpans(place.dataset.spans!);
      const link = place.matches('a') ? (place as HTMLAnchorElement) : place.querySelector('a');
      if (!link) continue;
      const answer: Answer = answerOn(spans, null, day);
      if (answer.kind === 'in-force' && answer.leaf === place.dataset.leaf) continue;
      const mark = document.createElement('span');
      mark.className = 'on-day';
      const leaf = answer.leaf === 'undated' ? this.#words.undated! : this.#day(answer.leaf);
      mark.textContent = (this.#words[`short.${answer.kind}`] ?? '').replaceAll('{day}', leaf);
      link.after(mark);
      if (answer.kind === 'in-force') {
        this.#keep(link);
        const url = new URL(link.href);
        url.pathname = url.pathname.replace(
          /(\/\d{4}-\d{2}-\d{2}|\/undated)?\/((?:index\.html)?)$/,
          `/${answer.leaf}/$2`,
        );
        link.href = url.href;
      }
    }
  }

  #keep(link: HTMLAnchorElement): void {
    if (!this.#links.has(link)) this.#links.set(link, link.getAttribute('href')!);
  }

  /** Every link to a law page takes the day along; a pinpoint becomes `at`. */
  #carry(day: string): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
      const url = new URL(link.href);
      if (url.origin !== location.origin || url.pathname === location.pathname) continue;
      if (!LAW_PAGE.test(url.pathname) && !LAW_ROOM.test(url.pathname)) continue;
      const at = url.hash.slice(1);
      if (at.includes('=')) continue;
      this.#keep(link);
      link.hash = `on=${day}${at ? `&at=${at}` : ''}`;
    }
  }
}
