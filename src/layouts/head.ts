/** The classic script in the head of every page, before anything is drawn: `/exit.js`. The exit comes first. */
import '../safety/exit.ts';
import { hideTitle, isDiscreet } from '../safety/discreet.ts';
import '../offline/stale-notice.ts';

// A covered page has no title at all.
if (isDiscreet() && !document.documentElement.classList.contains('covered')) hideTitle();

// Where a kept edition serves the page, and only there, one more script has something to say (src/offline/kept-here.ts).
if (navigator.serviceWorker?.controller) {
  const script = document.createElement('script');
  script.src = new URL('kept.js', (document.currentScript as HTMLScriptElement).src).href;
  document.head.append(script);
}
