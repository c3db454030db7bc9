/**
 * What a host should say of each file, in headers: what a meta element cannot say (who may frame a page), what a browser may
 * keep, and what other sites may read. These rules become dist/_headers (Netlify, Cloudflare Pages); `npm start` sends the
 * part of them that changes what works; deploy/ says the same in the words of nginx and Caddy. Pure.
 */
import { ALL_LOCALES } from '../i18n/locales.ts';
import { CONTENT_SECURITY_POLICY } from './policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** The builder of embeds shows its preview in a frame. Every page but that one forbids frames in its own meta element. */
const POLICY = `${CONTENT_SECURITY_POLICY}; frame-src 'self'`;
const NOT_KEPT: Headers = { 'Cache-Control': 'no-store' };
/**
 * A sandboxed frame has no origin, so what an embed asks for must be open to all; data may be read anywhere. The second header
 * says the same to pages that load nothing without it (`Cross-Origin-Embedder-Policy: require-corp`).
 */
const OPEN: Headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
/**
 * An embed may be framed by any site. Said aloud, since a browser then passes over an `X-Frame-Options` that the host or a
 * proxy adds to everything (../shared/engineering.md §8, and a test in Chromium).
 */
const EMBED: Headers = {
  'Content-Security-Policy': `${POLICY}; frame-ancestors *`,
  // Such pages frame only what bears a policy of that kind itself. Not require-corp: a host that says half of our headers
  // would leave the frame without styles.
  'Cross-Origin-Embedder-Policy': 'credentialless',
  ...OPEN,
  ...NOT_KEPT,
};
/** No page of the site itself in anybody's frame: a hostile page could lay something over the exit. */
const PAGE: Headers = {
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
  'X-Frame-Options': 'DENY',
  ...NOT_KEPT,
};
const ALL: Headers = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), display-capture=(), browsing-topics=()',
};

/**
 * Path patterns with their headers. Hosts add up all rules that fit an address, so no header may come from two of them:
 * `*, *` allows nobody, and two policies both hold.
 */
const HEADER_RULES: readonly (readonly [pattern: string, headers: Headers])[] = [
  ['/*', ALL],
  ['/', PAGE],
  ...ALL_LOCALES.map((locale) => [`/${locale}/*`, PAGE] as const),
  ['/embed/*', EMBED],
  // The pathfinder's script and data, inside a sandboxed frame.
  ['/pathfinder/*', { ...OPEN, ...NOT_KEPT }],
  ['/data/*', { ...OPEN, ...NOT_KEPT }],
  ['/search/*', NOT_KEPT],
  ['/downloads/*', NOT_KEPT],
  ['/_astro/*', { ...OPEN, 'Cache-Control': 'public, max-age=31536000, immutable' }],
];

/** Every header of an address below the site's root, as a host sends them that adds up all rules: pairs, in their order. */
export function headersOf(pathname: string): [name: string, value: string][] {
  const fits = (pattern: string) =>
    pattern.endsWith('*') ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern;
  return HEADER_RULES.filter(([pattern]) => fits(pattern)).flatMap(([, headers]) => Object.entries(headers));
}

/** The rules as a `_headers` file. */
export function headersFile(): string {
  return HEADER_RULES.map(
    ([pattern, headers]) =>
      `${pattern}\n${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join('')}`,
  ).join('\n');
}
