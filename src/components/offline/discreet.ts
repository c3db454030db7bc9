/** `<lit-discreet>`: switches discreet titles on and off in this tab (src/safety/discreet.ts). */
import { hideTitle, isDiscreet, setDiscreet } from '../../safety/discreet.ts';

class Discreet extends HTMLElement {
  /** The page's own title, where the script in the head has not hidden it. */
  #usual = document.title;

  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-set]'))
      button.addEventListener('click', () => this.#set(button.dataset.set === 'on'));
    this.#draw();
    this.hidden = false;
  }

  #set(on: boolean): void {
    const { refused = '', isOn = '', isOff = '' } = this.dataset;
    const remembered = setDiscreet(on);
    if (remembered && on) hideTitle();
    if (remembered && !on) this.#show();
    this.#draw();
    this.querySelector('[data-message]')!.textContent = remembered ? (on ? isOn : isOff) : refused;
    this.querySelector<HTMLElement>(`[data-set="${isDiscreet() ? 'off' : 'on'}"]`)!.focus();
  }

  /** The title that the page came with stands behind the one that hid it (src/layouts/head.ts). */
  #show(): void {
    const [first, own] = document.head.querySelectorAll('title');
    if (own) first!.remove();
    else document.title = this.#usual;
  }

  #draw(): void {
    const on = isDiscreet();
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-set]'))
      button.hidden = (button.dataset.set === 'on') === on;
  }
}

customElements.define('lit-discreet', Discreet);
