/**
 * Who may frame what. A policy in a meta element cannot say it, so the host must: these rules become dist/_headers
 * (Netlify, Cloudflare Pages), the headers of `npm start`, and the examples in docs/embedding.md.
 */
import { ALL_LOCALES } from '../i18n/locales.ts';

export type Headers = Readonly<Record<string, string>>;

/** Embeds may be framed by anybody; a sandboxed frame has no origin, so what it asks for must be open to all. */
const OPEN: Headers = { 'Access-Control-Allow-Origin': '*' };
const EMBED: Headers = { 'Content-Security-Policy': 'frame-ancestors *', ...OPEN };
/** No page of the site itself: a hostile page could lay something over the exit. */
const PAGE: Headers = { 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Frame-Options': 'DENY' };

/**
 * Path patterns, as `_headers` writes them, with their headers. They do not overlap: some hosts join the headers of every
 * rule that fits, and two policies would both hold.
 */
export const FRAMING: readonly (readonly [pattern: string, headers: Headers])[] = [
  ['/embed/*', EMBED],
  // The pathfinder's script and data, inside a sandboxed frame.
  ['/_astro/*', OPEN],
  ['/pathfinder/*', OPEN],
  ['/', PAGE],
  ...ALL_LOCALES.map((locale) => [`/${locale}/*`, PAGE] as const),
];

/** The headers of one path below the site's root (/zh/law/). */
export function framingOf(pathname: string): Headers {
  const rule = FRAMING.find(([pattern]) =>
    pattern.endsWith('*') ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern,
  );
  return rule?.[1] ?? {};
}

/** The rules as a `_headers` file. */
export function headersFile(): string {
  return FRAMING.map(
    ([pattern, headers]) =>
      `${pattern}\n${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join('')}`,
  ).join('\n');
}
