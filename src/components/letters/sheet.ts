/** A letter on the page: fills its blanks, leaves out what stays empty, reads it back as paragraphs. */
import type { LineStyle } from '../../schemas/letter-text.ts';

/** One paragraph of a letter as it will be copied or saved. */
export interface Paragraph {
  style: LineStyle;
  /** May hold line breaks. */
  text: string;
}

/** What the reader has written: field → its text, or the options chosen. */
export type Values = ReadonlyMap<string, string | readonly string[]>;

/** What stands for a blank where there is only text. */
const BLANK = '________';

/** Whether anything has been written or chosen under a field. */
export const isFilled = (value: string | readonly string[] | undefined): boolean =>
  typeof value === 'string' ? value.trim() !== '' : (value?.length ?? 0) > 0;

/** The blanks of one sheet as the page came, so that a cleared field gets its blank back. */
export class LetterSheet {
  readonly #root: HTMLElement;
  readonly #blank = new Map<HTMLElement, Node[]>();

  constructor(root: HTMLElement) {
    this.#root = root;
    for (const slot of this.#slots(root)) this.#blank.set(slot, [...slot.childNodes]);
  }

  /** The words of the options chosen, without their boxes. */
  #chosen(slot: HTMLElement, ids: readonly string[]): string {
    return [...slot.querySelectorAll<HTMLElement>('[data-option]')]
      .filter((option) => ids.includes(option.dataset.option!))
      .map((option) => textOf(option, false).trim())
      .join('');
  }

  #slots = (within: Element): HTMLElement[] => [...within.querySelectorAll<HTMLElement>('[data-slot]')];
  #lines = (): HTMLElement[] => [...this.#root.querySelectorAll<HTMLElement>('[data-line]')];

  /**
   * Shows the values.
   * @param untouched the reader has not begun: everything stands as for filling in by hand
   */
  fill(values: Values, untouched: boolean): void {
    this.#root.classList.toggle('filled', !untouched);
    for (const [slot, blank] of this.#blank) {
      const value = untouched ? undefined : values.get(slot.dataset.slot!);
      slot.replaceChildren(...blank);
      slot.classList.toggle('done', isFilled(value));
      if (!isFilled(value)) continue;
      slot.replaceChildren(typeof value === 'string' ? value.trim() : this.#chosen(slot, value!));
    }
    for (const line of this.#lines()) {
      const [field = '', option = ''] = line.dataset.choice?.split(':') ?? [];
      const slots = this.#slots(line);
      line.hidden =
        !untouched &&
        (option
          ? !(values.get(field) ?? []).includes(option)
          : slots.length > 0 &&
            line.dataset.needed === undefined &&
            slots.every((slot) => !isFilled(values.get(slot.dataset.slot!))));
    }
    if (!untouched) this.#hideLonely();
  }

  /** A heading with nothing under it, and an introduction to a list of nothing, go too. */
  #hideLonely(): void {
    const lines = this.#lines();
    const styleOf = (line: HTMLElement) => line.dataset.line as LineStyle;
    const isItem = (line: HTMLElement) => styleOf(line) === 'item' || styleOf(line) === 'number';
    const until = (from: number, stop: (line: HTMLElement) => boolean) => {
      const end = lines.findIndex((line, i) => i > from && stop(line));
      return lines.slice(from + 1, end === -1 ? lines.length : end);
    };
    lines.forEach((line, i) => {
      if (line.hidden || this.#slots(line).length || !/[:：]\s*$/.test(line.textContent)) return;
      if (styleOf(line) !== 'text') return;
      const list = until(i, (next) => !isItem(next));
      if (list.length > 0) line.hidden = list.every((item) => item.hidden);
    });
    lines.forEach((line, i) => {
      if (styleOf(line) !== 'heading') return;
      const below = until(i, (next) => ['heading', 'right'].includes(styleOf(next)));
      line.hidden = below.length > 0 && below.every((next) => next.hidden);
    });
  }

  /** The letter as paragraphs, blanks as lines to write on, without what is left out. */
  paragraphs(): Paragraph[] {
    const filled = this.#root.classList.contains('filled');
    return this.#lines()
      .filter((line) => !line.hidden)
      .map((line) => ({
        style: line.dataset.line as LineStyle,
        // A chosen item needs no box to tick; an open choice does.
        text: textOf(line, !(filled && line.dataset.choice !== undefined)).trim(),
      }));
  }
}

/** The text of a node as it is seen. White space of the source is one space; what the reader typed stays as it is. */
function textOf(node: Node, boxes: boolean): string {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.nodeValue ?? '';
    return node.parentElement?.classList.contains('done') ? text : text.replace(/\s+/g, ' ');
  }
  if (!(node instanceof HTMLElement) || node.hidden || node.classList.contains('sr-only')) return '';
  if (node.classList.contains('blank')) return BLANK;
  if (node.classList.contains('slot') && node.querySelector('.blank')) return BLANK;
  if (node.classList.contains('box') && !boxes) return '';
  return [...node.childNodes].map((child) => textOf(child, boxes)).join('');
}

/** The paragraphs as plain text: items get a dash or their number. */
export function plainText(paragraphs: readonly Paragraph[]): string {
  const out: string[] = [];
  let number = 0;
  for (const { style, text } of paragraphs) {
    number = style === 'number' ? number + 1 : 0;
    if (out.length && (style === 'heading' || style === 'title')) out.push('');
    out.push(style === 'item' ? `- ${text}` : style === 'number' ? `${number}. ${text}` : text);
    if (style === 'title') out.push('');
  }
  return `${out.join('\n')}\n`;
}
