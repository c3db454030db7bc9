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
 *   data-strings      SearchStrings as JSON (strings.ts); without it /search/strings-<locale>.json is loaded
 * The element replaces its content by:
 *   label + input[type=search] (a combobox with a list of suggestions), button.search-copy, p.search-status (aria-live),
 *   ul.search-unresolved, div.search-facets, div.search-none, and three section.search-group
 *   (data-group=citations|hits|other), each h2 + ol of
 *   <li data-result-id class="hit"><a href>title</a><p class="hit-meta">…</p><p class="hit-excerpt">…</p></li>
 * and says what it does in `data-search-state`: idle, loading, done, error. When it is done and found nothing in the
 * reader's language, the other language has answered too; otherwise that group follows (`data-search-other="done"`).
 *
 * Typing changes no address and stores nothing. There is no form; Enter searches at once.
 */
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import { type Facets, type Hit, type Outcome, type Search, createSearch } from './engine.ts';
import { bare, fold } from './fold.ts';
import { queryInHash } from './hash.ts';
import { loaderFor } from './load.ts';
import { facetButtons, hitItem, make, nothingFound } from './results-view.ts';
import { type SearchStrings, fill } from './strings.ts';
import { suggest } from './suggest.ts';
import { SuggestionList } from './suggestion-list.ts';

/** After this many milliseconds without a key the search runs. */
const PAUSE = 250;
/** The other language waits so long after the first results: who still types has not to download it. */
const OTHER_PAUSE = 900;
/** Only a search that takes longer says that it searches, in milliseconds. */
const SLOW = 400;
/** Results at first, and how many more each time. */
const SHOWN = 8;
let count = 0;

export class LitSearch extends HTMLElement {
  #strings!: SearchStrings;
  #search!: Search;
  #input!: HTMLInputElement;
  #status!: HTMLElement;
  #unresolved!: HTMLUListElement;
  #facetBox!: HTMLElement;
  #none!: HTMLElement;
  #more!: HTMLButtonElement;
  #suggestions!: SuggestionList;
  #facets: Facets = {};
  #limit = SHOWN;
  #groups = new Map<'citations' | 'hits' | 'other', HTMLElement>();
  #timer = 0;
  #slow = 0;
  #run = 0;
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
    clearTimeout(this.#slow);
  }

  override focus(options?: FocusOptions): void {
    void this.#ready?.then(() => this.#input?.focus(options));
  }

