/**
 * `<lit-compare-filter>`: narrows the comparison to the places and questions that are ticked; none ticked means all. The
 * tables stand without it. Nothing is stored and no address changes.
 */
class CompareFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    const all = document.createElement('button');
    all.type = 'reset';
    all.className = 'button';
    all.textContent = this.dataset.all ?? '';
    all.hidden = true;
    form.append(all);

    const show = () => {
      let narrowed = false;
      for (const group of form.querySelectorAll<HTMLElement>('[data-filter]')) {
        const name = group.dataset.filter!;
        const ticked = [...group.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
        narrowed ||= ticked.length > 0;
        for (const part of document.querySelectorAll<HTMLElement>(`main [data-${name}]`))
          part.hidden = ticked.length > 0 && !ticked.includes(part.dataset[name]!);
      }
      all.hidden = !narrowed;
    };
    form.addEventListener('change', show);
    form.addEventListener('reset', () => setTimeout(show));
    form.addEventListener('submit', (event) => event.preventDefault());
    // An address that names a hidden row shows everything again.
    addEventListener('hashchange', () => {
      const target = document.getElementById(location.hash.slice(1));
      if (!target?.closest('[hidden]')) return;
      form.reset();
      show();
      target.scrollIntoView();
    });
  }
}
customElements.define('lit-compare-filter', CompareFilter);
