/**
 * Inside an embed (a classic script in its head; module scripts are blocked in sandboxed frames): the look from the
 * fragment, the height for the host page, the exit, and what has changed since this edition was made. No request, no storage.
 */
import { readLook } from './look.ts';
import { HEIGHT_MESSAGE, MESSAGE_VERSION } from './message.ts';
import { type Asked, MOST, asksFor, leaveAddress, secretOf } from './wordpress.ts';

const BASE = new URL('./', (document.currentScript as HTMLScriptElement).src).href;
const root = document.documentElement;
/** Read once: a press on a place in the frame changes the fragment. */
const FRAGMENT = location.hash;
const secret = secretOf(FRAGMENT);
/** Asks WordPress; who frames us is not known, and neither a height nor an address of ours is secret. */
const ask = (message: Asked['message'], value: Asked['value']) => {
  if (secret) parent.postMessage({ message, value, secret } satisfies Asked, '*');
};
const { theme, accent } = readLook(location.hash);
root.dataset.theme = theme;
root.dataset.accent = accent;

/** Leaves the whole tab; where the host's sandbox forbids that, by way of WordPress, or at least this frame. */
function leave(link: HTMLAnchorElement): void {
  root.hidden = true;
  document.title = '\u00a0';
  try {
    top!.location.replace(link.href);
  } catch {
    ask('link', leaveAddress(BASE, location.href));
    // WordPress believes a frame that is still there: one that is already elsewhere may be taken for another. Nothing is shown meanwhile.
    setTimeout(() => location.replace(link.href), secret ? 1000 : 0);
  }
}

addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]');
  if (!link) return;
  if (link.dataset.exit !== undefined) {
    event.preventDefault();
    leave(link);
  } else if (secret && asksFor(link, location.host)) {
    event.preventDefault();
    ask('link', link.href);
  }
});

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
let taps: number[] = [];
addEventListener('keydown', (event) => {
  if ((event.code !== 'ShiftLeft' && event.code !== 'ShiftRight') || event.isComposing || isTyping(event.target)) {
    taps = [];
    return;
  }
  if (event.repeat) return;
  taps = [...taps.filter((time) => event.timeStamp - time <= 2000), event.timeStamp];
  const link = document.querySelector<HTMLAnchorElement>('a[data-exit]');
  if (taps.length >= 3 && link) leave(link);
});

/** The reader's own day as ISO text. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function ready(): void {
  // A law that has ended or begun since this edition: the days were known when it was made.
  for (const note of document.querySelectorAll<HTMLElement>('[data-from-day]'))
    note.hidden = today() < note.dataset.fromDay!;
  if (parent === window) return;
  // The other language keeps the look, and the host's secret.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) link.hash = FRAGMENT;
  const send = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // A height is no secret, and who frames us is not known.
    parent.postMessage({ type: HEIGHT_MESSAGE, v: MESSAGE_VERSION, height }, '*');
    ask('height', Math.min(height, MOST));
  };
  new ResizeObserver(send).observe(document.body);
  addEventListener('load', send);
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', ready);
else ready();
