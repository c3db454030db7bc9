/**
 * The tables of the comparison for another day: below the row of the text in force stand, hidden, those of the same place in
 * earlier and later wordings. Which of them was law that day is shown instead.
 */
import { answerOn, readSpans } from '../../law/on-date.ts';

/** What a row made for images has on top of its days (weightOf in src/site/comparison.ts). */
const SPECIAL = 100_000;

const linkOf = (row: Element) => row.querySelector<HTMLAnchorElement>('a[data-span]')!;

const wasLaw = (row: Element, day: string) =>
  answerOn(readSpans(linkOf(row).dataset.span!), null, day).kind === 'in-force';

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

/** Says in the overview what the rows of each cell say that were law on the day; “see below” where none is known. */
export function showOverview(day: string): void {
  for (const link of document.querySelectorAll<HTMLElement>('a[data-cell]')) {
    const shown = [...document.querySelectorAll<HTMLElement>(`tr[data-row="${link.dataset.cell}"]`)];
    if (shown.every((row) => wasLaw(row, day))) continue;
    const rows = shown.flatMap((row) => [row, ...othersOf(row)]).filter((row) => wasLaw(row, day));
    const weight = ({ dataset }: HTMLElement) => Number(dataset.weight ?? 0);
    rows.sort((x, y) => weight(y) - weight(x));
    const usual = rows.find(({ dataset }) => dataset.only === undefined);
    // By custody alone: a general offence may weigh more than one made for images.
    const rare = rows
      .filter(({ dataset }) => dataset.only !== undefined)
      .sort((x, y) => (weight(y) % SPECIAL) - (weight(x) % SPECIAL))
      .find((row) => !usual || weight(row) % SPECIAL > weight(usual) % SPECIAL);
    link.dataset.today ??= link.textContent ?? '';
    link.textContent =
      [usual, rare].flatMap((row) => row?.dataset.short ?? []).join(link.dataset.join) || (link.dataset.other ?? '');
  }
}

/**
 * Shows for a row the text of a day.
 * @returns whether it stands there now; false where none of the wordings that the page holds was law that day
 */
export function showRow(row: HTMLElement, day: string): boolean {
  if (wasLaw(row, day)) return true;
  const other = othersOf(row).find((one) => wasLaw(one, day));
  if (!other) return false;
  row.hidden = true;
  other.hidden = false;
  return true;
}
