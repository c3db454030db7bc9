/** Which page a report is about, as the footer's link tells it in its fragment. Pure. */

/** Written into the fragment by the footer's link (Report.astro). */
export const PAGE_KEY = 'page';

/**
 * The page's address below the site, or null where the fragment holds none. Only an address of this site is taken: a link made
 * by somebody else puts no words into the reader's text.
 * @param hash `#page=/zh/law/cn/psal/art-50/`
 */
export function reportedPage(hash: string): string | null {
  const found = /^#page=(\/[a-z]{2}\/(?:[\w.-]+\/)*)$/.exec(hash)?.[1];
  return found && !found.includes('..') && found.length <= 200 ? found : null;
}
