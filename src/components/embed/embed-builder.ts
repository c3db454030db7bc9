/**
 * `<lit-embed-builder>`: choose a page, its part, wording and look; see it; copy the code. Nothing is stored and no address
 * changes. Two requests: the list of pages when the page opens, another when the language changes.
 *
 *   data-bundle  the list of pages in this language, relative after the build
 *   data-site    the site's public address, if it has one
 */
import { SANDBOX, embedPath, readLang } from '../../embed/address.ts';
import { type Look, RADIUS, lookOf, writeLook } from '../../embed/look.ts';
import { heightFrom } from '../../embed/message.ts';
import { elementSnippet, fullUrl, iframeSnippet } from '../../embed/snippets.ts';
import type { Choice, Choices } from '../../site/embed-choices.ts';
import { savePng } from './card-png.ts';

type Field = HTMLSelectElement | HTMLInputElement;
/** More options than these are narrowed by the filter. */
const MANY = 40;

class EmbedBuilder extends HTMLElement {
  #choices: Choices | null = null;
  #frame: HTMLIFrameElement | null = null;

  connectedCallback(): void {
    this.addEventListener('change', (event) => void this.#changed(event.target as HTMLElement));
    this.addEventListener('input', (event) => {
      if ((event.target as HTMLElement).dataset.field === 'filter') this.#fillPages();
    });
    this.querySelector('[data-copy]')!.addEventListener('click', () => void this.#copy());
    this.querySelector('[data-card-png]')?.addEventListener('click', () => void this.#png());
    addEventListener('message', (event) => {
      const height = heightFrom(event, this.#frame?.contentWindow, location.origin);
      if (height !== null && this.#way === 'element') this.#frame!.style.height = `${height}px`;
    });
    void this.#load();
  }

  #field = (name: string): Field => this.querySelector<Field>(`[data-field="${name}"]`)!;
  #value = (name: string): string => this.#field(name).value;
  get #way(): string {
    return this.querySelector<HTMLInputElement>('[data-field="way"]:checked')!.value;
  }
  /** Where this copy of the site stands. */
  get #here(): string {
    return new URL('../', new URL(this.dataset.bundle!, document.baseURI)).href;
  }
  get #choice(): Choice | undefined {
    return this.#choices?.[this.#value('kind') as keyof Choices].find(({ to }) => to === this.#value('page'));
  }

  #say(key: 'loading' | 'failed' | 'none' | null): void {
    const status = this.querySelector<HTMLElement>('[data-status]')!;
    status.textContent = key ? (status.dataset[key] ?? '') : '';
  }

  async #load(): Promise<void> {
    this.#say('loading');
    const language = this.#value('language');
    const bundle = this.dataset.bundle!.replace(/choices-\w+\.json$/, `choices-${language}.json`);
    try {
      const response = await fetch(new URL(bundle, document.baseURI), { credentials: 'omit' });
      if (!response.ok) throw new Error(String(response.status));
      const choices = (await response.json()) as Choices;
      // Another language was chosen meanwhile: its list is on the way.
      if (language !== this.#value('language')) return;
      this.#choices = choices;
    } catch {
      this.#say('failed');
      return;
    }
    this.#say(null);
    this.querySelector<HTMLElement>('[data-form]')!.hidden = false;
    this.#fillPages();
  }

  async #changed(target: HTMLElement): Promise<void> {
    const field = target.dataset.field;
    if (field === 'language') {
      // The words to narrow by were of the other language; the chosen page stays chosen.
      this.#field('filter').value = '';
      await this.#load();
    } else if (field === 'kind') {
      this.#field('filter').value = '';
      this.#fillPages();
    } else if (field === 'page') this.#fillVersions();
    else if (field === 'version') this.#fillParts();
    else if (field !== 'filter') this.#draw();
  }

