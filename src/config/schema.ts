/** What an edition may set for itself (site.config.ts), and what makes a value wrong. Pure; src/config/site.ts reads it. */
import { z } from 'zod';
import { LOCALES, MORE_LOCALES, type Written } from '../i18n/locales.ts';
import { contrast } from './contrast.ts';

const words = z.string({ error: 'words' }).trim().min(1, 'words, not an empty value').max(60, 'at most 60 characters');
const perLocale = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    ...Object.fromEntries(LOCALES.map((locale) => [locale, value])),
    ...Object.fromEntries(MORE_LOCALES.map((locale) => [locale, value.optional()])),
  }) as unknown as z.ZodType<Written<z.infer<T>>>;

const https = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'an address that begins with https://' })
  .refine((url) => !/[?#]/.test(url), 'an address without ? and #: it must not tell where the reader comes from');

const hex = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour such as #855000');
const pair = z.strictObject({ light: hex, dark: hex });

/** The colours that an edition may change: the lamp, and the three in which text is set. */
const COLOURS = ['lamp', 'amber', 'law', 'link'] as const;

/** The grounds on which they stand (src/styles/tokens.css: paper, raised). */
const GROUNDS = { light: ['#fbf7ee', '#fffdf7'], dark: ['#191713', '#221f19'] } as const;

/** Text needs 4.5 (WCAG 1.4.3). The lamp marks and outlines, always beside words, as ours does: 1.5 is to be seen at all. */
const LEAST: Record<(typeof COLOURS)[number], number> = { lamp: 1.5, amber: 4.5, law: 4.5, link: 4.5 };

const colours = z
  .strictObject({ lamp: pair.optional(), amber: pair.optional(), law: pair.optional(), link: pair.optional() })
  .check(({ value, issues }) => {
    for (const name of COLOURS)
      for (const theme of ['light', 'dark'] as const) {
        const colour = value[name]?.[theme];
        if (!colour || !/^#[0-9a-f]{6}$/i.test(colour)) continue;
        const worst = Math.min(...GROUNDS[theme].map((ground) => contrast(colour, ground)));
        if (worst < LEAST[name])
          issues.push({
            code: 'custom',
            input: colour,
            path: [name, theme],
            message: `a ${theme === 'light' ? 'darker' : 'lighter'} colour: on the ${theme} page its contrast is ${worst.toFixed(2)}, and must be at least ${LEAST[name]}`,
          });
      }
  });

const siteSchema = z.strictObject({
  /** The edition's name, in each language. */
  name: perLocale(words),
  /** Which language comes first where both stand. */
  defaultLocale: z.enum(LOCALES),
  /** Where the site stands, for canonical and feed addresses; the environment's SITE_URL wins. */
  siteUrl: https.nullable(),
  /** Where the quick exit leads: a plain page that opens quickly where the readers are. */
  exit: perLocale(https),
  /** The places listed in the index of law and in the help directory, in this order; all, in content's order. */
  jurisdictions: z.union([z.literal('all'), z.array(z.string().regex(/^[a-z]+$/, 'a place such as cn')).min(1)], {
    error: "'all', or a list such as ['cn', 'kr']",
  }),
  /** The place whose urgent numbers stand on the home page. */
  homePlace: z.string().regex(/^[a-z]+$/, 'a place of content/places.yaml, such as cn'),
  /** Help lines that come first, in this order (cn/12338); the others follow in content's order. */
  helpLines: z.array(z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, 'a help line such as cn/12338')),
  /** The articles that the home page names. */
  keyArticles: z
    .array(z.string().regex(/^[a-z]{2}\/[a-z0-9-]+\/[A-Za-z0-9.-]+$/, 'an article such as cn/psal/art-50'))
    .min(1),
  /** Colours that differ from ours, each for the light and the dark page. */
  colours,
  /** An SVG beside the configuration, instead of our mark; null: our mark. */
  logo: z
    .string()
    .regex(/^[\w./-]+\.svg$/, 'an SVG file, its path from the configuration, such as logo.svg')
    .nullable(),
  /** Where a mistake can be reported: an e-mail address, or the page for a new issue; null: nowhere. */
  contact: z
    .union([z.strictObject({ email: z.email('an e-mail address') }), z.strictObject({ issues: https })], {
      error: "{ email: 'name@example.org' } or { issues: 'https://…/issues/new' }",
    })
    .nullable(),
});

/** The shape of site.config.ts. */
export type SiteConfig = z.infer<typeof siteSchema>;

/**
 * Reads a configuration.
 * @param file for the message
 * @throws Error with one line for each value that is wrong: file, field, what was found, what is wanted
 */
export function readSite(data: unknown, file: string): SiteConfig {
  const result = siteSchema.safeParse(data);
  if (result.success) return result.data;
  const lines = result.error.issues.flatMap((issue) => {
    const found = issue.path.reduce<unknown>(
      (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
      data,
    );
    const field = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(
        (key) =>
          `${file}${field && ` · ${field}`}: found the field “${key}”; wanted one of ${Object.keys(siteSchema.shape).join(', ')}`,
      );
    const wanted =
      issue.code === 'invalid_value'
        ? `one of ${issue.values.join(', ')}`
        : found === undefined && issue.code === 'invalid_type'
          ? 'a value, as in site.config.ts of the original'
          : issue.message;
    return [`${file} · ${field}: found ${found === undefined ? 'nothing' : JSON.stringify(found)}; wanted ${wanted}`];
  });
  throw new Error(lines.join('\n'));
}

/**
 * What is wrong with a logo, or null: it stands on every page, where nothing may run and nothing may be fetched.
 * @param source the text of the SVG
 */
export function logoProblem(source: string): string | null {
  const bytes = new TextEncoder().encode(source).length;
  if (!/<svg[\s>]/i.test(source)) return 'found no <svg>; wanted an SVG drawing';
  if (bytes > 20_000) return `found ${bytes} bytes; wanted at most 20000, since every page loads it`;
  if (/<script|\son\w+\s*=|javascript:|<foreignObject/i.test(source)) return 'found a script; wanted a drawing alone';
  const foreign = /(?:href|src)\s*=\s*["'](?!#|data:image\/)[^"']+|url\(\s*["']?(?!#|data:)[^)]+|@import/i.exec(source);
  if (foreign) return `found ${foreign[0].slice(0, 60)}; wanted nothing from elsewhere`;
  if (!/viewBox\s*=/.test(source)) return 'found no viewBox; wanted one, so that the drawing can be scaled';
  return null;
}

/** What the configuration names and the content does not hold. */
export function unknownIn(
  site: SiteConfig,
  known: {
    places: ReadonlySet<string>;
    jurisdictions: ReadonlySet<string>;
    services: ReadonlySet<string>;
    articles: ReadonlySet<string>;
  },
  file: string,
): { file: string; field: string; found: string; wanted: string }[] {
  const check = (field: string, names: readonly string[], set: ReadonlySet<string>, where: string) =>
    names.filter((name) => !set.has(name)).map((found) => ({ file, field, found, wanted: where }));
  return [
    ...check('homePlace', [site.homePlace], known.places, 'a place of content/places.yaml'),
    ...(site.jurisdictions === 'all'
      ? []
      : check(
          'jurisdictions',
          site.jurisdictions,
          new Set([...known.jurisdictions, ...known.places]),
          'a folder of content/law/ or a place of content/places.yaml',
        )),
    ...check('helpLines', site.helpLines, known.services, 'a file of content/services/'),
    ...check('keyArticles', site.keyArticles, known.articles, 'an article of the record'),
  ];
}

/** The stylesheet that puts an edition's colours over ours; empty if it has none of its own. */
export function coloursCss(site: Pick<SiteConfig, 'colours'>): string {
  const theme = (which: 'light' | 'dark') =>
    COLOURS.flatMap((name) => (site.colours[name] ? [`--color-${name}:${site.colours[name][which]}`] : [])).join(';');
  if (!theme('light')) return '';
  // Twice :root, so that it wins over the tokens in whatever order a page loads them.
  return `:root:root{${theme('light')}}@media (prefers-color-scheme:dark){:root:root{${theme('dark')}}}`;
}
