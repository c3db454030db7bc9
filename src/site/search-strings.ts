/** The words of the search interface in one language (src/search/strings.ts). */
import { translator } from '../i18n/index.ts';
import type { RequiredLocale as Locale } from '../i18n/locales.ts';
import type { SearchStrings } from '../search/strings.ts';
import { PLACES } from './reference.ts';

const KINDS = ['instrument', 'provision', 'guide', 'route', 'step', 'service', 'glossary', 'case', 'page'];
const STATUSES = ['in-force', 'ended', 'future', 'unknown'];
const WHYS = ['number', 'name', 'moved', 'exact', 'asked', 'words', 'some', 'related'] as const;
/** Why a citation was read and leads nowhere: the reasons that parse() and resolve() give. */
export const REASONS = [
  'not-held',
  'unknown-instrument',
  'ambiguous-number',
  'not-in-force',
  'no-such-version',
  'no-such-pinpoint',
];

/** Collects the strings; throws if one is missing. */
export function searchStrings(locale: Locale): SearchStrings {
  const t = translator(locale);
  const map = <K extends string>(keys: readonly K[], prefix: string) =>
    Object.fromEntries(keys.map((key) => [key, t(`${prefix}.${key}`)])) as Record<K, string>;
  const s = (key: string) => t(`search.${key}`);
  return {
    label: s('label'),
    placeholder: s('placeholder'),
    copy: s('copy'),
    copied: s('copied'),
    copyFailed: s('copyFailed'),
    searching: s('searching'),
    error: s('error'),
    count: s('count'),
    countOf: s('countOf'),
    none: s('none'),
    title: s('title'),
    close: s('close'),
    headings: map(['citations', 'hits', 'other'], 'search.headings'),
    kind: map(KINDS, 'search.kind'),
    status: map(STATUSES, 'law.status'),
    why: map(WHYS, 'search.why'),
    unresolved: map(REASONS, 'search.unresolved'),
    jurisdiction: {
      eu: s('eu'),
      sg: s('sg'),
      ...Object.fromEntries(PLACES.map((place) => [place.id, place.name[locale]!])),
    },
    suggestions: s('suggestions'),
    narrow: s('narrow'),
    inForce: s('inForce'),
    more: s('more'),
    place: s('place'),
    tried: s('tried'),
    separator: s('separator'),
    toPathfinder: s('toPathfinder'),
    toServices: s('toServices'),
    toGuides: s('toGuides'),
  };
}
