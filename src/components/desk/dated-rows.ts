/**
 * The tables of the comparison for another day: below the row of the text in force stand, hidden, those of the same place in
 * earlier and later wordings. Which of them was law that day is shown instead.
 */
import { answerOn, readSpans } from '../../law/on-date.ts';

const linkOf = (row: Element) => row.querySelector<HTMLAnchorElement>('a[data-span]')!;

/** The hidden rows that follow a row of the text in force. */
function othersOf(row: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let next = row.nextElementSibling; next instanceof HTMLElement; next = next.nextElementSibling) {
    if (!('otherDay' in next.dataset)) break;
    found.push(next);
  }
  return found;
}

/** Takes every other day back. */
export function resetRows(): void {
  for (const row of document.querySelectorAll<HTMLElement>('tr[data-row]')) row.hidden = false;
  for (const row of document.querySelectorAll<HTMLElement>('tr[data-other-day]')) row.hidden = true;
  for (const link of document.querySelectorAll<HTMLElement>('a[data-cell][data-today]')) {
    link.textContent = link.dataset.today!;
    delete link.dataset.today;
  }
}

/**
 * Shows for a row the text of a day.
 * @returns whether it stands there now; false where none of the wordings that the page holds was law that day
 */
export function showRow(row: HTMLElement, day: string): boolean {
  const wasLaw = (one: Element) => answerOn(readSpans(linkOf(one).dataset.span!), null, day).kind === 'in-force';
  if (wasLaw(row)) return true;
  // The overview has a figure of the text in force: it gives way to the row below.
  for (const link of document.querySelectorAll<HTMLElement>(`a[data-cell="${row.dataset.row}"]`)) {
    link.dataset.today ??= link.textContent ?? '';
    link.textContent = link.dataset.other ?? '';
  }
  const other = othersOf(row).find(wasLaw);
  if (!other) return false;
  row.hidden = true;
  other.hidden = false;
  return true;
}
