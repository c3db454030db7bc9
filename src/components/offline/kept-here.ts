/**
 * Where a kept edition serves this page: says once that a new one was seen, and marks search results whose page is not kept.
 * Where no worker serves the page it does nothing at all.
 */
const notice = document.querySelector<HTMLElement>('[data-kept-here]');

async function start(notice: HTMLElement): Promise<void> {
  const { readSeen, readState } = await import('../../offline/browser-store.ts');
  const { addressOf } = await import('../../offline/edition.ts');
  const folder = new URL(notice.dataset.root ?? '', document.baseURI).href;
  const place = { root: new URL('../', folder).href, locale: notice.dataset.locale ?? '' };
  const { current } = await readState(place);
  if (!current) return;
  const seen = await readSeen(place);
  if (seen && seen.id !== current.id) notice.hidden = false;

  const mark = async (item: Element) => {
    const url = item.querySelector('a')?.href.replace(/[?#].*$/, '');
    const meta = item.querySelector('.hit-meta');
    if (!url || !meta || item.hasAttribute('data-kept')) return;
    const kept = (await caches.match(addressOf(url), { cacheName: current.cache })) !== undefined;
    item.setAttribute('data-kept', kept ? 'yes' : 'no');
    if (!kept) meta.append(`${meta.textContent ? ' · ' : ''}${notice.dataset.mark ?? ''}`);
  };
  // The search draws its results on the search page and in a dialog alike (src/search/search-page.ts).
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const item of node.matches('[data-result-id]') ? [node] : node.querySelectorAll('[data-result-id]'))
            void mark(item);
  }).observe(document.body, { childList: true, subtree: true });
}

// A page's own worker may take it over a moment after it is shown; then the next page has the notice.
if (notice && navigator.serviceWorker?.controller) void start(notice).catch(() => undefined);
