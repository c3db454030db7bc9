/** The names of sources, and what comparing with them gave, in the page's language. */
import { parse } from 'yaml';
import sourcesYaml from '../../content/sources.yaml?raw';
import { formatPartial } from '../i18n/dates.ts';
import { filled } from '../i18n/fill.ts';
import { translator } from '../i18n/index.ts';
import type { Locale } from '../i18n/locales.ts';
import { partialDay } from '../schemas/cases.ts';
import { sourcesSchema } from '../schemas/sources.ts';

const SOURCES = filled(sourcesSchema.parse(parse(sourcesYaml)));

/** A source's name as a page prints it; one that content/sources.yaml does not hold stands as it is recorded. */
export const sourceName = (name: string, locale: Locale): string => SOURCES.names[name]?.[locale] ?? name;

/** What comparing with a copy gave: 一致 · exact. */
export const sourceResult = (result: string, locale: Locale): string => SOURCES.results[result]?.[locale] ?? result;

/** “undated”, as it is recorded in a few places. */
const UNDATED = /^(?:undated|无日期)$/;

/** A source's date as the page writes dates; empty where there is none. */
export function sourceDate(date: string | null, locale: Locale): string {
  if (!date) return '';
  if (UNDATED.test(date)) return translator(locale)('wording.undated');
  return partialDay.safeParse(date).success ? formatPartial(date, locale) : date;
}
