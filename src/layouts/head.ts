/** The classic script in the head of every page, before anything is drawn: `/exit.js`. The exit comes first. */
import '../safety/exit.ts';
import { hideTitle, isDiscreet } from '../safety/discreet.ts';
import '../offline/stale-notice.ts';

// A covered page has no title at all.
if (isDiscreet() && !document.documentElement.classList.contains('covered')) hideTitle();
