/** Where a published file says that a page is. */
import { wholeAddress } from '../../i18n/paths.ts';
import { relativeTo } from '../relative-links.ts';

/**
 * The address of a page or file as it is written in another one.
 * @param from the file it is written in, root-relative: /feeds/zh/law.xml
 * @param to root-relative: /zh/law/
 */
export type Address = (from: string, to: string) => string;

/** Absolute addresses where the site's own is known (SITE_URL), else relative ones, right on any mirror. */
export function addresses(site: string | null): Address {
  return (from, to) => (site ? wholeAddress(site, to) : relativeTo(from, to));
}
