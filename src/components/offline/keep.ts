/** `<lit-keep>`: shows what is here, fetches an edition when pressed, and says plainly how it ended. */
import { formatDay } from '../../i18n/dates.ts';
import type { Locale } from '../../i18n/locales.ts';
import { browserSource } from '../../offline/browser-source.ts';
import { type Place, browserStore, isWatched, readState, setWatched } from '../../offline/browser-store.ts';
import { formatBytes } from '../../offline/bytes.ts';
import { CHOICES, type Choice, type EditionHead, isHead } from '../../offline/edition.ts';
import type { Progress } from '../../offline/saver.ts';
import { type Ending, discard, hindrance, keep } from '../../offline/saving.ts';
import type { State } from '../../offline/state.ts';
import { fill } from '../../search/strings.ts';
import type { KeepStrings } from '../../site/offline.ts';
import { setUpInstall } from './install.ts';

/** Endings after which the record is as it was, so there is nothing to add. */
const SAID: readonly Ending[] = ['kept', 'same', 'busy'];

class Keep extends HTMLElement {
  #strings!: KeepStrings;
  #place!: Place;
  #head: EditionHead | null = null;
  #control: AbortController | null = null;

  connectedCallback(): void {
    this.#strings = JSON.parse(this.dataset.strings ?? '') as KeepStrings;
    const folder = new URL(this.dataset.root ?? '', document.baseURI).href;
    this.#place = { root: new URL('../', folder).href, locale: this.dataset.locale ?? '' };
    this.#one('[data-without-script]').hidden = true;
    const why = hindrance();
    if (why) {
      this.#one(`[data-hindrance="${why}"]`).hidden = false;
      return;
    }
    const on = (name: string, work: () => Promise<void>) =>
      this.#one(`[data-do="${name}"]`).addEventListener('click', () => void work().catch(() => this.#fail()));
    on('keep', () => this.#keep(this.#choice()));
    on('go-on', async () => this.#keep((await readState(this.#place)).staging?.choice ?? this.#choice()));
    on('discard', async () => {
      await discard(this.#place);
      this.#say('');
      await this.#draw();
    });
    on('look', () => this.#look());
    this.#one('[data-do="cancel"]').addEventListener('click', () => this.#control?.abort());
    this.#one<HTMLInputElement>('[data-watch]').addEventListener('change', () => void this.#rememberWatch());
    setUpInstall(this.#part('install'), folder);
    void this.#begin().catch(() => this.#fail());
  }

  #one<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  #part(name: string): HTMLElement {
    return this.#one(`[data-part="${name}"]`);
  }

  #choice(): Choice {
    return this.#one<HTMLInputElement>('input[name="keep"]:checked').value as Choice;
  }

  #say(text: string): void {
    this.#one('[data-message]').textContent = text;
  }

  #fail(): void {
    this.#part('run').hidden = true;
    this.#say(this.#strings.ending.storage);
  }

  get #locale(): Locale {
    return this.dataset.locale as Locale;
  }

