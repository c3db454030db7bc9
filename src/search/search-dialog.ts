/**
 * Opens the search in place. A link `a[data-search-link]` to the search page bears the data attributes of `<lit-search>`
 * (search-page.ts: data-search-root, data-locale, data-other, data-law-as-at, data-strings) and
 * `data-search-close` (the close button's words). With script it opens a dialog holding the same element, which is
 * loaded then; without script, or with a modifier key, it stays a link. Esc closes; the focus returns to the link.
 * The dialog bears the quick exit itself, since nothing beside a modal dialog can be pressed.
 */
const COPIED = ['searchRoot', 'locale', 'other', 'lawAsAt', 'strings'];

/** Whether something was pressed where an element stands that the dialog has put out of reach. */
function isOver(element: Element, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

async function open(link: HTMLAnchorElement): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', link.textContent?.trim() ?? '');
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'search-close';
  close.textContent = link.dataset.searchClose ?? '×';
  close.addEventListener('click', () => dialog.close());
  const search = document.createElement('lit-search');
  for (const name of COPIED) if (link.dataset[name] !== undefined) search.dataset[name] = link.dataset[name];
  const bar = document.createElement('div');
  bar.className = 'search-bar';
  const exit = document.querySelector<HTMLAnchorElement>('.bar a[data-exit]');
  bar.append(close, ...(exit ? [exit.cloneNode(true)] : []));
  dialog.append(bar, search);
  // A click beside the dialog's content closes it; where the header's exit shows through, it leaves.
  dialog.addEventListener('click', (event) => {
    if (event.target !== dialog) return;
    if (exit && isOver(exit, event)) exit.click();
    else dialog.close();
  });
  // Nothing of the query stays when the dialog closes.
  dialog.addEventListener('close', () => {
    dialog.remove();
    link.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  try {
    await import('./search-page.ts');
    search.focus();
  } catch {
    dialog.close();
    location.assign(link.href);
  }
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-search-link]')) {
  // On the search page itself the link has nothing to open.
  if (document.querySelector('main lit-search')) break;
  link.addEventListener('click', (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void open(link);
  });
}
