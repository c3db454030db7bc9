/**
 * `<lit-place-filter>`: the directory's list of places. Without script its links jump to a section; with script a press
 * shows that section alone, and a button shows all again. Nothing is stored and no address changes.
 */
class PlaceFilter extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[data-place]')];
    const sections = [...document.querySelectorAll<HTMLElement>('section[data-place]')];
    const all = document.createElement('button');
    all.type = 'button';
    all.className = 'button';
    all.textContent = this.dataset.all ?? '';
    all.hidden = true;

    const show = (place: string | null) => {
      for (const section of sections) section.hidden = place !== null && section.dataset.place !== place;
      for (const link of links) link.toggleAttribute('aria-current', link.dataset.place === place);
      all.hidden = place === null;
    };
    for (const link of links)
      link.addEventListener('click', (event) => {
        event.preventDefault();
        show(link.dataset.place ?? null);
        const heading = document.getElementById(link.dataset.place ?? '');
        heading?.setAttribute('tabindex', '-1');
        heading?.focus();
        heading?.scrollIntoView();
      });
    all.addEventListener('click', () => show(null));
    this.append(all);
    // An address that names an entry (#cn-12338) must never meet a hidden section.
    addEventListener('hashchange', () => {
      show(null);
      unfold();
    });
    unfold();
  }
}

/** Opens what is folded around the entry that the address names: not every browser does that by itself. */
function unfold(): void {
  const entry = document.getElementById(location.hash.slice(1));
  const folded = entry?.closest<HTMLDetailsElement>('details[data-elsewhere]:not([open])');
  if (!folded) return;
  folded.open = true;
  entry?.scrollIntoView();
}
customElements.define('lit-place-filter', PlaceFilter);
