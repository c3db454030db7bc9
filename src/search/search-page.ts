/**
 * `<lit-search>`: the search box and its results, on the search page and in the header's dialog.
 *
 * A page writes
 *   <lit-search data-search-root="/" data-locale="zh" data-other="en" data-law-as-at="2026-11-22" data-hash
 *     data-strings='{…}'>what a reader without script sees</lit-search>
 *   data-search-root  the site's root, relative to the page after the build (src/publish/relative-links.ts)
 *   data-locale       the reader's language; data-other the other one (may be left out)
 *   data-law-as-at    the edition's day
 *   data-hash         read `#q=` on load and on change (the search page only)
 *   data-strings      SearchStrings as JSON (strings.ts); without it /search/strings-<locale>.json is fetched
 * The element replaces its content by:
 *   label + input[type=search] (class search-input), button.search-copy, p.search-status (aria-live),
 *   ul.search-unresolved, and three section.search-group (data-group=citations|hits|other), each h2 + ol of
 *   <li data-result-id class="hit"><a href>title</a><p class="hit-meta">…</p><p class="hit-excerpt">…</p></li>
 * and says what it does in `data-search-state`: idle, loading, done, error. When it is done and found nothing in the
 * reader's language, the other language has answered too; otherwise that group follows (`data-search-other="done"`).
 *
 * Typing changes no address and stores nothing. There is no form; Enter searches at once.
 */
import type { Locale } from '../i18n/locales.ts';
import { type Hit, type Outcome, type Search, type Why, createSearch } from './engine.ts';
import { queryInHash } from './hash.ts';
import { type SearchStrings, fill } from './strings.ts';

