/** The stylesheet that embeds add to the house's: a theme chosen by the host, its accent, and the bare frame. */
import { ACCENTS, type Look } from '../../embed/look.ts';

/** Each accent as text on the paper of its theme; tests hold the contrast. */
export const ACCENT_COLOURS: Record<Exclude<Look['accent'], 'amber'>, { light: string; dark: string }> = {
  blue: { light: '#1d4a8c', dark: '#9fc0f5' },
  green: { light: '#1f5f3a', dark: '#93d3a8' },
  plum: { light: '#6b2a6b', dark: '#dcb0e8' },
  brick: { light: '#8c2f1b', dark: '#f0a08c' },
  grey: { light: '#4a4640', dark: '#cfc8bb' },
};
/** The colours that an accent sets. */
const TOKENS = ['lamp', 'amber', 'law', 'link'].map((name) => `--color-${name}`);

const declarations = (block: string) =>
  new Map([...block.matchAll(/(--color-[\w-]+)\s*:\s*([^;}]+)/g)].map(([, name, value]) => [name!, value!.trim()]));
const block = (selector: string, scheme: string, values: Iterable<readonly [string, string]>) =>
  `${selector}{color-scheme:${scheme};${[...values].map(([name, value]) => `${name}:${value}`).join(';')}}`;

/**
 * The colours of the built stylesheet, light and dark.
 * @throws Error if it has no dark theme
 */
export function coloursOf(css: string): { light: Map<string, string>; dark: Map<string, string> } {
  const at = /@media\s*\(prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{([^}]*)\}\s*\}/.exec(css);
  if (!at)
    throw new Error(
      'embeds: found no dark theme in the stylesheet; wanted :root in @media (prefers-color-scheme: dark)',
    );
  const dark = declarations(at[1]!);
  const before = declarations(css.slice(0, at.index) + css.slice(at.index + at[0].length));
  return { dark, light: new Map([...dark.keys()].map((name) => [name, before.get(name) ?? 'unset'])) };
}

/**
 * Writes the stylesheet.
 * @param css the built stylesheet of the pages
 * @param own src/styles/embed.css
 */
export function embedStyles(css: string, own: string): string {
  const { light, dark } = coloursOf(css);
  const accents = ACCENTS.filter((accent) => accent !== 'amber').flatMap((accent) => {
    const set = (theme: 'light' | 'dark') => TOKENS.map((name) => `${name}:${ACCENT_COLOURS[accent][theme]}`).join(';');
    const here = `:root[data-accent=${accent}]`;
    return [
      `${here}{${set('light')}}`,
      `@media (prefers-color-scheme:dark){${here}{${set('dark')}}}`,
      `${here}[data-theme=light]{${set('light')}}`,
      `${here}[data-theme=dark]{${set('dark')}}`,
    ];
  });
  return [
    block(':root[data-theme=light]', 'light', light),
    block(':root[data-theme=dark]', 'dark', dark),
    ...accents,
    own,
  ].join('\n');
}
