/** Puts the address of the page, which the fragment tells, into the text to copy; and copies it when asked. */
import { reportedPage } from './reported-page.ts';

class Report extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector('textarea')!;
    const page = reportedPage(location.hash);
    if (page) text.value = text.value.replace(this.dataset.unknown!, page);
    const button = this.querySelector<HTMLButtonElement>('[data-copy]')!;
    const said = this.querySelector('[data-said]')!;
    button.hidden = false;
    button.addEventListener('click', () => {
      const copying = navigator.clipboard ? navigator.clipboard.writeText(text.value) : Promise.reject(new Error());
      copying.then(
        () => (said.textContent = this.dataset.copied!),
        () => {
          text.select();
          said.textContent = this.dataset.failed!;
        },
      );
    });
  }
}
customElements.define('lit-report', Report);
