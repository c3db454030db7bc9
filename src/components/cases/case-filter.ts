/**
 * `<lit-case-filter>`: narrows the list of cases by place and kind. Without script it is not shown and the list is
 * whole. Nothing is stored and no address changes.
 */
class CaseFilter extends HTMLElement {
  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('.filters');
    const status = this.querySelector('[role=status]');
    const selects = [...this.querySelectorAll('select')];
    const cases = [...document.querySelectorAll<HTMLElement>('[data-case]')];
    if (!controls || !status) return;

    const apply = () => {
      for (const one of cases)
        one.hidden = selects.some(({ value, dataset }) => value !== '' && one.dataset[dataset.filter!] !== value);
      for (const group of document.querySelectorAll<HTMLElement>('[data-group]'))
        group.hidden = !group.querySelector('[data-case]:not([hidden])');
      const shown = cases.filter(({ hidden }) => !hidden).length;
      status.textContent = (this.dataset.count ?? '')
        .replace('{n}', String(shown))
        .replace('{all}', String(cases.length));
    };
    for (const select of selects) select.addEventListener('change', apply);
    // A way back or a heading's address must never meet a hidden section.
    addEventListener('hashchange', () => {
      for (const select of selects) select.value = '';
      apply();
    });
    controls.hidden = false;
    apply();
  }
}
customElements.define('lit-case-filter', CaseFilter);