/** After this many milliseconds without a key the search runs. */
const PAUSE = 250;
let count = 0;

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export class LitSearch extends HTMLElement {
  #strings!: SearchStrings;
  #search!: Search;
  #input!: HTMLInputElement;
  #status!: HTMLElement;
  #unresolved!: HTMLUListElement;
  #groups = new Map<'citations' | 'hits' | 'other', HTMLElement>();
  #timer = 0;
  #run = 0;
  #shown = '';
  #ready: Promise<void> | undefined;
  readonly #onHash = () => {
    const query = queryInHash(location.hash);
    if (query !== null) void this.run(query);
  };

  connectedCallback(): void {
    this.dataset.searchState ??= 'idle';
    this.#ready ??= this.#build().catch(() => this.#fail());
    if (this.dataset.hash !== undefined) {
      addEventListener('hashchange', this.#onHash);
      void this.#ready.then(this.#onHash);
    }
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#onHash);
    clearTimeout(this.#timer);
  }

  override focus(options?: FocusOptions): void {
    void this.#ready?.then(() => this.#input?.focus(options));
  }

  get #root(): string {
    return new URL(this.dataset.searchRoot ?? '/', document.baseURI).href;
  }

  async #build(): Promise<void> {
    const { locale = 'zh', other, lawAsAt = '', strings } = this.dataset;
    this.#strings = strings
      ? (JSON.parse(strings) as SearchStrings)
      : ((await (await fetch(new URL(`search/strings-${locale}.json`, this.#root))).json()) as SearchStrings);
    const options = { root: this.#root, locale: locale as Locale, lawAsAt };
    this.#search = createSearch(other ? { ...options, other: other as Locale } : options);

    const id = `lit-search-${++count}`;
    const { label, placeholder, copy, headings } = this.#strings;
    this.#input = make('input', {
      id,
      type: 'search',
      class: 'search-input',
      placeholder,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
    });
    const button = make('button', { type: 'button', class: 'search-copy', hidden: '' }, copy);
    this.#status = make('p', { class: 'search-status', role: 'status', 'aria-live': 'polite' });
    this.#unresolved = make('ul', { class: 'search-unresolved', hidden: '' });
    for (const name of ['citations', 'hits', 'other'] as const) {
      const heading = make('h2', { id: `${id}-${name}` }, headings[name]);
      const section = make(
        'section',
        { class: 'search-group', 'data-group': name, 'aria-labelledby': heading.id, hidden: '' },
        heading,
        make('ol'),
      );
      this.#groups.set(name, section);
    }
    const box = make(
      'div',
      { class: 'search-box', role: 'search' },
      make('label', { for: id }, label),
      this.#input,
      button,
    );
    this.replaceChildren(box, this.#status, this.#unresolved, ...this.#groups.values());

    this.#input.addEventListener('input', (event) => {
      // During composition the letters are not yet the reader's word.
      if (!(event as InputEvent).isComposing) this.#later();
    });
    this.#input.addEventListener('compositionend', () => this.#later());
    this.#input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing) {
        event.preventDefault();
        void this.run(this.#input.value);
      }
    });
    button.addEventListener('click', () => void this.#copy());
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.run(this.#input.value), PAUSE);
  }

  /** Runs a query and shows its results; of two running ones only the later is shown. */
  async run(query: string): Promise<void> {
    await this.#ready;
    if (!this.#input) return;
    clearTimeout(this.#timer);
    const run = ++this.#run;
    if (this.#input.value !== query) this.#input.value = query;
    this.#copyButton.hidden = !query.trim();
    if (!query.trim()) {
      this.#clear();
      this.dataset.searchState = 'idle';
      return;
    }
    this.dataset.searchState = 'loading';
    delete this.dataset.searchOther;
    this.#status.textContent = this.#strings.searching;
    try {
      const outcome = await this.#search.search(query, (first) => {
        if (run !== this.#run) return;
        this.#show(first);
        if (first.citations.length + first.hits.length) this.dataset.searchState = 'done';
      });
      if (run !== this.#run) return;
      this.#fillGroup('other', outcome.other);
      this.#announce(outcome);
      this.dataset.searchOther = 'done';
      this.dataset.searchState = 'done';
    } catch {
      if (run !== this.#run) return;
      // The other language failing takes nothing from results that stand.
      if (this.dataset.searchState !== 'done') this.#fail();
    }
  }

  get #copyButton(): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>('.search-copy')!;
  }

  #clear(): void {
    this.#shown = '';
    this.#status.textContent = '';
    this.#unresolved.hidden = true;
    for (const section of this.#groups.values()) section.hidden = true;
  }

  #fail(): void {
    if (this.#status) this.#status.textContent = this.#strings.error;
    this.dataset.searchState = 'error';
  }

  #show(outcome: Outcome): void {
    const { unresolved } = this.#strings;
    this.#unresolved.replaceChildren(
      ...outcome.unresolved.map(({ input, reason }) =>
        make('li', {}, fill(unresolved[reason] ?? '{input}', { input })),
      ),
    );
    this.#unresolved.hidden = !outcome.unresolved.length;
    this.#fillGroup('citations', outcome.citations);
    this.#fillGroup('hits', outcome.hits);
    this.#fillGroup('other', []);
    this.#announce(outcome);
  }

  #announce({ query, citations, hits, other }: Outcome): void {
    const n = citations.length + hits.length + other.length;
    const text = fill(n ? this.#strings.count : this.#strings.none, { n, query });
    // Said once: a live region that is set again is read again.
    if (text !== this.#shown) this.#status.textContent = this.#shown = text;
  }

  #fillGroup(name: 'citations' | 'hits' | 'other', hits: readonly Hit[]): void {
    const section = this.#groups.get(name)!;
    section.querySelector('ol')!.replaceChildren(...hits.map((hit) => this.#item(hit)));
    section.hidden = !hits.length;
  }

  #item({ id, title, url, excerpt, kind, jurisdiction, status, locale, why }: Hit): HTMLLIElement {
    const strings = this.#strings;
    const meta = [
      strings.jurisdiction[jurisdiction],
      strings.status[status],
      strings.kind[kind],
      this.#why(why),
    ].filter(Boolean);
    const link = make('a', { href: url }, title);
    const item = make(
      'li',
      { class: 'hit', 'data-result-id': id },
      link,
      make('p', { class: 'hit-meta' }, meta.join(' · ')),
    );
    if (excerpt) item.append(make('p', { class: 'hit-excerpt' }, excerpt));
    if (locale !== this.dataset.locale)
      for (const part of [link, item.querySelector('.hit-excerpt')])
        part?.setAttribute('lang', locale === 'zh' ? 'zh-Hans' : locale);
    return item;
  }

  #why({ code, from = '', to = '' }: Why): string {
    return fill(this.#strings.why[code], { from, to });
  }

  async #copy(): Promise<void> {
    const { copied, copyFailed } = this.#strings;
    const url = new URL(`${this.dataset.locale}/search/#q=${encodeURIComponent(this.#input.value)}`, this.#root).href;
    try {
      await navigator.clipboard.writeText(url);
      this.#status.textContent = copied;
    } catch {
      this.#status.textContent = fill(copyFailed, { url });
    }
    this.#shown = '';
  }
}

if (!customElements.get('lit-search')) customElements.define('lit-search', LitSearch);
