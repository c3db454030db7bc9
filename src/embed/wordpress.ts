/**
 * WordPress shows the page that a pasted address names in a sandbox with scripts alone: no link opens and no exit leaves the
 * tab. It gives the frame a secret in the address, and does two things for a frame that names it: it sets a height (200 to 1000
 * pixels), and opens a link to the frame's own site in the whole tab (docs/embedding.md, tried with 6.1.9).
 */

/** What WordPress listens to. */
export interface Asked {
  message: 'height' | 'link';
  value: number | string;
  secret: string;
}

/** The height to which its pages let a frame grow, in CSS pixels. Its editor's preview has no bound, and would be filled. */
export const MOST = 1000;

/** The secret at the end of a frame's fragment (`#?secret=AbC123`), or null: the host is none of this kind. */
export const secretOf = (hash: string): string | null => /[#&?]\??secret=([A-Za-z0-9]{1,64})$/.exec(hash)?.[1] ?? null;

/** The parts of a link that are looked at. */
interface Link {
  href: string;
  host: string;
  target: string;
}

/** Whether WordPress would open this link for us: a page of our own site, not a place in the frame or a number to call. */
export const asksFor = ({ href, host, target }: Link, own: string): boolean =>
  /^https?:/.test(href) && host === own && target !== '_self';

/**
 * The page that leaves at once, for a host that opens pages of ours alone.
 * @param base where frame.js stands: https://guide.example/embed/
 * @param here the embed's own address
 */
export const leaveAddress = (base: string, here: string): string =>
  `${base}${here.slice(base.length).split('/')[0]}/leave/`;
