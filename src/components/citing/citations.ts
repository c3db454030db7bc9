/**
 * `<lit-citations>`: reads the citations in a text that the reader pastes, and keeps a list of them until she leaves the page.
 * The names of laws are fetched from this site when she first asks; nothing is sent, stored or written into the address.
 */
import { type Exported, FILES, type Format, exportAll, exportName } from '../../citation/export.ts';
import { type InstrumentFacts, factsOf } from '../../citation/facts.ts';
import { writeCitation } from '../../citation/format.ts';
import type { CitationIndex } from '../../citation/index.ts';
import { readText } from '../../citation/read.ts';
import type { Former, Moved } from '../../citation/moved.ts';
import { type Resolved, resolveCitation } from '../../citation/resolve.ts';
import { formatDay } from '../../i18n/dates.ts';
import type { RequiredLocale as Locale } from '../../i18n/locales.ts';
import { saveFile } from './save-file.ts';

interface Strings {
  found: string;
  none: string;
  invalidDay: string;
  loadFailed: string;
  collect: string;
  collected: string;
  remove: string;
  added: string;
  removed: string;
  moved: string;
  movedNow: string;
  former: string;
  formerNow: string;
  end: string;
  comma: string;
  status: Record<Resolved['status'], string>;
  reason: Record<string, string>;
}

interface Data {
  index: CitationIndex;
  instruments: Map<string, InstrumentFacts>;
}

/** One provision found: how it is called here, where it stands, what to export. */
interface Found {
  id: string;
  text: string;
  url: string;
  exported: Exported;
}

class Citations extends HTMLElement {
  #strings!: Strings;
  #data: Data | null = null;
  readonly #list = new Map<string, Found>();

  connectedCallback(): void {
    this.#strings = JSON.parse(this.dataset.strings ?? '') as Strings;
    this.#one('[data-without-script]').hidden = true;
    this.#one('[data-form]').hidden = false;
    this.#one('[data-read]').addEventListener('click', () => void this.#read());
    this.#one('[data-clear]').addEventListener('click', () => this.#clear());
    for (const button of this.querySelectorAll<HTMLElement>('[data-format]'))
      button.addEventListener('click', () => this.#save(button.dataset.format as Format));
  }

  #one<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  #say(text: string): void {
    this.#one('[data-status]').textContent = text;
  }

  async #load(): Promise<Data> {
    if (this.#data) return this.#data;
    const root = new URL(this.dataset.searchRoot ?? '/', location.href);
    const json = async (path: string) => {
      const response = await fetch(new URL(path, root), { credentials: 'omit' });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return (await response.json()) as unknown;
    };
    const [index, facts] = await Promise.all([json('data/v1/citations.json'), json('data/v1/citing.json')]);
    const instruments = new Map((facts as InstrumentFacts[]).map((one) => [one.id, one]));
    this.#data = { index: index as CitationIndex, instruments };
    return this.#data;
  }

