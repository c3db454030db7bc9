/** Shows the warning that a page carries, hidden, once its edition is too old. Asks nobody; runs in file copies too. */
import { localDay, staleness } from './staleness.ts';

function warn(): void {
  for (const notice of document.querySelectorAll<HTMLElement>('[data-stale]')) {
    const { lawAsAt = '', nextChange } = notice.dataset;
    const why = staleness(localDay(new Date()), lawAsAt, nextChange ?? null);
    if (!why) continue;
    for (const line of notice.querySelectorAll<HTMLElement>('[data-why]')) line.hidden = line.dataset.why !== why;
    notice.hidden = false;
  }
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', warn);
else warn();
