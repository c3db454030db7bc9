/** How an embed may look in another's page: short allow-lists, written into the frame's fragment and the element's attributes. */

/** `auto` follows the reader's own setting. */
export const THEMES = ['auto', 'light', 'dark'] as const;
/** The one coloured light: borders, headings of law, links. `amber` is the house's own. */
export const ACCENTS = ['amber', 'blue', 'green', 'plum', 'brick', 'grey'] as const;
/** The frame's corners, drawn by the host page. */
export const RADII = ['none', 'small', 'large'] as const;

export interface Look {
  theme: (typeof THEMES)[number];
  accent: (typeof ACCENTS)[number];
  radius: (typeof RADII)[number];
}

export const PLAIN: Look = { theme: 'auto', accent: 'amber', radius: 'none' };

/** CSS lengths of the corners. */
export const RADIUS: Record<Look['radius'], string> = { none: '0', small: '8px', large: '16px' };

const oneOf = <T extends string>(allowed: readonly T[], value: string | null | undefined): T =>
  allowed.find((one) => one === value) ?? allowed[0]!;

/** A look from words that others wrote; whatever is not on the lists is the house's own. */
export function lookOf(get: (name: keyof Look) => string | null | undefined): Look {
  return {
    theme: oneOf(THEMES, get('theme')),
    accent: oneOf(ACCENTS, get('accent')),
    radius: oneOf(RADII, get('radius')),
  };
}

/** The frame's look from its fragment: `#theme=dark&accent=plum`. A fragment reaches no server's log. */
export function readLook(hash: string): Look {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  return lookOf((name) => values.get(name));
}

/** The fragment of a look, empty for the house's own. The corners are the host's and stand not in it. */
export function writeLook({ theme, accent }: Look): string {
  const parts = [
    ...(theme === PLAIN.theme ? [] : [`theme=${theme}`]),
    ...(accent === PLAIN.accent ? [] : [`accent=${accent}`]),
  ];
  return parts.length ? `#${parts.join('&')}` : '';
}
