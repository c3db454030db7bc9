/** What this edition sets for itself (site.config.ts), by the names under which pages use it. */
export { isListed, listed, listedIds } from '../config/listed.ts';
import { LOGO, SITE } from '../config/site.ts';
import { LOCALES, type Locale, type Localised } from '../i18n/locales.ts';

/** Where the quick exit leads, in the reader's language. */
export const EXIT_URL: Localised = SITE.exit;

/** The places of the help directory come from content/places.yaml; this one's urgent numbers come first. */
export const HOME_PLACE = SITE.homePlace;

/** The articles that the home page names. */
export const KEY_ARTICLES = SITE.keyArticles;

/** The languages in the order in which a page that holds several shows them. */
export const LOCALE_ORDER: Locale[] = [
  SITE.defaultLocale,
  ...LOCALES.filter((locale) => locale !== SITE.defaultLocale),
];

/** Where the mark and the icon of the tab come from, if they are not ours. */
export const LOGO_PATH: string | null = LOGO === null ? null : '/logo.svg';

/** Whether this edition names a help line among the first. */
export const isNamedLine = (id: string): boolean => SITE.helpLines.includes(id);

/** The place of a help line in this edition's order: those it names come first. */
export function helpLineRank(id: string): number {
  const at = SITE.helpLines.indexOf(id);
  return at < 0 ? SITE.helpLines.length : at;
}