  /** Fills a list, keeping what was chosen if it is still there; hides it where there is nothing to choose. */
  #fill(name: string, options: readonly (readonly [value: string, text: string])[], least = 0): void {
    const select = this.#field(name) as HTMLSelectElement;
    const before = select.value;
    select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
    if (options.some(([value]) => value === before)) select.value = before;
    this.querySelector<HTMLElement>(`[data-for="${name}"]`)!.hidden = options.length < least;
  }

  #fillPages(): void {
    const all = this.#choices![this.#value('kind') as keyof Choices];
    const wanted = this.#value('filter').trim().toLowerCase();
    const found = all.filter(({ name, to }) => name.toLowerCase().includes(wanted) || to.includes(wanted));
    this.querySelector<HTMLElement>('[data-for="filter"]')!.hidden = all.length <= MANY;
    this.#fill(
      'page',
      found.map(({ to, name }) => [to, name]),
    );
    this.querySelector<HTMLElement>('[data-for="page"]')!.hidden = all.length < 2;
    this.#say(found.length ? null : 'none');
    this.#fillVersions();
  }

  #fillVersions(): void {
    const { versions = [] } = this.#choice ?? {};
    const name = (leaf: string) =>
      leaf === 'undated' ? this.dataset.undated! : this.dataset.pinned!.replace('%', leaf);
    this.#fill('version', [['', this.dataset.live!], ...versions.map(({ leaf }) => [leaf, name(leaf)] as const)], 2);
    this.#fillParts();
  }

  #fillParts(): void {
    const choice = this.#choice;
    const leaf = this.#value('version');
    const parts = (leaf ? choice?.versions?.find((one) => one.leaf === leaf)?.parts : choice?.parts) ?? [];
    this.#fill('part', [['', this.dataset.whole!], ...parts], 2);
    this.#draw();
  }

  get #look(): Look {
    return lookOf((name) => this.#value(name));
  }

  /** Writes the code and shows the preview. */
  #draw(): void {
    const choice = this.#choice;
    const code = this.querySelector<HTMLTextAreaElement>('[data-code]')!;
    const preview = this.querySelector<HTMLElement>('[data-preview-frame]')!;
    this.querySelector('[data-said]')!.textContent = '';
    if (!choice) {
      code.value = '';
      preview.replaceChildren();
      return;
    }
    const [leaf, part] = [this.#value('version'), this.#value('part')];
    const partName = (this.#field('part') as HTMLSelectElement).selectedOptions[0]?.textContent ?? '';
    const to = [choice.to, leaf, part].filter(Boolean).join('/');
    const height = this.#field('height') as HTMLInputElement;
    const usual = (part ? choice.partHeight : undefined) ?? choice.height;
    // A height of her own stays; the usual one follows the page.
    if (!height.value || height.value === height.dataset.usual) height.value = String(usual);
    height.dataset.usual = String(usual);
    const wanted = {
      site: this.dataset.site ?? this.#here,
      locale: readLang(this.#value('language')),
      to,
      title: part ? partName : choice.name,
      look: this.#look,
      height: Math.min(2000, Math.max(200, Number(height.value) || usual)),
    };
    this.querySelector<HTMLElement>('[data-for="height"]')!.hidden = this.#way === 'element';
    code.value = this.#way === 'element' ? elementSnippet(wanted) : iframeSnippet(wanted);
    const url = this.querySelector('[data-url]');
    if (url) url.textContent = fullUrl({ ...wanted, to: [choice.to, leaf].filter(Boolean).join('/') });
    const cardBox = this.querySelector<HTMLElement>('[data-card]');
    if (cardBox) {
      cardBox.hidden = !choice.to.startsWith('guides/');
      const svg = this.querySelector<HTMLAnchorElement>('[data-card-svg]')!;
      svg.href = this.#cardUrl(wanted.locale, choice.to);
      svg.target = '_blank';
      svg.rel = 'noopener';
      this.querySelector('[data-card-alt]')!.textContent = `${wanted.title} ${fullUrl({ ...wanted, to: choice.to })}`;
    }

    const frame = document.createElement('iframe');
    frame.className = 'embed-preview';
    frame.title = this.dataset.preview!.replace('{name}', wanted.title);
    frame.setAttribute('sandbox', SANDBOX);
    frame.style.height = `${wanted.height}px`;
    frame.style.borderRadius = RADIUS[wanted.look.radius];
    frame.src = this.#here + embedPath(wanted.locale, to) + writeLook(wanted.look);
    this.#frame = frame;
    preview.replaceChildren(frame);
  }

  #cardUrl = (locale: ReturnType<typeof readLang>, to: string): string =>
    `${this.#here}${embedPath(locale, to)}card.svg`;

  async #copy(): Promise<void> {
    const code = this.querySelector<HTMLTextAreaElement>('[data-code]')!;
    const said = this.querySelector('[data-said]')!;
    try {
      await navigator.clipboard.writeText(code.value);
      said.textContent = this.dataset.copied ?? '';
    } catch {
      code.select();
      said.textContent = this.dataset.copyFailed ?? '';
    }
  }

  async #png(): Promise<void> {
    const choice = this.#choice;
    if (!choice) return;
    try {
      const name = choice.to.split('/').at(-1)!;
      await savePng(this.#cardUrl(readLang(this.#value('language')), choice.to), `${name}.png`);
    } catch {
      this.querySelector('[data-said]')!.textContent = this.dataset.cardFailed ?? '';
    }
  }
}

customElements.define('lit-embed-builder', EmbedBuilder);
