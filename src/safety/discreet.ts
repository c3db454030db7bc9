/**
 * Discreet titles: in this tab, every page's title is the site's name and nothing else. Runs in the head before the page's
 * own title is read, so that the browser never learns it: of two titles in a page the first counts.
 * The mark is kept in this tab's session storage alone, by her choice on the safety page.
 */
const MARK = 'plain';

/** Whether titles are discreet in this tab. */
export function isDiscreet(): boolean {
  try {
    return sessionStorage.getItem(MARK) !== null;
  } catch {
    return false;
  }
}

/**
 * Switches them on or off in this tab.
 * @returns whether the browser let it be remembered
 */
export function setDiscreet(on: boolean): boolean {
  try {
    if (on) sessionStorage.setItem(MARK, '1');
    else sessionStorage.removeItem(MARK);
    return isDiscreet() === on;
  } catch {
    return false;
  }
}

/** Gives the page the site's name for a title. */
export function hideTitle(): void {
  const name = document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content;
  if (name) document.title = name;
}