  /** Where nothing is kept the sizes are asked for; where something is, the site is asked when she presses. */
  async #begin(): Promise<void> {
    const { current } = await this.#draw();
    this.#one<HTMLInputElement>('[data-watch]').checked = await isWatched(this.#place);
    if (!current) await this.#sizes();
    this.dataset.ready = '';
  }

  async #sizes(): Promise<boolean> {
    const head = await browserSource(this.#place)
      .head()
      .catch(() => null);
    this.#head = isHead(head) ? head : null;
    if (this.#head)
      for (const choice of CHOICES) {
        const { bytes, download, files } = this.#head.choices[choice];
        this.#one(`[data-size="${choice}"]`).textContent = fill(this.#strings.size, {
          download: formatBytes(download),
          bytes: formatBytes(bytes),
          exact: download.toLocaleString('en'),
          files,
        });
      }
    else this.#say(this.#strings.unreachable);
    this.#part('choice').hidden = !this.#head;
    return this.#head !== null;
  }

  async #look(): Promise<void> {
    this.#say(this.#strings.looking);
    if (!(await this.#sizes())) return;
    const { current } = await readState(this.#place);
    if (current) this.#one<HTMLInputElement>(`input[name="keep"][value="${current.choice}"]`).checked = true;
    const { id, lawAsAt } = this.#head!;
    this.#say(
      id === current?.id ? this.#strings.newest : fill(this.#strings.newer, { day: formatDay(lawAsAt, this.#locale) }),
    );
  }

  /** Says what is here. */
  async #draw(): Promise<State> {
    const state = await readState(this.#place);
    const { current, staging } = state;
    const strings = this.#strings;
    let now = strings.none;
    if (current) {
      const found = (await browserStore(this.#place).addresses(current.cache)).length;
      now = fill(strings.kept, {
        choice: strings.choice[current.choice],
        day: formatDay(current.lawAsAt, this.#locale),
        bytes: formatBytes(current.bytes),
        files: current.files,
        cache: current.cache,
      });
      // One more than its files: its list.
      if (found < current.files + 1) now = `${now} ${strings.broken}`;
    }
    this.#one('[data-now]').textContent = now;
    const half = this.#one('[data-half]');
    half.hidden = !staging;
    if (staging)
      half.textContent = fill(strings.half, { got: formatBytes(staging.got), total: formatBytes(staging.download) });
    for (const name of ['go-on', 'discard']) this.#one(`[data-do="${name}"]`).hidden = !staging;
    this.#one('[data-do="look"]').hidden = !current;
    for (const name of ['now', 'watch']) this.#part(name).hidden = false;
    this.#part('install').hidden = !current;
    return state;
  }

  #progress({ got, total }: Progress): void {
    if (got) this.#say('');
    const bar = this.#one<HTMLProgressElement>('progress');
    bar.max = total;
    bar.value = got;
    this.#one('[data-progress]').textContent = fill(this.#strings.progress, {
      got: formatBytes(got),
      total: formatBytes(total),
      exact: got.toLocaleString('en'),
      exactTotal: total.toLocaleString('en'),
    });
  }

  /** The agreement is remembered only where something is kept: before, it is a tick in the page. */
  async #rememberWatch(): Promise<void> {
    const { current } = await readState(this.#place);
    if (current) await setWatched(this.#place, this.#one<HTMLInputElement>('[data-watch]').checked);
  }

  async #keep(choice: Choice): Promise<void> {
    if (this.#control) return;
    this.#control = new AbortController();
    delete this.dataset.ending;
    this.#say(this.#strings.starting);
    for (const name of ['choice', 'now', 'watch', 'install']) this.#part(name).hidden = true;
    this.#part('run').hidden = false;
    this.#one('[data-progress]').textContent = '';
    this.#one<HTMLProgressElement>('progress').removeAttribute('value');
    this.#one('[data-do="cancel"]').focus();
    let ending: Ending = 'storage';
    try {
      ending = await keep(this.#place, choice, this.#control, (progress) => this.#progress(progress));
      await this.#rememberWatch();
    } finally {
      this.#control = null;
      this.#part('run').hidden = true;
      const state = await this.#draw();
      this.#part('choice').hidden = ending === 'kept' || ending === 'same' || !this.#head;
      await this.#report(ending, choice, state);
    }
  }

  async #report(ending: Ending, choice: Choice, { current, staging }: State): Promise<void> {
    const { ending: endings, after } = this.#strings;
    let text = endings[ending];
    if (ending === 'quota') {
      const { quota = 0, usage = 0 } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
      const needed = this.#head?.choices[choice].bytes ?? 0;
      text = fill(text, { needed: formatBytes(needed), room: formatBytes(Math.max(0, quota - usage)) });
    }
    const rest: string[] = [];
    if (!SAID.includes(ending)) {
      if (staging) rest.push(after.half);
      if (current) rest.push(after.old);
      else if (!staging) rest.push(after.none);
    }
    this.dataset.ending = ending;
    this.#say([text, ...rest].join(' '));
    const message = this.#one('[data-message]');
    message.tabIndex = -1;
    message.focus();
  }
}

customElements.define('lit-keep', Keep);