  #found({ index, instruments }: Data, answer: Moved): Found {
    const locale = this.dataset.locale as Locale;
    const [jurisdiction, handle, leaf] = answer.article.split('/');
    const law = index.instruments.find(({ id }) => id === `${jurisdiction}/${handle}`)!;
    const article = law.articles.find(({ id }) => id === leaf)!;
    const version = article.versions.find((one) => one.leaf === answer.leaf)!;
    const unmarked = new Set(version.unmarked);
    const lines = version.anchors.map((anchor) => ({ anchor, prefix: unmarked.has(anchor) ? '' : `(${anchor})` }));
    const civil = /^(?:cn|kr|jp|tw)\//.test(answer.article);
    const wording = {
      article: answer.article,
      leaf: answer.leaf,
      label: article.label,
      inForce: version,
      lines: civil ? lines.map(({ anchor }) => ({ anchor, prefix: '' })) : lines,
    };
    const facts = factsOf(instruments.get(law.id)!, wording, this.dataset.asAt ?? '');
    const root = new URL(this.dataset.searchRoot ?? '/', location.href);
    const url = new URL(answer.url(locale).slice(1), root).href;
    const text = writeCitation(law.short, wording, answer.anchor, locale);
    return { id: answer.id, text, url, exported: { facts, anchor: answer.anchor, url } };
  }

  async #read(): Promise<void> {
    const { value: text } = this.#one<HTMLTextAreaElement>('textarea');
    const day = this.#one<HTMLInputElement>('input[type="date"]');
    day.removeAttribute('aria-invalid');
    if (day.validity.badInput) {
      day.setAttribute('aria-invalid', 'true');
      return this.#say(this.#strings.invalidDay);
    }
    let data: Data;
    try {
      data = await this.#load();
    } catch {
      return this.#say(this.#strings.loadFailed);
    }
    const [found, missing] = [this.#one('[data-found]'), this.#one('[data-unfound]')];
    found.replaceChildren();
    missing.replaceChildren();
    const citations = readText(text, data.index);
    for (const citation of citations) {
      const answer = resolveCitation(citation, data.index, { lawAsAt: this.dataset.asAt ?? '', on: day.value || null });
      const item =
        'id' in answer
          ? this.#item(citation.input, this.#found(data, answer), answer.status)
          : this.#unfound(citation.input, answer.reason);
      if (answer.moved) item.append(this.#elsewhere(data, answer.moved, Boolean(day.value)));
      if (answer.former) item.append(this.#former(data, answer.former));
      ('id' in answer ? found : missing).append(item);
    }
    this.#one('[data-results]').hidden = !found.childElementCount;
    this.#one('[data-missing]').hidden = !missing.childElementCount;
    const { none, found: counted } = this.#strings;
    const held = String(found.childElementCount);
    this.#say(citations.length ? counted.replace('{count}', String(citations.length)).replace('{held}', held) : none);
  }

  #quote(input: string): HTMLElement {
    const quote = document.createElement('span');
    quote.className = 'quote';
    quote.textContent = input;
    return quote;
  }

  #item(input: string, found: Found, status: Resolved['status']): HTMLElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = found.url;
    link.textContent = found.text;
    const label = document.createElement('span');
    label.className = 'fine';
    const leaf = found.id.split('@')[1]!.split('#')[0]!;
    const day = /^\d/.test(leaf) ? formatDay(leaf, this.dataset.locale as Locale) : '';
    label.textContent = [day, this.#strings.status[status]].filter(Boolean).join(' · ');
    const add = document.createElement('button');
    add.type = 'button';
    add.className = 'quiet';
    const draw = () => {
      add.textContent = this.#list.has(found.id) ? this.#strings.collected : this.#strings.collect;
      add.setAttribute('aria-label', `${add.textContent} (${found.text})`);
    };
    add.addEventListener('click', () => {
      this.#list.set(found.id, found);
      draw();
      this.#drawList();
      this.#say(this.#strings.added);
    });
    draw();
    item.append(this.#quote(input), link, ' ', label, ' ', add);
    return item;
  }

  #unfound(input: string, reason: string): HTMLElement {
    const item = document.createElement('li');
    const why = document.createElement('span');
    why.textContent = this.#strings.reason[reason] ?? reason;
    const quote = document.createElement('strong');
    quote.textContent = input;
    item.append(quote, document.createElement('br'), why);
    return item;
  }

  /** Where the rule of an old or a later number stood that day, with links. */
  #elsewhere(data: Data, moved: readonly Moved[], asked: boolean): HTMLElement {
    const note = document.createElement('p');
    note.className = 'moved';
    note.append(asked ? this.#strings.moved : this.#strings.movedNow, ...this.#links(data, moved));
    return note;
  }

  /** What the number said before it came to hold another rule: a judgment of that time means this. */
  #former(data: Data, { wording, until, now }: Former): HTMLElement {
    const note = document.createElement('p');
    note.className = 'moved';
    const { former, formerNow, end } = this.#strings;
    const day = formatDay(until, this.dataset.locale as Locale);
    note.append(former.replace('{day}', day), ...this.#links(data, [wording]));
    if (now.length) note.append(formerNow, ...this.#links(data, now));
    note.append(end);
    return note;
  }

  #links(data: Data, wordings: readonly Moved[]): (HTMLElement | string)[] {
    return wordings.flatMap((one, i) => {
      const { url, text } = this.#found(data, one);
      const link = document.createElement('a');
      link.href = url;
      link.textContent = text;
      return i ? [this.#strings.comma, link] : [link];
    });
  }

  #drawList(): void {
    const list = this.#one('[data-list]');
    this.#one('[data-collected]').hidden = !this.#list.size;
    list.replaceChildren(
      ...[...this.#list.values()].map((found) => {
        const item = document.createElement('li');
        const remove = document.createElement('button');
        remove.type = 'button';
        remove.className = 'quiet';
        remove.textContent = this.#strings.remove;
        remove.setAttribute('aria-label', `${this.#strings.remove} (${found.text})`);
        remove.addEventListener('click', () => {
          this.#list.delete(found.id);
          this.#drawList();
          this.#say(this.#strings.removed);
        });
        item.append(`${found.text} `, remove);
        return item;
      }),
    );
  }

  #save(format: Format): void {
    const all = [...this.#list.values()].map(({ exported }) => exported);
    saveFile(exportName(all, format), FILES[format].type, exportAll(all, format, this.dataset.locale as Locale));
  }

  /** The text goes; the list stays until she leaves the page. */
  #clear(): void {
    this.#one<HTMLTextAreaElement>('textarea').value = '';
    for (const part of ['[data-results]', '[data-missing]']) this.#one(part).hidden = true;
    this.#one('[data-found]').replaceChildren();
    this.#one('[data-unfound]').replaceChildren();
    this.#say('');
  }
}
customElements.define('lit-citations', Citations);
