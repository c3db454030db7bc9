/**
 * `/kept.js`, loaded by the script in the head on pages that a worker serves, and on no others: says that a new edition was
 * seen, and marks search results whose page is not kept.
 */
import { type Place, folderOf, readSeen, readState } from './browser-store.ts';

/** The words in each language, put in by the build (src/pages/kept.js.ts). */
declare const __KEPT_WORDS__: Record<string, { newer: string; link: string; mark: string }>;

const root = new URL('.', (document.currentScript as HTMLScriptElement).src).href;
const place: Place = { root, locale: location.href.slice(root.length).split('/')[0]! };
const words = __KEPT_WORDS__[place.locale];

function tell(newer: string, text: string): void {
  const notice = document.createElement('div');
  notice.className = 'stale';
  notice.setAttribute('role', 'note');
  notice.dataset.newer = '';
  const line = document.createElement('p');
  line.className = 'wrap';
  const link = document.createElement('a');
  link.href = new URL('offline/', folderOf(place)).href;
  link.textContent = text;
  line.append(newer, link);
  notice.append(line);
  document.querySelector('main')?.before(notice);
}

async function mark(item: Element, cacheName: string, text: string): Promise<void> {
  const url = item.querySelector('a')?.href.replace(/[?#].*$/, '');
  const meta = item.querySelector('.hit-meta');
  if (!url || !meta || item.hasAttribute('data-kept')) return;
  const kept = (await caches.match(url, { cacheName })) !== undefined;
  item.setAttribute('data-kept', kept ? 'yes' : 'no');
  if (!kept) meta.append(`${meta.textContent ? ' · ' : ''}${text}`);
}

async function start(): Promise<void> {
  const { current } = await readState(place);
  if (!current || !words) return;
  const seen = await readSeen(place);
  if (seen && seen.id !== current.id) tell(words.newer, words.link);
  // The search draws its results on the search page and in a dialog alike (src/search/search-page.ts).
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const item of node.matches('[data-result-id]') ? [node] : node.querySelectorAll('[data-result-id]'))
            void mark(item, current.cache, words.mark);
  }).observe(document.body, { childList: true, subtree: true });
}

const run = () => void start().catch(() => undefined);
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', run);
else run();
