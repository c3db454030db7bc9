/**
 * The quick exit. Loaded as a classic script in every page's head, before anything is drawn:
 * - if this tab has left through the exit, the page stays covered (someone pressed Back) and offers the language page;
 * - a click on a `data-exit` link, or Shift three times within two seconds, covers the page at once and replaces it.
 * The one flag in this tab's session storage is set by the exit alone and dies with the tab.
 */
const FLAG = 'left';
const TAPS = 3;
const WITHIN_MS = 2000;
/** The language page, wherever the site stands: this file lies beside it. */
const ROOT = new URL('.', (document.currentScript as HTMLScriptElement).src).href;

let leaving = false;
// First to listen, so that on the way out no other handler can ask whether to stay.
addEventListener('beforeunload', (event) => leaving && event.stopImmediatePropagation(), true);

function cover(): void {
  document.documentElement.classList.add('covered');
  // The stylesheet may not have come yet on a slow line.
  document.documentElement.hidden = true;
  document.title = '\u00a0';
  document.querySelectorAll('link[rel~="icon"]').forEach((icon) => icon.remove());
}

function hasLeft(): boolean {
  try {
    return sessionStorage.getItem(FLAG) !== null;
  } catch {
    return false; // storage refused: the page cannot know
  }
}

/**
 * Says to a screen reader that the page is being left, and nothing else: the page's own words are gone by then. The styles
 * are set here because the stylesheet may not have come yet.
 */
function announce(words: string): void {
  const alert = document.createElement('p');
  alert.setAttribute('role', 'alert');
  Object.assign(alert.style, {
    position: 'fixed',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    display: 'block',
  });
  document.body.replaceChildren(alert);
  document.documentElement.hidden = false;
  // A live region must stand before its words come.
  alert.textContent = words;
}

function leave(link: HTMLAnchorElement): void {
  const words = link.dataset.leaving;
  cover();
  try {
    sessionStorage.setItem(FLAG, '1');
  } catch {
    // Storage refused: the way out matters more than staying covered after Back.
  }
  leaving = true;
  window.onbeforeunload = null;
  location.replace(link.href);
  if (words) announce(words);
}

/** A covered page offers one thing: the language page, for a reader who came back on her own. */
function offerReturn(): void {
  const link = document.createElement('a');
  link.href = ROOT;
  link.textContent = '←';
  link.setAttribute('aria-label', '返回 · Return');
  link.addEventListener('click', () => sessionStorage.removeItem(FLAG));
  document.body.replaceChildren(link);
  document.documentElement.hidden = false;
}

function stayCovered(): void {
  cover();
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', offerReturn);
  else offerReturn();
}

if (hasLeft()) stayCovered();
// A page out of the back-forward cache runs no script again, so it is asked when it is shown.
addEventListener('pageshow', () => {
  if (hasLeft()) stayCovered();
});

addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[data-exit]');
  if (!link) return;
  event.preventDefault();
  leave(link);
});

/** Typing must never leave: Chinese input methods toggle with Shift. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

let taps: number[] = [];
addEventListener('keydown', (event) => {
  if ((event.code !== 'ShiftLeft' && event.code !== 'ShiftRight') || event.isComposing || isTyping(event.target)) {
    taps = [];
    return;
  }
  if (event.repeat) return;
  taps = [...taps.filter((time) => event.timeStamp - time <= WITHIN_MS), event.timeStamp];
  const link = document.querySelector<HTMLAnchorElement>('a[data-exit]');
  if (taps.length < TAPS || !link) return;
  taps = [];
  leave(link);
});
