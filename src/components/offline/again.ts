/** `<lit-again>`: offers the page that was asked for again. Its path stands after the #, below the language's folder. */

/** Our own pages' paths, and nothing that could lead elsewhere. */
const PATH = /^(?!.*\.\.)(?!.*\/\/)[\w.~-][\w./~-]*$/;

class Again extends HTMLElement {
  connectedCallback(): void {
    const path = location.hash.slice(1);
    if (!PATH.test(path)) return;
    const folder = new URL(this.dataset.root ?? '', document.baseURI);
    this.querySelector('a')!.href = new URL(path, folder).href;
    this.hidden = false;
  }
}

customElements.define('lit-again', Again);
