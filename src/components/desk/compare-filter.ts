/**
 * `<lit-compare-filter>`: narrows the comparison to the places and questions that are ticked; none ticked means all. The
 * tables stand without it. Nothing is stored and no address changes.
 */
class CompareFilter extends HTMLElement {
  connectedCallback(): void {
    const filters = this.querySelector<HTMLElement>('.filters');
    const all = this.querySelector('button');
    if (!filters || !all) return;
    const boxes = [...filters.querySelectorAll('input')];

    const show = () => {
      for (const group of filters.querySelectorAll<HTMLElement>('[data-filter]')) {
        const name = group.dataset.filter!;
        const ticked = [...group.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
        for (const part of document.querySelectorAll<HTMLElement>(`main [data-${name}]`))
          part.classList.toggle('out', ticked.length > 0 && !ticked.includes(part.dataset[name]!));
      }
      all.hidden = !boxes.some(({ checked }) => checked);
    };
    const clear = () => {
      for (const box of boxes) box.checked = false;
      show();
    };
    filters.hidden = false;
    filters.addEventListener('change', show);
    all.addEventListener('click', () => {
      clear();
      // The button is gone now; who uses the keyboard goes on from the first choice.
      boxes[0]?.focus();
    });
    // An address that names a hidden row shows everything again.
    addEventListener('hashchange', () => {
      const target = document.getElementById(location.hash.slice(1));
      if (!target?.closest('.out')) return;
      clear();
      target.scrollIntoView();
    });
  }
}
customElements.define('lit-compare-filter', CompareFilter);