  get #root(): string {
    return new URL(this.dataset.searchRoot ?? '/', document.baseURI).href;
  }

  async #build(): Promise<void> {
    const { locale = 'zh', other, lawAsAt = '', strings } = this.dataset;
    const loader = loaderFor(this.#root);
    this.#strings = strings
      ? (JSON.parse(strings) as SearchStrings)
      : await loader.json<SearchStrings>(`strings-${locale}`);
    const options = { loader, root: this.#root, locale: locale as Locale, lawAsAt, pause: OTHER_PAUSE };
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
    this.#suggestions = new SuggestionList(this.#input, this.#strings.suggestions, (text) => void this.run(text));
    this.#facetBox = make('div', {
      class: 'search-facets',
      role: 'group',
      'aria-label': this.#strings.narrow,
      hidden: '',
    });
    this.#none = make('div', { class: 'search-none', hidden: '' });
    this.#more = make('button', { type: 'button', class: 'button search-more', hidden: '' }, this.#strings.more);
    this.#more.addEventListener('click', () => {
      this.#limit += SHOWN;
      void this.run(this.#input.value, false);
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
      make('div', { class: 'search-field' }, this.#input, this.#suggestions.list),
      button,
    );
    this.#groups.get('hits')!.append(this.#more);
    this.replaceChildren(box, this.#status, this.#facetBox, this.#unresolved, this.#none, ...this.#groups.values());

    this.#input.addEventListener('input', (event) => {
      // During composition the letters are not yet the reader's word.
      if (!(event as InputEvent).isComposing) this.#typed();
    });
    this.#input.addEventListener('compositionend', () => this.#typed());
    this.#input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.isComposing && !event.defaultPrevented) {
        event.preventDefault();
        void this.run(this.#input.value);
      }
    });
    button.addEventListener('click', () => void this.#copy());
  }

  #typed(): void {
    this.#later();
    void this.#suggest().catch(() => undefined);
  }

  /** Suggestions come out of a list in memory; until it is loaded there are none. */
  async #suggest(): Promise<void> {
    const typed = this.#input.value;
    const asked = await this.#search.asked();
    const t2s = asked.reads(typed) ? {} : await this.#search.t2s();
    if (this.#input.value !== typed) return;
    this.#suggestions.show(suggest(bare(fold(typed, t2s)), asked.pages).map(({ text }) => text));
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.run(this.#input.value), PAUSE);
  }

  /**
   * Runs a query and shows its results; of two running ones only the later is shown.
   * @param fresh whether the list begins anew, without what narrowed the last one
   */
  async run(query: string, fresh = true): Promise<void> {
    await this.#ready;
    if (!this.#input) return;
    clearTimeout(this.#timer);
    clearTimeout(this.#slow);
    const run = ++this.#run;
    if (fresh) {
      this.#facets = {};
      this.#limit = SHOWN;
    }
    if (this.#input.value !== query) this.#input.value = query;
    this.#copyButton.hidden = !query.trim();
    if (!query.trim()) {
      this.#clear();
      this.dataset.searchState = 'idle';
      return;
    }
    this.dataset.searchState = 'loading';
    delete this.dataset.searchOther;
    // A search that answers at once says its count alone.
    this.#slow = window.setTimeout(() => (this.#status.textContent = this.#strings.searching), SLOW);
    try {
      const onFirst = (first: Outcome) => {
        if (run !== this.#run) return;
        this.#show(first);
        if (first.citations.length + first.hits.length) this.dataset.searchState = 'done';
      };
      const outcome = await this.#search.search(query, onFirst, this.#facets, this.#limit);
      if (run !== this.#run) return;
      this.#fillGroup('other', outcome.other);
      // What follows in the other language has a heading of its own; it is only said where it is all there is.
      if (!(outcome.citations.length + outcome.hits.length)) this.#announce(outcome);
      this.#none.replaceChildren(
        ...(outcome.citations.length + outcome.hits.length
          ? []
          : nothingFound(outcome, this.#strings, this.dataset.locale ?? 'zh', this.#root)),
      );
      this.#none.hidden = !this.#none.childNodes.length;
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
    this.#status.textContent = '';
    this.#unresolved.hidden = true;
    this.#facetBox.hidden = true;
    this.#none.hidden = true;
    this.#suggestions.hide();
    for (const section of this.#groups.values()) section.hidden = true;
  }

  #fail(): void {
    clearTimeout(this.#slow);
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
    this.#none.hidden = true;
    this.#more.hidden = outcome.hits.length >= outcome.total;
    const buttons = facetButtons(outcome, this.#facets, this.#strings, (facets) => {
      this.#facets = facets;
      this.#limit = SHOWN;
      void this.run(this.#input.value, false);
    });
    // The button pressed is drawn anew; the focus stays with it.
    const focused = [...this.#facetBox.children].indexOf(document.activeElement as Element);
    this.#facetBox.replaceChildren(...buttons);
    (this.#facetBox.children[focused] as HTMLElement | undefined)?.focus();
    this.#facetBox.hidden = !buttons.length;
    if (outcome.citations.length + outcome.hits.length) this.#announce(outcome);
  }

  #announce({ query, citations, hits, other, total }: Outcome): void {
    clearTimeout(this.#slow);
    const n = citations.length + hits.length + other.length;
    const { none, count, countOf } = this.#strings;
    const text = fill(n ? (total > n ? countOf : count) : none, { n, total, query });
    // Said once: a live region that is set again is read again.
    if (text !== this.#status.textContent) this.#status.textContent = text;
  }

  #fillGroup(name: 'citations' | 'hits' | 'other', hits: readonly Hit[]): void {
    const section = this.#groups.get(name)!;
    section
      .querySelector('ol')!
      .replaceChildren(...hits.map((hit) => hitItem(hit, this.#strings, this.dataset.locale ?? 'zh')));
    section.hidden = !hits.length;
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
  }
}

if (!customElements.get('lit-search')) customElements.define('lit-search', LitSearch);
