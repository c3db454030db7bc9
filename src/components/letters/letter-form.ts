/**
 * `<lit-letter>`: the form of a letter fills the text beside it while one types. What is written lives in this page
 * alone: nothing is stored or sent, no address changes, no question on leaving. Leaving through the exit empties it, and
 * so does coming back with the browser's Back. Without script the page is a text with blanks.
 */
import { formatDay } from '../../i18n/dates.ts';
import { type Locale, isLocale } from '../../i18n/locales.ts';
import { LetterSheet, type Values, isFilled, plainText } from './sheet.ts';

/** A neutral name: the file stays in the list of downloads. */
const FILE_NAME = 'document.docx';

interface Control {
  id: string;
  label: string;
  required: boolean;
  read(locale: Locale): string | string[];
  clear(): void;
}

type Text = HTMLInputElement | HTMLTextAreaElement;

function textControl(box: HTMLElement): Control {
  const input = box.querySelector<Text>('input, textarea')!;
  // What some browsers' writing aids would send away.
  input.setAttribute('writingsuggestions', 'false');
  return {
    id: input.dataset.field!,
    label: box.dataset.label!,
    required: box.dataset.required !== undefined,
    read: (locale) => (input.type === 'date' && input.value ? formatDay(input.value, locale) : input.value),
    clear: () => (input.value = ''),
  };
}

function choiceControl(box: HTMLElement): Control {
  const ticks = [...box.querySelectorAll<HTMLInputElement>('input')];
  return {
    id: box.dataset.field!,
    label: box.dataset.label!,
    required: box.dataset.required !== undefined,
    read: () => ticks.filter((tick) => tick.checked).map((tick) => tick.value),
    clear: () => ticks.forEach((tick) => (tick.checked = tick.defaultChecked)),
  };
}

class LetterElement extends HTMLElement {
  #controls: Control[] = [];
  #sheets: { sheet: LetterSheet; locale: Locale }[] = [];
  #start = '';

  connectedCallback(): void {
    const form = this.querySelector<HTMLElement>('.letter-form');
    if (!form || this.#controls.length) return;
    this.#controls = [...form.querySelectorAll<HTMLElement>('[data-kind]')].map((box) =>
      box instanceof HTMLFieldSetElement ? choiceControl(box) : textControl(box),
    );
    for (const part of this.querySelectorAll<HTMLElement>('.sheet-part')) this.#setUp(part);
    form.querySelector('[data-clear]')?.addEventListener('click', () => {
      this.#clear();
      form.querySelector('[data-cleared]')!.textContent = this.dataset.cleared ?? '';
      form.querySelector<HTMLElement>('input, textarea')?.focus();
    });
    form.addEventListener('input', () => this.#show());
    // Some browsers put a page's fields back on reload.
    this.#clear();
    form.hidden = false;
    this.classList.add('ready');

    new MutationObserver(() => {
      if (document.documentElement.classList.contains('covered')) this.#clear();
    }).observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
    addEventListener('pageshow', (event) => event.persisted && this.#clear());
  }

  #setUp(part: HTMLElement): void {
    const root = part.querySelector<HTMLElement>('[data-sheet]')!;
    const locale = root.dataset.sheet!;
    if (!isLocale(locale)) return;
    const sheet = new LetterSheet(root);
    this.#sheets.push({ sheet, locale });
    const actions = part.querySelector<HTMLElement>('[data-actions]');
    const status = part.querySelector<HTMLElement>('[role="status"]');
    if (!actions || !status) return;
    actions.hidden = false;
    const say = (message: string | undefined) =>
      (status.textContent = [message, this.#missing()].filter(Boolean).join(' '));
    const on = (name: string, act: () => void) =>
      actions.querySelector(`[data-${name}]`)?.addEventListener('click', act);

    on('copy', () => {
      const done = navigator.clipboard?.writeText(plainText(sheet.paragraphs())) ?? Promise.reject(new Error('none'));
      done.then(
        () => say(this.dataset.copied),
        () => {
          getSelection()?.selectAllChildren(root);
          say(this.dataset.copyFailed);
        },
      );
    });
    on('print', () => {
      document.documentElement.classList.add('printing-letter');
      part.classList.add('to-print');
      print();
      part.classList.remove('to-print');
      document.documentElement.classList.remove('printing-letter');
    });
    on('save', () => {
      save(sheet, locale).then(
        () => say(this.dataset.saved),
        () => say(this.dataset.saveFailed),
      );
    });
  }

  /** Which needed fields are still empty, as a sentence. */
  #missing(): string {
    const empty = this.#controls.filter(({ required, read }) => required && !isFilled(read('zh')));
    const names = empty.map(({ label }) => label).join(this.dataset.comma);
    return names && (this.dataset.missing ?? '%').replace('%', () => names);
  }

  #values(locale: Locale): Values {
    return new Map(this.#controls.map(({ id, read }) => [id, read(locale)]));
  }

  #show(): void {
    const untouched = JSON.stringify([...this.#values('zh')]) === this.#start;
    for (const { sheet, locale } of this.#sheets) sheet.fill(this.#values(locale), untouched);
  }

  #clear(): void {
    for (const control of this.#controls) control.clear();
    for (const status of this.querySelectorAll('[role="status"]')) status.textContent = '';
    this.#start = JSON.stringify([...this.#values('zh')]);
    this.#show();
  }
}

/** Makes the file and hands it to the browser. The library comes only now. */
async function save(sheet: LetterSheet, locale: Locale): Promise<void> {
  const { letterFile } = await import('./word-file.ts');
  const url = URL.createObjectURL(await letterFile(sheet.paragraphs(), locale));
  const link = document.createElement('a');
  link.href = url;
  link.download = FILE_NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

customElements.define('lit-letter', LetterElement);
